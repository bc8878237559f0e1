package org.tariffcalc.tables.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.check.TableTrees;
import org.tariffcalc.tables.check.Validation;
import org.tariffcalc.tables.file.FileHash;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.file.TableIndex;
import org.tariffcalc.tables.json.Defect;

/**
 * Installs editions of the tables and takes them into use. An edition and the file that names the
 * one in use appear whole or not at all: they are written under another name and renamed.
 */
public final class InstalledEditions extends EditionStore {

  private static final String DRAFT = ".draft";

  /** The editions in a folder, which need not be there yet. */
  public InstalledEditions(Path store) {
    super(store);
  }

  /**
   * What an installation did.
   *
   * @param name of the edition among those installed
   * @param files how many tables it has
   * @param wasThere whether the same edition had been installed before
   * @param wasMended whether that one was damaged and was put in order
   * @param before the edition that was in use, {@link #BUILT_IN} for that of the program
   */
  public record Installation(
      String name, int files, boolean wasThere, boolean wasMended, String before) {}

  /**
   * Copies an edition into the store, checks it there and takes it into use. What breaks a rule is
   * never seen by a quote.
   *
   * @param source a folder with the tables, or a zip file that holds one
   * @param own the tables of this program, whose schemas the edition must keep too
   */
  public Installation install(Path source, Path own) {
    Path draft = draft();
    try {
      EditionSource.copy(source, draft);
      Validation validation = Validation.of(draft, own);
      if (!validation.isValid()) {
        Defect first = validation.defects().get(0);
        int more = validation.defects().size() - 1;
        throw new InvalidTables(
            "nothing was installed, since the tables in "
                + source
                + " break a rule: "
                + first
                + (more == 0 ? "" : " (and " + more + " more)"),
            "tariff rates validate --rates with the unpacked tables, for all of it");
      }
      String name = RateTables.open(draft).edition();
      boolean wasThere = names().contains(name);
      boolean isDamaged = wasThere && !isUnchanged(name);
      if (isDamaged) {
        // Under the name of a draft, so that what cannot be deleted is never taken for an edition.
        Path aside = Files.createTempDirectory(store(), DRAFT);
        try {
          Files.move(directory(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
          delete(aside);
        }
      }
      if (!wasThere || isDamaged) {
        wasThere = !moved(draft, directory(name)) || isDamaged;
      }
      Path index = TableIndex.beside(directory(name));
      write(index, TableIndex.bytes(directory(name)));
      String before = inUse().orElse(BUILT_IN);
      write(name);
      return new Installation(name, validation.files(), wasThere, isDamaged, before);
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      delete(draft);
    }
  }

  /**
   * Takes an edition into use.
   *
   * @param wanted its name, the beginning of one, or {@link #BUILT_IN}
   * @return its whole name
   * @throws UsageError when none or several have the name
   * @throws InvalidTables when its files are no longer those that were installed
   */
  public String use(String wanted) {
    if (wanted.equals(BUILT_IN)) {
      try {
        Files.deleteIfExists(store().resolve(IN_USE));
      } catch (IOException e) {
        throw unwritable(e);
      }
      return BUILT_IN;
    }
    String name = named(wanted);
    checkUnchanged(name);
    try {
      write(name);
    } catch (IOException e) {
      throw unwritable(e);
    }
    return name;
  }

  private void checkUnchanged(String name) {
    if (!isUnchanged(name)) {
      throw new InvalidTables(
          "the tables in " + directory(name) + " were changed after they were installed",
          "tariff rates install with the edition, which puts them in order");
    }
  }

  /** Whether its manifest is the one that gave it its name, and its files are those it lists. */
  private boolean isUnchanged(String name) {
    Path directory = directory(name);
    try {
      RateTables tables = RateTables.open(directory);
      List<String> listed = new ArrayList<>(List.of(Manifest.FILE));
      boolean isSame = name.endsWith("-" + tables.sha256().substring(0, DIGITS));
      for (Map.Entry<String, String> file : tables.fileHashes().entrySet()) {
        listed.add(file.getKey());
        isSame &= FileHash.of(directory.resolve(file.getKey())).equals(file.getValue());
      }
      return isSame && listed.containsAll(TableTrees.paths(directory));
    } catch (InvalidTables e) {
      return false;
    }
  }

  private Path draft() {
    try {
      Files.createDirectories(store());
      removeOldDrafts();
      return Files.createTempDirectory(store(), DRAFT);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Those of installations that were killed an hour ago or earlier. */
  private void removeOldDrafts() throws IOException {
    Instant limit = Instant.now().minus(Duration.ofHours(1));
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(store(), DRAFT + "*")) {
      for (Path each : drafts) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(limit)) {
          delete(each);
        }
      }
    }
  }

  /** Whether the draft took its place; false when another process was first. */
  private static boolean moved(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      if (Files.isDirectory(target)) {
        return false;
      }
      throw e;
    }
  }

  private void write(String name) throws IOException {
    write(store().resolve(IN_USE), (name + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void write(Path target, byte[] content) throws IOException {
    Path draft = Files.createTempFile(store(), DRAFT, ".txt");
    try {
      Files.write(draft, content);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private MissingFile unwritable(IOException e) {
    return new MissingFile(
        "the folder of installed tables " + store() + " cannot be written: " + e.getMessage(),
        "set XDG_DATA_HOME to a folder that may be written to, or --rates DIR");
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = new ArrayList<>(all.toList());
      Collections.reverse(paths);
      for (Path each : paths) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // A draft that stays is passed over by its name, and removed by a later installation.
      return;
    }
  }
}
