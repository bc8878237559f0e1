package org.tariffcalc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.tariffcalc.tables.edition.Seal;

/** A small valid set of rate tables in a folder of the test's own, to show or to break. */
public final class FixtureTables {

  private final Path directory;

  private FixtureTables(Path directory) {
    this.directory = directory;
  }

  /** The tables without schemas, sealed: enough for every question. */
  public static FixtureTables in(Path folder) {
    FixtureTables tables = new FixtureTables(folder.resolve("rates"));
    copy(Path.of("src", "test", "resources", "tables"), tables.directory);
    return tables.sealed();
  }

  /** The tables with the schemas of this program, sealed: enough for every check. */
  public static FixtureTables withSchemasIn(Path folder) {
    FixtureTables tables = new FixtureTables(folder.resolve("rates"));
    copy(Path.of("src", "test", "resources", "tables"), tables.directory);
    copy(Path.of("rates", "schema"), tables.directory.resolve("schema"));
    return tables.sealed();
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that holds {@code manifest.json}. */
  public Path directory() {
    return directory;
  }

  /** Puts one text in the place of another that must stand exactly once in the file. */
  public FixtureTables change(String file, String from, String to) {
    String text = text(file);
    int at = text.indexOf(from);
    assertThat(at).as("'%s' in %s", from, file).isNotNegative();
    assertThat(text.indexOf(from, at + 1)).as("second '%s' in %s", from, file).isNegative();
    write(file, text.replace(from, to));
    return this;
  }

  /** Writes a file, new or old. */
  public FixtureTables write(String file, String text) {
    try {
      Files.createDirectories(directory.resolve(file).getParent());
      Files.writeString(directory.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Takes a file away. */
  public FixtureTables remove(String file) {
    try {
      Files.delete(directory.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** What a file holds. */
  public String text(String file) {
    try {
      return Files.readString(directory.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings the manifest up to date with the files. */
  public FixtureTables sealed() {
    Seal.set(directory);
    return this;
  }
}
