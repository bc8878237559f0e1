package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The continuous bond; all amounts are worked by hand. */
class BondCommandTest {

  private static final String HEADER =
      "entry,line,importer,entry_date,origin,code,value,duty,fees\n";

  @TempDir private Path folder;

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("entries.csv"), HEADER + rows);
  }

  private JsonNode bond(String rows, String date) throws IOException {
    Answer answer = Answer.to("bond", file(rows).toString(), "--date", date, "--json");
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    new PublishedSchema("bond").holds(answer.out());
    return answer.json();
  }

  /** 10%, at least 50,000, to 100,000 in steps of 10,000, above in steps of 100,000. */
  @ParameterizedTest(name = "duty {0} and fees {1}: {2}")
  @CsvSource({
    "0.00, 0.00, 50000",
    "499999.99, 0.00, 50000",
    "500000.00, 0.00, 50000",
    "500000.00, 0.01, 60000",
    "599999.99, 0.01, 60000",
    "600000.00, 0.10, 70000",
    "999999.99, 0.00, 100000",
    "1000000.00, 0.00, 100000",
    "1000000.01, 0.00, 200000",
    "1990000.00, 10000.00, 200000",
    "2000000.00, 0.01, 300000",
  })
  void aBondIsRoundedUpToItsStep(String duty, String fees, int amount) throws IOException {
    JsonNode answer =
        bond("E1,1,I,2026-09-01,DE,9503.00.00.73,100,%s,%s\n".formatted(duty, fees), "2026-09-01");

    assertThat(answer.path("importers").path(0).path("bondPaid").asInt()).isEqualTo(amount);
  }

  /**
   * Toys of China: 20% and 125% on 2025-05-01 (EO 14228, EO 14266) are 145% of 2,000,000, whose
   * tenth is 290,000. Garments of Germany: 7.1% and the 10% of all countries.
   */
  @Test
  void eachImporterHasABondAsItWasAndAsItWillBe() throws IOException {
    JsonNode answer =
        bond(
            """
            E1,1,Acme,2025-10-01,CN,9503.00.00.73,1000000,0,634.62
            E1,1,Acme,2025-10-01,CN,9903.01.24,,500000,
            E2,1,Acme,2026-09-01,CN,9503.00.00.73,1000000,0,
            E2,1,Acme,2026-09-01,CN,9903.05.90,,125000,
            E3,1,Beta,2026-09-30,DE,6202.40.45.00,10000,1500,33.58
            """,
            "2025-05-01");

    JsonNode acme = answer.path("importers").path(0);
    assertThat(acme.path("importer").asText()).isEqualTo("Acme");
    assertThat(acme.path("dutyPaid").decimalValue()).isEqualByComparingTo("625000");
    assertThat(acme.path("fees").decimalValue()).isEqualByComparingTo("634.62");
    assertThat(acme.path("bondPaid").asInt()).isEqualTo(70_000);
    assertThat(acme.path("dutyOnDate").decimalValue()).isEqualByComparingTo("2900000");
    assertThat(acme.path("bondOnDate").asInt()).isEqualTo(300_000);
    assertThat(acme.path("linesWithoutFees").asInt()).isEqualTo(1);
    JsonNode beta = answer.path("importers").path(1);
    assertThat(beta.path("dutyOnDate").decimalValue()).isEqualByComparingTo("1710");
    assertThat(beta.path("bondOnDate").asInt()).isEqualTo(50_000);
  }

  /** Twelve months to 2026-09-30 begin on 2025-10-01. */
  @Test
  void onlyTheTwelveMonthsToTheLastEntryCount() throws IOException {
    JsonNode answer =
        bond(
            """
            E1,1,I,2025-09-30,DE,9503.00.00.73,100,700000.00,
            E2,1,I,2025-10-01,DE,9503.00.00.73,100,600000.00,
            E3,1,I,2026-09-30,DE,9503.00.00.73,100,1.00,
            """,
            "2026-10-01");

    assertThat(answer.path("from").asText()).isEqualTo("2025-10-01");
    assertThat(answer.path("to").asText()).isEqualTo("2026-09-30");
    assertThat(answer.path("linesOutside").asInt()).isEqualTo(1);
    assertThat(answer.path("importers").path(0).path("bondPaid").asInt()).isEqualTo(70_000);
  }

  /** Lines of different value that state the same fees state those of their entry. */
  @ParameterizedTest(name = "values 100 and {0}, fees {1} and {2}: {3}")
  @CsvSource({"200, 634.62, 634.62, 634.62", "100, 0.35, 0.35, 0.70", "200, 0.35, 0.69, 1.04"})
  void feesOfAnEntryCountOnce(String value, String first, String second, String sum)
      throws IOException {
    JsonNode answer =
        bond(
            """
            E1,1,I,2026-09-01,DE,9503.00.00.73,100,0,%s
            E1,2,I,2026-09-01,DE,9503.00.00.73,%s,0,%s
            """
                .formatted(first, value, second),
            "2026-09-01");

    assertThat(answer.path("importers").path(0).path("fees").decimalValue())
        .isEqualByComparingTo(sum);
  }

  @Test
  void whatIsNotKnownIsCountedAndSaid() throws IOException {
    String rows =
        """
        E1,1,I,2026-09-01,DE,9503.00.00.73,100,,
        E2,1,I,2026-09-01,DE,0201.10.05,100,7.00,
        E3,1,I,2026-09-01,,9503.00.00.73,100,5.00,
        E4,1,I,,DE,9503.00.00.73,100,5.00,
        """;
    JsonNode importer = bond(rows, "2026-09-01").path("importers").path(0);

    assertThat(importer.path("lines").asInt()).isEqualTo(3);
    assertThat(importer.path("linesWithoutDuty").asInt()).isEqualTo(1);
    assertThat(importer.path("linesNotPriced").asInt()).isEqualTo(2);
    assertThat(Answer.to("bond", file(rows).toString(), "--date", "2026-09-01").out())
        .contains(
            "No official text confirms the steps of the bond",
            "without a stated duty: 1",
            "without a date: 1");
  }

  @Test
  void aRowForEachImporterIsWritten() throws IOException {
    String file =
        file("""
        E1,1,A,2026-09-01,DE,9503.00.00.73,100,0,0.35
        E2,1,B,2026-09-01,DE,9503.00.00.73,100,0,0.35
        """)
            .toString();

    assertThat(Answer.to("bond", file, "--date", "2026-09-01", "--format", "csv").out().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("importer,lines,duty_paid,fees,bond_paid");
  }

  @Test
  void whatCannotBeReadIsRefused() throws IOException {
    BadInputTest.assertRefused(Answer.to("bond", file("").toString(), "--format", "html"), 2);
    BadInputTest.assertRefused(Answer.to("bond", file("").toString(), "--date", "soon"), 2);
  }
}
