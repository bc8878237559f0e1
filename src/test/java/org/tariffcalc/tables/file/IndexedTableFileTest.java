package org.tariffcalc.tables.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.customs.TariffException.InvalidTables;

/** A table file cut into the elements of its arrays, in whatever layout it comes. */
class IndexedTableFileTest {
  private static final String CANONICAL =
      """
      {
        "id": "a",
        "groups": [
          {"id": "EU", "members": ["DE", "FR"]},
          {
            "id": "MORE",
            "members": [
              {"origin": "JP"}
            ]
          }
        ],
        "none": []
      }
      """;

  @TempDir private Path folder;

  @Test
  void theElementsOfTheCanonicalLayoutAreFound() throws IOException {
    assertHoldsBothGroups(open(CANONICAL));
  }

  @Test
  void oneLineHoldsTheSame() throws IOException {
    assertHoldsBothGroups(open(CANONICAL.replaceAll("\\s+", " ").strip() + "\n"));
  }

  @Test
  void anotherIndentHoldsTheSame() throws IOException {
    assertHoldsBothGroups(open(CANONICAL.replace("  ", "\t")));
  }

  @Test
  void anObjectWithoutOthersIsOneLine() throws IOException {
    IndexedTableFile file =
        open("{\"id\": \"cn-301-4b\", \"about\": \"a { in it\", \"groups\": []}\n");

    assertThat(file.text("id")).isEqualTo("cn-301-4b");
    assertThat(file.elements("groups")).isEmpty();
  }

  @Test
  void aFileThatBreaksOffIsAFault() {
    assertThatThrownBy(() -> open(CANONICAL.substring(0, 60))).isInstanceOf(InvalidTables.class);
  }

  @Test
  void aFaultInsideAnElementNamesTheLineOfTheFile() throws IOException {
    IndexedTableFile file = open(CANONICAL.replace("\"JP\"", "17"));
    IndexedTableFile.Cut more = file.elements("groups").get(1);

    assertThatThrownBy(() -> more.read(IndexedTableFileTest::origins))
        .isInstanceOfSatisfying(
            InvalidTables.class, fault -> assertThat(fault.wrong()).contains("line 8"));
  }

  private static List<String> origins(TableFile group) {
    group.object(
        (at, name) -> {
          if (name.equals("members")) {
            at.array(each -> each.object((member, origin) -> member.text()));
          } else {
            at.skip();
          }
        });
    return List.of();
  }

  private static void assertHoldsBothGroups(IndexedTableFile file) {
    assertThat(file.text("id")).isEqualTo("a");
    assertThat(file.elements("groups").stream().map(each -> each.text("id")))
        .containsExactly("EU", "MORE");
    assertThat(file.elements("groups").get(0).namesAny("members", List.of("FR"))).isTrue();
    assertThat(file.elements("groups").get(0).namesAny("members", List.of("JP"))).isFalse();
    assertThat(file.elements("groups").get(1).contains("\"origin\": \"JP\"")).isTrue();
    assertThat(file.elements("none")).isEmpty();
    assertThat(file.elements("missing")).isEmpty();
  }

  private IndexedTableFile open(String text) throws IOException {
    return IndexedTableFile.open(
        TableBytes.read(Files.writeString(folder.resolve("table.json"), text)));
  }
}
