package org.tariffcalc.intake.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * A text in UTF-8 that was written in another encoding; what is none of its characters is a mark.
 */
final class TranscodedInput extends InputStream {

  private static final int AT_ONCE = 8 * 1024;

  private final Reader text;
  private final char[] read = new char[AT_ONCE + 1];
  private byte[] bytes = new byte[0];
  private int at;

  TranscodedInput(InputStream in, Charset charset) {
    this.text = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == bytes.length && !fill()) {
      return -1;
    }
    int taken = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, to, start, taken);
    at += taken;
    return taken;
  }

  private boolean fill() throws IOException {
    int length = text.read(read, 0, AT_ONCE);
    if (length < 0) {
      return false;
    }
    if (Character.isHighSurrogate(read[length - 1])) {
      int low = text.read();
      if (low >= 0) {
        read[length++] = (char) low;
      }
    }
    bytes = new String(read, 0, length).getBytes(UTF_8);
    at = 0;
    return true;
  }
}
