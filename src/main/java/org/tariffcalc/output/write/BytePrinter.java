package org.tariffcalc.output.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Prints text in UTF-8, and what is in UTF-8 already as it is. */
public final class BytePrinter extends PrintWriter {

  private final OutputStream bytes;

  /** A printer on a stream that is not closed with it. */
  public BytePrinter(OutputStream bytes) {
    super(bytes, false, StandardCharsets.UTF_8);
    this.bytes = bytes;
  }

  /**
   * Prints text that is in UTF-8.
   *
   * @param out where to; another printer gets it as text
   * @param utf8 holds the text from its beginning
   * @param length bytes of the text
   */
  public static void print(PrintWriter out, byte[] utf8, int length) {
    if (out instanceof BytePrinter printer) {
      printer.send(utf8, length);
    } else {
      out.print(new String(utf8, 0, length, StandardCharsets.UTF_8));
    }
  }

  private void send(byte[] utf8, int length) {
    // What was printed before goes before.
    flush();
    try {
      bytes.write(utf8, 0, length);
    } catch (IOException e) {
      setError();
    }
  }
}
