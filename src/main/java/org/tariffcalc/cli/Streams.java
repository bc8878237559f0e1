package org.tariffcalc.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams of the process as bytes, for a command that handles more than a text for a person.
 *
 * @param in standard input
 * @param out standard output
 */
record Streams(InputStream in, PrintStream out) {

  /** Nothing to read, and nobody who reads. */
  static Streams none() {
    return new Streams(
        InputStream.nullInputStream(),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }
}
