package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;

/** Lines of eight digits whose ten-digit numbers pay different duties, or look as if they did. */
class DividedLineTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @TempDir private Path folder;

  /** Seats of Vietnam: .11 and .31 pay 25% (U.S. note 37(d)), the others 12.5% (note 52). */
  private static final String SEATS = "9401.61.60 -o VN -v 18000 -d 2026-11-29";

  private static Answer quote(String goods) {
    return Answer.to(List.of(("quote " + goods).split(" ", -1)));
  }

  @Test
  void everyGroupIsPricedAndTheDearestIsTheFigure() {
    JsonNode answer = quote(SEATS + " --json").json();

    assertThat(answer.at("/totals/totalDuty").decimalValue()).isEqualByComparingTo("4500.00");
    assertThat(answer.at("/totals/lowest/totalDuty").decimalValue())
        .isEqualByComparingTo("2250.00");
    // 18,000 + 2,250 + 0.3464% of 18,000 = 62.35.
    assertThat(answer.at("/totals/lowest/landedCost").decimalValue())
        .isEqualByComparingTo("20312.35");
    assertThat(answer.path("complete").asBoolean()).isFalse();
    assertThat(answer.path("groups")).hasSize(2);
    assertThat(texts(answer.at("/groups/0/codes")))
        .containsExactly("9401.61.60.11", "9401.61.60.31");
    assertThat(answer.at("/groups/0/dutyPercent").decimalValue()).isEqualByComparingTo("25");
    assertThat(texts(answer.at("/groups/0/headings"))).contains("9903.76.02");
    assertThat(texts(answer.at("/groups/1/codes")))
        .containsExactly("9401.61.60.01", "9401.61.60.05");
    assertThat(answer.at("/groups/1/totalDuty").decimalValue()).isEqualByComparingTo("2250.00");
  }

  @Test
  void eachGroupSaysWhatItsNumbersAre() {
    JsonNode answer = quote(SEATS + " --json").json();

    assertThat(texts(answer.at("/groups/0/names")))
        .containsExactly("Household, such as sofas", "For offices and other uses");
    assertThat(quote(SEATS).out().replaceAll("\\s+", " "))
        .contains("(.11 Household, such as sofas; .31 For offices and other uses)");
    // A code of ten digits is named behind its line.
    assertThat(quote(SEATS.replace("9401.61.60", "9401.61.60.31")).out().replaceAll("\\s+", " "))
        .contains("Other than chairs, e.g. sofas: For offices and other uses ");
    // A group of many numbers would hide its duty behind their names.
    assertThat(quote("4901.99.00 -o CN -v 100 -d 2026-11-29").out().replaceAll("\\s+", " "))
        .contains("(Bibles, prayer books and other religious books)")
        .doesNotContain("Textbooks");
  }

  /** The validation holds that with one number all numbers of a line have a name. */
  @Test
  void everyLineThatIsDividedTodayHasNamesForItsNumbers() throws IOException {
    RateTables tables = RateTables.open(Path.of("rates"));
    StringBuilder rows = new StringBuilder("code,origin,value,entry_date\n");
    for (ScheduleLine line : lines(tables)) {
      for (String origin : List.of("CN", "VN", "DE", "GB", "CA", "BR", "RU")) {
        rows.append(line.code().digits()).append(',').append(origin).append(",10000,");
        rows.append(DAY).append('\n');
      }
    }
    Path file = Files.writeString(folder.resolve("lines.csv"), rows);
    Set<String> divided = new TreeSet<>();
    for (String row : Answer.to("batch", file.toString()).out().split("\n", -1)) {
      if (row.contains("ten-digit code: ")) {
        divided.add(row.substring(0, 8));
      }
    }

    assertThat(divided).hasSizeGreaterThan(80).contains("94016160", "49019900");
    // Numbers of July 2026 that no export describes; their words files list them.
    divided.removeAll(undescribed());
    assertThat(divided)
        .allSatisfy(
            line ->
                assertThat(tables.schedule().statisticalUnder(CommodityCode.of(line), DAY))
                    .as(line)
                    .anyMatch(number -> tables.goodsNames().ofNumber(number).isPresent()));
  }

  private static List<ScheduleLine> lines(RateTables tables) {
    List<ScheduleLine> lines = new ArrayList<>();
    for (int chapter = 1; chapter <= 97; chapter++) {
      if (chapter != 77) {
        String prefix = String.format("%02d", chapter);
        lines.addAll(tables.schedule().linesUnder(CommodityCode.of(prefix), DAY));
      }
    }
    return lines;
  }

  @Test
  void eachGroupPaysWhatItsNumbersPayAlone() {
    for (JsonNode group : quote(SEATS + " --json").json().path("groups")) {
      for (String number : texts(group.path("codes"))) {
        assertThat(quote(SEATS.replace("9401.61.60", number) + " --json").total("totalDuty"))
            .as(number)
            .isEqualByComparingTo(group.path("totalDuty").decimalValue());
      }
    }
  }

  @Test
  void thePersonAtTheTerminalSeesTheRangeAndTheNumbers() {
    assertThat(quote(SEATS).out())
        .contains("Total duty, 12.5% to 25%")
        .contains("9401.61.60.11, .31: 25% (4,500.00) under ")
        .contains("9401.61.60.01, .05: 12.5% (2,250.00) under ");
    assertThat(quote(SEATS + " -f markdown").out())
        .contains("- 9401.61.60.11, .31: 25% (4,500.00)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7615.10.71 -o DE -v 10000 -d 2026-06-15", // all four numbers on the aluminum list
        "8511.30.00 -o IN -v 10000 -d 2026-06-15", // all numbers are car parts
        "3926.90.99 -o CN -v 10000 -d 2025-06-15", // some can be excluded, if it is claimed
      })
  void linesWhoseNumbersPayTheSameAreDecided(String goods) {
    JsonNode answer = quote(goods + " --json").json();

    assertThat(answer.path("complete").asBoolean()).isTrue();
    assertThat(answer.has("groups")).isFalse();
    assertThat(answer.at("/totals").has("lowest")).isFalse();
    assertThat(texts(answer.path("warnings"))).noneMatch(each -> each.contains("ten digits"));
  }

  @Test
  void exclusionThatGoesWithSomeNumbersLeavesTheDearestFigure() {
    JsonNode answer =
        quote("3926.90.99 -o CN -v 10000 -d 2025-06-15 --claim 9903.88.69 --json").json();

    assertThat(answer.path("groups").size()).isGreaterThan(1);
    assertThat(answer.at("/totals/totalDuty").decimalValue())
        .isEqualByComparingTo(
            quote("3926.90.99 -o CN -v 10000 -d 2025-06-15 --json").total("totalDuty"));
    // List 4A, 7.5% of 10,000, falls away for those that are excluded.
    assertThat(
            answer
                .at("/totals/totalDuty")
                .decimalValue()
                .subtract(answer.at("/totals/lowest/totalDuty").decimalValue()))
        .isPositive();
  }

  @Test
  void rangeGoesFromTheLeastToTheDearestGroup() {
    JsonNode range = quote("6307.90 -o CN -v 10000 -d 2026-01-20 --json").json().path("range");

    // Face masks: 7%, 50% (9903.91.07), 10% and 10%.
    assertThat(range.at("/highest/dutyPercent").decimalValue()).isEqualByComparingTo("77");
    for (JsonNode line : range.path("lines")) {
      if (line.path("code").asText().equals("6307.90.98")) {
        // The others: 7%, 7.5% (9903.88.15), 10% and 10%.
        assertThat(line.at("/lowest/dutyPercent").decimalValue()).isEqualByComparingTo("34.5");
      }
    }
    // The range of a heading whose least line is divided begins at the least group of it.
    JsonNode seats = quote("9401.61 -o VN -v 10000 -d 2026-11-29 --json").json().path("range");
    assertThat(seats.at("/lowest/dutyPercent").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(seats.at("/highest/dutyPercent").decimalValue()).isEqualByComparingTo("25");
  }

  @Test
  void batchSaysWhatIsUndecidedAndTheLeastDuty() {
    String header = "code,origin,value,entry_date\n";
    List<String> rows =
        Answer.fed(
                (header
                        + "9401.61.60,VN,18000,2026-11-29\n"
                        + "9401.61.60,VN,18000.000,2026-11-29\n"
                        + "7615.10.71,DE,10000,2026-06-15\n"
                        + "8525.81.00,CN,1000,2021-06-01\n")
                    .getBytes(UTF_8),
                List.of("batch", "-"))
            .out()
            .lines()
            .toList();

    assertThat(rows.get(0)).endsWith(",edition,error,total_duty_low,undecided,refundable");
    // The second is left to the engine: three decimals are not plain.
    for (String row : rows.subList(1, 3)) {
      assertThat(row)
          .contains(",4500.00,4500.00,25,")
          .endsWith(",,2250.00,ten-digit code: the lines of 9401.61.60 differ in duty,0.00");
    }
    assertThat(rows.get(3)).contains(",2810.00,28.1,").endsWith(",,2810.00,,0.00");
    // A code of 27 January 2022: what it was before is not known, so no row looks decided.
    assertThat(rows.get(4))
        .endsWith(",,0.00,code that the goods had on 2021-06-01: 8525.81.00 is of 2022-01-27,0.00");
  }

  @Test
  void nextFollowsEachGroup() {
    // 25% until the end of 2026, then 30% (Proclamation 11000); the others stay at 12.5%.
    assertThat(Answer.to(List.of(("next " + SEATS).split(" ", -1))).out())
        .contains("Total duty, 12.5% to 25%  2,250.00 to 4,500.00")
        .contains("Holds until 31 December 2026.")
        .contains("From 2027-01-01: duty 12.5% to 25% -> 12.5% to 30%")
        .contains("9401.61.60.11, .31: duty 25% -> 30%, 4,500.00 -> 5,400.00 USD (+900.00)")
        .contains("Proclamation 11000")
        .doesNotContain("9401.61.60.01");
  }

  @Test
  void nextSeesThatTheDearestGroupIsAFurnitureOne() {
    // Parts of cabinets of Mexico: 25%, from 2027 50% (Proclamation 11000); others 10% (note 52).
    assertThat(Answer.to("next", "9403.40.90", "-o", "MX", "-d", "2026-11-29").out())
        .contains("From 2027-01-01: duty 10% to 25% -> 10% to 50%")
        .contains("9403.40.90.60: duty 25% -> 50%");
  }

  /** The list on which diff and check once said that nothing changes. */
  private Path list() throws IOException {
    return Files.writeString(
        folder.resolve("products.csv"),
        "id,code,origin,value\nSOFA,9401.61.60,VN,18000\nTOY,9503.00.00,CN,10000\n");
  }

  @Test
  void aBatchWithAnUndecidedRowIsRefusedUnderStrict() throws IOException {
    String list = list().toString();

    assertThat(Answer.to("batch", list, "-d", "2026-11-29").exitCode()).isZero();
    assertThat(Answer.to("batch", list, "-d", "2026-11-29", "--strict").exitCode()).isEqualTo(68);
    assertThat(
            Answer.to(
                    "batch",
                    Files.writeString(
                            folder.resolve("toys.csv"), "code,origin,value\n9503.00.00,CN,10000\n")
                        .toString(),
                    "-d",
                    "2026-11-29",
                    "--strict")
                .exitCode())
        .isZero();
  }

  @Test
  void diffFollowsEachGroup() throws IOException {
    String[] words = {"diff", list().toString(), "--from", "2026-11-29", "--to", "2027-01-15"};
    assertThat(Answer.to(words).out())
        .contains("9401.61.60.11, .31: duty 25% -> 30%, 4,500.00 -> 5,400.00 USD (+900.00)")
        .contains("1 product unchanged");
    List<String> inJson = new ArrayList<>(List.of(words));
    inJson.add("--json");
    JsonNode sofa = Answer.to(inJson).json().at("/products/0");
    assertThat(sofa.path("undecided").asText()).startsWith("ten-digit code");
    assertThat(sofa.at("/comparison/before/totalDutyLow").decimalValue())
        .isEqualByComparingTo("2250.00");
    assertThat(texts(sofa.at("/comparison/groups/0/numbers")))
        .containsExactly("9401.61.60.11", "9401.61.60.31");
    assertThat(sofa.at("/comparison/groups/0/comparison/dutyEffect").decimalValue())
        .isEqualByComparingTo("900.00");
    assertThat(sofa.at("/comparison/groups/1/comparison/changes")).isEmpty();
  }

  @Test
  void checkFailsWhenAGroupChanges() throws IOException {
    Path lock = folder.resolve("tariff.lock.json");
    assertThat(
            Answer.to("lock", list().toString(), "-O", lock.toString(), "--date", "2026-11-29")
                .exitCode())
        .isZero();
    assertThat(Answer.to("check", lock.toString(), "--date", "2026-11-29").exitCode()).isZero();

    Answer later = Answer.to("check", lock.toString(), "--date", "2027-01-15");
    assertThat(later.exitCode()).isEqualTo(1);
    assertThat(later.out())
        .contains("1 of 2 products changed")
        .contains("9401.61.60.11, .31: duty 25% -> 30%");
  }

  @Test
  void aGroupBelowTheDearestChangesAlone() throws IOException {
    // Before 24 July 2026 the other numbers paid nothing but the base rate; sofas paid 25% already.
    Path list = list();
    JsonNode sofa =
        Answer.to("diff", list.toString(), "--from", "2026-07-23", "--to", "2026-07-24", "--json")
            .json()
            .path("products")
            .findParents("id")
            .stream()
            .filter(each -> each.path("id").asText().equals("SOFA"))
            .findFirst()
            .orElseThrow();
    assertThat(sofa.at("/comparison/dutyEffect").decimalValue()).isEqualByComparingTo("0");
    assertThat(sofa.path("effect").decimalValue()).isNotEqualByComparingTo("0");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Set<String> undescribed() throws IOException {
    Set<String> lines = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("rates", "words"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        new ObjectMapper()
            .readTree(file.toFile())
            .path("undescribed")
            .forEach(number -> lines.add(number.asText().substring(0, 8)));
      }
    }
    return lines;
  }
}
