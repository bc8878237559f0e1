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

/** Opens what rows are read from. */
public final class InputFiles {

  private static final int BUFFER = 64 * 1024;

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
      throw new MissingFile("file not found: " + path, "check the name and the folder");
    }
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new MissingFile(
          "file " + path + " cannot be opened", "check the permissions of the file");
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
          source + " is not gzip, or is damaged, or has data after its gzip data",
          "a name without .gz, or gzip -t to test it");
    }
    return new InputError(source + " cannot be read to its end", "a file that can be read");
  }
}
