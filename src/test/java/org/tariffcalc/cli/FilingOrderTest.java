package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Program;

/**
 * The headings of a line in the order of CSMS 69668138: chapter 98; section 301, 338, 232 and 201
 * duties; replacements; the goods' own code. The emergency duties stood behind section 301 (CSMS
 * 65829726).
 */
class FilingOrderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8703.80.00 -o CN -d 2025-05-01|9903.91.03 9903.01.24 9903.01.33 9903.94.01 8703.80.00
          4202.92.31.20 -o CN -d 2025-09-01 --claim 9903.88.69|9903.88.69 9903.01.24 9903.01.25 4202.92.31.20
          8471.30.01 -o CN -d 2025-05-01|9903.01.24 9903.01.32 8471.30.01
          8431.49.90 -o CN -d 2025-05-01 --claim 9802.00.50 --content abroad=20%|9802.00.50 9903.88.01 9903.01.24 9903.01.33 9903.81.91 8431.49.90
          7326.90.86 -o DE -d 2025-07-01 --content steel=40%|9903.01.25 9903.01.33 9903.81.90 7326.90.86
          6109.10.00 -o DE -d 2025-08-07|9903.02.19 6109.10.00
          6810.99.00.20 -o CN -d 2026-08-17|9903.05.31 9903.88.03 9903.45.31 6810.99.00.20
          7208.10.15 -o CA -d 2025-04-05 -p S|9903.01.14 9903.01.26 9903.81.87 7208.10.15
          9503.00.00 -o VN -d 2025-07-01 --content us=40%|9903.01.25 9903.01.34 9503.00.00
          8711.50.00.30 -o CA -d 2026-09-20|9903.05.29 9903.03.14 8711.50.00.30
          7604.10.10 -o CA -d 2026-09-20|9903.05.90 9903.03.14 9903.82.02 7604.10.10
          8418.10.00 -o GB -d 2025-03-03|8418.10.00
          8515.90.20.00 -o MX -d 2025-06-30|9903.01.27 9903.85.08 8515.90.20.00
          7206.10.00.00 -o CA -d 2025-01-15|7206.10.00.00
          2203.00.00 -o CA -d 2025-08-15 --not 9903.85.08|9903.01.10 9903.01.26 2203.00.00
          2203.00.00 -o CA -d 2025-08-15 --claim 9903.85.08|9903.01.26 9903.85.08 2203.00.00
          7208.10.15 -o KR -d 2025-03-11|7208.10.15
          9810.00.85 -o MY -d 2025-09-16|9810.00.85
          8505.11.00.30 -o CA -d 2025-08-15 -p S|9903.01.14 9903.01.26 8505.11.00.30
          8704.21.01 -o MX -d 2025-12-01|9903.01.27 9903.94.01 8704.21.01
          9503.00.00.13 -o DE -d 2025-09-01 --claim 9903.02.01|9903.02.01 9503.00.00.13
          """)
  void headingsStandInTheOrderOfTheEntry(String arguments, String headings) {
    List<String> all = new ArrayList<>(List.of("quote", "--json", "-v", "10000"));
    all.addAll(List.of(arguments.split(" ")));

    Answer answer = Answer.to(all);

    List<String> filed = new ArrayList<>();
    for (JsonNode each : answer.json().path("filingOrder")) {
      filed.add(each.asText());
    }
    assertThat(filed).containsExactly(headings.split(" "));
  }

  @Test
  void everyProgramOfTheUnitedStatesHasItsPlaceOnTheEntry() {
    assertThat(RateTables.open(Path.of("rates")).allPrograms().values())
        .filteredOn(program -> program.kind() != ChargeKind.RETALIATORY)
        .allSatisfy(program -> assertThat(program.filing()).as(program.id()).isPositive());
  }

  @Test
  void sectionsStandInTheOrderOfTheMessage() {
    var programs = RateTables.open(Path.of("rates")).allPrograms();

    assertThat(
            List.of(
                "section-301-china",
                "section-338-canada",
                "section-232-metals",
                "section-201-quartz",
                "russia-column2",
                "base"))
        .extracting(programs::get)
        .extracting(Program::filing)
        .isSorted();
  }
}
