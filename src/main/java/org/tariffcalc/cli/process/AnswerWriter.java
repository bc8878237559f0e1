package org.tariffcalc.cli.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.io.WholeFile;

/**
 * An answer on its way to a file. A short one is kept until the command has ended well; of a long
 * one the draft of the file is written meanwhile, so that memory does not grow with it.
 */
public final class AnswerWriter extends Writer {

  private static final int MOST_KEPT = 1 << 20;
  private static final String OPTION = "--output";

  private final Path path;
  private final StringBuilder kept = new StringBuilder();
  private @Nullable WholeFile draft;
  private @Nullable Writer encoder;

  /** An answer for a file, which is not touched yet. */
  public AnswerWriter(Path path) {
    this.path = path;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    kept.append(text, from, length);
    if (kept.length() >= MOST_KEPT) {
      send();
    }
  }

  private void send() throws IOException {
    Writer to = encoder;
    if (to == null) {
      WholeFile file = WholeFile.begin(path, OPTION);
      draft = file;
      to = new OutputStreamWriter(new BufferedOutputStream(file.stream()), StandardCharsets.UTF_8);
      encoder = to;
    }
    to.append(kept);
    kept.setLength(0);
  }

  @Override
  public void flush() {
    // What is kept stays until the answer is whole.
  }

  /** Gives the file its name. */
  public void finish() {
    try {
      send();
      if (encoder != null) {
        encoder.flush();
      }
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
