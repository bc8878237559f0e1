package org.tariffcalc.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code of the lists of goods, under its heading and with its first and last day, against the
 * official lists, by a reader of its own: a code too many, one too few or a day that is another
 * fails, unless law/list-deviations.csv names it with the reason.
 */
class ListSourceTest {

  private static final String OPEN = "";

  /** One list of the sources and the tables that hold its headings. */
  record Source(
      String name,
      String file,
      Columns columns,
      Predicate<NamedCsvRecord> rows,
      List<String> lists) {

    @Override
    public String toString() {
      return name;
    }
  }

  private record Columns(String heading, String code, String from, String to) {}

  private static final Columns DATED = new Columns("heading", "hts", "from", "to");

  private record Days(String from, String to) {

    @Override
    public String toString() {
      return from + ".." + to;
    }
  }

  private static Source source(String file, Columns columns, String... lists) {
    return new Source(file, file + ".csv", columns, row -> true, List.of(lists));
  }

  private static Source section232(String program, String list) {
    boolean isMetal = Set.of("aluminum", "steel", "copper").contains(program);
    return new Source(
        "s232 " + program,
        "s232_lists_dated.csv",
        DATED,
        row ->
            row.getField("program").equals(program)
                && !(isMetal && row.getField("tier").startsWith("annex-")),
        List.of(list));
  }

  static Stream<Source> sources() {
    return Stream.of(
        source(
            "ieepa_annex_ii_dated",
            new Columns("heading", "prefix", "from", "to"),
            "ieepa-annex-ii"),
        source("s122_exempt_dated", DATED, "s122-exempt"),
        source("s301_lists_dated", DATED, "s301-china", "s301-china-maritime"),
        source("s301_brazil_exempt", DATED, "s301-brazil-exempt"),
        source("s301_forced_labor_exempt", DATED, "s301-forced-labor-exempt"),
        source("s301_forced_labor_country_exempt", DATED, "s301-forced-labor-country-exempt"),
        source("s338_canada_lists_dated", DATED, "s338-canada"),
        section232("aluminum", "s232-aluminum"),
        section232("steel", "s232-steel"),
        section232("copper", "s232-copper"),
        new Source(
            "s232 metals since April 2026",
            "s232_lists_dated.csv",
            DATED,
            row ->
                row.getField("tier").startsWith("annex-")
                    && !row.getField("tier").equals("annex-2"),
            List.of("s232-metals")),
        section232("autos", "s232-autos"),
        section232("auto-parts", "s232-auto-parts"),
        section232("trucks", "s232-trucks"),
        section232("buses", "s232-buses"),
        section232("truck-parts", "s232-truck-parts"),
        section232("lumber", "s232-lumber"),
        section232("upholstered-furniture", "s232-upholstered-furniture"),
        section232("cabinets", "s232-cabinets"),
        section232("semiconductors", "s232-semiconductors"),
        section232("pharmaceuticals", "s232-pharmaceuticals"),
        section232("drones", "s232-drones"),
        section232("polysilicon", "s232-polysilicon"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyCodeAndDayIsThatOfTheSource(Source source) throws IOException {
    Path file = Sources.folder().resolve("lists").resolve(source.file());
    assumeTrue(Files.isRegularFile(file), "the official lists are not beside the project");
    Map<String, List<Days>> official = new TreeMap<>();
    Set<String> headings = new TreeSet<>();
    for (NamedCsvRecord row : Sources.rows(file)) {
      if (source.rows().test(row)) {
        String heading = row.getField(source.columns().heading());
        headings.add(heading);
        Days days =
            new Days(row.getField(source.columns().from()), row.getField(source.columns().to()));
        add(official, heading, row.getField(source.columns().code()), inForce(source, days));
      }
    }
    assertThat(official).isNotEmpty();
    Map<String, List<Days>> held = new TreeMap<>();
    for (String list : source.lists()) {
      for (JsonNode group : Sources.json(Sources.rates("lists/" + list + ".json")).get("groups")) {
        String heading = group.path("heading").asText("");
        // Under further headings the tables hold what other sources give.
        if (headings.contains(heading)) {
          String to = group.get("to").isNull() ? OPEN : group.get("to").asText();
          for (JsonNode code : group.get("codes")) {
            add(held, heading, code.asText(), new Days(group.get("from").asText(), to));
          }
        }
      }
    }

    assertThat(differences(official, held))
        .as("heading, code, days of the source, days of the tables")
        .containsExactlyElementsOf(deviations(source.name()));
  }

  /** Days that differ from the source for all codes alike, with the reason. */
  private static Days inForce(Source source, Days days) {
    return switch (source.name()) {
      // The note of 2026 was the last that the source read; no act ends the lists with that year.
      case "s301_lists_dated" ->
          new Days(days.from(), days.to().equals("2026-12-31") ? OPEN : days.to());
      // First ordered for 19 August, so that --known-on finds the lists; Proclamation 11056 moved
      // the
      // duty, which the measure says, to 22 August.
      case "s338_canada_lists_dated" ->
          new Days(days.from().equals("2026-08-22") ? "2026-08-19" : days.from(), days.to());
      default -> days;
    };
  }

  private static void add(Map<String, List<Days>> byCode, String heading, String code, Days days) {
    // The notice prints a line that is not divided with the suffix 00.
    String line = code.length() == 10 && code.endsWith("00") ? code.substring(0, 8) : code;
    byCode.computeIfAbsent(heading + " | " + line, key -> new ArrayList<>()).add(days);
  }

  private static Set<String> differences(
      Map<String, List<Days>> official, Map<String, List<Days>> held) {
    Set<String> differences = new TreeSet<>();
    Set<String> all = new TreeSet<>(official.keySet());
    all.addAll(held.keySet());
    for (String each : all) {
      List<Days> one = joined(official.getOrDefault(each, List.of()));
      List<Days> other = joined(held.getOrDefault(each, List.of()));
      if (!one.equals(other)) {
        differences.add(each + " | " + text(one) + " | " + text(other));
      }
    }
    return differences;
  }

  private static String text(List<Days> days) {
    return String.join(" ", days.stream().map(Days::toString).toList());
  }

  /** Periods that follow each other or overlap, as one. */
  private static List<Days> joined(List<Days> days) {
    List<Days> joined = new ArrayList<>();
    for (Days each : days.stream().sorted(Comparator.comparing(Days::from)).toList()) {
      Days last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && (last.to().isEmpty() || next(last.to()).compareTo(each.from()) >= 0)) {
        boolean isLonger =
            !last.to().isEmpty() && (each.to().isEmpty() || each.to().compareTo(last.to()) > 0);
        joined.set(joined.size() - 1, new Days(last.from(), isLonger ? each.to() : last.to()));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }

  private static String next(String day) {
    return LocalDate.parse(day).plusDays(1).toString();
  }

  /** What differs with reason; a row that no longer differs is as wrong as one that is missing. */
  private static Set<String> deviations(String source) throws IOException {
    Set<String> deviations = new TreeSet<>();
    for (NamedCsvRecord row : Sources.rows(Sources.listed("list-deviations.csv"))) {
      if (row.getField("source").equals(source)) {
        assertThat(row.getField("reason")).isNotBlank();
        deviations.add(
            String.join(
                " | ",
                row.getField("heading"),
                row.getField("code"),
                row.getField("official"),
                row.getField("tables")));
      }
    }
    return deviations;
  }
}
