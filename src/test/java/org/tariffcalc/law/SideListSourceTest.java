package org.tariffcalc.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tariffcalc.law.Sides.text;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Statistical numbers and the lists of deals, energy, aircraft and quartz against their sources, by
 * a reader of its own.
 */
class SideListSourceTest {

  private static List<NamedCsvRecord> data(String file) throws IOException {
    return Sources.rows(Sources.folder().resolve(file));
  }

  private static void assumeSources() {
    assumeTrue(Files.isDirectory(Sources.folder()), "the sources are not beside the project");
  }

  /** All of them, before the digests are renewed. */
  void everySourceIsHeld() throws IOException {
    everyStatisticalNumberIsThatOfRevision21();
    everyCodeOfTheDealsIsThatOfTheSource();
    everyCodeOfBrazilsExemptionIsThatOfTheSource();
    everyCodeOfEnergyAndPotashIsThatOfTheSource();
    everyCodeOfAircraftAndQuartzIsThatOfTheSource();
  }

  @Test
  void everyStatisticalNumberIsThatOfRevision21() throws IOException {
    assumeSources();
    Map<String, List<String[]>> held = new TreeMap<>();
    try (var files = Files.list(Sources.rates("us-schedule/statistical"))) {
      for (Path file : files.toList()) {
        for (JsonNode line : Sources.json(file).get("lines")) {
          held.computeIfAbsent(line.get("code").asText(), code -> new ArrayList<>())
              .add(new String[] {line.get("from").asText(), text(line, "to")});
        }
      }
    }
    Set<String> official = new TreeSet<>();
    for (NamedCsvRecord row : data("hts/hts10_codes_2026_rev_21.csv")) {
      official.add(row.getField("hts10"));
    }
    Set<String> inForce = new TreeSet<>();
    held.forEach(
        (code, lives) -> {
          if (isInForce(lives, "2026-10-10")) {
            inForce.add(code);
          }
        });
    assertThat(inForce).isEqualTo(official);
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : data("hts/hts10_changes_2026-07-01.csv")) {
      String old = row.getField("old_hts10");
      if (!isInForce(held.getOrDefault(row.getField("new_hts10"), List.of()), "2026-07-01")) {
        wrong.add(row.getField("new_hts10") + " is not in force on 1 July 2026");
      }
      if (!isInForce(held.getOrDefault(old, List.of()), "2026-06-30")) {
        wrong.add(old + " is not in force on 30 June 2026");
      }
      if (isInForce(held.getOrDefault(old, List.of()), "2026-07-01") && !official.contains(old)) {
        wrong.add(old + " outlived 30 June 2026");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isInForce(List<String[]> lives, String day) {
    return lives.stream()
        .anyMatch(
            each ->
                each[0].compareTo(day) <= 0 && (each[1].isEmpty() || each[1].compareTo(day) >= 0));
  }

  /** The codes of a list as the tables have them, by heading. */
  private static void hold(Sides sides, String list, String tier) throws IOException {
    for (JsonNode group : Sources.json(Sources.rates("lists/" + list + ".json")).get("groups")) {
      if (tier.isEmpty() || text(group, "tier").equals(tier)) {
        for (JsonNode code : group.get("codes")) {
          sides.held.put(text(group, "heading") + " " + line(code.asText()), "listed");
        }
      }
    }
  }

  private static String line(String code) {
    return code.length() == 10 && code.endsWith("00") ? code.substring(0, 8) : code;
  }

  private static void list(Sides sides, String file, String heading, String code)
      throws IOException {
    for (NamedCsvRecord row : data("lists/" + file + ".csv")) {
      String under = row.getHeader().contains(heading) ? row.getField(heading) : heading;
      sides.official.put(under + " " + line(row.getField(code)), "listed");
    }
  }

  @Test
  void everyCodeOfTheDealsIsThatOfTheSource() throws IOException {
    assumeSources();
    Sides sides = new Sides();
    list(sides, "ieepa_deal_exemptions", "heading", "hts8");
    // Goods of Liechtenstein have the lists of Switzerland under headings of their own.
    Map<String, String> own =
        Map.of("9903.02.84", "9903.02.89", "9903.02.85", "9903.02.90", "9903.02.86", "9903.02.91");
    for (String key : List.copyOf(sides.official.keySet())) {
      String heading = own.get(key.substring(0, key.indexOf(' ')));
      if (heading != null) {
        sides.official.put(heading + key.substring(key.indexOf(' ')), "listed");
      }
    }
    hold(sides, "ieepa-deal-exempt", "");
    // The aircraft of Japan and the United Kingdom, 9903.96, are not in the source.
    sides.held.keySet().removeIf(key -> key.startsWith("9903.96."));
    sides.holdsAllOf("deals");
  }

  @Test
  void everyCodeOfBrazilsExemptionIsThatOfTheSource() throws IOException {
    assumeSources();
    Sides sides = new Sides();
    for (NamedCsvRecord row : data("lists/ieepa_brazil_exempt.csv")) {
      sides.official.put(row.getField("hts8"), "listed");
    }
    for (JsonNode group :
        Sources.json(Sources.rates("lists/ieepa-brazil-exempt.json")).get("groups")) {
      group.get("codes").forEach(code -> sides.held.put(code.asText(), "listed"));
    }
    sides.holdsAllOf("brazil");
  }

  @Test
  void everyCodeOfEnergyAndPotashIsThatOfTheSource() throws IOException {
    assumeSources();
    Sides sides = new Sides();
    list(sides, "ieepa_fentanyl_carveouts", "heading", "hts8");
    Set<String> numbers = new TreeSet<>();
    for (NamedCsvRecord row : data("lists/ieepa_canada_energy_hts10.csv")) {
      numbers.add(row.getField("hts10"));
    }
    hold(sides, "ieepa-fentanyl-carveouts", "");
    // Of lines of which the list of customs has some numbers only, the tables name the numbers.
    Set<String> ofNumbers = new TreeSet<>();
    for (String key : List.copyOf(sides.held.keySet())) {
      String code = key.substring(key.indexOf(' ') + 1);
      if (code.length() == 10) {
        assertThat(numbers).contains(code);
        ofNumbers.add(key.substring(0, key.indexOf(' ')) + " " + code.substring(0, 8));
        sides.held.remove(key);
      }
    }
    assertThat(ofNumbers).hasSize(29);
    ofNumbers.forEach(each -> sides.held.put(each, "listed"));
    sides.holdsAllOf("carveouts");
  }

  @Test
  void everyCodeOfAircraftAndQuartzIsThatOfTheSource() throws IOException {
    assumeSources();
    Sides sides = new Sides();
    list(sides, "s338_civil_aircraft_exempt", "9903.03.16", "hts8");
    list(sides, "s232_aircraft_taiwan", "heading", "hts8");
    list(sides, "s201_quartz_products", "heading_in_quota", "hts10");
    list(sides, "s201_quartz_products", "heading_over_quota", "hts10");
    hold(sides, "s338-civil-aircraft", "");
    hold(sides, "s232-civil-aircraft", "taiwan");
    hold(sides, "s201-quartz", "");
    sides.holdsAllOf("aircraft-quartz");
  }
}
