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
import org.tariffcalc.cli.rates.RatesListCommand;
import picocli.CommandLine;

class RatesListCommandTest {

  @TempDir private Path folder;
  private String rates = "";

  @BeforeEach
  void fixture() {
    rates = FixtureTables.in(folder).directory().toString();
  }

  private Answer list(String... arguments) {
    List<String> all = new ArrayList<>(List.of("rates", "list", "--rates", rates));
    all.addAll(List.of(arguments));
    return Answer.to(all);
  }

  @Test
  void tableOfADayHasASectionForEachProgram() {
    Approved.is(list("--date", "2025-04-11").out());
  }

  @Test
  void originIsFoundByItsGroupAndByEveryOrigin() {
    assertThat(list("--date", "2025-08-07", "--origin", "de", "--format", "csv").out().lines())
        .map(line -> line.split(",", -1)[0])
        .containsExactly(
            "measure", "us.s232.steel", "us.ieepa.reciprocal.eu", "us.ieepa.reciprocal.world");
  }

  @Test
  void allShowsWhatHasNotBegunAndWhatEnded() {
    Approved.is(list("--date", "2025-03-10", "--all").out());
  }

  @Test
  void withoutAllOnlyRatesOfTheDayAreListed() {
    assertThat(list("--date", "2026-02-23", "--format", "csv").out()).contains("us.ieepa.");
    assertThat(list("--date", "2026-02-24", "--format", "csv").out())
        .doesNotContain("us.ieepa.")
        .contains("us.s122.world,section-122,*,10%,9903.03.01,2026-02-24,2026-07-23,in-force,true");
  }

  @Test
  void jsonNamesDateMeasuresAndTables() {
    Approved.is(list("--date", "2025-11-14", "--program", "ieepa-reciprocal", "--json").out());
  }

  @Test
  void csvHasAHeaderAndARowForEachMeasure() {
    Approved.is(list("--date", "2025-04-11", "--format", "csv").out());
  }

  @Test
  void emptyListIsStillAWholeAnswer() {
    String[] none = {"--date", "2025-04-11", "--program", "section-122"};

    assertThat(list(none).out()).contains("none\n");
    assertThat(Answer.to(with(none, "--json")).json().path("measures")).isEmpty();
    assertThat(Answer.to(with(none, "--format", "csv")).out())
        .isEqualTo("measure,program,origins,rate,heading,from,to,state,verified,edition\n");
  }

  private List<String> with(String[] arguments, String... more) {
    List<String> all = new ArrayList<>(List.of("rates", "list", "--rates", rates));
    all.addAll(List.of(arguments));
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void withoutDateItIsToday() {
    StringWriter out = new StringWriter();
    int exitCode =
        new CommandLine(new RatesListCommand(() -> LocalDate.of(2025, 4, 9)))
            .setOut(new PrintWriter(out))
            .execute("--rates", rates, "--origin", "VN");

    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .startsWith("Measures on 2025-04-09\n")
        .containsPattern("us\\.ieepa\\.reciprocal\\.vn: [^\n]*\n +VN +46% +9903\\.01\\.72");
  }

  @Test
  void unknownProgramIsWrongUsageAndTheNearestAreNamed() {
    Answer answer = list("--program", "section-302-china");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .isEqualTo(
            """
            tariff: 'section-302-china' after --program is not a program of these tables
              try: --program section-301-china
            """);
  }

  @Test
  void unknownOriginIsWrongUsage() {
    Answer answer = list("--origin", "XX");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .startsWith("tariff: 'XX' after --origin is not a country of origin in these tables\n");
  }

  @Test
  void unknownFormatIsWrongUsage() {
    Answer answer = list("--format", "markdown");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .isEqualTo(
            """
            tariff: 'markdown' is not a format
              try: --format table, json or csv
            """);
  }

  @Test
  void dateThatIsNoneIsWrongUsage() {
    assertThat(list("--date", "2025-02-30").exitCode()).isEqualTo(2);
  }
}
