package org.tariffcalc.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Where official data lie beside the project, and the tables as plain JSON. */
final class Sources {

  private static final Path HOME = Path.of(System.getProperty("tariff.home"));
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Sources() {}

  /** The folder of official data; in a clone of the project alone it is absent. */
  static Path folder() {
    return HOME.toAbsolutePath().normalize().resolveSibling("shared").resolve("data");
  }

  /** The folder of what the law was read to say, beside the official data. */
  static Path facts() {
    return folder().resolveSibling("facts");
  }

  static Path rates(String file) {
    return HOME.resolve("rates").resolve(file);
  }

  /** A list of this test: what differs from a source, with the reason. */
  static Path listed(String file) {
    return HOME.resolve("src/test/resources/law").resolve(file);
  }

  static JsonNode json(Path file) throws IOException {
    return MAPPER.readTree(file.toFile());
  }

  /**
   * The measures of a file. A duty with a table of rates by origin is told apart into a measure for
   * each, by a reader of this test's own.
   */
  static List<JsonNode> measures(String file) throws IOException {
    List<JsonNode> measures = new ArrayList<>();
    for (JsonNode each : json(rates(file)).get("measures")) {
      if (each.has("ratesByOrigin")) {
        measures.addAll(toldApart(each));
      } else {
        measures.add(each);
      }
    }
    return measures;
  }

  private static List<JsonNode> toldApart(JsonNode table) {
    Map<String, ObjectNode> byOrigin = new LinkedHashMap<>();
    for (JsonNode period : table.get("ratesByOrigin")) {
      for (JsonNode row : period.get("rates")) {
        for (JsonNode origin :
            row.has("origin") ? List.of(row.get("origin")) : row.get("origins")) {
          ObjectNode measure =
              byOrigin.computeIfAbsent(
                  origin.asText(),
                  code ->
                      MAPPER
                          .createObjectNode()
                          .put("id", table.get("id").asText() + "." + code.toLowerCase(Locale.ROOT))
                          .<ObjectNode>set("scope", table.get("scope"))
                          .<ObjectNode>set("origins", MAPPER.createArrayNode().add(code)));
          ObjectNode rate = measure.withArray("periods").addObject();
          for (String key : List.of("from", "to", "published")) {
            rate.set(key, period.get(key));
          }
          for (String key : List.of("heading", "duty", "floorCounts", "headingAtFloor")) {
            rate.setAll(only(row, key));
          }
          for (String key : List.of("status", "verified", "legalBasis", "note")) {
            rate.setAll(only(period, key));
          }
        }
      }
    }
    return List.copyOf(byOrigin.values());
  }

  private static Map<String, JsonNode> only(JsonNode node, String key) {
    return node.has(key) ? Map.of(key, node.get(key)) : Map.of();
  }

  static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  /** The rows of a packed file. */
  static List<NamedCsvRecord> packedRows(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
      return reader.stream().toList();
    }
  }
}
