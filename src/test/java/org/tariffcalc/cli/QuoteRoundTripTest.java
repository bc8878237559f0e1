package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of a quote is a row of a batch: asked again, it gives the same figures. */
class QuoteRoundTripTest {

  @TempDir private Path folder;

  private JsonNode again(String quote) throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.ndjson"), quote.replace("\n", " ") + "\n");
    Answer batch = Answer.to("batch", rows.toString(), "--format", "ndjson");
    assertThat(batch.exitCode()).as("%s", batch).isZero();
    return batch.json();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9503.00.00 -o CN -v 10000 -d 2025-04-11 --incoterm CIF --freight 1000 --insurance 50",
        "9503.00.00 -o CN -v 10000 -d 2025-04-11 --incoterm DDP --inland 200 --other-costs"
            + " broker=150",
        "9503.00.00 -o CN -v 10000EUR -d 2025-04-11 --incoterm EXW --pre-carriage 75.125"
            + " --freight 900USD --fx EUR=0.92 --exported 2025-03-20",
        "9503.00.00 -o CN -v 10000 -d 2025-05-05 --mode ocean --loaded 2025-04-04 --entry formal",
        "9401.61.60 -o MX -v 10000 -d 2025-06-05 --program S --content us=30% --content steel=10%",
        "9108.11.40 -o CH -v 10000 -d 2025-06-05 -q 20No -q battery=30%",
        "5101.11.60 -o AU -v 10000 -d 2025-06-05 -q 137cleankg -q 200kg",
        "9503.00.00 -o CN -v 10000 -d 2025-09-23 --base-rate 3.1% --adcvd 12.5%",
        "2402.20.00 -o US --to CN -v 1000000CNY -d 2025-05-14T09:00 --loaded 2025-04-09T10:30"
            + " --base-rate 25% --vat 9% --consumption-tax 36%+0.6/kg -q 100kg --own-use",
        "8703.23.41 -o US --to CN -v 90000 -d 2025-12-20 --base-rate 15% --incoterm FOB --freight"
            + " 900 --fx CNY=7.1 -q 1No",
      })
  void aQuoteFedBackGivesTheSameFigures(String command) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("quote"));
    arguments.addAll(List.of(command.split(" ", -1)));
    arguments.add("--json");
    Answer quote = Answer.to(arguments);
    assertThat(quote.exitCode()).as("%s", quote).isZero();

    JsonNode row = again(quote.out());

    assertThat(row.path("shipment")).isEqualTo(quote.json().path("shipment"));
    assertThat(row.path("valuation")).isEqualTo(quote.json().path("valuation"));
    assertThat(row.path("totals")).isEqualTo(quote.json().path("totals"));
    assertThat(row.path("missing")).isEqualTo(quote.json().path("missing"));
    new PublishedSchema("assessment").holds(quote.out());
  }

  /** By hand: CIF 10,000 less 1,000 freight and 50 insurance is 8,950. */
  @Test
  void freightAndInsuranceComeAlong() throws IOException {
    Answer quote =
        Answer.to(
            List.of(
                ("quote 9503.00.00 -o CN -v 10000 -d 2025-04-11 --incoterm CIF --freight 1000"
                        + " --insurance 50 --json")
                    .split(" ", -1)));

    assertThat(again(quote.out()).path("customsValue").decimalValue())
        .isEqualByComparingTo("8950.00");
  }
}
