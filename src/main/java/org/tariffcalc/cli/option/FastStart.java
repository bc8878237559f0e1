package org.tariffcalc.cli.option;

import java.io.PrintWriter;

/**
 * A command that can answer without picocli's model of itself. Its fields may be set by picocli or
 * by {@code FastArguments}, and it asks neither for its streams.
 */
public interface FastStart {

  /**
   * Answers.
   *
   * @param out where results go
   * @param err where notes go
   * @return the exit code
   */
  int answer(PrintWriter out, PrintWriter err);
}
