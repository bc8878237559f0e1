package org.tariffcalc.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keys that a source and the tables have in common, and what each says under them. What differs
 * with reason stands in law/side-deviations.csv; a row there that no longer differs is as wrong as
 * one that is missing.
 */
final class Sides {

  final Map<String, String> official = new TreeMap<>();
  final Map<String, String> held = new TreeMap<>();

  void holdsAllOf(String source) throws IOException {
    Set<String> keys = new TreeSet<>(official.keySet());
    keys.addAll(held.keySet());
    Set<String> differences = new TreeSet<>();
    for (String key : keys) {
      String one = official.getOrDefault(key, "");
      String other = held.getOrDefault(key, "");
      if (!one.equals(other)) {
        differences.add(key + " | " + one + " | " + other);
      }
    }
    assertThat(official).as(source).isNotEmpty();
    assertThat(differences)
        .as("key, what the source says, what the tables say")
        .containsExactlyElementsOf(deviations(source));
  }

  private static Set<String> deviations(String source) throws IOException {
    Set<String> deviations = new TreeSet<>();
    for (NamedCsvRecord row : Sources.rows(Sources.listed("side-deviations.csv"))) {
      if (row.getField("source").equals(source)) {
        assertThat(row.getField("reason")).isNotBlank();
        deviations.add(
            String.join(
                " | ", row.getField("key"), row.getField("official"), row.getField("tables")));
      }
    }
    return deviations;
  }

  /** A number as itself, whatever its zeros, sign of money or of percent; words as they are. */
  static String number(String text) {
    String plain = text.replace("$", "").replace("%", "").strip();
    return plain.matches("[0-9.]+")
        ? new BigDecimal(plain).stripTrailingZeros().toPlainString()
        : plain;
  }

  /** The text of a member, empty where it is null or absent. */
  static String text(JsonNode period, String field) {
    return period.path(field).isNull() ? "" : period.path(field).asText();
  }
}
