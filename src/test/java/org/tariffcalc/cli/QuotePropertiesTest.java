package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariffcalc.cli.RandomShipments.Drawn;

/** Laws of arithmetic that hold for every shipment. */
@Execution(ExecutionMode.CONCURRENT)
class QuotePropertiesTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  static Stream<Drawn> shipments() {
    return RandomShipments.from(1, 20);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void splittingShipmentMovesEachChargeByOneCentAtMost(Drawn drawn) {
    long part = drawn.value() / 3;

    Map<String, BigDecimal> whole = charges(quote(drawn, drawn.value()));
    Map<String, BigDecimal> parts = charges(quote(drawn, part));
    charges(quote(drawn, drawn.value() - part))
        .forEach((k, v) -> parts.merge(k, v, BigDecimal::add));

    assertThat(parts.keySet()).isEqualTo(whole.keySet());
    whole.forEach(
        (charge, amount) ->
            assertThat(parts.get(charge))
                .as(charge)
                .isBetween(amount.subtract(CENT), amount.add(CENT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void moreValueNeverMeansLessDuty(Drawn drawn) {
    BigDecimal before = quote(drawn, drawn.value()).total("totalDuty");

    for (long more : new long[] {1, 2, 500, drawn.value()}) {
      BigDecimal duty = quote(drawn, drawn.value() + more).total("totalDuty");
      assertThat(duty).as("%s more", more).isGreaterThanOrEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void everyMeasureThatDidNotApplyHasItsReason(Drawn drawn) {
    JsonNode json = quote(drawn, drawn.value()).json();

    for (JsonNode each : json.path("notApplied")) {
      assertThat(each.path("reason").asText()).as("%s", each).isNotBlank();
      assertThat(each.path("program").asText()).as("%s", each).isNotBlank();
      assertThat(each.path("legalBasis")).as("%s", each).isNotEmpty();
    }
    for (JsonNode each : json.path("charges")) {
      assertThat(each.path("reason").asText()).as("%s", each).isNotBlank();
      assertThat(each.path("legalBasis")).as("%s", each).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void noMeasureIsBothChargedAndLeftOutUnlessOnAPartOfTheValue(Drawn drawn) {
    JsonNode json = quote(drawn, drawn.value()).json();
    List<String> charged = json.path("charges").findValuesAsText("measure");

    for (JsonNode each : json.path("notApplied")) {
      if (charged.contains(each.path("measure").asText())) {
        assertThat(each.path("reason").asText()).matches("not due on [0-9,.]+ of the value: .+");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void totalsAreTheSumsOfTheirLines(Drawn drawn) {
    Answer answer = quote(drawn, drawn.value());
    JsonNode json = answer.json();

    BigDecimal duty = sum(json.path("charges"));
    BigDecimal fees = sum(json.path("taxesAndFees"));

    assertThat(duty).isEqualByComparingTo(answer.total("totalDuty"));
    assertThat(fees).isEqualByComparingTo(answer.total("totalTaxesAndFees"));
    assertThat(answer.total("landedCost"))
        .isEqualByComparingTo(duty.add(fees).add(BigDecimal.valueOf(drawn.value())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void jsonAndCsvAndFieldTellTheSameFigures(Drawn drawn) throws Exception {
    Answer json = quote(drawn, drawn.value());
    Answer csv = Answer.to(drawn.quote("--format", "csv"));
    NamedCsvRecord row;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv.out())) {
      row = rows.iterator().next();
    }

    Map<String, String> columns =
        Map.of(
            "totalDuty", "total_duty",
            "effectiveRatePercent", "effective_rate_percent",
            "totalTaxesAndFees", "taxes_and_fees",
            "landedCost", "landed_cost");
    columns.forEach(
        (field, column) -> {
          BigDecimal figure = json.total(field);
          String alone = Answer.to(drawn.quote("--field", field)).out().strip();
          assertThat(new BigDecimal(row.getField(column))).as(column).isEqualByComparingTo(figure);
          assertThat(new BigDecimal(alone)).as(field).isEqualByComparingTo(figure);
        });
    assertThat(
            new BigDecimal(row.getField("base_duty"))
                .add(new BigDecimal(row.getField("additional_duty"))))
        .isEqualByComparingTo(json.total("totalDuty"));
    List<String> filing = new ArrayList<>();
    json.json().path("filingOrder").forEach(heading -> filing.add(heading.asText()));
    assertThat(row.getField("headings").split(";")).containsExactlyElementsOf(filing);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void sameQuestionGivesTheSameBytes(Drawn drawn) {
    for (String format : new String[] {"json", "csv", "markdown", "table"}) {
      Answer first = Answer.to(drawn.quote("--format", format, "--explain"));

      assertThat(Answer.to(drawn.quote("--format", format, "--explain"))).isEqualTo(first);
    }
  }

  private static Answer quote(Drawn drawn, long value) {
    Answer answer = Answer.to(drawn.quote(value, "--json"));
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    return answer;
  }

  private static Map<String, BigDecimal> charges(Answer answer) {
    Map<String, BigDecimal> charges = new TreeMap<>();
    for (JsonNode charge : answer.json().path("charges")) {
      String key = charge.path("measure").asText() + " " + charge.path("heading").asText();
      charges.merge(key, charge.path("amount").decimalValue(), BigDecimal::add);
    }
    return charges;
  }

  private static BigDecimal sum(JsonNode items) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode item : items) {
      sum = sum.add(item.path("amount").decimalValue());
    }
    return sum;
  }
}
