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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every code of China's lists against the announcements of 2018 to 2025, by a reader of its own.
 * Codes that came after 2019 stand in groups of their own, which begin later, and are held by the
 * matrix of 28 March 2025 in other tests.
 */
class ChinaListSourceTest {

  /** Soybeans under the numbers of 2020, which the source infers for 2019. */
  private static final Set<String> OF_2020 = Set.of("12019030", "12019090");

  // March 2025: 03072190 and 12019010, codes of 2024 that the source shows under their successors.
  @ParameterizedTest
  @CsvSource({
    "retaliation_lists_2018_2019_hs8, S232_15, cn-232, 15, 0",
    "retaliation_lists_2018_2019_hs8, S232_25, cn-232, 25, 0",
    "retaliation_lists_2018_2019_hs8, S301_L1, cn-301-1, listed+vehicles, 0",
    "retaliation_lists_2018_2019_hs8, S301_L2, cn-301-2, listed+vehicles, 0",
    "retaliation_lists_2018_2019_hs8, S301_L3_A1, cn-301-3, annex-1, 0",
    "retaliation_lists_2018_2019_hs8, S301_L3_A2, cn-301-3, annex-2, 0",
    "retaliation_lists_2018_2019_hs8, S301_L3_A3, cn-301-3, annex-3, 0",
    "retaliation_lists_2018_2019_hs8, S301_L3_A4, cn-301-3, annex-4+annex-4-vehicles, 0",
    "retaliation_lists_2018_2019_hs8, S301_L4A_05, cn-301-4a, 05, 0",
    "retaliation_lists_2018_2019_hs8, S301_L4A_10, cn-301-4a, 10, 0",
    "fentanyl_lists_2025_hs8, FENT1_10, cn-fentanyl-2025-02, 10, 0",
    "fentanyl_lists_2025_hs8, FENT1_15, cn-fentanyl-2025-02, 15, 0",
    "fentanyl_lists_2025_hs8, FENT2_10, cn-fentanyl-2025-03, 10, 2",
    "fentanyl_lists_2025_hs8, FENT2_15, cn-fentanyl-2025-03, 15, 0",
  })
  void everyCodeIsThatOfTheAnnouncement(
      String file, String id, String list, String tiers, int further) throws IOException {
    Path source = Sources.folder().resolve("china").resolve(file + ".csv");
    assumeTrue(Files.isRegularFile(source), "the official lists are not beside the project");
    Set<String> announced = new TreeSet<>();
    for (NamedCsvRecord row : Sources.rows(source)) {
      if (row.getField("list_id").equals(id)) {
        announced.add(row.getField("hs8"));
      }
    }
    Set<String> held = new TreeSet<>();
    Set<String> everHeld = new TreeSet<>();
    Set<String> wanted = Set.of(tiers.split("\\+"));
    for (JsonNode group : Sources.json(Sources.rates("lists/" + list + ".json")).get("groups")) {
      if (wanted.contains(group.get("tier").asText())) {
        // The source gives some codes of 2020 in place of those that they followed.
        boolean isOfItsTime =
            list.startsWith("cn-fentanyl") || group.get("from").asText().compareTo("2020") < 0;
        for (JsonNode code : group.get("codes")) {
          everHeld.add(code.asText());
          if (isOfItsTime) {
            held.add(code.asText());
          }
        }
      }
    }

    assertThat(everHeld).isNotEmpty().containsAll(announced);
    assertThat(broken(list, wanted, announced))
        .as("codes not on the list on every day since its first")
        .isEqualTo(announced.containsAll(OF_2020) ? OF_2020 : Set.of());
    held.removeAll(announced);
    assertThat(held).as("codes that the announcement does not have").hasSize(further);
  }

  /** Announced codes that the list leaves out on a day; no list of China has lost a code. */
  private static Set<String> broken(String list, Set<String> tiers, Set<String> announced)
      throws IOException {
    List<String[]> stretches = new ArrayList<>();
    for (JsonNode group : Sources.json(Sources.rates("lists/" + list + ".json")).get("groups")) {
      if (tiers.contains(group.get("tier").asText())) {
        String end = group.get("to").isNull() ? "" : group.get("to").asText();
        for (JsonNode code : group.get("codes")) {
          stretches.add(new String[] {group.get("from").asText(), end, code.asText()});
        }
      }
    }
    stretches.sort(Comparator.comparing(each -> each[0]));
    String first = stretches.get(0)[0];
    Set<String> broken = new TreeSet<>(announced);
    for (String code : announced) {
      String next = first;
      for (String[] each : stretches) {
        if (each[2].equals(code) && !next.isEmpty() && each[0].compareTo(next) <= 0) {
          next = each[1].isEmpty() ? "" : LocalDate.parse(each[1]).plusDays(1).toString();
        }
      }
      if (next.isEmpty()) {
        broken.remove(code);
      }
    }
    return broken;
  }
}
