package org.tariffcalc.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every rate of the United States' additional duties against the texts that the schedule has
 * printed under its heading since 2025, by a reader of its own. Rates of years before, of headings
 * that no export shows and of steps to come stand in law/rate-deviations.csv with the reason.
 */
class HeadingRateSourceTest {

  private static final Pattern PERCENT = Pattern.compile("([0-9.]+) ?%");

  @Test
  void everyRateWasPrintedUnderItsHeading() throws IOException {
    Path folder = Sources.folder().resolve("hts");
    assumeTrue(Files.isDirectory(folder), "the exports of the schedule are not beside the project");
    Map<String, Set<String>> printed = printed(folder);
    Set<String> differences = new TreeSet<>();
    int periods = 0;
    for (String file : List.of("us-on-china.json", "us-on-world.json")) {
      for (JsonNode measure : Sources.measures(file)) {
        for (JsonNode period : measure.get("periods")) {
          periods++;
          String heading = period.path("heading").asText();
          String duty = period.get("duty").asText();
          Set<String> rates = printed.getOrDefault(heading, Set.of());
          if (!rates.contains(plain(duty))) {
            differences.add(
                String.join(
                    " | ",
                    measure.get("id").asText(),
                    heading,
                    period.get("from").asText(),
                    duty,
                    String.join(" ", new TreeSet<>(rates))));
          }
        }
      }
    }
    assertThat(periods).isGreaterThan(300);
    assertThat(differences)
        .as("measure, heading, first day, duty of the tables, rates printed")
        .containsExactlyElementsOf(deviations());
  }

  private static Map<String, Set<String>> printed(Path folder) throws IOException {
    Map<String, Set<String>> printed = new TreeMap<>();
    for (NamedCsvRecord row : Sources.rows(folder.resolve("heading_history.csv"))) {
      String text = row.getField("general");
      Matcher percent = PERCENT.matcher(text);
      printed
          .computeIfAbsent(row.getField("heading"), heading -> new HashSet<>())
          .add(percent.find() ? plain(percent.group(1) + "%") : "Free");
    }
    for (NamedCsvRecord row : Sources.rows(folder.resolve("ch99_headings_2026_rev_21.csv"))) {
      if (!row.getField("rate_pct").isEmpty()) {
        printed
            .computeIfAbsent(row.getField("heading"), heading -> new HashSet<>())
            .add(plain(row.getField("rate_pct") + "%"));
      }
    }
    return printed;
  }

  /** A floor is printed as the whole rate; no zeros at the end. */
  private static String plain(String duty) {
    String rate = duty.startsWith("floor ") ? duty.substring("floor ".length()) : duty;
    return rate.matches("[0-9.]+%")
        ? new BigDecimal(rate.substring(0, rate.length() - 1)).stripTrailingZeros().toPlainString()
            + "%"
        : rate;
  }

  private static Set<String> deviations() throws IOException {
    Set<String> deviations = new TreeSet<>();
    for (NamedCsvRecord row : Sources.rows(Sources.listed("rate-deviations.csv"))) {
      assertThat(row.getField("reason")).isNotBlank();
      deviations.add(
          String.join(
              " | ",
              row.getField("measure"),
              row.getField("heading"),
              row.getField("from"),
              row.getField("duty"),
              row.getField("printed")));
    }
    return deviations;
  }
}
