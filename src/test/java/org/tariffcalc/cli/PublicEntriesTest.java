package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lines of duty that were published: license exams, guidance of customs, forms 7501, and pages that
 * were wrong. The file has the source of each, what is due worked by hand, and why it differs.
 */
class PublicEntriesTest {

  private static final Path FILE = Path.of("src/test/resources/audit/public-entries.csv");

  private static List<Map<String, String>> rows = List.of();
  private static JsonNode answer;

  @BeforeAll
  static void audit() throws IOException {
    rows = read();
    answer = Answer.to("audit", FILE.toString(), "--json").json();
  }

  private static List<Map<String, String>> read() throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      cells.add(cells(line));
    }
    List<Map<String, String>> read = new ArrayList<>();
    for (List<String> each : cells.subList(1, cells.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < each.size(); i++) {
        row.put(cells.get(0).get(i), each.get(i));
      }
      read.add(row);
    }
    return read;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (each == '"') {
        isQuoted = !isQuoted;
      } else if (each == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(each);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  static Stream<String> entries() throws IOException {
    return read().stream()
        .filter(row -> !row.getOrDefault("outcome", "").isEmpty())
        .map(row -> row.get("entry"));
  }

  private static Map<String, String> row(String entry) {
    return rows.stream().filter(each -> entry.equals(each.get("entry"))).findFirst().orElseThrow();
  }

  private static JsonNode found(String entry, String kind) {
    for (JsonNode each : answer.path("lines")) {
      if (each.path("entry").asText().equals(entry) && each.path("kind").asText().equals(kind)) {
        return each;
      }
    }
    throw new AssertionError(entry + " is not in the answer");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void whatWasPublishedIsSetBesideWhatIsDue(String entry) {
    Map<String, String> row = row(entry);
    JsonNode line = found(entry, "line");

    assertThat(line.path("status").asText()).as("%s", line).isEqualTo(row.get("outcome"));
    if (!row.getOrDefault("due", "").isEmpty()) {
      assertThat(line.path("expected").decimalValue()).isEqualByComparingTo(row.get("due"));
    }
    if (!row.getOrDefault("reason", "").isEmpty()) {
      assertThat(line.path("findings").path(0).path("reason").asText())
          .isEqualTo(row.get("reason"));
    }
    assertThat(row.get("source")).isNotEmpty();
  }

  /** Fees that were published; those of P19 have the largest fee of another year. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("entriesWithFees")
  void feesThatWerePublishedAgree(String entry) {
    assertThat(found(entry, "fees").path("status").asText())
        .isEqualTo(entry.equals("P19") ? "underpaid" : "agrees");
  }

  static Stream<String> entriesWithFees() throws IOException {
    return read().stream()
        .filter(row -> !row.getOrDefault("fees", "").isEmpty())
        .map(row -> row.get("entry"));
  }

  /** 651.50 and 312.50 were due, 614.35 of fiscal year 2024 and 312.50 are published. */
  @Test
  void theLargestFeeIsThatOfTheYear() {
    assertThat(found("P19", "fees").path("expected").decimalValue()).isEqualByComparingTo("964.00");
  }

  @Test
  void thirtyPublishedLinesAreHeld() throws IOException {
    assertThat(entries()).hasSizeGreaterThanOrEqualTo(30);
  }
}
