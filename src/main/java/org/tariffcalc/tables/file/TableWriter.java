package org.tariffcalc.tables.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.tariffcalc.customs.TariffException.MissingFile;

/** Writes table files; one that would not change is left alone. */
public final class TableWriter {

  private TableWriter() {}

  /**
   * Puts bytes in the place of a file, whole or not at all.
   *
   * @return whether the file is new or other than before
   * @throws MissingFile when it cannot be written
   */
  public static boolean replace(Path path, byte[] bytes) {
    try {
      if (Arrays.equals(bytes, present(path))) {
        return false;
      }
      Path parent = path.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Path fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.write(fresh, bytes);
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      throw new MissingFile(
          "table " + path + " cannot be written",
          "--into DIR, with a directory that you may write to");
    }
  }

  private static byte[] present(Path path) throws IOException {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }
}
