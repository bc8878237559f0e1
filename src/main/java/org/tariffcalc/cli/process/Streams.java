package org.tariffcalc.cli.process;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams of the process as bytes, for a command that handles more than a text for a person.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error, for a line that is written over and over
 */
public record Streams(InputStream in, PrintStream out, PrintStream err) {

  /** Nothing to read, and nobody who reads. */
  public static Streams none() {
    PrintStream nobody =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Streams(InputStream.nullInputStream(), nobody, nobody);
  }
}
