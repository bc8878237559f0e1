package org.tariffcalc.tables.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.TariffException.InvalidTables;

/** The index beside tables answers for these tables alone, and only while it is whole. */
class TableIndexTest {

  private static final String LIST = "lists/a.json";

  @TempDir private Path folder;
  private Path tables;

  @BeforeEach
  void twoTables() throws IOException {
    tables = Files.createDirectories(folder.resolve("rates"));
    Files.createDirectories(tables.resolve("lists"));
    write("fees.json", "{\"fees\": [{\"id\": \"mpf\"}]}");
    write(LIST, "{\"id\": \"a\", \"groups\": [{\"codes\": [\"0101\", \"0102\"]}]}");
    seal();
    Files.write(TableIndex.beside(tables), TableIndex.bytes(tables));
  }

  private void write(String name, String json) throws IOException {
    Files.writeString(tables.resolve(name), json);
  }

  private void seal() throws IOException {
    write(
        Manifest.FILE,
        """
        {"asOf": "2026-01-01", "files": [
          {"path": "fees.json", "sha256": "%s"}, {"path": "%s", "sha256": "%s"}]}
        """
            .formatted(
                FileHash.of(tables.resolve("fees.json")), LIST, FileHash.of(tables.resolve(LIST))));
  }

  private Optional<TableIndex> index() {
    return TableIndex.find(tables, TableBytes.read(tables.resolve(Manifest.FILE)).bytes());
  }

  @Test
  void itHoldsTheTablesAndTheirManifest() {
    assertThat(index().flatMap(each -> each.table(Manifest.FILE))).isPresent();
    assertThat(index().flatMap(each -> each.table(LIST)).map(CompiledTable::bytes))
        .hasValue(TableBytes.read(tables.resolve(LIST)).compiled().bytes());
    assertThat(index().flatMap(each -> each.table("lists/b.json"))).isEmpty();
  }

  @Test
  void theSameTablesGiveTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(TableIndex.beside(tables));

    assertThat(TableIndex.bytes(tables)).isEqualTo(first);
  }

  @Test
  void itSaysNothingOfOtherTables() throws IOException {
    write(LIST, "{\"id\": \"a\", \"groups\": []}");
    seal();

    assertThat(index()).isEmpty();
    assertThat(TableFiles.open(tables).read(LIST).root().elements("groups")).isEmpty();
  }

  // Two manifests of which one goes on where the other ends.
  @Test
  void aManifestWithABlankMoreIsAnother() throws IOException {
    Files.writeString(
        tables.resolve(Manifest.FILE),
        Files.readString(tables.resolve(Manifest.FILE)).stripTrailing());

    assertThat(index()).isEmpty();
  }

  @Test
  void anEditedTableIsNotAnsweredFromTheIndex() throws IOException {
    write(LIST, "{\"id\": \"a\", \"groups\": []}");

    assertThat(index()).isPresent();
    assertThatThrownBy(() -> TableFiles.open(tables).read(LIST))
        .isInstanceOfSatisfying(
            InvalidTables.class,
            fault -> assertThat(fault.wrong()).contains("not what was sealed"));
    TableFiles beside = TableFiles.openBeside(tables);
    beside.read(LIST);
    assertThatThrownBy(beside::check).isInstanceOf(InvalidTables.class);
  }

  @Test
  void aTableThatIsGoneIsMissedAlthoughTheIndexHasIt() throws IOException {
    Files.delete(tables.resolve(LIST));

    assertThatThrownBy(() -> TableFiles.open(tables).find(LIST))
        .isInstanceOfSatisfying(
            InvalidTables.class, fault -> assertThat(fault.wrong()).contains("is missing"));
  }

  @Test
  void unsealedTablesAreReadWithoutIt() throws IOException {
    write(LIST, "{\"id\": \"b\", \"groups\": []}");

    TableFiles unsealed = TableFiles.openUnsealed(tables, () -> "0");

    assertThat(unsealed.read(LIST).root().text("id")).isEqualTo("b");
  }

  // Whichever byte of it changes, the tables say what their JSON says.
  @Test
  void aChangedByteIsNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(TableIndex.beside(tables));
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(TableIndex.beside(tables), damaged);

      TableFiles files = TableFiles.open(tables);

      assertThat(files.manifest().asOf()).as("byte " + at).isEqualTo("2026-01-01");
      assertThat(files.read(LIST).compiled().bytes())
          .as("byte " + at)
          .isEqualTo(TableCompiler.compile(Files.readAllBytes(tables.resolve(LIST))));
      assertThat(files.fees().elements("fees").get(0).text("id")).isEqualTo("mpf");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 23, 24, 200, 400})
  void anIndexThatBreaksOffIsPassedOver(int length) throws IOException {
    byte[] whole = Files.readAllBytes(TableIndex.beside(tables));
    Files.write(TableIndex.beside(tables), Arrays.copyOf(whole, length));

    assertThat(TableFiles.open(tables).read(LIST).root().text("id")).isEqualTo("a");
  }
}
