package org.tariffcalc.tables.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.TariffException.InvalidTables;

/** What a table says in compiled form is what its JSON says, in whatever layout that comes. */
class CompiledTableTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String SAMPLE =
      """
      {
        "id": "é \\"x\\" \\n",
        "none": [],
        "numbers": [1, -0.5, 2e3, 0],
        "marks": [true, false, null, {}, [[["j"]]]],
        "codes": ["01", "0101", "9503000090"],
        "unsorted": ["0102", "0101"],
        "odd": ["01", "x"],
        "groups": [
          {"id": "EU", "from": "2025-02-29", "to": null, "members": ["DE", "FR"]},
          {"id": "MORE", "from": "2025-02-28", "to": "2025-05-14T12:01+08:00"}
        ]
      }
      """;

  @TempDir private Path folder;

  @Test
  void everyTableSaysWhatItsJsonSays() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rates"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        byte[] json = Files.readAllBytes(file);
        CompiledTable table = new CompiledTable(TableCompiler.compile(json));

        assertThat(tree(table, table.root())).as(file.toString()).isEqualTo(JSON.readTree(json));
      }
    }
  }

  @Test
  void everyKindOfValueComesBack() throws IOException {
    byte[] json = SAMPLE.getBytes(StandardCharsets.UTF_8);
    CompiledTable table = new CompiledTable(TableCompiler.compile(json));

    assertThat(tree(table, table.root())).isEqualTo(JSON.readTree(json));
  }

  @Test
  void anotherLayoutIsTheSameTable() throws IOException {
    byte[] other = JSON.readTree(SAMPLE).toString().getBytes(StandardCharsets.UTF_8);

    assertThat(TableCompiler.compile(other.clone()))
        .isEqualTo(
            TableCompiler.compile(
                SAMPLE.replace("2e3", "2000.0").getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{\"a\": 1}}", "{\"a\": }", "{\"a\": \"\u0001\"}", "{\"a\": 01}"})
  void whatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> TableCompiler.compile(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void membersAreFoundWithoutReadingTheRest() throws IOException {
    TableObject table = open(SAMPLE).root();
    TableObject more = table.elements("groups").get(1);

    assertThat(table.text("id")).isEqualTo("é \"x\" \n");
    assertThat(table.text("missing")).isEmpty();
    assertThat(table.elements("none")).isEmpty();
    assertThat(table.codes("codes").orElseThrow()).containsExactly("01", "0101", "9503000090");
    assertThat(table.codes("unsorted")).isEmpty();
    assertThat(table.hasElement("groups", "id", "EU")).isTrue();
    assertThat(table.hasElement("groups", "id", "E")).isFalse();
    assertThat(table.elements("groups").get(0).namesAny("members", List.of("FR"))).isTrue();
    assertThat(table.elements("groups").get(0).namesAny("members", List.of("JP"))).isFalse();
    assertThat(more.namesAny("members", List.of("JP"))).isTrue();
  }

  // 14 May at noon ends the spell; a day more is granted on both sides.
  @Test
  void spellsAreFoundByTheirDays() throws IOException {
    TableObject table =
        open(SAMPLE.replace("02-29", "02-28").replace("null, \"m", "\"2025-03-01\", \"m")).root();

    assertThat(holdsOn(table, "2025-02-26")).isFalse();
    assertThat(holdsOn(table, "2025-02-27")).isTrue();
    assertThat(holdsOn(table, "2025-05-15")).isTrue();
    assertThat(holdsOn(table, "2025-05-16")).isFalse();
    assertThat(table.holdsBetween("groups", LocalDate.parse("2020-01-01"), LocalDate.MAX)).isTrue();
    assertThat(table.holdsBetween("groups", LocalDate.parse("2026-01-01"), LocalDate.MAX))
        .isFalse();
  }

  private static boolean holdsOn(TableObject table, String day) {
    return table.holdsBetween("groups", LocalDate.parse(day), LocalDate.parse(day));
  }

  @Test
  void aFaultNamesTheLineOfItsJson() throws IOException {
    assertFault(file -> file.date(), SAMPLE, "line 10: '2025-02-29' is not an ISO date");
    assertFault(TableFile::number, SAMPLE, "line 10: a whole number expected");
    assertFault(
        file -> file.required(null, "name"),
        SAMPLE.replace("\"FR\"]}", "\"FR\"]\n}"),
        "line 10: 'name' is missing in the object that ends here");
  }

  private void assertFault(TableFile.Elements reader, String json, String said) throws IOException {
    TableObject group = open(json).root().elements("groups").get(0);

    assertThatThrownBy(
            () ->
                group.read(
                    at -> {
                      at.object(
                          (file, name) -> {
                            if (name.equals("from")) {
                              reader.element(file);
                            }
                          });
                      return at;
                    }))
        .isInstanceOfSatisfying(
            InvalidTables.class, fault -> assertThat(fault.wrong()).endsWith(said));
  }

  private TableBytes open(String json) throws IOException {
    return TableBytes.read(Files.writeString(folder.resolve("table.json"), json));
  }

  private static JsonNode tree(CompiledTable table, int at) throws IOException {
    return switch (table.kind(at)) {
      case CompiledTable.OBJECT -> {
        ObjectNode object = JSON.createObjectNode();
        int member = table.first(at);
        for (int i = 0; i < table.count(at); i++) {
          int value = table.value(member);
          object.set(table.name(member), tree(table, value));
          member = table.after(value);
        }
        yield object;
      }
      case CompiledTable.ARRAY, CompiledTable.OBJECTS -> {
        ArrayNode array = JSON.createArrayNode();
        int element = table.first(at);
        for (int i = 0; i < table.count(at); i++) {
          if (table.kind(at) == CompiledTable.OBJECTS) {
            assertThat(table.element(at, i)).isEqualTo(element);
          }
          array.add(tree(table, element));
          element = table.after(element);
        }
        yield array;
      }
      case CompiledTable.CODES -> {
        ArrayNode array = JSON.createArrayNode();
        Codes.in(table.bytes(), table.first(at), table.count(at)).forEach(array::add);
        yield array;
      }
      case CompiledTable.NULL -> JSON.nullNode();
      case CompiledTable.TRUE -> JSON.getNodeFactory().booleanNode(true);
      case CompiledTable.FALSE -> JSON.getNodeFactory().booleanNode(false);
      case CompiledTable.NUMBER -> JSON.readTree(table.text(at));
      default -> JSON.getNodeFactory().textNode(table.text(at));
    };
  }
}
