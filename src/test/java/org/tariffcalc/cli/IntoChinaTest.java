package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands other than a quote say of goods into China, and what nobody knows. */
class IntoChinaTest {

  private static final Path TARIFF_OF_2026 =
      Path.of("../shared/data/china/china_base_rates_2026.csv");

  @TempDir private Path directory;

  @Test
  void everyCodeOf2026IsCompleteOrSaysWhatIsMissing() throws IOException {
    Assumptions.assumeTrue(Files.exists(TARIFF_OF_2026), "the file is beside the checkout");
    List<String> rows = new ArrayList<>();
    rows.add("code,origin,importer,value,date");
    for (String line : Files.readAllLines(TARIFF_OF_2026)) {
      String code = line.substring(0, 8);
      if (code.chars().allMatch(Character::isDigit)) {
        rows.add(code + ",US,CN,10000000CNY,2026-06-01");
      }
    }
    Path file = Files.write(directory.resolve("all.csv"), rows);

    List<String> answers = Answer.to("batch", file.toString()).out().lines().toList();

    assertThat(answers).hasSize(8_973);
    List<String> header = List.of(answers.get(0).split(",", -1));
    List<String> silent = new ArrayList<>();
    for (String answer : answers.subList(1, answers.size())) {
      List<String> cells = List.of(answer.split(",", -1));
      boolean isComplete =
          cells.get(header.indexOf("error")).isEmpty()
              && cells.get(header.indexOf("undecided")).isEmpty()
              && !cells.get(header.indexOf("base_rate")).isEmpty();
      boolean saysWhy =
          answer.contains("needs a quantity in")
              || answer.contains("consumption tax on")
              || answer.contains(": the weight");
      if (!isComplete && !saysWhy) {
        silent.add(answer);
      }
    }
    assertThat(silent).isEmpty();
  }

  // TC 2019 No. 4 of 23 August 2019 announced list 4B for 15 December; TC 2019 No. 7 suspended it
  // on that day.
  @ParameterizedTest(name = "known on {1}, entry on {0}: {2}")
  @CsvSource({
    "2019-12-15, 2019-08-22, false",
    "2019-12-15, 2019-08-23, true",
    "2019-12-14, 2019-12-14, false",
    "2019-12-20, 2019-12-14, true",
    "2019-12-15, 2019-12-15, false"
  })
  void listFourBIsAnOpenQuestionWhileItWasAnnounced(String day, String known, boolean isOpen) {
    Answer answer =
        Answer.to(
            "quote",
            "8703.23.62",
            "-o",
            "US",
            "--to",
            "CN",
            "-v",
            "10000CNY",
            "-d",
            day,
            "--known-on",
            known,
            "--json");

    assertThat(answer.json().path("missing").toString().contains("the codes were not obtained"))
        .as("%s", answer)
        .isEqualTo(isOpen);
    assertThat(answer.json().path("complete").asBoolean()).isEqualTo(!isOpen);
  }

  // List 3 of 2018: 9503.00.21 stood in annex 1 (25% since June 2019), 9503.00.10 in annex 2 (20%).
  @Test
  void theOtherDirectionDrawsTheRangeWhereLinesDiffer() {
    Answer answer =
        Answer.to(
            "timeline",
            "9503.00.00",
            "-o",
            "CN",
            "--both",
            "--from",
            "2025-01-01",
            "--to",
            "2025-01-31");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.out())
        .contains("China's duty on 9503.00.21")
        .contains("China's duty on 9503.00.10")
        .containsPattern("drawn are\\s+9503.00.21, which pays most");
  }

  @Test
  void aTimelineIntoChinaCountsTheBaseRate() {
    Answer answer =
        Answer.to(
            "timeline",
            "0306.32.90",
            "-o",
            "US",
            "--importer",
            "CN",
            "--from",
            "2025-08-10",
            "--to",
            "2025-08-10");

    assertThat(answer.out()).as("%s", answer).contains("57%").contains("Base rate 7%");
  }
}
