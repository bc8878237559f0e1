package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.cli.quote.QuoteCommand;
import org.tariffcalc.cli.rates.PendingCommand;
import picocli.CommandLine;

/**
 * What the tables leave open: in a command of its own, counted under a quote, and in the quote
 * itself only where it names the goods. The law was read up to 10 October 2026.
 */
class PendingCommandTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private static String run(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine program = new CommandLine(command);
    program.setOut(new PrintWriter(out, true));
    assertThat(program.execute(arguments)).isZero();
    return out.toString();
  }

  private static String quote(String... arguments) {
    return run(new QuoteCommand(() -> TODAY), arguments);
  }

  private static List<String> ids(JsonNode answer, boolean isGeneral) {
    List<String> ids = new ArrayList<>();
    for (JsonNode each : answer.path("pending")) {
      if (each.path("general").asBoolean() == isGeneral) {
        ids.add(each.path("id").asText());
      }
    }
    return ids;
  }

  private static JsonNode json(String arguments) {
    return Answer.to(("quote " + arguments + " -v 10000 --json").split(" ")).json();
  }

  @Test
  void openPointsAreNamedWithTheirDayAndTheirGoods() {
    assertThat(run(new PendingCommand(() -> TODAY)))
        .startsWith("Law read to 10 October 2026 (50 days ago).\n")
        .contains("\n  - 11 October 2026, all goods that pay Section 301 forced labor:\n")
        .contains("\nTo come:\n")
        .contains("\n  - 4 December 2026, polysilicon, ingots, wafers, cells and modules:\n");
  }

  @Test
  void listsAreNamedInWordsAndNotByTheirIds() {
    assertThat(run(new PendingCommand(() -> TODAY)))
        .doesNotContainPattern("s(201|232|301)-[a-z]")
        .contains("products of China under section 301:\n");
  }

  @Test
  void whatHasBegunIsNoLongerToCome() {
    String text = run(new PendingCommand(() -> LocalDate.parse("2026-12-04")));

    assertThat(text.indexOf("4 December 2026, polysilicon")).isLessThan(text.indexOf("To come:"));
  }

  @Test
  void jsonKeepsItsSchema() {
    Answer answer = Answer.to("pending", "--json");

    new PublishedSchema("pending").holds(answer.out());
    assertThat(answer.json().path("lawReadTo").asText()).isEqualTo("2026-10-10");
  }

  @Test
  void nothingIsOpenAsOfADayOfKnowledge() {
    assertThat(Answer.to("pending", "--known-on", "2025-08-10").out())
        .contains("No open points are on record for that day.");
  }

  @Test
  void quoteSaysOnOneLineUpToWhenTheLawWasRead() {
    assertThat(quote("8516.79.00", "-o", "CN", "-v", "10000", "-d", "2026-11-29"))
        .contains("\nLaw read to 10 October 2026 (50 days ago); ")
        .contains(" general open points:")
        .doesNotContain("was read up to", "Court of International Trade");
  }

  /** The law was read up to the tenth; the eleventh is the first day of which that must be said. */
  @ParameterizedTest
  @CsvSource({"2026-10-10, false", "2026-10-11, true"})
  void onlyEntriesAfterTheDayOfTheLawSayIt(String day, boolean isSaid) {
    String text = quote("8516.79.00", "-o", "CN", "-v", "10000", "-d", day);

    assertThat(text.contains("Law read to 10 October 2026")).isEqualTo(isSaid);
    assertThat(text.contains("tariff pending") || text.contains("tariff\n  pending"))
        .isEqualTo(isSaid);
  }

  @Test
  void explanationHasTheOpenPointsInFull() {
    assertThat(
            quote("8516.79.00", "-o", "CN", "-v", "10000", "-d", "2026-11-29", "--explain")
                .replaceAll("\\s+", " "))
        .contains("Open in general: - Acts published after 10 October 2026 were not read");
  }

  /** The announced cuts name toys, sports and holiday goods: chapter 95. */
  @Test
  void aPointThatNamesGoodsIsShownForThemAlone() {
    String day = " -o CN -d 2026-11-30";

    assertThat(ids(json("9503.00.00" + day), false)).containsExactly("us-china-cuts");
    assertThat(ids(json("8516.79.00" + day), false)).doesNotContain("us-china-cuts");
    assertThat(ids(json("9503.00.00 -o VN -d 2026-11-30"), false)).isEmpty();
  }

  @Test
  void aPointAboutAProgramIsShownWhereThatIsCharged() {
    String court = "s301-forced-labor-court";

    assertThat(ids(json("9503.00.00 -o CN -d 2026-11-30"), true)).contains(court);
    // Upholstered wooden furniture pays the section 232 duty instead (heading 9903.05.90).
    assertThat(ids(json("9401.61.60.11 -o VN -d 2026-11-30"), true)).doesNotContain(court);
  }

  @Test
  void aPointAboutOriginsIsShownForThemAlone() {
    assertThat(ids(json("9503.00.00 -o CN -d 2026-11-30"), true)).contains("sanctions-law");
    assertThat(ids(json("9503.00.00 -o CA -d 2026-11-30"), true))
        .doesNotContain("sanctions-law", "s301-excess-capacity");
  }

  @Test
  void pointsAboutChineseDutiesAreNotShownInAmericanQuotes() {
    assertThat(ids(json("9503.00.00 -o US -d 2026-11-30"), true))
        .isNotEmpty()
        .noneMatch(id -> id.startsWith("cn-"));
  }

  @Test
  void warningsAndOpenPointsStandApart() {
    JsonNode answer = json("9503.00.00 -o CN -d 2026-11-30");

    List<String> texts = new ArrayList<>();
    answer.path("pending").forEach(each -> texts.add(each.path("text").asText()));
    answer.path("warnings").forEach(each -> assertThat(texts).doesNotContain(each.asText()));
    assertThat(answer.path("tables").path("lawReadTo").asText()).isEqualTo("2026-10-10");
  }

  @Test
  void rangeHasTheOpenPointsOfAllItsLines() {
    JsonNode answer = json("9503 -o CN -d 2026-11-30");

    assertThat(ids(answer, true)).contains("acts-after-as-of", "s301-forced-labor-court");
    assertThat(ids(answer, false)).containsExactly("us-china-cuts");
  }
}
