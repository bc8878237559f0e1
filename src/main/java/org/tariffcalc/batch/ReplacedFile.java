package org.tariffcalc.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tariffcalc.customs.TariffException.MissingFile;

/** A small file written whole: under its name stands the old content or the new, never a part. */
public final class ReplacedFile {

  private ReplacedFile() {}

  /**
   * Writes a file beside its place and renames it.
   *
   * @throws MissingFile when the folder is not there or may not be written
   */
  public static void write(Path path, byte[] content) {
    Path folder = path.toAbsolutePath().getParent();
    Path whole = null;
    try {
      if (folder == null || Files.isDirectory(path)) {
        throw cannotWrite(path);
      }
      whole = Files.createTempFile(folder, ".tariff-", ".part");
      Files.write(whole, content);
      readableAsOthers(whole);
      Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      if (whole != null) {
        whole.toFile().delete();
      }
      throw cannotWrite(path);
    }
  }

  /** A temporary file is the writer's alone; a lock or report is read by others too. */
  private static void readableAsOthers(Path file) {
    file.toFile().setReadable(true, false);
  }

  private static MissingFile cannotWrite(Path path) {
    return new MissingFile(
        "file " + path + " cannot be written", "a folder that is there and that you may write to");
  }
}
