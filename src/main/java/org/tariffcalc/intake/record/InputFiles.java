package org.tariffcalc.intake.record;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.MissingFile;

/** Opens what rows are read from, and tells a file that is no text of rows by its first bytes. */
public final class InputFiles {

  private static final int BUFFER = 64 * 1024;
  private static final String CSV_UTF8 =
      "CSV in UTF-8 with commas (\"CSV UTF-8\" in a spreadsheet)";

  private InputFiles() {}

  /**
   * Opens a file, unpacked when its name ends in {@code .gz}.
   *
   * @throws MissingFile when it is not there
   * @throws InputError when it should be packed and is not
   */
  public static InputStream open(Path path) {
    return unpacked(raw(path), path);
  }

  /** Opens a file as it is. */
  public static InputStream raw(Path path) {
    if (Files.isDirectory(path)) {
      throw new MissingFile(path + " is a directory", "the name of a file");
    }
    if (!Files.exists(path)) {
      throw new MissingFile("file not found: " + path, "the name of a file that is there");
    }
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new MissingFile("file " + path + " cannot be opened", "a file that you may read");
    }
  }

  /** The stream of a file, unpacked when its name ends in {@code .gz}. */
  public static InputStream unpacked(InputStream raw, Path path) {
    if (!isGzip(path)) {
      return raw;
    }
    try {
      return new GzipInput(raw, BUFFER);
    } catch (IOException e) {
      throw unreadable("file " + path, e);
    }
  }

  /** Whether a file is packed, by its name. */
  public static boolean isGzip(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** The error of a source that broke off while it was read. */
  public static InputError unreadable(String source, IOException e) {
    if (e instanceof EOFException) {
      return new InputError(
          source + " ends in the middle of its gzip data", "gzip -t tells whether a file is whole");
    }
    if (e instanceof ZipException) {
      return new InputError(
          source + " is not packed with gzip, or damaged, or goes on behind its gzip data",
          "a name without .gz, or gzip -t to test it");
    }
    return new InputError(source + " cannot be read to its end", "a file that can be read");
  }

  /**
   * Refuses what is no CSV with commas in UTF-8.
   *
   * @param first the first bytes of the source
   * @throws InputError naming what it is
   */
  public static void refuseOtherThanCsv(byte[] first, String source) {
    if (startsWith(first, 0x1f, 0x8b)) {
      throw new InputError(
          source + " is packed with gzip", "a name that ends in .gz, or gunzip -c");
    }
    if (startsWith(first, 'P', 'K', 3, 4)) {
      throw new InputError(source + " is a workbook or a zip archive", CSV_UTF8);
    }
    if (startsWith(first, 'P', 'A', 'R', '1')) {
      throw new InputError(
          source + " is Parquet",
          "duckdb -c \"copy (from 'rows.parquet') to 'rows.csv' (header)\"");
    }
    if (startsWith(first, 0xff, 0xfe) || startsWith(first, 0xfe, 0xff)) {
      throw new InputError(source + " is UTF-16", CSV_UTF8);
    }
    for (byte each : first) {
      if (each == 0) {
        throw new InputError(source + " is not text", CSV_UTF8);
      }
    }
    if (startsWith(first, '{') || startsWith(first, '[')) {
      throw new InputError(
          source + " is JSON and not CSV", "--in-format ndjson, one object a line");
    }
    refuseOtherSeparators(first, source);
  }

  private static void refuseOtherSeparators(byte[] first, String source) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    for (int i = 0; i < first.length && first[i] != '\n' && first[i] != '\r'; i++) {
      commas += first[i] == ',' ? 1 : 0;
      semicolons += first[i] == ';' ? 1 : 0;
      tabs += first[i] == '\t' ? 1 : 0;
    }
    if (commas == 0 && semicolons + tabs > 0) {
      throw new InputError(
          source + " parts its cells by " + (tabs > semicolons ? "tabs" : "semicolons"), CSV_UTF8);
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
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
