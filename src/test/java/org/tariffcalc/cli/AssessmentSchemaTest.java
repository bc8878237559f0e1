package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape of JSON that a quote prints is valid against the published schema. */
class AssessmentSchemaTest {

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            SchemaLocation.of("file:///rates/schema/assessment.schema.json"),
            Files.readString(Path.of("rates/schema/assessment.schema.json")),
            InputFormat.JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9503.00.00 -o CN -v 10000 -d 2025-04-11",
        "3926.90.99 -o CN -v 1234.56 -d 2026-11-23 --mode ocean",
        "0201.10.05 -o AU -v 10000 -d 2025-03-01 -q 2500kg --program AU",
        "6109.10.00 -o DE -v 10000 -d 2025-08-07",
        "8708.30.50 -o JP -v 10000 -d 2025-09-20",
        "7606.11.30 -o CN -v 10000 -d 2026-03-01 --content aluminum=60%",
        "6109.10.00 -o MX -v 10000 -d 2026-04-11 --claim 9802.00.80 --content us=40%",
        "8703.80.00 -o CN -v 10000 -d 2025-05-01 --not 9903.94.01",
        "9503.00.00 -o CN -v 100 -d 2025-05-05 --mode post",
        "9503.00.00 -o RU -v 10000 -d 2026-08-01 --adcvd 12.5%",
        "8507.60.00 -o CN -v 10000 -d 2025-06-10",
        "0201.10 -o AU -v 10000 -d 2025-03-01",
        "0201.10 -o AU -v 10000 -d 2025-05-01 --known-on 2025-04-01",
        "8501.10.40 -o JP -v 10000 -d 2025-08-10 --known-on 2025-08-10",
        "9503.00.00 -o CN -v 10000 -d 2026-10-11 --scenario mutual-cut-2026",
        "0201.10 -o AU -v 10000 -d 2025-05-01 --scenario pause-expires",
        "-o DE -v 10000 -d 2025-08-07",
        "-o DE -v 0 -d 2025-08-07 --base-rate 2.5%"
      })
  void theJsonOfAQuoteIsValid(String arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("quote", "--json"));
    all.addAll(List.of(arguments.split(" ", -1)));

    Answer answer = Answer.to(all);

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(schema().validate(answer.out(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesAnotherVersion() throws IOException {
    String json =
        Answer.to(
                List.of("quote", "--json", "9503.00.00", "-o", "CN", "-v", "1", "-d", "2025-04-11"))
            .out();

    assertThat(
            schema()
                .validate(
                    json.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"), InputFormat.JSON))
        .isNotEmpty();
  }
}
