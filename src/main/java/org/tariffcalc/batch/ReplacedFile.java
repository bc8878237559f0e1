package org.tariffcalc.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.tariffcalc.customs.TariffException.MissingFile;

/** A small file written whole: under its name stands the old content or the new, never a part. */
public final class ReplacedFile {

  private ReplacedFile() {}

  /**
   * Writes a file beside its place and renames it; a device or a pipe is written to directly.
   *
   * @throws MissingFile when the folder is not there or may not be written
   */
  public static void write(Path path, byte[] content) {
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        Files.write(target, content, StandardOpenOption.WRITE);
      } else {
        replace(target, content);
      }
    } catch (IOException e) {
      throw new MissingFile(
          "file " + path + " cannot be written",
          "the name of a file in a folder that is there and that you may write to");
    }
  }

  private static void replace(Path target, byte[] content) throws IOException {
    String mark = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    Path part = target.resolveSibling("." + target.getFileName() + "." + mark + ".part");
    try {
      Files.write(part, content, StandardOpenOption.CREATE_NEW);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
