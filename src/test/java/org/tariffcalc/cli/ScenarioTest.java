package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What-if overlays; the amounts are worked by hand, on 10,000 dollars. */
class ScenarioTest {

  @TempDir private Path folder;

  private static Answer quote(String scenario, String goods) {
    List<String> arguments = new ArrayList<>(List.of("quote", "--json", "--scenario", scenario));
    arguments.addAll(List.of(goods.split(" ", -1)));
    return Answer.to(arguments);
  }

  static Stream<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("rates/scenarios"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    // 125% reciprocal without the 20%
    "fentanyl-removed, 9503.00.00 -o CN -v 10000 -d 2025-04-11, 12500.00",
    "fentanyl-removed, 9503.00.00 -o HK -v 10000 -d 2025-04-11, 12500.00",
    // before 4 February 2025 nothing was due anyway, from Mexico the duty stays: 25%
    "fentanyl-removed, 9503.00.00 -o CN -v 10000 -d 2025-02-03, 0.00",
    "fentanyl-removed, 9503.00.00 -o MX -v 10000 -d 2025-04-11, 2500.00",
    // 4.4% and the 10% of the pause; then the rates of Annex I: 46% and 20%; nothing in 2026 but
    // the 10% of section 122
    "pause-expires, 8501.10.40 -o VN -v 10000 -d 2025-07-08, 1440.00",
    "pause-expires, 8501.10.40 -o VN -v 10000 -d 2025-07-09, 5040.00",
    "pause-expires, 8501.10.40 -o VN -v 10000 -d 2026-02-23, 5040.00",
    "pause-expires, 8501.10.40 -o VN -v 10000 -d 2026-02-24, 1440.00",
    "pause-expires, 8501.10.40 -o DE -v 10000 -d 2025-08-10, 2440.00",
    "pause-expires, 9503.00.00 -o CN -v 10000 -d 2025-08-20, 3000.00",
    // 20% fentanyl and 10%, then 34% reciprocal
    "reciprocal-34, 9503.00.00 -o CN -v 10000 -d 2025-08-11, 3000.00",
    "reciprocal-34, 9503.00.00 -o CN -v 10000 -d 2025-08-12, 5400.00",
    "reciprocal-34, 9503.00.00 -o MO -v 10000 -d 2025-08-12, 3400.00",
    // 12.5% forced labour, from 11 October without it on toys of China
    "mutual-cut-2026, 9503.00.00 -o CN -v 10000 -d 2026-10-10, 1250.00",
    "mutual-cut-2026, 9503.00.00 -o CN -v 10000 -d 2026-10-11, 0.00",
    "mutual-cut-2026, 9503.00.00 -o VN -v 10000 -d 2026-10-11, 1250.00",
    // 80,000 yuan are 10,000 dollars: 20% and 10%
    "yuan-at-8, 9503.00.00 -o CN -v 80000CNY -d 2025-09-01, 3000.00"
  })
  void aScenarioChangesTheDutyAsItSays(String scenario, String goods, String totalDuty) {
    Answer answer = quote(scenario, goods);

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.total("totalDuty")).isEqualByComparingTo(totalDuty);
    JsonNode named = answer.json().path("tables").path("scenario");
    assertThat(named.path("name").asText()).isEqualTo(scenario);
    assertThat(named.path("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(answer.json().path("warnings").path(0).asText()).startsWith("Not the law");
  }

  @Test
  void aDollarIsEightYuanInChinaToo() {
    Answer answer = quote("yuan-at-8", "-o US -v 10000USD -d 2025-12-05 --base-rate 5%");

    assertThat(answer.json().path("customsValue").decimalValue()).isEqualByComparingTo("80000.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "markdown", "json"})
  void everyFormOfAQuoteNamesTheScenario(String form) {
    Answer answer =
        Answer.to(
            List.of(
                ("quote 9503.00.00 -o CN -v 100 -d 2025-04-11 --scenario fentanyl-removed -f "
                        + form)
                    .split(" ", -1)));

    assertThat(answer.out()).contains("fentanyl-removed").contains("sha256");
  }

  @Test
  void listingsNameTheScenarioToo() {
    assertThat(
            Answer.to("countries", "--date", "2025-07-20", "--scenario", "pause-expires", "--json")
                .json()
                .path("tables")
                .path("scenario")
                .path("name")
                .asText())
        .isEqualTo("pause-expires");
  }

  @Test
  void withoutADealCarsPayTheCommonRateAndNothingIsExemptByIt() {
    // 2.5% and 25% instead of 15% all in; parts likewise.
    for (String goods :
        List.of("8703.23.01 -o DE", "8703.23.01 -o JP", "8708.30.50 -o KR --not 9903.74.08")) {
      assertThat(quote("pause-expires", goods + " -v 10000 -d 2025-12-10").total("totalDuty"))
          .as(goods)
          .isEqualByComparingTo("2750.00");
    }
    // Capers of Italy, 8%: on the list of natural resources of the agreement; then also 20%.
    String capers = "0711.90.30 -o IT -v 10000 -d 2025-09-10";
    assertThat(quote("pause-expires", capers).total("totalDuty")).isEqualByComparingTo("2800.00");
    // The deal with the United Kingdom is older than the end of the pause: 7.5% and 2.5%.
    String car = "8703.23.01 -o GB -v 10000 -d 2025-09-10 --claim 9903.94.31";
    assertThat(quote("pause-expires", car).total("totalDuty")).isEqualByComparingTo("1000.00");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyScenarioThatComesWithTheTablesFitsThem(String name) {
    Answer answer = Answer.to("scenario", "check", name);

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.out()).contains("fits the tables");
  }

  @Test
  void aScenarioAndADayOfKnowledgeGoTogether() {
    Answer answer =
        quote("reciprocal-34", "9503.00.00 -o CN -v 10000 -d 2025-11-20 --known-on 2025-11-03");

    // 34% of the scenario, and as it was then ordered; the fentanyl duty of 20%, whose cut was not
    // known; today it is 10%.
    assertThat(answer.total("totalDuty")).isEqualByComparingTo("5400.00");
    assertThat(answer.json().path("hindsight").path("difference").decimalValue())
        .isEqualByComparingTo("-1000.00");
  }

  private String written(String name, String members) throws IOException {
    Path file = folder.resolve(name + ".json");
    Files.writeString(
        file, "{\"name\": \"" + name + "\", \"about\": \"A test.\", " + members + "}");
    return file.toString();
  }

  @Test
  void aPauseLeavesTheDaysAroundIt() throws IOException {
    String file =
        written(
            "pause",
            "\"pause\": [{\"programs\": [\"ieepa-fentanyl\"],"
                + " \"from\": \"2025-04-10\", \"to\": \"2025-04-12\"}]");

    // 20% fentanyl; 84%, then 125% reciprocal.
    String goods = "9503.00.00 -o CN -v 10000 -d 2025-04-";
    assertThat(quote(file, goods + "09").total("totalDuty")).isEqualByComparingTo("10400.00");
    assertThat(quote(file, goods + "10").total("totalDuty")).isEqualByComparingTo("12500.00");
    assertThat(quote(file, goods + "12").total("totalDuty")).isEqualByComparingTo("12500.00");
    assertThat(quote(file, goods + "13").total("totalDuty")).isEqualByComparingTo("14500.00");
    assertThat(quote(file, goods + "11").out()).contains("paused, not collected: in the scenario");
    assertThat(Answer.to("scenario", "check", file).exitCode()).isZero();
  }

  @Test
  void aMeasureCanBeAddedAndAMembershipChanged() throws IOException {
    String file =
        written(
            "added",
            "\"measures\": [{\"id\": \"us.supposed\", \"program\": \"section-122\","
                + " \"description\": \"A duty on goods of some countries.\", \"origins\":"
                + " [\"SUPPOSED\"], \"scope\": {\"all\": true}, \"exemptions\": [], \"periods\":"
                + " [{\"from\": \"2026-11-01\", \"to\": null, \"published\": \"2026-10-01\","
                + " \"heading\": \"9903.03.01\", \"duty\": \"7%\", \"status\": \"in-force\","
                + " \"verified\": false, \"legalBasis\": [\"supposed\"]}]}], \"groups\": [{\"id\":"
                + " \"SUPPOSED\", \"name\": \"Some countries\", \"members\": [{\"origin\": \"VN\","
                + " \"from\": \"2026-11-15\", \"to\": null}]}]");

    String goods = "9503.00.00 -o VN -v 10000 -d 2026-11-";
    // 12.5% forced labour; 7% from the day of membership.
    assertThat(quote(file, goods + "14").total("totalDuty")).isEqualByComparingTo("1250.00");
    assertThat(quote(file, goods + "15").total("totalDuty")).isEqualByComparingTo("1950.00");
    assertThat(Answer.to("scenario", "check", file).out()).contains("fits the tables");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown measure 'us.nothing'|\"end\": [{\"measures\": [\"us.nothing\"],"
            + " \"from\": \"2025-04-10\"}]",
        "unknown program 'nothing'|\"end\": [{\"programs\": [\"nothing\"],"
            + " \"from\": \"2025-04-10\"}]",
        "2025-02-30|\"end\": [{\"measures\": [\"us.ieepa.fentanyl.cn\"],"
            + " \"from\": \"2025-02-30\"}]",
        "unknown heading of an exemption '9903.99.99'|\"end\": [{\"headings\":"
            + " [\"9903.99.99\"], \"from\": \"2025-04-10\"}]",
        "additional properties|\"ends\": []"
      })
  void aDefectIsNamedWithItsPlace(String expected, String members) throws IOException {
    Answer answer = Answer.to("scenario", "check", written("broken", members));

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(65);
    assertThat(answer.out()).contains(expected);
    assertThat(answer.err()).contains("scenario.schema.json");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "quote 9503.00.00 -o CN -v 100 -d 2025-04-11 --scenario",
        "timeline 9503.00.00 -o CN --to 2025-04-11 --scenario",
        "compare 9503.00.00 --origins CN,VN -v 100 -d 2025-04-11 --scenario",
        "next 9503.00.00 -o CN -d 2025-04-11 --scenario",
        "batch README.md --scenario",
        "countries --date 2025-04-11 --scenario",
        "explain 9903.01.63 --scenario",
        "rates list --scenario",
        "exposure README.md --date 2025-04-11 --scenario"
      })
  void whatTheCheckRefusesNoCommandTakes(String command) throws IOException {
    String file = written("broken", "\"end\": [{\"measures\": [\"us.nothing\"]}], \"x\": 1");
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.add(file);

    Answer answer = Answer.to(words);

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(65);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("scenario " + file).contains("tariff scenario check " + file);
  }

  @Test
  void aScenarioWithoutWordsIsRefused() throws IOException {
    Path file = folder.resolve("silent.json");
    Files.writeString(
        file,
        "{\"name\": \"silent\","
            + " \"end\": [{\"programs\": [\"ieepa-fentanyl\"], \"from\": \"2025-02-04\"}]}");

    Answer answer = quote(file.toString(), "9503.00.00 -o CN -v 100 -d 2025-04-11");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains("scenario " + file + ": required property 'about' not found");
  }

  @Test
  void aScenarioThatIsNotThereIsNamedWithThoseThatAre() {
    Answer answer = quote("nothing", "9503.00.00 -o CN -v 100 -d 2025-04-11");

    assertThat(answer.exitCode()).isEqualTo(66);
    assertThat(answer.err()).contains("no scenario 'nothing'").contains("pause-expires");
  }

  @Test
  void aScenarioThatIsNoJsonIsAnErrorOfTheInput() throws IOException {
    Path file = folder.resolve("broken.json");
    Files.writeString(file, "{\"name\": ");

    for (Answer answer :
        List.of(
            quote(file.toString(), "9503.00.00 -o CN -v 100 -d 2025-04-11"),
            Answer.to("scenario", "check", file.toString()))) {
      assertThat(answer.exitCode()).isEqualTo(65);
      assertThat(answer.err())
          .contains("scenario " + file + ", line 1, column 10: is not JSON from here on")
          .contains("scenario.schema.json");
    }
  }

  @Test
  void aListOfProductsIsPricedByLawAndScenario() throws IOException {
    Path products = folder.resolve("products.csv");
    Files.writeString(
        products,
        "id,code,origin,value\ntoys,9503.00.00,CN,10000\nmotor,8501.10.40,VN,20000\nbad,1,CN,5\n");
    String command = "scenario diff fentanyl-removed " + products + " --date 2025-09-01";

    Answer answer = Answer.to(List.of((command + " --json").split(" ", -1)));

    // Toys 20% and 10%; motor 4.4% and 20%, on which the fentanyl duty has no say.
    assertThat(answer.exitCode()).isEqualTo(65);
    JsonNode total = answer.json().path("totals").path(0);
    assertThat(total.path("totalDutyLaw").decimalValue()).isEqualByComparingTo("7880.00");
    assertThat(total.path("totalDutyScenario").decimalValue()).isEqualByComparingTo("5880.00");
    assertThat(total.path("difference").decimalValue()).isEqualByComparingTo("-2000.00");
    for (String form : List.of("table", "csv", "markdown")) {
      assertThat(Answer.to(List.of((command + " -f " + form).split(" ", -1))).out())
          .contains("toys")
          .contains("bad")
          .contains("scenario fentanyl-removed");
    }
  }

  @Test
  void theListNamesEveryScenario() throws IOException {
    Answer answer = Answer.to("scenario", "list", "--json");

    assertThat(answer.json().path("scenarios"))
        .extracting(each -> each.path("name").asText())
        .containsExactlyElementsOf(shipped().toList());
    assertThat(Answer.to("scenario", "list").out()).contains("yuan-at-8");
    assertThat(Answer.to("scenario", "list", "-f", "csv").out()).contains("reciprocal-34");
  }
}
