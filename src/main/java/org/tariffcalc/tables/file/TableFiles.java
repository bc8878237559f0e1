package org.tariffcalc.tables.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.MissingFile;

/**
 * The files of an edition where they lie, and its manifest, which says what they are. No content
 * leaves it that was not held against the manifest, unless it was opened for tables that are being
 * edited.
 */
public final class TableFiles {

  public static final String FEES = "fees.json";

  /** Where a jar holds its tables, and what they are called in errors. */
  private static final String RESOURCES = "/org/tariffcalc/rates/";

  private static final Path BUNDLED = Path.of("rates");

  /** How many digits of the SHA-256 an edition is called by. */
  private static final int DIGITS = 12;

  private final Path directory;
  private final Function<String, Optional<TableBytes>> finder;
  private final SealCheck seal;
  private final boolean isHeld;
  private final Optional<TableIndex> index;
  private final Manifest manifest;
  private final String sha256;
  private volatile @Nullable TableObject fees;

  private TableFiles(
      Path directory,
      Function<String, Optional<TableBytes>> finder,
      TableBytes content,
      SealCheck seal,
      Optional<TableIndex> index) {
    this.directory = directory;
    this.finder = finder;
    this.seal = seal;
    this.isHeld = true;
    this.index = index;
    this.manifest = Manifest.read(content.root());
    this.sha256 = "";
  }

  private TableFiles(Path directory, TableBytes content, Supplier<String> sha256) {
    this.directory = directory;
    this.finder = in(directory);
    this.seal = SealCheck.atOnce(content);
    this.isHeld = false;
    this.index = Optional.empty();
    this.manifest = Manifest.read(content.root());
    this.sha256 = sha256.get();
  }

  /**
   * Finds the edition in a directory; each of its files is checked when it is read.
   *
   * @throws MissingFile when the directory is not there
   * @throws InvalidTables when it holds no edition
   */
  public static TableFiles open(Path directory) {
    TableBytes content = manifestIn(directory);
    Optional<TableIndex> index = TableIndex.find(directory, content.bytes());
    SealCheck seal = SealCheck.atOnce(compiled(content, index));
    return new TableFiles(directory, in(directory), seal.manifest(), seal, index);
  }

  /** The same without the index that may be beside it, to make one. */
  static TableFiles openWithoutIndex(Path directory) {
    TableBytes content = manifestIn(directory);
    return new TableFiles(
        directory, in(directory), content, SealCheck.atOnce(content), Optional.empty());
  }

  /** The manifest, whose compiled form the index has like that of any table. */
  private static TableBytes compiled(TableBytes manifest, Optional<TableIndex> index) {
    Optional<CompiledTable> found = index.flatMap(each -> each.table(Manifest.FILE));
    return found.isPresent() ? manifest.compiledAs(found.get()) : manifest;
  }

  /**
   * The edition that stands on the class path beside the classes; checked as one in a directory.
   *
   * @throws MissingFile when there is none
   */
  public static TableFiles openBundled() {
    TableBytes content =
        bundled(Manifest.FILE)
            .orElseThrow(
                () ->
                    new MissingFile(
                        "no rate tables are on the class path",
                        "the jar of the engine that holds them, or a folder of tables"));
    return new TableFiles(
        BUNDLED, TableFiles::bundled, content, SealCheck.atOnce(content), Optional.empty());
  }

  private static Optional<TableBytes> bundled(String name) {
    return TableBytes.onClassPath(RESOURCES + name, BUNDLED.resolve(name));
  }

  private static Function<String, Optional<TableBytes>> in(Path directory) {
    return name -> TableBytes.find(directory.resolve(name));
  }

  /** The same, its files being checked beside their reader, who must {@link #check}. */
  public static TableFiles openBeside(Path directory) {
    TableBytes content = manifestIn(directory);
    Optional<TableIndex> index = TableIndex.find(directory, content.bytes());
    SealCheck seal = SealCheck.beside(compiled(content, index));
    return new TableFiles(directory, in(directory), seal.manifest(), seal, index);
  }

  /**
   * The same, its files being taken as they are found.
   *
   * @param sha256 of the manifest that would seal them
   */
  public static TableFiles openUnsealed(Path directory, Supplier<String> sha256) {
    return new TableFiles(directory, manifestIn(directory), sha256);
  }

  private static TableBytes manifestIn(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new MissingFile(
          "no directory of rate tables at " + directory,
          "--rates DIR, with the directory that holds manifest.json");
    }
    return TableBytes.read(directory.resolve(Manifest.FILE));
  }

  public Path directory() {
    return directory;
  }

  /**
   * What a file holds.
   *
   * @param name path below the directory
   * @throws InvalidTables when it is missing, says nothing or is not what was sealed
   */
  public TableBytes read(String name) {
    return indexed(name)
        .or(() -> inFolder(name))
        .orElseThrow(() -> TableBytes.missing(directory.resolve(name)));
  }

  /** The same of a file that an edition may do without; empty when the manifest has none. */
  public Optional<TableBytes> find(String name) {
    Optional<TableBytes> content = indexed(name).or(() -> inFolder(name));
    if (content.isEmpty() && seal.lists(name)) {
      throw new InvalidTables(
          "rate table " + directory.resolve(name) + " is missing, though the manifest lists it",
          "check --rates, or unpack the distribution again");
    }
    return content;
  }

  /** A file of which the index has the compiled form; its JSON is held against the manifest. */
  private Optional<TableBytes> indexed(String name) {
    Optional<CompiledTable> table = index.flatMap(each -> each.table(name));
    if (table.isEmpty()) {
      return Optional.empty();
    }
    TableBytes content = new TableBytes(directory.resolve(name), table.get());
    seal.add(name, content);
    return Optional.of(content);
  }

  private Optional<TableBytes> inFolder(String name) {
    Optional<TableBytes> content = finder.apply(name);
    if (content.isPresent() && isHeld) {
      seal.add(name, content.get());
    }
    if (content.isPresent() && content.get().isEmpty()) {
      throw content.get().fault("is empty");
    }
    return content;
  }

  /** Waits until everything that was read is known to be what was sealed. */
  public void check() {
    if (isHeld) {
      seal.await();
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * The name of the edition: the day up to which the law was read and the first digits of its
   * SHA-256, so that no two contents share one. Of files that were edited since they were sealed it
   * says so.
   */
  public String edition() {
    String named = manifest.asOf() + "-" + sha256().substring(0, DIGITS);
    return isHeld || sha256.equals(seal.sha256()) ? named : named + " unsealed";
  }

  /** SHA-256 of the manifest; of unsealed files that of the manifest that would seal them. */
  public String sha256() {
    return isHeld ? seal.sha256() : sha256;
  }

  /** The file of fees, opened once for all that stands in it. */
  public TableObject fees() {
    TableObject open = fees;
    if (open == null) {
      open = read(FEES).root();
      fees = open;
    }
    return open;
  }

  /** SHA-256 of each file that the manifest lists, by its path below the directory. */
  public Map<String, String> hashes() {
    return seal.sealed();
  }
}
