package org.tariffcalc.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.customs.TariffException.UsageError;

/**
 * A file that appears under its name only when it is whole: written under another name beside it,
 * then renamed. Left unfinished it is removed, also when the program is stopped from outside; only
 * {@code kill -9} leaves the file of the other name behind.
 */
public final class WholeFile implements AutoCloseable {

  private final Path target;
  private final Path written;
  private final OutputStream stream;
  private final Thread removal;
  private boolean isFinished;

  private WholeFile(Path target, Path written, OutputStream stream) {
    this.target = target;
    this.written = written;
    this.stream = stream;
    this.removal = new Thread(this::remove, "removal");
    if (!written.equals(target)) {
      Runtime.getRuntime().addShutdownHook(removal);
    }
  }

  /**
   * Begins a file; one that is there already stays until the new one is whole. A device or a pipe
   * is written to directly.
   *
   * @param option option that names it, for errors
   */
  public static WholeFile begin(Path path, String option) {
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (Files.isDirectory(target)) {
        throw new UsageError(
            Where.quoted(path.toString(), option) + " is a directory", option + " out.csv");
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        return new WholeFile(
            target, target, Files.newOutputStream(target, StandardOpenOption.WRITE));
      }
      String name =
          "."
              + target.getFileName()
              + "."
              + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36)
              + ".part";
      Path written = target.resolveSibling(name);
      return new WholeFile(
          target, written, Files.newOutputStream(written, StandardOpenOption.CREATE_NEW));
    } catch (IOException e) {
      throw new MissingFile(
          Where.quoted(path.toString(), option) + " cannot be written",
          option + " with a file in a folder that is there and may be written to");
    }
  }

  /**
   * Writes a small file at once: under its name stands the old content or the new, never a part.
   *
   * @param option option that names it, for errors
   * @throws MissingFile when the folder is not there or may not be written
   */
  public static void write(Path path, String option, byte[] content) {
    try (WholeFile file = begin(path, option)) {
      file.stream().write(content);
      file.finish();
    } catch (IOException e) {
      throw new MissingFile(
          "file " + path + " cannot be written to its end", option + " on a disk with room left");
    }
  }

  /** Where its bytes go. */
  public OutputStream stream() {
    return stream;
  }

  /** Ends the file and gives it its name. */
  public void finish() throws IOException {
    stream.close();
    if (!written.equals(target)) {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    isFinished = true;
  }

  /** Removes the file unless it is finished. */
  @Override
  public void close() throws IOException {
    if (!isFinished) {
      stream.close();
      remove();
    }
    if (!written.equals(target)) {
      try {
        Runtime.getRuntime().removeShutdownHook(removal);
      } catch (IllegalStateException e) {
        // The program is being stopped; the removal runs by itself.
        return;
      }
    }
  }

  private void remove() {
    try {
      Files.deleteIfExists(written);
    } catch (IOException e) {
      // It stays under its other name, where nobody takes it for whole.
      return;
    }
  }
}
