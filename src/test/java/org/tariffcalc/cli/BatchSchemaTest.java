package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of NDJSON that a batch prints is valid against the published schema. */
class BatchSchemaTest {

  private static final PublishedSchema SCHEMA = new PublishedSchema("batch");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"9503.00.00\",\"origin\":\"CN\",\"value\":10000}",
        "{\"id\":7,\"buyer\":{\"n\":[1,null]},\"code\":\"9503.00.00\",\"origin\":\"CN\",\"value\":1}",
        "{\"code\":\"0201.10.05\",\"origin\":\"AU\",\"value\":8000,\"quantities\":[\"2500 kg\"]}",
        "{\"code\":\"6109.10.00\",\"origin\":\"VN\",\"value\":2000.5,\"contentPercent\":{\"us\":25}}",
        "{\"code\":\"9503.00.00\",\"origin\":\"CN\",\"value\":500,\"incoterm\":\"CIF\",\"freight\":50}",
        "{\"code\":\"9503.00.00\",\"origin\":\"CN\",\"value\":500,\"currency\":\"EUR\",\"perDollar\":{\"EUR\":0.9}}",
        "{\"code\":\"1201.90.11\",\"origin\":\"US\",\"importer\":\"CN\",\"value\":70000,\"base_rate\":\"3%\"}"
      })
  void rowWithFiguresIsAnAssessment(String row) {
    List<String> lines = lines(row.getBytes(UTF_8), "ndjson");

    assertThat(lines).singleElement().asString().contains("\"totals\":");
    lines.forEach(SCHEMA::holds);
  }

  /** A quantity that is missing, a date before the tables. */
  @Test
  void undecidedRowSaysWhy() {
    List<String> lines =
        lines(
            """
            id,code,origin,value,entry_date
            a,0201.10.05,AU,8000,
            b,9503.00.00,CN,8000,2017-01-01
            """
                .getBytes(UTF_8),
            "csv");

    assertThat(lines)
        .satisfiesExactly(
            quantity -> assertThat(quantity).contains("\"kind\":\"no answer\""),
            date -> assertThat(date).contains("\"kind\":\"date before the tables\""));
    lines.forEach(SCHEMA::holds);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.tariffcalc.cli.BadRowsTest#cases")
  void badRowSaysWhy(BadRowsTest.Case bad) {
    List<String> lines = lines(bad.input(), bad.form().equals("ndjson") ? "ndjson" : "csv");

    if (bad.form().equals("row")) {
      assertThat(lines).hasSize(1);
    }
    lines.forEach(SCHEMA::holds);
  }

  @Test
  void schemaRefusesARowThatSaysNeitherFiguresNorAReason() {
    assertThat(SCHEMA.takes("{\"row\":{\"id\":\"a\"}}")).isFalse();
    assertThat(SCHEMA.takes("{\"row\":{},\"error\":\"x\",\"kind\":\"odd\",\"try\":\"y\"}"))
        .isFalse();
  }

  private static List<String> lines(byte[] input, String form) {
    List<String> arguments = new ArrayList<>(List.of("batch", "-", "--in-format", form));
    arguments.addAll(List.of("--format", "ndjson", "--date", "2025-04-11"));
    return Answer.fed(input, arguments).out().lines().toList();
  }
}
