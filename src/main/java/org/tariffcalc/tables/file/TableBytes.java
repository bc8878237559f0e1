package org.tariffcalc.tables.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.tariffcalc.customs.TariffException.InvalidTables;

/** What a table file held when it was read, and where it is. */
public final class TableBytes {

  private final Path path;
  private final byte[] bytes;

  private TableBytes(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /**
   * Reads a file, whatever it holds.
   *
   * @throws InvalidTables when it is missing or cannot be read
   */
  public static TableBytes read(Path path) {
    return find(path).orElseThrow(() -> missing(path));
  }

  /** What to say of a file that must be there. */
  static InvalidTables missing(Path path) {
    return new InvalidTables(
        "rate table " + path + " is missing", "check --rates, or unpack the distribution again");
  }

  /** The same; empty when there is no such file. */
  public static Optional<TableBytes> find(Path path) {
    try {
      return Optional.of(new TableBytes(path, Files.readAllBytes(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new InvalidTables(
          "rate table " + path + " cannot be read: " + e.getClass().getSimpleName(),
          "check the rights of the file");
    }
  }

  /**
   * The same of a file on the class path; empty when there is none.
   *
   * @param resource where it stands there
   * @param path what to call it
   */
  static Optional<TableBytes> onClassPath(String resource, Path path) {
    try (InputStream in = TableBytes.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(new TableBytes(path, in.readAllBytes()));
    } catch (IOException e) {
      throw new InvalidTables(
          "rate table " + path + " on the class path cannot be read: " + e.getMessage(),
          "check the jar that holds the tables");
    }
  }

  public Path path() {
    return path;
  }

  /** The content itself, which nobody changes. */
  public byte[] bytes() {
    return bytes;
  }

  /** Whether it says nothing: no byte, or an object without a member. */
  boolean isEmpty() {
    int seen = 0;
    for (byte each : bytes) {
      if (each > ' ' && each != '{' && each != '}') {
        return false;
      }
      if (++seen > 100) {
        return false;
      }
    }
    return true;
  }

  /** A fault of the whole file. */
  public InvalidTables fault(String what) {
    return new InvalidTables("rate table " + path + " " + what, "tariff rates validate");
  }

  /**
   * What to say of a file whose content made its reader stumble: a number that is none, a text that
   * ends too early.
   */
  InvalidTables broken(RuntimeException e) {
    return fault("is broken inside: " + e.getMessage());
  }
}
