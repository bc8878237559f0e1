package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entry of several lines adds up to, and what the law looks at once for the whole. */
class EntryTotalsTest {

  private static final String[][] SUMS = {
    {"customsValue", "customsValue"},
    {"totalDuty", "totalDuty"},
    {"taxesAndFees", "totalTaxesAndFees"},
    {"landedCost", "landedCost"}
  };

  private static final String[] US_CODES = {
    "9503.00.00",
    "6109.10.00.12",
    "8471.30.01",
    "0201.10.05",
    "7318.15.20",
    "8517.13.00",
    "2709.00.10"
  };
  private static final String[] CN_CODES = {
    "12019011", "27111100", "85423190", "87032412", "22042100", "02032900", "84798999"
  };

  @TempDir private Path folder;

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            SchemaLocation.of("file:///rates/schema/entry.schema.json"),
            Files.readString(Path.of("rates/schema/entry.schema.json")),
            InputFormat.JSON);
  }

  static LongStream seeds() {
    return LongStream.range(1, 25);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyColumnAddsUpToTheCent(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    boolean china = random.nextBoolean();
    List<String> arguments =
        new ArrayList<>(List.of("entry", lines(random, china).toString(), "--json"));
    arguments.addAll(List.of("--to", china ? "CN" : "US"));
    arguments.addAll(List.of("-d", china ? "2026-03-02" : "2025-06-0" + (1 + random.nextInt(9))));
    arguments.addAll(List.of("--fx", "CNY=7.1234", "--fx", "EUR=0.8765"));
    arguments.addAll(List.of("--mode", random.nextBoolean() ? "ocean" : "air"));
    arguments.addAll(List.of("--freight", random.nextInt(100_000) + ".37EUR"));
    arguments.addAll(List.of("--insurance", random.nextInt(999) + ".01"));
    arguments.addAll(List.of("--other-costs", "broker=" + random.nextInt(1000) + ".99USD"));
    arguments.addAll(List.of("--incoterm", random.nextBoolean() ? "FOB" : "EXW"));
    arguments.addAll(List.of("--allocate", random.nextBoolean() ? "value" : "weight"));

    Answer answer = Answer.to(arguments);

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(schema().validate(answer.out(), InputFormat.JSON)).isEmpty();
    addsUp(answer.json());
    BigDecimal fees = BigDecimal.ZERO;
    for (JsonNode fee : answer.json().path("taxesAndFees")) {
      fees = fees.add(fee.path("amount").decimalValue());
    }
    assertThat(fees).isEqualByComparingTo(answer.total("totalTaxesAndFees"));
  }

  private static void addsUp(JsonNode json) {
    for (String[] pair : SUMS) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode line : json.path("lines")) {
        sum = sum.add(line.path(pair[0]).decimalValue());
      }
      assertThat(sum)
          .as(pair[0])
          .isEqualByComparingTo(json.at("/totals/" + pair[1]).decimalValue());
    }
  }

  private Path lines(SplittableRandom random, boolean china) throws IOException {
    String[] codes = china ? CN_CODES : US_CODES;
    StringBuilder csv =
        new StringBuilder("code,origin,value,currency,quantity,unit,quantity2,unit2,base_rate\n");
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextLong(1, 5_000_000), 2);
      csv.append(codes[random.nextInt(codes.length)])
          .append(china ? ",US," : random.nextBoolean() ? ",CN," : ",DE,")
          .append(value)
          .append(random.nextInt(3) == 0 ? ",EUR," : ",USD,")
          .append(1 + random.nextInt(5000))
          .append(",kg,")
          .append(1 + random.nextInt(500))
          .append(china ? ",liters,5%\n" : ",bbl,\n");
    }
    return Files.writeString(folder.resolve("lines.csv"), csv);
  }

  // By hand: 100.50 + 100.50 + 100.50 at one rate are 301.50, entered as 302, so two of three go
  // up.
  @Test
  void linesAtOneRateAreRoundedTogether() throws IOException {
    JsonNode json =
        entry("code,origin,value\n" + "9503.00.00,DE,100.50\n".repeat(3), "-d", "2025-03-03");

    assertThat(json.at("/totals/customsValue").decimalValue()).isEqualByComparingTo("302");
    assertThat(values(json)).containsExactly("101.00", "101.00", "100.00");
  }

  // 19 CFR 159.3(a): 100.50 Free and 100.50 at 16.5% are 201; of two equal fractions that at the
  // lower rate is dropped.
  @Test
  void ofTwoEqualFractionsTheOneAtTheLowerRateGivesWay() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value\n6109.10.00,DE,100.50\n9503.00.00,DE,100.50\n", "-d", "2025-03-03");

    assertThat(values(json)).containsExactly("101.00", "100.00");
  }

  // By hand: 10.4 three times at three rates are 31.2, entered as 31: the total may move by its own
  // rounding only, so the largest fraction (10.40, equal, lower rate) is taken up once.
  @Test
  void fractionsUnderOneHalfAreTakenUpWhereTheTotalAsksForIt() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value\n6109.10.00,DE,10.40\n9503.00.00,DE,10.40\n8201.10.00,DE,10.40\n",
            "-d",
            "2025-03-03");

    assertThat(json.at("/totals/customsValue").decimalValue()).isEqualByComparingTo("31");
    assertThat(values(json)).containsExactly("10.00", "11.00", "10.00");
  }

  // China, regulations on duties, article 45: 10% of 300 three times is 90 in the consignment; VAT
  // 13%
  // of 990 is 128.70. Each line alone would be free of duty.
  @Test
  void fiftyYuanAreThoseOfTheConsignmentAndNotOfALine() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value,base_rate\n" + "85423190,US,300CNY,Free\n".repeat(3),
            "--to",
            "CN",
            "-d",
            "2026-03-02");

    assertThat(json.at("/totals/totalDuty").decimalValue()).isEqualByComparingTo("90.00");
    assertThat(json.at("/totals/totalTaxesAndFees").decimalValue()).isEqualByComparingTo("128.70");
  }

  // 10% of 400 is 40: not collected; VAT 13% of 400 is 52: collected, on the value alone.
  @Test
  void aConsignmentBelowFiftyYuanOfDutyPaysItsValueAddedTaxOnly() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value,base_rate\n" + "85423190,US,200CNY,Free\n".repeat(2),
            "--to",
            "CN",
            "-d",
            "2026-03-02");

    assertThat(json.at("/totals/totalDuty").decimalValue()).isEqualByComparingTo("0.00");
    assertThat(json.at("/totals/totalTaxesAndFees").decimalValue()).isEqualByComparingTo("52.00");
  }

  // Article 45 frees what is below 50 yuan: 25.00 + 25.00 are due, and VAT 13% of 275 twice, 35.75
  // each; 25.00 + 24.99 are not, and VAT stands on 250 and 249.90: 32.50 + 32.49.
  @ParameterizedTest
  @CsvSource({"250, 50.00, 71.50", "249.90, 0.00, 64.99"})
  void exactlyFiftyYuanOfAConsignmentAreCollected(String second, String duty, String taxes)
      throws IOException {
    JsonNode json =
        entry(
            "code,origin,value,base_rate\n85423190,US,250CNY,Free\n85423190,US,"
                + second
                + "CNY,Free\n",
            "--to",
            "CN",
            "-d",
            "2026-03-02");

    assertThat(json.at("/totals/totalDuty").decimalValue()).isEqualByComparingTo(duty);
    assertThat(json.at("/totals/totalTaxesAndFees").decimalValue()).isEqualByComparingTo(taxes);
  }

  // 600 dollars of China and Viet Nam on 5 May 2025: those of China lost the exemption on 2 May.
  @Test
  void theExemptionOfSmallParcelsNeedsEveryOrigin() {
    String file = Path.of("src/test/resources/cases/entry/two-origins.csv").toString();

    assertThat(Answer.to("entry", file, "-d", "2025-05-05", "--mode", "air", "--json").out())
        .doesNotContain("could be released free of duty");
    assertThat(Answer.to("entry", file, "-d", "2025-05-01", "--mode", "air", "--json").out())
        .contains("could be released free of duty");
  }

  // 600 + 600 are more than 800, though each line alone is not.
  @Test
  void theExemptionOfSmallParcelsLooksAtTheWhole() throws IOException {
    JsonNode json =
        entry("code,origin,value\n9503.00.00,VN,600\n9503.00.00,VN,600\n", "-d", "2025-05-01");

    assertThat(json.path("warnings").toString()).doesNotContain("released free of duty");
  }

  // 1,500 + 1,500 are a formal entry: the least fee of FY2025, 32.71, once.
  @Test
  void theTypeOfEntryIsThatOfTheWhole() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value\n9503.00.00,DE,1500\n9503.00.00,DE,1500\n",
            "-d",
            "2025-03-03",
            "--mode",
            "air");

    assertThat(json.at("/totals/totalTaxesAndFees").decimalValue()).isEqualByComparingTo("32.71");
  }

  // 7 CFR 1205.510(b): 1.3276 cents x 100 kg = 1.33 each, beside 34.64 of processing fee.
  @Test
  void theCottonFeeIsThatOfTheLine() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value,quantity,unit\n" + "6109.10.00.12,DE,5000,100,kg\n".repeat(2),
            "-d",
            "2026-09-01",
            "--mode",
            "air");

    assertThat(json.at("/totals/totalTaxesAndFees").decimalValue()).isEqualByComparingTo("37.30");
    addsUp(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "markdown"})
  void everyFormTellsTheLandedCostOfEachLine(String form) {
    String file = Path.of("src/test/resources/cases/entry/two-origins.csv").toString();
    JsonNode json = Answer.to("entry", file, "-d", "2025-05-05", "--mode", "air", "--json").json();

    String out = Answer.to("entry", file, "-d", "2025-05-05", "--mode", "air", "-f", form).out();

    for (JsonNode line : json.path("lines")) {
      assertThat(out)
          .contains(
              line.path("landedCost")
                  .decimalValue()
                  .setScale(2, RoundingMode.UNNECESSARY)
                  .toPlainString());
    }
  }

  // CSMS 69668138: section 301, the emergency duties, section 232, then the goods' own code; those
  // that leave the goods out are filed too.
  @Test
  void headingsOfALineAreFiledAsThoseOfAQuote() throws IOException {
    Path file =
        Files.writeString(folder.resolve("car.csv"), "code,origin,value\n8703.80.00,CN,10000\n");

    String entry = Answer.to("entry", file.toString(), "-d", "2025-05-01", "-f", "csv").out();
    String quote =
        Answer.to("quote", "8703.80.00", "-o", "CN", "-v", "10000", "-d", "2025-05-01", "-f", "csv")
            .out();

    String filed = "9903.91.03;9903.01.24;9903.01.33;9903.94.01;8703.80.00";
    assertThat(entry).contains("," + filed + ",");
    assertThat(quote).contains("," + filed + ",");
  }

  // 19 CFR 24.23(c)(3): goods of the USMCA owe none. By hand: 0.3464% of 5,000 is 17.32, least
  // 33.58, all of it on the toys of China.
  @Test
  void theProcessingFeeFallsOnTheLinesThatOweIt() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value,program\n6109.10.00,MX,100000,S\n9503.00.00,CN,5000,\n",
            "-d",
            "2026-03-02",
            "--mode",
            "air");

    JsonNode lines = json.path("lines");
    assertThat(lines.at("/0/taxesAndFees").decimalValue()).isEqualByComparingTo("0.00");
    assertThat(lines.at("/1/taxesAndFees").decimalValue()).isEqualByComparingTo("33.58");
    addsUp(json);
  }

  // 5,200 by 50,000 and 2,000 kg are 5,000 and 200; 105,000 and 0.3% of it 105,315; 3% 3,159.45,
  // 25% 26,328.75, 2.5% 2,632.88, 10% 10,531.50; VAT 9% of 147,967.58.
  @Test
  void freightIntoChinaIsDividedByWeightAndDutiable() throws IOException {
    JsonNode json =
        entry(
            """
            hs_code,origin,value,base_rate,qty,uom
            12019011,US,100000,3%,50,t
            87032412,US,300000,15%,2000,kg
            """,
            "-d",
            "2026-03-02",
            "--to",
            "CN",
            "--incoterm",
            "FOB",
            "--freight",
            "5200",
            "--allocate",
            "weight");

    JsonNode soybeans = json.at("/lines/0");
    assertThat(soybeans.path("customsValue").decimalValue()).isEqualByComparingTo("105315.00");
    assertThat(soybeans.path("totalDuty").decimalValue()).isEqualByComparingTo("42652.58");
    assertThat(soybeans.path("taxesAndFees").decimalValue()).isEqualByComparingTo("13317.08");
    assertThat(json.at("/lines/1/customsValue").decimalValue()).isEqualByComparingTo("301100.60");
    addsUp(json);
  }

  // Public example, corrected: 48% at 95%, 22% at 77.5%, 30% at 61.3% are 81.04%, not 87.93%.
  @Test
  void aCordWithMetalPartsPays8104OfTenThousand() throws IOException {
    JsonNode json =
        entry(
            """
            code,origin,value,base_rate,aluminum_content,steel_content
            7610.90.00,CN,4800,Free,100%,
            7318.16.00,CN,2200,Free,,100%
            5607.90.90,CN,3000,,,
            """,
            "-d", "2025-09-15", "--mode", "air");

    assertThat(json.at("/totals/totalDuty").decimalValue()).isEqualByComparingTo("8104.00");
    addsUp(json);
  }

  // Public example of a drawback claim (October 2015, question 52), at the largest fee of 2025:
  // charges of 2,500 leave 39,466.67 of 40,000, entered as 39,467; x 634.62 / 185,000 = 135.39.
  @Test
  void theLargestFeeIsDividedByValueForADrawbackClaim() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value\n9503.00.00,JP,40000\n9503.00.00,JP,60000\n9503.00.00,JP,87500\n",
            "-d",
            "2025-03-03",
            "--mode",
            "air",
            "--incoterm",
            "CFR",
            "--freight",
            "2500");

    assertThat(json.at("/totals/customsValue").decimalValue()).isEqualByComparingTo("185000.00");
    assertThat(json.at("/totals/totalTaxesAndFees").decimalValue()).isEqualByComparingTo("634.62");
    assertThat(json.at("/lines/0/taxesAndFees").decimalValue()).isEqualByComparingTo("135.39");
    addsUp(json);
  }

  // 9,965.48 and 0.3464% of 9,965 = 34.5188 -> 34.52 are 10,000.00; of the fee 20.71 and 13.81.
  @Test
  void dutyPaidPricesOfSeveralLinesAreSolvedTogether() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value,incoterm\n9503.00.00,DE,6000,DDP\n9503.00.00,DE,4000,DDP\n",
            "-d",
            "2025-03-03",
            "--mode",
            "air");

    assertThat(json.at("/totals/totalTaxesAndFees").decimalValue()).isEqualByComparingTo("34.52");
    assertThat(json.at("/lines/0/taxesAndFees").decimalValue()).isEqualByComparingTo("20.71");
    assertThat(json.at("/lines/0/landedCost").decimalValue()).isEqualByComparingTo("6000.00");
    assertThat(json.at("/lines/1/landedCost").decimalValue()).isEqualByComparingTo("4000.00");
    addsUp(json);
  }

  // At 145% and 169% in whole dollars no value comes to the price to the cent.
  @Test
  void whatIsLeftOfADutyPaidPriceIsSaid() throws IOException {
    JsonNode json =
        entry(
            "code,origin,value\n9503.00.00,CN,1000\n6109.10.00,CN,2000\n",
            "-d",
            "2025-04-11",
            "--mode",
            "air",
            "--incoterm",
            "DDP");

    BigDecimal left = new BigDecimal("3000").subtract(json.at("/totals/landedCost").decimalValue());
    assertThat(left.abs()).isLessThan(new BigDecimal("3"));
    assertThat(json.path("warnings").toString())
        .contains("landed cost and price differ by " + left.abs().toPlainString());
    addsUp(json);
  }

  private static List<String> values(JsonNode json) {
    List<String> values = new ArrayList<>();
    for (JsonNode line : json.path("lines")) {
      values.add(line.path("customsValue").decimalValue().setScale(2).toPlainString());
    }
    return values;
  }

  private JsonNode entry(String csv, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("entry.csv"), csv);
    List<String> arguments = new ArrayList<>(List.of("entry", file.toString(), "--json"));
    arguments.addAll(List.of(more));
    Answer answer = Answer.to(arguments);
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(schema().validate(answer.out(), InputFormat.JSON)).isEmpty();
    return answer.json();
  }
}
