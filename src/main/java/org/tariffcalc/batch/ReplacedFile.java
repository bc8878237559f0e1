package org.tariffcalc.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.tariffcalc.customs.TariffException.MissingFile;

/** A small file written at once: under its name stands the old content or the new, never a part. */
public final class ReplacedFile {

  private ReplacedFile() {}

  /**
   * Writes a file.
   *
   * @param option option that names it, for errors
   * @throws MissingFile when the folder is not there or may not be written
   */
  public static void write(Path path, String option, byte[] content) {
    try (WholeFile file = WholeFile.begin(path, option)) {
      file.stream().write(content);
      file.finish();
    } catch (IOException e) {
      throw new MissingFile(
          "file " + path + " cannot be written to its end", option + " on a disk with room left");
    }
  }
}
