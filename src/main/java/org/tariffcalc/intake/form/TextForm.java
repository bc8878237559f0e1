package org.tariffcalc.intake.form;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.TariffException.InputError;

/**
 * How the text of a list is written, told by its first bytes: by a mark of the byte order, and by
 * the header, whose names are known. What is not told by them is taken for CSV in UTF-8 with
 * commas.
 *
 * @param charset the encoding; UTF-8 also stands for Windows-1252, which is told cell by cell
 * @param mark how many bytes of the beginning mark the byte order
 * @param separator what parts the cells
 * @param linesAbove how many lines stand above the header
 */
record TextForm(Charset charset, int mark, char separator, int linesAbove) {

  private static final String GB18030 = "GB18030";
  private static final int HEAD = 4 * 1024;
  private static final char REPLACEMENT = '\ufffd';

  /**
   * Tells the form.
   *
   * @param first the first bytes of the list
   * @throws InputError when they are no text
   */
  static TextForm of(byte[] first, String source, ListForm form) {
    if (startsWith(first, 0xff, 0xfe, 0, 0) || startsWith(first, 0, 0, 0xfe, 0xff)) {
      Charset utf32 = Charset.forName(first[0] == 0 ? "UTF-32BE" : "UTF-32LE");
      return of(first, utf32, 4, form);
    }
    if (startsWith(first, 0xff, 0xfe)) {
      return of(first, UTF_16LE, 2, form);
    }
    if (startsWith(first, 0xfe, 0xff)) {
      return of(first, UTF_16BE, 2, form);
    }
    int zero = indexOfZero(first);
    if (zero >= 0) {
      HeaderPlace big = HeaderPlace.in(new String(first, UTF_16BE), form);
      HeaderPlace little = HeaderPlace.in(new String(first, UTF_16LE), form);
      Charset charset = big.known() > little.known() ? UTF_16BE : UTF_16LE;
      HeaderPlace place = charset.equals(UTF_16BE) ? big : little;
      if (place.known() >= HeaderPlace.LEAST_KNOWN) {
        return new TextForm(charset, 0, place.separator(), place.linesAbove());
      }
      if (zero < HEAD) {
        throw new InputError(source + " is not text", OtherForms.AS_CSV);
      }
    }
    int mark = startsWith(first, 0xef, 0xbb, 0xbf) ? 3 : 0;
    String text = new String(first, mark, first.length - mark, UTF_8);
    // What is no UTF-8 is a letter of another encoding, and not the end of a word.
    HeaderPlace place = HeaderPlace.in(text.replace(REPLACEMENT, '\u00ff'), form);
    if (text.indexOf(REPLACEMENT) >= 0 && Charset.isSupported(GB18030)) {
      Charset chinese = Charset.forName(GB18030);
      HeaderPlace other = HeaderPlace.in(new String(first, chinese), form);
      if (other.known() > place.known()) {
        return new TextForm(chinese, 0, other.separator(), other.linesAbove());
      }
    }
    return new TextForm(UTF_8, mark, place.separator(), place.linesAbove());
  }

  private static TextForm of(byte[] first, Charset charset, int mark, ListForm form) {
    HeaderPlace place = HeaderPlace.in(new String(first, mark, first.length - mark, charset), form);
    return new TextForm(charset, mark, place.separator(), place.linesAbove());
  }

  /** What is to be said of a list that is no plain CSV. */
  List<String> notes(String source) {
    List<String> notes = new ArrayList<>();
    if (!charset.equals(UTF_8) || separator != ',') {
      notes.add(
          source
              + " is read"
              + (charset.equals(UTF_8) ? "" : " as " + charset.name())
              + " with "
              + nameOf(separator)
              + " between its cells"
              + (separator == ',' ? "" : ", and with a point or a comma before decimals"));
    }
    if (linesAbove > 0) {
      notes.add(
          "the header stands in line "
              + (linesAbove + 1)
              + " of "
              + source
              + "; the lines above it are not read");
    }
    return notes;
  }

  private static String nameOf(char separator) {
    return switch (separator) {
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      case '|' -> "pipes";
      default -> "commas";
    };
  }

  private static int indexOfZero(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    return OtherForms.startsWith(bytes, start);
  }
}
