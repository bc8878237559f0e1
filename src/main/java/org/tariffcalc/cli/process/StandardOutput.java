package org.tariffcalc.cli.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.tariffcalc.io.WholeFile;

/**
 * A standard stream that remembers why it could not be written: an answer that did not arrive is an
 * error, also when the last of its bytes did not.
 */
public final class StandardOutput extends PrintStream {

  /** What a shell reports of a program that writes to a pipe nobody reads: 128 + SIGPIPE. */
  public static final int CLOSED_PIPE = 141;

  private static final int UNWRITTEN = 74;

  private final Watched bytes;

  private static final class Watched extends FilterOutputStream {
    private Optional<IOException> failure = Optional.empty();

    Watched(OutputStream to) {
      super(to);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
      try {
        out.write(from, start, length);
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
    }
  }

  private StandardOutput(Watched bytes) {
    // Java 17 would encode the cent sign by the locale of the machine.
    super(bytes, false, StandardCharsets.UTF_8);
    this.bytes = bytes;
  }

  /** The stream of the process. */
  public static StandardOutput of(FileDescriptor descriptor) {
    return of(new FileOutputStream(descriptor));
  }

  /** A stream that is watched. */
  public static StandardOutput of(OutputStream stream) {
    return new StandardOutput(new Watched(stream));
  }

  /** Why a stream could not be written; empty when it could. */
  public static Optional<IOException> failure(PrintStream stream) {
    if (!stream.checkError()) {
      return Optional.empty();
    }
    return stream instanceof StandardOutput watched
        ? Optional.of(watched.bytes.failure.orElseGet(StandardOutput::unknown))
        : Optional.of(unknown());
  }

  /** Whether an output failed because its reader has gone: {@code tariff … | head}. */
  public static boolean isClosedPipe(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** The exit code of a command whose output has been written, or has not. */
  public static int checked(PrintStream out, PrintWriter notes, int exitCode, Errors errors) {
    Optional<IOException> failure = failure(out);
    if (failure.isEmpty() || exitCode == CLOSED_PIPE || exitCode == UNWRITTEN) {
      return exitCode;
    }
    return isClosedPipe(failure.get())
        ? CLOSED_PIPE
        : errors.report(WholeFile.unwritten("the output", failure.get()), notes);
  }

  private static IOException unknown() {
    return new IOException("it is closed");
  }
}
