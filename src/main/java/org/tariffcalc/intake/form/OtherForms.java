package org.tariffcalc.intake.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.tariffcalc.customs.TariffException.InputError;

/** Files that hold no rows of text, told by their first bytes, with a command that makes some. */
final class OtherForms {

  /** What to do instead, where no command does it. */
  static final String AS_CSV = "CSV in UTF-8 (\"CSV UTF-8\" in a spreadsheet)";

  /** Makes a workbook that is read of one that is not. */
  static final String CONVERT = "soffice --headless --convert-to xlsx ";

  private OtherForms() {}

  /**
   * Refuses what is neither text nor a workbook that is read.
   *
   * @throws InputError naming what it is
   */
  static void refuse(byte[] first, String source) {
    String file = fileOf(source);
    if (startsWith(first, 0x1f, 0x8b)) {
      throw new InputError(
          source + " is packed with gzip", "a name that ends in .gz, or gunzip -c");
    }
    if (startsWith(first, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new InputError(
          source + " is a workbook of the old form (.xls), or one with a password", CONVERT + file);
    }
    if (startsWith(first, 'P', 'A', 'R', '1')) {
      throw new InputError(
          source + " is Parquet",
          "duckdb -c \"copy (from 'rows.parquet') to 'rows.csv' (header)\"");
    }
    if (startsWith(first, '%', 'P', 'D', 'F')) {
      throw new InputError(
          source + " is a PDF, which has no rows", "the file from which it was printed");
    }
    String text = new String(first, ISO_8859_1).stripLeading();
    if (text.indexOf('\0') >= 0) {
      // Of two bytes of a letter in UTF-16 one may be the mark of another form.
      return;
    }
    if (text.startsWith("<")) {
      String tags = text.toLowerCase(Locale.ROOT);
      boolean isPage = tags.contains("<table") || tags.contains("<html");
      throw new InputError(
          source + (isPage ? " is a web page" : " is XML") + " and not CSV", CONVERT + file);
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      throw new InputError(
          source + " is JSON and not CSV", "--in-format ndjson, one object a line");
    }
  }

  /** The name of the file in a command. */
  static String fileOf(String source) {
    return source.startsWith("file ") ? source.substring(5) : "FILE";
  }

  /** Whether they are those of a zip archive, as a workbook of today is one. */
  static boolean isArchive(byte[] first) {
    return startsWith(first, 'P', 'K', 3, 4);
  }

  /** Whether bytes begin with some. */
  static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
