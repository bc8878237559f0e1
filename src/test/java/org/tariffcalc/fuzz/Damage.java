package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Bytes and texts made worse, by chance. */
final class Damage {

  private static final String[] SPLINTERS = {
    "",
    " ",
    "\"",
    "\"\"",
    ",",
    ";",
    "'",
    "{",
    "}",
    "[",
    "]",
    ":",
    "null",
    "true",
    "NaN",
    "0",
    "-",
    "-1",
    "1e999999999",
    "1e9999999999999999999",
    "99999999999999999999999999",
    "0.00000000000000000000000001",
    "\u0000",
    "\u001b[31m",
    "\u0007",
    "\u009b2J",
    "\u202e",
    "\u2028",
    "\ufeff",
    "\ud800",
    "é",
    "日本",
    "\uD83D\uDE00",
    "\\",
    "\\u0000",
    "=1+1",
    "@file",
    "../../x",
    "9503.00.00",
    "CN",
    "2025-02-30",
    "2025-13-01",
    "0000-00-00",
    "1,234",
    "1.234,56",
    "%",
    "<b>",
    "\r",
    "\n",
    "\r\n",
    "\t"
  };

  private Damage() {}

  /** A few characters that somebody may have meant ill. */
  static String splinter(SplittableRandom random) {
    return SPLINTERS[random.nextInt(SPLINTERS.length)];
  }

  /** A text with a splinter put in, a piece cut out, doubled or turned, or a very long one. */
  static String of(String text, SplittableRandom random) {
    int at = random.nextInt(text.length() + 1);
    int end = at + random.nextInt(text.length() - at + 1);
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2 -> new StringBuilder(text).reverse().toString();
      case 3 -> splinter(random);
      case 4 -> text.repeat(1 + random.nextInt(40));
      case 5 -> text.substring(0, at) + (char) random.nextInt(0x300) + text.substring(at);
      default -> text.substring(0, at) + splinter(random) + text.substring(at);
    };
  }

  /** Bytes with a bit turned, a piece cut out or off, a piece moved, or a splinter put in. */
  static byte[] of(byte[] bytes, SplittableRandom random) {
    if (bytes.length == 0) {
      return splinter(random).getBytes(UTF_8);
    }
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 8 : 4000));
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(bytes, at, new byte[0], end);
      case 2 -> joined(bytes, at, splinter(random).getBytes(UTF_8), end);
      case 3 -> joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
      case 4 -> joined(bytes, at, new byte[end - at], end);
      case 5 -> digitChanged(bytes, at);
      default -> flipped(bytes, at, random.nextInt(8));
    };
  }

  private static byte[] flipped(byte[] bytes, int at, int bit) {
    byte[] copy = bytes.clone();
    copy[at] ^= (byte) (1 << bit);
    return copy;
  }

  /** Another figure where the next digit stands: the one damage that keeps every form. */
  private static byte[] digitChanged(byte[] bytes, int from) {
    byte[] copy = bytes.clone();
    for (int i = from; i < copy.length; i++) {
      if (copy[i] >= '0' && copy[i] <= '9') {
        copy[i] = (byte) (copy[i] == '9' ? '1' : copy[i] + 1);
        break;
      }
    }
    return copy;
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    byte[] all = Arrays.copyOf(bytes, head + middle.length + bytes.length - tail);
    System.arraycopy(middle, 0, all, head, middle.length);
    System.arraycopy(bytes, tail, all, head + middle.length, bytes.length - tail);
    return all;
  }
}
