package org.tariffcalc.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.schedule.SpecialColumn;

/**
 * The schedule as it is shipped against every export of the Commission, line by line and column by
 * column, by a reader of its own; what differs with reason stands in law/schedule-deviations.csv.
 */
@Tag("slow")
class ScheduleSourceTest {

  private record Line(String from, String to, String general, String special, String column2) {}

  @Test
  void everyLineOfEveryExportStandsInTheTablesWithItsRates() throws IOException {
    Path exports = Sources.folder().resolve("hts");
    assumeTrue(
        Files.isDirectory(exports), "the exports of the schedule are not beside the project");
    Map<String, List<Line>> shipped = shipped();
    Set<String> differences = new TreeSet<>();
    Set<String> read = new HashSet<>();
    for (NamedCsvRecord revision : Sources.rows(exports.resolve("revisions.csv"))) {
      String name = revision.getField("file");
      if (name.isEmpty() || !revision.getField("same_content_as").isEmpty()) {
        continue;
      }
      read.add(name);
      String day = revision.getField("in_force_from");
      Map<String, Line> exported = exported(exports.resolve(name));
      assertThat(exported).as(name).hasSizeGreaterThan(11_000);
      exported.forEach(
          (code, line) -> {
            Line held = on(shipped.getOrDefault(code, List.of()), day);
            if (held == null) {
              differences.add(code + " | absent | " + day + " | ");
            } else {
              differ(differences, code + " | general | ", line.general(), held.general());
              differ(differences, code + " | special | ", line.special(), held.special());
              differ(differences, code + " | column2 | ", line.column2(), held.column2());
            }
          });
      shipped.forEach(
          (code, lines) -> {
            if (on(lines, day) != null && !exported.containsKey(code)) {
              differences.add(code + " | not-exported |  | ");
            }
          });
    }
    assertThat(read).hasSizeGreaterThan(35);
    assertThat(differences)
        .as("code, column, text of the export, text of the tables")
        .containsExactlyElementsOf(deviations());
  }

  /** What differs with reason; a row that no longer differs is as wrong as one that is missing. */
  private static Set<String> deviations() throws IOException {
    Set<String> deviations = new TreeSet<>();
    for (NamedCsvRecord row : Sources.rows(Sources.listed("schedule-deviations.csv"))) {
      assertThat(row.getField("reason")).isNotBlank();
      deviations.add(
          String.join(
              " | ",
              row.getField("code"),
              row.getField("column"),
              row.getField("source"),
              row.getField("table")));
    }
    return deviations;
  }

  private static void differ(Set<String> differences, String where, String source, String table) {
    if (!source.equals(table)) {
      differences.add(where + source + " | " + table);
    }
  }

  private static Line on(List<Line> lines, String day) {
    for (Line line : lines) {
      if (line.from().compareTo(day) <= 0
          && (line.to().isEmpty() || line.to().compareTo(day) >= 0)) {
        return line;
      }
    }
    return null;
  }

  private static Map<String, List<Line>> shipped() throws IOException {
    Map<String, List<Line>> byCode = new HashMap<>();
    for (int chapter = 1; chapter <= 97; chapter++) {
      Path file = Sources.rates("us-schedule/" + (chapter < 10 ? "0" : "") + chapter + ".json");
      if (!Files.exists(file)) {
        continue;
      }
      Sources.json(file)
          .get("lines")
          .forEach(
              line ->
                  byCode
                      .computeIfAbsent(line.get("code").asText(), code -> new ArrayList<>())
                      .add(
                          new Line(
                              line.get("from").asText(),
                              line.get("to").asText("").replace("null", ""),
                              line.get("general").asText(),
                              line.get("special").asText(),
                              line.get("column2").asText())));
    }
    return byCode;
  }

  /** A line that is not divided is exported with the suffix 00 alone, and its rates there. */
  private static boolean hasRates(String code, Map<String, String> texts) {
    return code.compareTo("98") < 0
        && (code.length() == 8 || code.length() == 10 && !texts.get("general").isEmpty());
  }

  /** The lines of eight digits of one export, with the texts in the spelling of the tables. */
  private static Map<String, Line> exported(Path file) throws IOException {
    Map<String, Line> lines = new TreeMap<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        JsonParser json = new JsonFactory().createParser(in)) {
      Map<String, String> texts = new HashMap<>();
      int depth = 0;
      String field = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case START_OBJECT -> {
            if (depth++ == 0) {
              texts.clear();
            }
          }
          case END_OBJECT -> {
            String code = texts.getOrDefault("htsno", "").replace(".", "");
            if (--depth == 0 && hasRates(code, texts)) {
              lines.put(
                  code.substring(0, 8),
                  new Line(
                      "",
                      "",
                      DutyExpression.parse(texts.getOrDefault("general", "")).toString(),
                      SpecialColumn.parse(texts.getOrDefault("special", "")).toString(),
                      DutyExpression.parse(texts.getOrDefault("other", "")).toString()));
            }
          }
          case FIELD_NAME -> field = json.currentName();
          case VALUE_STRING -> {
            if (depth == 1) {
              texts.put(field, json.getText());
            }
          }
          default -> {}
        }
      }
    }
    return lines;
  }
}
