package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.FixtureTables;
import org.tariffcalc.cli.quote.CountriesCommand;
import picocli.CommandLine;

class CountriesCommandTest {

  @TempDir private Path folder;
  private String rates = "";

  @BeforeEach
  void fixture() {
    rates = FixtureTables.in(folder).directory().toString();
  }

  private Answer countries(String... arguments) {
    List<String> all = new ArrayList<>(List.of("countries", "--rates", rates));
    all.addAll(List.of(arguments));
    return Answer.to(all);
  }

  @Test
  void tableAddsUpTheDutiesOfAnOrigin() {
    Approved.is(countries("--date", "2025-04-11").out());
  }

  @Test
  void tableOfADayAfterTheLawWasReadSaysSo() {
    Approved.is(countries("--date", "2026-03-01").out());
  }

  @Test
  void jsonHasTheChargesOfEachOrigin() {
    Approved.is(countries("--date", "2025-08-07", "--json").out());
  }

  @Test
  void csvHasARowForEachOrigin() {
    Approved.is(countries("--date", "2025-08-07", "--format", "csv").out());
  }

  @Test
  void beforeTheOtherOriginsAreCoveredOnlyTheCoveredOnesAreListed() {
    assertThat(countries("--date", "2024-12-31", "--format", "csv").out().lines())
        .map(line -> line.split(",", -1)[1])
        .containsExactly("origin", "CN", "HK", "MO");
  }

  @Test
  void dayBeforeTheTablesBeginCannotBeAnswered() {
    Answer answer = countries("--date", "2018-07-05");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .isEqualTo(
            """
            tariff: the tables begin on 2018-07-06, after 2018-07-05
              try: --date 2018-07-06 or later
            """);
  }

  @Test
  void pausedTableHasRateCollectionPauseDaysLeftAndWhatFollowed() {
    Approved.is(countries("--paused", "--date", "2025-04-20").out());
  }

  @Test
  void pausedTableAfterThePauseSaysThatItEnded() {
    Approved.is(countries("--paused", "--date", "2025-08-07").out());
  }

  @Test
  void pausedTableBeforeThePauseSaysThatItIsNotYet() {
    Approved.is(countries("--paused", "--date", "2025-04-09").out());
  }

  @Test
  void pausedAsJson() {
    Approved.is(countries("--paused", "--date", "2025-07-09", "--json").out());
  }

  @Test
  void pausedAsCsv() {
    Approved.is(countries("--paused", "--date", "2025-07-09", "--format", "csv").out());
  }

  @Test
  void withoutDateItIsToday() {
    StringWriter out = new StringWriter();
    int exitCode =
        new CommandLine(new CountriesCommand(() -> LocalDate.of(2025, 4, 9)))
            .setOut(new PrintWriter(out))
            .execute("--rates", rates, "--format", "csv");

    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .contains(
            "2025-04-09,VN,Vietnam,46%,46,ieepa-reciprocal,9903.01.72,EO 14257,true,2025-12-31-");
  }

  @Test
  void unknownFormatIsWrongUsage() {
    assertThat(countries("--format", "markdown").exitCode()).isEqualTo(2);
  }
}
