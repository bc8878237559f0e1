package org.tariffcalc.cli.process;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command says beside its answer, on stderr. Where errors are JSON, notes wait for the end
 * of the command: a program that finds an error there finds that one object and nothing else.
 */
public final class Notes extends PrintWriter {

  private final PrintWriter stderr;
  private final StringWriter waiting;
  private boolean isClosed;

  private Notes(PrintWriter stderr, StringWriter waiting) {
    super(waiting);
    this.stderr = stderr;
    this.waiting = waiting;
  }

  /** The notes of a process whose errors have a form. */
  public static PrintWriter on(OutputStream err, Errors errors) {
    PrintWriter stderr =
        new PrintWriter(new LegibleWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8)));
    return errors.areJson() ? new Notes(stderr, new StringWriter()) : stderr;
  }

  /** Writes the one error of a command in the place of its notes; of two errors the first. */
  void end(String error) {
    if (!isClosed) {
      isClosed = true;
      stderr.println(error);
      stderr.flush();
    }
  }

  /** Writes the notes of a command that has ended; those of an error are dropped. */
  public static void end(PrintWriter notes) {
    notes.flush();
    if (notes instanceof Notes held && !held.isClosed) {
      held.stderr.print(held.waiting);
      held.stderr.flush();
      held.isClosed = true;
    }
  }
}
