package org.tariffcalc.tables.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.InvalidTables;

/**
 * What a table file held when it was read, and where it is. Its content is read in compiled form:
 * that of the index beside the tables, or made of the JSON.
 */
public final class TableBytes {

  private final Path path;
  private volatile byte @Nullable [] bytes;
  private volatile @Nullable CompiledTable compiled;

  private TableBytes(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** A file whose compiled form is known; its JSON is read only when it is asked for. */
  TableBytes(Path path, CompiledTable compiled) {
    this.path = path;
    this.compiled = compiled;
  }

  /** The same file, whose compiled form is known. */
  TableBytes compiledAs(CompiledTable known) {
    TableBytes same = new TableBytes(path, bytes());
    same.compiled = known;
    return same;
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
      throw unreadable(path, e);
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

  private static InvalidTables unreadable(Path path, IOException e) {
    return new InvalidTables(
        "rate table " + path + " cannot be read: " + e.getClass().getSimpleName(),
        "check the rights of the file");
  }

  public Path path() {
    return path;
  }

  /**
   * The JSON itself, which nobody changes.
   *
   * @throws InvalidTables when the file is known from an index alone and is gone
   */
  public byte[] bytes() {
    byte[] read = bytes;
    if (read == null) {
      try {
        read = Files.readAllBytes(path);
      } catch (NoSuchFileException e) {
        throw missing(path);
      } catch (IOException e) {
        throw unreadable(path, e);
      }
      bytes = read;
    }
    return read;
  }

  /**
   * The one object that the file is.
   *
   * @throws InvalidTables when it is no JSON, or no object
   */
  public TableObject root() {
    int root = compiled().root();
    if (compiled().kind(root) != CompiledTable.OBJECT) {
      throw fault("holds no object");
    }
    return new TableObject(this, root);
  }

  /** What it holds, in the form in which it is read. */
  CompiledTable compiled() {
    CompiledTable known = compiled;
    if (known == null) {
      known = new CompiledTable(compile());
      compiled = known;
    }
    return known;
  }

  private byte[] compile() {
    try {
      return TableCompiler.compile(bytes());
    } catch (JsonEOFException e) {
      throw fault("ends too early");
    } catch (JacksonException e) {
      throw new InvalidTables(
          "rate table "
              + path
              + ", line "
              + e.getLocation().getLineNr()
              + ": is not JSON from here on",
          "tariff rates validate");
    } catch (IOException e) {
      throw fault("cannot be read: " + e.getMessage());
    }
  }

  /** The line of the JSON, from 1, in which a value begins, or ends that stands before a place. */
  int line(int at, boolean isBehind) {
    try {
      return TableLine.of(bytes(), compiled(), at, isBehind);
    } catch (IOException e) {
      throw fault("cannot be read: " + e.getMessage());
    }
  }

  /** Whether it says nothing: no byte, or an object without a member. */
  boolean isEmpty() {
    int seen = 0;
    for (byte each : bytes()) {
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
