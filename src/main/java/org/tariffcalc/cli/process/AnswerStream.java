package org.tariffcalc.cli.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.io.WholeFile;

/**
 * An answer on its way to a file. A short one is kept until the command has ended well; of a long
 * one the draft of the file is written meanwhile, so that memory does not grow with it.
 */
public final class AnswerStream extends OutputStream {

  private static final int MOST_KEPT = 1 << 20;
  private static final String OPTION = "--output";

  private final Path path;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private @Nullable WholeFile draft;
  private @Nullable IOException failure;

  /** An answer for a file, which is not touched yet. */
  public AnswerStream(Path path) {
    this.path = path;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int start, int length) throws IOException {
    kept.write(from, start, length);
    if (kept.size() >= MOST_KEPT) {
      send();
    }
  }

  private void send() throws IOException {
    // A printer goes on behind an error: what came later would stand in place of what was lost.
    if (failure != null) {
      throw failure;
    }
    try {
      WholeFile file = draft;
      if (file == null) {
        file = WholeFile.begin(path, OPTION);
        draft = file;
      }
      kept.writeTo(file.stream());
    } catch (IOException e) {
      failure = e;
      throw e;
    } finally {
      kept.reset();
    }
  }

  @Override
  public void flush() {
    // What is kept stays until the answer is whole.
  }

  /** Gives the file its name. */
  public void finish() {
    try {
      send();
      if (draft != null) {
        draft.finish();
      }
    } catch (IOException e) {
      throw WholeFile.unwritten(path.toString(), e);
    }
  }

  /** Leaves nothing behind unless the answer is finished. */
  @Override
  public void close() {
    try {
      if (draft != null) {
        draft.close();
      }
    } catch (IOException e) {
      throw WholeFile.unwritten(path.toString(), e);
    }
  }
}
