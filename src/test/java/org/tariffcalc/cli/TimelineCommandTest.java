package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person and a script see of a timeline, on the shipped tables with fixed dates. */
class TimelineCommandTest {

  private static final String TOYS = "9503.00.00 -o CN --from 2025-01-20 --to 2025-12-31";
  private static final String BATTERIES = "8507.60.00 -o CN --from 2019-08-01 --to 2026-10-10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9503.00.00 -o CN --both --china-code 9999.99.99|2|not a line of the Chinese tariff",
        "9503.00.00 -o CN --both --china-code 9503.00.99|2|--china-code 9503.00.10",
        "9503.00.00 -o CN --both --china-code 9503|2|9503 stands for several",
        "9503.00.00 -o CN --china-code 9503.00.90|2|goes with --both",
        "9503.00.00 -o CN --output toys.pdf|2|cannot write .pdf files",
        "9503.00.00 -o VN --to 2024-12-31|69|the tables begin on 2025-01-01"
      })
  void whatCannotBeDrawnIsRefused(String arguments, int exitCode, String why) {
    Answer answer = Answer.to(List.of(("timeline " + arguments).split(" ", -1)));

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(exitCode);
    assertThat(answer.err()).contains(why);
    assertThat(answer.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-o CN --both --from 2025-01-20 --to 2026-10-10",
        "9503.00.00 -o CI --from 2025-01-20 --to 2025-12-31",
        "0201.10.05 -o AU -q 1000kg --from 2025-01-20 --to 2025-12-31"
      })
  void asciiIsAllThatStandsInAChartOfAscii(String goods) {
    Answer answer = Answer.to(List.of(("timeline " + goods + " --ascii").split(" ", -1)));

    assertThat(answer.out()).matches("[\\x0a\\x20-\\x7e]+");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 59, 60, 80, 200})
  void noLineIsWiderThanItMayBe(int width) {
    for (String form : List.of("chart", "table")) {
      Answer answer =
          Answer.to(
              List.of(
                  ("timeline 9503.00.00 -o CN --from 2025-01-20 --to 2025-12-31 --known-on"
                          + " 2025-10-01 --width "
                          + width
                          + " -f "
                          + form)
                      .split(" ", -1)));
      assertThat(answer.out().lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }
  }

  @Test
  void daysBeforeTheTablesAreLeftOutAndThatIsSaid() {
    Answer answer =
        Answer.to(
            List.of(
                "timeline 9503.00.00 -o VN --from 2020-01-01 --to 2025-04-30 -f table"
                    .split(" ", -1)));

    assertThat(answer.out())
        .doesNotContain("?")
        .contains("2025-01-01 to 2025-04-30")
        .contains("The tables begin on 2025-01-01");
  }

  @Test
  void chartOfEightyCharacters() {
    Approved.is(timeline(TOYS).out());
  }

  /** Brakes of China: 125% as no car parts to 13 May 2025, then 25% as car parts. */
  @Test
  void daysOnWhichDifferentCasesAreTheDearerAreToldOnce() {
    String text = timeline("8708.30.50 -o CN --from 2025-05-05 --to 2025-06-01").out();

    assertThat(text.replaceAll("\\s+", " "))
        .contains("Each day shows the dearer case: goods that are a part of a passenger car")
        .containsOnlyOnce("(--claim 9903.94.05 or --not 9903.94.05 for one case)");
  }

  /** Laptops are no car parts, also on the days before 3 May 2025; 20% and 10% for fentanyl. */
  @Test
  void whatGoodsAreNotCountsOnTheDaysOnWhichItDecides() {
    String text =
        timeline("8471.30.01 -o CN --from 2025-04-12 --to 2025-12-01 --not 9903.94.05").out();

    assertThat(text).contains("2025-04-12  20%", "2025-11-10  10%").doesNotContain("car part");
  }

  @Test
  void aHeadingThatDecidesOnNoDayIsRefused() {
    Answer answer = timeline("8471.30.01 -o CN --from 2025-04-12 --to 2025-12-01 --not 9903.85.08");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("heading 9903.85.08 decides nothing for these goods");
  }

  @Test
  void chartOfFortyCharacters() {
    Approved.is(timeline(BATTERIES + " --width 40").out());
  }

  @Test
  void chartOfTwoHundredCharactersNamesTheChangeBesideTheBar() {
    Approved.is(timeline(BATTERIES + " --width 200").out());
  }

  @Test
  void chartInAsciiOfBothDirections() {
    Answer answer = timeline("-o CN --both --ascii --from 2025-01-20 --to 2025-12-31");

    // The acts of China are cited by their Chinese names, which no drawing can change.
    assertThat(answer.out().lines().takeWhile(line -> !line.startsWith("What changed")))
        .allSatisfy(line -> assertThat(line).matches("\\p{ASCII}*"));
    Approved.is(answer.out());
  }

  @Test
  void tableOfEightyCharacters() {
    Approved.is(timeline(BATTERIES + " --format table").out());
  }

  @Test
  void csvHasARowForEachCharge() {
    Approved.is(timeline(TOYS + " --format csv").out());
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void noLineOfTheBarsIsWiderThanTheScreen(int width) {
    assertThat(timeline(BATTERIES + " --width " + width).out().lines())
        .allMatch(line -> line.length() <= width)
        .noneMatch(line -> line.indexOf('\u001b') >= 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOYS,
        BATTERIES,
        "-o CN --both --from 2025-01-20 --to 2025-12-31",
        "9503.00.00 -o CN --both --china-code 9503.00.83 --from 2018-01-01 --to 2026-10-10",
        "8708.30.50 -o JP --to 2026-10-10",
        "0201.10.05 -o AU -q 2500kg --to 2026-10-10",
        "-o US --to 2026-10-10"
      })
  void theJsonIsValid(String arguments) throws IOException {
    Answer answer = timeline(arguments + " --json");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                    SchemaLocation.of("file:///rates/schema/timeline.schema.json"),
                    Files.readString(Path.of("rates/schema/timeline.schema.json")),
                    InputFormat.JSON)
                .validate(answer.out(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void everyStepNamesTheActThatChangedTheDuty() {
    for (JsonNode step : timeline(TOYS + " --json").json().at("/timelines/0/steps")) {
      for (JsonNode change : step.path("changes")) {
        assertThat(change.path("legalBasis")).isNotEmpty();
      }
    }
  }

  // A car part or not, the code does not tell; the 25% of section 232 are drawn when claimed.
  @Test
  void aClaimIsDrawnAsAQuotePricesIt() {
    JsonNode steps =
        timeline("8507.60.00 -o JP --from 2025-06-01 --to 2025-06-02 --claim 9903.94.05 --json")
            .json()
            .at("/timelines/0/steps");

    assertThat(steps.at("/0/dutyPercent").decimalValue()).isEqualByComparingTo("28.4");
  }

  @Test
  void aPictureIsWrittenToItsFile(@TempDir Path folder) throws IOException {
    Path png = folder.resolve("toys.png");

    assertThat(timeline(TOYS + " --output " + png).out()).isEmpty();
    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1920);
  }

  @Test
  void theSvgNamesEveryProgramAndNoFontOfThisMachine() {
    assertThat(timeline(TOYS + " --format svg").out())
        .contains("IEEPA fentanyl", "IEEPA reciprocal", "145%", "Geneva truce", "sans-serif")
        .doesNotContain("DOCTYPE", "DejaVu");
  }

  @Test
  void aPictureSaysWhatHappenedAndItsSource() {
    assertThat(timeline(TOYS + " --format svg").out())
        .contains(
            "<title>US duty on toys from China: 20% on 31 December 2025, down from 145%</title>",
            "HTS 9503.00.00 (Toys of all kinds, dolls, puzzles, ride-ons, scale models), percent",
            "Source: HTSUS, Federal Register; law read to");
  }

  @Test
  void daysToComeAreHatchedBehindTheLineOfToday() {
    String picture = timeline("9503.00.00 -o CN --to 2098-12-31 --format svg").out();

    assertThat(picture).contains(">today</text>", "Hatched: already ordered, still to come.");
    assertThat(timeline(TOYS + " --format svg").out()).doesNotContain(">today</text>", "Hatched");
  }

  @Test
  void byDefaultTheYearsBeforeTheChangesOf2025AreLeftOut() {
    assertThat(timeline("9503.00.00 -o CN --to 2025-12-31 --json").json().at("/timelines/0/from"))
        .hasToString("\"2024-07-01\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chart", "table", "json", "svg", "html"})
  void baseRatesOfDaysBeforeTheScheduleAreSaidToBeLater(String form) {
    assertThat(timeline(BATTERIES + " --format " + form).out().replaceAll("\\s+", " "))
        .contains("Base rates before 2025-01-01 are those of HTSUS 2025 Basic");
  }

  @Test
  void thePageLoadsNothingFromElsewhere() {
    String page = timeline(TOYS + " --format html").out();

    assertThat(page).doesNotContain("src=", "@import", "url(http", "<link");
    assertThat(page).contains("90 FR 15041", "9903.01.63", "prefers-color-scheme", "@media print");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9503.00.00 -o CN --format pdf | 2",
        "9503.00.00 -o CN --format png | 2",
        "9503.00.00 -o CN --width 39 | 2",
        "9503.00.00 -o CN --from 2025-02-01 --to 2025-01-31 | 2",
        "9503.00.00 -o VN --both | 2",
        "9503.00.00 -o CN --from 2018-07-05 --to 2018-07-05 | 69",
        "2204.21.50 -o FR --to 2026-10-10 | 69",
        "9503.00.00 -o CN --to 2026-10-10 --output no/such/folder/toys.html | 74"
      })
  void whatCannotBeDrawnEndsWithItsCode(String arguments, int exitCode) {
    Answer answer = timeline(arguments);

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(exitCode);
    assertThat(answer.err().lines()).hasSize(2);
  }

  @Test
  void helpOfTimeline() {
    Approved.is(timeline("--help").out());
  }

  private static Answer timeline(String arguments) {
    List<String> all = new ArrayList<>(List.of("timeline"));
    all.addAll(List.of(arguments.strip().split(" ", -1)));
    return Answer.to(all);
  }
}
