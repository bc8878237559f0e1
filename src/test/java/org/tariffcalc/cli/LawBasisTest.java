package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario and a day of knowledge are named in every answer, in every form. */
class LawBasisTest {

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    write("p.csv", "id,code,origin,value\ntoys,9503.00.00,CN,10000\nmotor,8501.10.40,JP,10000\n");
    write("t.csv", "code,origin,value\n9503.00.00,CN,1000000\n8501.10.40,JP,1000000\n");
    write("e.csv", "code,origin,value\n9503.00.00,CN,10000\n8507.60.00,CN,5000\n");
    Answer lock =
        Answer.to(
            "lock", folder + "/p.csv", "--out", folder + "/p.lock.json", "--date", "2025-04-08");
    assertThat(lock.exitCode()).as("%s", lock).isZero();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Answer asked(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      words.add(word.matches("[pte](\\.lock)?\\.(csv|json)") ? folder + "/" + word : word);
    }
    return Answer.to(words);
  }

  static Stream<String> commandsInEveryForm() {
    String goods = "9503.00.00 -o CN";
    return Stream.of(
            "quote " + goods + " -v 10000 -d 2025-09-01 -f table json csv markdown",
            "quote 9503.00 -o CN -v 10000 -d 2025-09-01 -f table markdown",
            "entry e.csv -d 2025-09-01 -f table json csv markdown",
            "next " + goods + " -d 2025-09-01 -f table json",
            "timeline "
                + goods
                + " --from 2025-01-20 --to 2025-09-20 -f chart table csv json svg"
                + " html",
            "compare 9503.00.00 --origins CN,VN -v 10000 -d 2025-09-01 -f table json csv markdown"
                + " html",
            "exposure t.csv -d 2025-09-01 -f table json csv markdown",
            "explain ieepa-reciprocal -f table json markdown",
            "check p.lock.json -d 2025-09-01 -f table json",
            "diff p.csv --from 2025-04-08 --to 2025-09-01 -f table json csv markdown",
            "countries -d 2025-09-01 -f table json csv",
            "countries --paused -d 2025-05-01 -f table json csv",
            "rates list -d 2025-09-01 -f table json csv",
            "rates diff --from 2025-04-08 --to 2025-04-09 --kind measure -f table json csv",
            "rates show 9903.01.25 -f table json",
            "rates show us.ieepa.reciprocal.cn -f table json",
            "rates show s301-china -f table json")
        .flatMap(
            each -> {
              int forms = each.indexOf(" -f ");
              return Stream.of(each.substring(forms + 4).split(" ", -1))
                  .map(form -> each.substring(0, forms) + " -f " + form);
            });
  }

  @ParameterizedTest
  @MethodSource("commandsInEveryForm")
  void everyFormOfEveryAnswerNamesBoth(String command) {
    Answer answer = asked(command + " --scenario fentanyl-removed --known-on 2025-09-10");

    assertThat(answer.out()).contains("fentanyl-removed").contains("2025-09-10");
  }

  @Test
  void aLockABatchAndTheReportsOfACheckNameBoth() throws IOException {
    String premise = " --scenario fentanyl-removed --known-on 2025-09-10";
    String report = folder + "/duty.xml";
    asked("check p.lock.json -d 2025-09-01 --junit " + report + premise);

    for (String text :
        List.of(
            asked("lock p.csv -d 2025-09-01" + premise).out(),
            asked("batch p.csv -d 2025-09-01" + premise).out(),
            asked("batch p.csv -d 2025-09-01" + premise).err(),
            asked("check p.lock.json -d 2025-09-01 --github" + premise).out(),
            Files.readString(Path.of(report)))) {
      assertThat(text).contains("fentanyl-removed").contains("2025-09-10");
    }
  }

  @Test
  void bothSidesOfADifferenceBetweenEditionsStandUnderThePremise() {
    Answer answer =
        asked(
            "rates diff --from-rates rates --to-rates rates --json --scenario reciprocal-34"
                + " --known-on 2025-09-10");

    for (String side : List.of("from", "to")) {
      assertThat(answer.json().path(side).path("scenario").path("name").asText())
          .isEqualTo("reciprocal-34");
      assertThat(answer.json().path(side).path("knownOn").asText()).isEqualTo("2025-09-10");
    }
  }

  /** 90 FR 44638 of 16 September 2025: 15% in all instead of 15% on top, from 7 August. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quote 8501.10.40 -o JP -v 10000 -d 2025-08-10 -f table|1,500.00, 440.00 less",
        "quote 8501.10 -o JP -v 10000 -d 2025-08-10 -f table|changed on 3 of 3 lines. 8501.10.20",
        "quote 8501.10 -o JP -v 10000 -d 2025-08-10 -f json|changed on 3 of 3 lines. 8501.10.20",
        "countries -d 2025-08-10 -f table|another rate applies to goods from: Japan floor 15%",
        "countries -d 2025-08-10 -f json|another rate applies to goods from: Japan floor 15%",
        "compare 8501.10.40 --origins JP,VN -v 10000 -d 2025-08-10 -f table|1,500.00, 440.00 less",
        "compare 8501.10.40 --origins JP,VN -v 10000 -d 2025-08-10 -f markdown|440.00 less",
        "compare 8501.10.40 --origins JP,VN -v 10000 -d 2025-08-10 -f html|440.00 less",
        "compare 8501.10.40 --origins JP,VN -v 10000 -d 2025-08-10 -f json|440.00 less",
        "next 8501.10.40 -o JP -d 2025-08-10 -f table|440.00 less",
        "next 8501.10.40 -o JP -d 2025-08-10 -f json|440.00 less",
        "timeline 8501.10.40 -o JP --from 2025-07-01 --to 2025-08-10 -f chart|15% instead of 19.4%",
        "timeline 8501.10.40 -o JP --from 2025-07-01 --to 2025-08-10 -f table|15% instead of 19.4%",
        "timeline 8501.10.40 -o JP --from 2025-07-01 --to 2025-08-10 -f json|15% instead of 19.4%",
        "timeline 8501.10.40 -o JP --from 2025-07-01 --to 2025-08-10 -f html|15% instead of 19.4%",
        "diff p.csv --from 2025-07-01 --to 2025-08-10 -f table|440.00 less",
        "diff p.csv --from 2025-07-01 --to 2025-08-10 -f markdown|440.00 less",
        "diff p.csv --from 2025-07-01 --to 2025-08-10 -f json|440.00 less",
        "scenario diff fentanyl-removed p.csv --date 2025-08-10 -f table|440.00 less",
        "scenario diff fentanyl-removed p.csv --date 2025-08-10 -f json|440.00 less",
        "exposure t.csv --date 2025-07-01 --against 2025-08-10 -f table|44,000.00 less",
        "exposure t.csv --date 2025-07-01 --against 2025-08-10 -f json|44,000.00 less"
      })
  void anAnswerOfThePastSaysWhatIsKnownTodayAndWhy(String command, String difference) {
    Answer answer = asked(command + " --known-on 2025-08-10");

    String text = answer.out().replaceAll("\\s+", " ");
    assertThat(text).contains(difference).contains("EO 14345").contains("90 FR 44638");
  }

  @Test
  void aTimelineSaysFromWhenTodaysAnswerIsAnother() {
    Answer answer =
        asked(
            "timeline 9503.00.00 -o CN --from 2025-09-01 --to 2025-12-31 --known-on 2025-10-01"
                + " --format table");

    // EO 14357 and 14358 of 4 November 2025: 10% fentanyl instead of 20% from 10 November, and the
    // 34% stays suspended.
    assertThat(answer.out().replaceAll("\\s+", " "))
        .contains("20% instead of 54% from 2025-11-10 to 2025-12-31: IEEPA fentanyl 10%");
  }

  @Test
  void nextTellsNothingThatWasNotKnownAndThenWhatIs() {
    Answer answer = asked("next 9503.00.00 -o CN -d 2025-10-01 --known-on 2025-10-01");

    String[] parts = answer.out().split("Since then:", -1);
    assertThat(parts[0]).doesNotContain("2026-10-10").doesNotContain("In sight");
    assertThat(parts[1].replaceAll("\\s+", " "))
        .contains("the next change comes on 2025-11-10: duty 20% instead of 30%");
  }

  /** EO 14266 of 9 April 2025 paused the rates of Annex I: on the 5th nobody knew of a pause. */
  @Test
  void aScenarioLeavesTheDayOfKnowledgeOfThePausedCountries() {
    String command = "countries --paused -d 2025-05-01 --format csv --known-on 2025-04-05";
    Answer law = asked(command);
    Answer supposed = asked(command + " --scenario yuan-at-8");

    assertThat(supposed.out().replaceAll(", scenario yuan-at-8 .sha256 [0-9a-f]+.", ""))
        .isEqualTo(law.out());
    assertThat(law.out()).isNotEqualTo(asked(command.replace("2025-04-05", "2025-04-10")).out());
  }

  @Test
  void nobodyKnowsWhatWasPublishedAfterTheLawWasRead() {
    Answer answer = asked("quote 9503.00.00 -o CN -v 100 -d 2025-09-01 --known-on 2099-01-01");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err()).contains("the law was read up to").contains("or earlier");
  }
}
