package org.tariffcalc.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.FixtureTables;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.check.TableTrees;
import org.tariffcalc.tables.edition.InstalledEditions.Installation;
import org.tariffcalc.tables.file.TableIndex;
import org.tariffcalc.tables.json.CanonicalJson;

/** Editions that a user installs: whole and checked, or not at all. */
class InstalledEditionsTest {

  @TempDir private Path folder;
  private FixtureTables tables;
  private Path own;
  private Path store;
  private InstalledEditions editions;

  @BeforeEach
  void makeTables() {
    tables = FixtureTables.withSchemasIn(folder);
    own = FixtureTables.withSchemasIn(folder.resolve("own")).directory();
    store = folder.resolve("data");
    editions = new InstalledEditions(store);
  }

  @Test
  void aFolderIsInstalledAndInUse() {
    Installation done = editions.install(tables.directory(), own);

    assertThat(done.name()).matches("2025-12-31-[0-9a-f]{12}");
    assertThat(done.wasThere()).isFalse();
    assertThat(done.before()).isEqualTo("built-in");
    assertThat(editions.directoryInUse()).contains(store.resolve(done.name()));
    assertThat(TableIndex.beside(store.resolve(done.name())))
        .hasBinaryContent(TableIndex.bytes(store.resolve(done.name())));
    assertThat(RateTables.open(store.resolve(done.name())).sha256())
        .isEqualTo(RateTables.open(tables.directory()).sha256());
    assertThat(leftOver()).isEmpty();
  }

  @Test
  void aZipFileIsInstalledAlsoFromAFolderInIt() throws IOException {
    Path plain = zip("plain.zip", "");
    Path distribution = zip("distribution.zip", "tariff-9.9/rates/", "tariff-9.9/bin/tariff");

    assertThat(editions.install(plain, own).files())
        .isEqualTo(editions.install(distribution, own).files());
    assertThat(editions.names()).hasSize(1);
  }

  @Test
  void theSameEditionAgainChangesNothing() {
    editions.install(tables.directory(), own);
    Installation again = editions.install(tables.directory(), own);

    assertThat(again.wasThere()).isTrue();
    assertThat(again.before()).isEqualTo(again.name());
  }

  @Test
  void useGoesBackAndForth() {
    String first = editions.install(tables.directory(), own).name();
    tables.change("manifest.json", "\"asOf\": \"2025-12-31\"", "\"asOf\": \"2026-02-01\"");
    Seal.set(tables.directory());
    String second = editions.install(tables.directory(), own).name();

    assertThat(editions.names()).containsExactly(first, second);
    assertThat(editions.use("2025-12-31")).isEqualTo(first);
    assertThat(editions.directoryInUse()).contains(store.resolve(first));
    assertThat(editions.use(second)).isEqualTo(second);
    editions.use(EditionStore.BUILT_IN);
    assertThat(editions.directoryInUse()).isEmpty();
  }

  @Test
  void twoContentsOfOneDayHaveTwoNamesAndTheDayIsNoLongerEnough() {
    String first = editions.install(tables.directory(), own).name();
    tables.change("manifest.json", "is under review", "is under another review").sealed();
    String second = editions.install(tables.directory(), own).name();

    assertThat(second).startsWith("2025-12-31-").isNotEqualTo(first);
    assertThat(editions.use(first.substring(0, 15))).isEqualTo(first);
    assertThat(editions.directoryOf(second)).contains(store.resolve(second));
    assertThat(editions.directoryOf("2025-12-31")).isEmpty();
    assertThatThrownBy(() -> editions.use("2025-12-31"))
        .isInstanceOf(UsageError.class)
        .hasMessage("several installed editions begin with 2025-12-31");
  }

  @Test
  void anEditionThatIsNotInstalledGetsASuggestion() {
    editions.install(tables.directory(), own);

    assertThatThrownBy(() -> editions.use("2025-12-30"))
        .isInstanceOfSatisfying(
            UsageError.class,
            error -> assertThat(error.remedy()).startsWith("tariff rates use 2025-12-31;"));
  }

  @Test
  void damagedTablesAreNotInstalled() {
    tables.change("us-on-world.json", "\"to\": \"2026-07-23\"", "\"to\": \"2026-07-22\"");

    assertThatThrownBy(() -> editions.install(tables.directory(), own))
        .isInstanceOf(InvalidTables.class)
        .hasMessageContaining("changed after tariff rates seal");
    assertThat(editions.names()).isEmpty();
    assertThat(editions.inUse()).isEmpty();
    assertThat(leftOver()).isEmpty();
  }

  // An older program's schema allowed a member that this one's does not; its tables keep their own.
  @Test
  void anEditionWithoutATableThatTheProgramReadsIsNotInstalled() {
    tables.remove("fees.json").sealed();

    assertThatThrownBy(() -> editions.install(tables.directory(), own))
        .isInstanceOf(InvalidTables.class)
        .hasMessageContaining("fees.json: is missing");
    assertThat(editions.names()).isEmpty();
  }

  @Test
  void tablesOfAnOlderSchemaAreHeldAgainstThatOfThisProgram() {
    String schema = "schema/fees.schema.json";
    tables.write(
        schema,
        canonical(
            tables
                .text(schema)
                .replaceFirst("\"properties\": \\{", "\"properties\": {\"old\": {},")));
    tables.write(
        "fees.json", canonical(tables.text("fees.json").replaceFirst("\\{", "{\"old\": 1,")));
    tables.sealed();

    assertThatThrownBy(() -> editions.install(tables.directory(), own))
        .isInstanceOf(InvalidTables.class)
        .hasMessageContaining("fees.json")
        .hasMessageContaining("by the schemas of this program");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../escaped.json",
        "lists/../../escaped.json",
        "/escaped.json",
        "C:/escaped.json",
        "lists\\..\\..\\escaped.json",
        "other/../../escaped.json"
      })
  void aZipFileThatWouldWriteElsewhereIsRefused(String name) throws IOException {
    Path file = zip("bad.zip", "", name);

    assertThatThrownBy(() -> editions.install(file, own))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("would be written elsewhere");
    assertThat(folder.resolve("escaped.json")).doesNotExist();
    assertThat(leftOver()).isEmpty();
  }

  @Test
  void aFileThatIsNoZipFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("tables.tar.gz"), "no zip file");
    byte[] whole = Files.readAllBytes(zip("whole.zip", ""));
    Path half =
        Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> editions.install(file, own)).isInstanceOf(InputError.class);
    assertThatThrownBy(() -> editions.install(half, own)).isInstanceOf(InputError.class);
    assertThatThrownBy(() -> editions.install(folder.resolve("nothing.zip"), own))
        .isInstanceOf(MissingFile.class);
  }

  @Test
  void aFolderWithoutTablesIsRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> editions.install(empty, own))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("no manifest.json");
  }

  // A file stands where the folder should be: this fails for every user, root too.
  @Test
  void aStoreThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    InstalledEditions nowhere = new InstalledEditions(file.resolve("rates"));

    assertThat(nowhere.names()).isEmpty();
    assertThat(nowhere.directoryInUse()).isEmpty();
    assertThatThrownBy(() -> nowhere.install(tables.directory(), own))
        .isInstanceOf(MissingFile.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void tablesThatWereChangedAfterwardsAreNotTakenIntoUse() throws IOException {
    String name = editions.install(tables.directory(), own).name();
    editions.use(EditionStore.BUILT_IN);
    Files.writeString(store.resolve(name).resolve("fees.json"), "{}\n");

    assertThatThrownBy(() -> editions.use(name)).isInstanceOf(InvalidTables.class);
    assertThat(editions.inUse()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"changed", "emptied", "missing", "added", "manifest"})
  void installingAgainMendsADamagedEdition(String damage) throws IOException {
    String name = editions.install(tables.directory(), own).name();
    Path fees = store.resolve(name).resolve("fees.json");
    switch (damage) {
      case "changed" -> Files.writeString(fees, Files.readString(fees).replace("651.50", "6.50"));
      case "emptied" -> Files.writeString(fees, "");
      case "missing" -> Files.delete(fees);
      case "added" -> Files.writeString(fees.resolveSibling("more.json"), "{}\n");
      default -> Files.writeString(fees.resolveSibling("manifest.json"), "{}\n");
    }

    Installation again = editions.install(tables.directory(), own);

    assertThat(again.name()).isEqualTo(name);
    assertThat(again.wasMended()).isTrue();
    assertThat(TableTrees.paths(store.resolve(name)))
        .isEqualTo(TableTrees.paths(tables.directory()));
    assertThat(fees).hasSameBinaryContentAs(tables.directory().resolve("fees.json"));
    assertThat(editions.use(name)).isEqualTo(name);
    assertThat(leftOver()).isEmpty();
    assertThat(editions.install(tables.directory(), own).wasMended()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fees.json/below.json", "lists", "bell\u0007.json", "nul\u0000.json"})
  void aZipFileWhoseNamesClashOrCannotBeIsBadInput(String name) throws IOException {
    Path file = zip("clash.zip", "", name);

    assertThatThrownBy(() -> editions.install(file, own)).isInstanceOf(InputError.class);
    assertThat(leftOver()).isEmpty();
  }

  @Test
  void aNameThatNoFileSystemTakesIsBadInput() throws IOException {
    Path file = zip("long.zip", "", "x".repeat(300) + ".json");

    assertThatThrownBy(() -> editions.install(file, own)).isInstanceOf(InputError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "nul\u0000", "2026-01-01"})
  void aNameInUseThatIsNoneIsAnInvalidTable(String name) throws IOException {
    Files.createDirectories(store);
    Files.writeString(store.resolve("in-use"), name + "\n");

    assertThatThrownBy(editions::directoryInUse).isInstanceOf(InvalidTables.class);
  }

  @Test
  void anEditionInUseThatIsGoneIsNamed() throws IOException {
    String name = editions.install(tables.directory(), own).name();
    Files.move(store.resolve(name), folder.resolve("moved"));

    assertThatThrownBy(editions::directoryInUse)
        .isInstanceOfSatisfying(
            InvalidTables.class, error -> assertThat(error.remedy()).contains("use built-in"));
  }

  @Test
  void severalInstallationsAtOnceLeaveOneEdition() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Installation>> same = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        same.add(() -> new InstalledEditions(store).install(tables.directory(), own));
      }
      int fresh = 0;
      for (Future<Installation> each : workers.invokeAll(same)) {
        fresh += each.get().wasThere() ? 0 : 1;
      }
      assertThat(fresh).isEqualTo(1);
    } finally {
      workers.shutdown();
    }
    assertThat(editions.names()).hasSize(1);
    assertThat(leftOver()).isEmpty();
    assertThat(editions.use(editions.names().get(0))).isEqualTo(editions.names().get(0));
  }

  private static String canonical(String json) {
    try {
      byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      return CanonicalJson.format(CanonicalJson.read(bytes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> leftOver() {
    try (Stream<Path> files = Files.list(store)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(".draft"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A zip file of the tables under a folder, and of other files that hold nothing. */
  private Path zip(String name, String prefix, String... others) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String path : TableTrees.paths(tables.directory())) {
        zip.putNextEntry(new ZipEntry(prefix + path));
        zip.write(Files.readAllBytes(tables.directory().resolve(path)));
        zip.closeEntry();
      }
      for (String other : others) {
        zip.putNextEntry(new ZipEntry(other));
        zip.closeEntry();
      }
    }
    return file;
  }
}
