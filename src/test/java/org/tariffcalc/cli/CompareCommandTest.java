package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Landed costs side by side, on the shipped tables with fixed dates. */
class CompareCommandTest {

  private static final String SHIRTS = "6109.10.00 --origins CN,VN,MX,IN,DE -v 10000 -d 2025-10-01";

  // Cotton shirts, 16.5%. Germany's floor of 15% adds nothing (EO 14346); Vietnam 20% (EO 14326);
  // Mexico 25% on what is not of the agreement (EO 14194); China 7.5% (list 4A), 20% (EO 14228) and
  // 10% (EO 14298); India 25% and 25% (EO 14326, EO 14329). Fee 0.3464% of 10,000 = 34.64.
  @Test
  void aFormThatIsNotWrittenIsRefused() {
    String goods = " --origins CN,VN -v 100 -d 2025-05-01";
    for (String command :
        List.of(
            "compare 9503.00.00" + goods + " -f pdf",
            "compare 9503.00.00" + goods + " --output a.pdf")) {
      Answer answer = Answer.to(List.of(command.split(" ", -1)));
      assertThat(answer.exitCode()).as("%s", answer).isEqualTo(2);
    }
  }

  @Test
  void originsOfShirtsInOctober2025() {
    JsonNode choices = compare(SHIRTS + " --json").json().path("choices");

    assertThat(choices)
        .extracting(each -> each.path("origin").asText() + " " + each.path("landedCost").asText())
        .containsExactly("DE 11684.64", "VN 13684.64", "MX 14184.64", "CN 15434.64", "IN 16684.64");
    assertThat(choices)
        .extracting(each -> each.path("pointsMoreThanFirst").decimalValue())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("0"),
            new BigDecimal("20"),
            new BigDecimal("25"),
            new BigDecimal("37.5"),
            new BigDecimal("50"));
  }

  // Goods of the agreement are free (EO 14194 as amended by EO 14232) and owe no processing fee
  // (19 U.S.C. 58c(b)(10)).
  @Test
  void mexicoWouldBeCheapestIfTheGoodsQualify() {
    JsonNode mexico = compare(SHIRTS + " --json").json().at("/choices/2/ifQualified/0");

    assertThat(mexico.path("claim").asText()).isEqualTo("--program S");
    assertThat(mexico.path("landedCost").decimalValue()).isEqualByComparingTo("10000.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SHIRTS,
        "8708.30.50 --origins JP,KR,DE,GB,CN,MX,CA -v 12345.67 -d 2025-12-01 --mode ocean",
        "9503.00.00 -o CN -v 10000 --dates 2025-01-20,2025-04-11,2025-05-14,2026-08-01",
        "0201.10.05 --origins AU,NZ,BR,AR -q 2500kg -v 10000 -d 2025-10-01",
        "9503.00.00 --origins CN,VN -v 70000CNY --dates 2025-04-11,2025-08-11",
        "--codes 8507.60.00,9503.00.00 --origins CN,VN -v 10000 -d 2026-03-02",
        "1201.90.10 -o US -v 100000 --dates 2025-04-11,2025-04-12 --base-rate 3%"
      })
  void theReasonsAddUpToTheDifference(String arguments) throws IOException {
    Answer answer = compare(arguments + " --json");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    for (JsonNode choice : answer.json().path("choices")) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode difference : choice.path("differences")) {
        sum = sum.add(difference.path("amount").decimalValue());
      }
      assertThat(sum).isEqualByComparingTo(choice.path("moreThanFirst").decimalValue());
    }
    assertThat(invalid(answer.out())).isEmpty();
  }

  @Test
  void whatCannotBeAnsweredStandsLastWithItsReason() {
    Answer answer = compare("--codes 2204.21.50,8507.60.00 -o FR -v 10000 -d 2026-03-02 --json");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.json().at("/choices/1/undecided").asText()).contains("liter");
    assertThat(answer.json().at("/choices/1/remedy").asText()).contains("-q");
  }

  @Test
  void theOutputWithAnUnansweredChoiceIsValid() throws IOException {
    String both = compare("9503.00.00 --origins CN,US -v 1 -d 2025-10-01 --json").out();

    assertThat(invalid(both)).isEmpty();
  }

  /** Toys on 30 November 2026: 12.5% from China and Vietnam, 10% from Mexico (91 FR 47318). */
  @Test
  void originsThatCostTheSameStandTogetherInTheHeadline() {
    assertThat(
            Answer.to(
                    "compare",
                    "9503.00.00",
                    "--origins",
                    "CN,VN,MX",
                    "-v",
                    "10000",
                    "-d",
                    "2026-11-30",
                    "--format",
                    "html")
                .out())
        .contains(
            "<h1>Lowest landed cost: Mexico, 11,034.64; China and Vietnam cost 250.00 more</h1>");
  }

  @Test
  void tableOfOrigins() {
    Approved.is(compare("9503.00.00 --origins CN,VN,MX,IN,DE,US -v 10000 -d 2025-10-01").out());
  }

  @Test
  void tableOfCodesWithAnOpenFact() {
    Approved.is(compare("--codes 8507.60.00,2204.21.50 -o FR -v 10000 -d 2026-03-02").out());
  }

  @Test
  void csvOfOrigins() {
    Approved.is(compare(SHIRTS + " -f csv").out());
  }

  @Test
  void markdownOfOrigins() {
    Approved.is(compare(SHIRTS + " -f markdown").out());
  }

  @Test
  void helpOfCompare() {
    Approved.is(compare("--help").out());
  }

  @Test
  void thePageLoadsNothingFromElsewhere() {
    assertThat(compare(SHIRTS + " -f html").out())
        .contains("<svg", "IEEPA India", "United States-Mexico-Canada Agreement")
        .doesNotContain("src=", "@import", "url(http", "<link");
  }

  // Sofas 9401.61.60.11 and .31 pay 25% (Proclamation 10976), the other numbers of the line the
  // forced-labor duty of Vietnam, 12.5% (91 FR 47318): 2,500.00 or 1,250.00, and a fee of 34.64.
  @Test
  void pageAndPictureShowTheRangeOfADividedLine() {
    String goods = "9401.61.60 --origins VN,DE -v 10000 -d 2026-08-03 -f ";
    assertThat(compare(goods + "html").out())
        .contains("12.5% to 25%", "11,284.64 to 12,534.64", "1,284.64 to 2,534.64 ?")
        .doesNotContain("If the goods qualify");
    assertThat(compare(goods + "svg").out())
        .contains("1,284.64 to 2,534.64 ?", "12.5% to 25% duty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9503.00.00 -v 10000 | 2",
        "9503.00.00 --origins CN -v 10000 | 2",
        "9503.00.00 --origins CN,China -v 10000 | 2",
        "9503.00.00 --origins CN,VN | 2",
        "--codes 95,9503.00.00 -o CN -v 10000 | 2",
        "9503.00.00 -o CN --dates 2025-02-30,2025-03-01 -v 10000 | 2",
        "9503.00.00 --origins CN,VN -v 10000 -f pdf | 2"
      })
  void whatCannotBeComparedEndsWithItsCode(String arguments, int exitCode) {
    Answer answer = compare(arguments);

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(exitCode);
    assertThat(answer.err().lines()).hasSize(2);
  }

  private static List<?> invalid(String json) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            SchemaLocation.of("file:///rates/schema/compare.schema.json"),
            Files.readString(Path.of("rates/schema/compare.schema.json")),
            InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  private static Answer compare(String arguments) {
    List<String> all = new ArrayList<>(List.of("compare"));
    all.addAll(List.of(arguments.strip().split(" ", -1)));
    return Answer.to(all);
  }

  /** Proclamation 11000 raises the duty on upholstered furniture to 30% on 1 January 2027. */
  @Test
  void theScreenSaysUntilWhenEachDutyHoldsAndHowFarTheLawWasRead() {
    String screen =
        Answer.to(
                "compare", "9401.61.60.11", "--origins", "VN,CN", "-v", "18000", "-d", "2026-11-30")
            .out()
            .replaceAll("\\s+", " ");

    assertThat(screen)
        .startsWith("9401.61.60.11, entering the US 2026-11-30, value 18,000.00 USD")
        .contains("Upholstered seats with wooden frames")
        .contains(
            "Vietnam: holds until 31 December 2026, then 30% (5,400.00) under Proclamation 11000.")
        .contains("Check before you rely on this: - No harbor maintenance fee")
        .contains("Law read to 10 October 2026");
  }
}
