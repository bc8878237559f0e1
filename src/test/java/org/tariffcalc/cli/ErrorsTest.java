package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.cli.process.StandardOutput;

/** Errors as programs read them, and words that are taken for others. */
class ErrorsTest {

  private static final PublishedSchema SCHEMA = new PublishedSchema("error");

  @ParameterizedTest
  @CsvSource({
    "quote 77 -o CN -v 1 --json, 2, usage",
    "quote --banana --json, 2, usage",
    "quote 9503.00.00 -o CN -v 1 -d 1999-01-01 --json, 69, no-answer",
    "check target/none.lock.json --json, 66, missing-file",
    "check pom.xml --format json, 65, bad-input"
  })
  void anErrorBesideJsonIsAnObjectOnStderrWithItsKind(String command, int exitCode, String kind) {
    Answer answer = Answer.to(command.split(" "));

    assertThat(answer.exitCode()).isEqualTo(exitCode);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    SCHEMA.holds(answer.err());
    assertThat(answer.err()).contains("\"kind\":\"" + kind + "\"");
  }

  // A full disk is the last error that a command can have: all its notes are written by then.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote 9503.00 -o CN -v 1 --json",
        "quote 9503.00.00 -o CN -v 1 --json --unsealed",
        "compare LIST --origins CN,DE --json",
        "entry LIST --json",
        "exposure LIST --against 2025-04-11 --json",
        "next LIST --json",
        "diff LIST --from 2025-04-11 --to 2025-05-20 --json",
        "audit PAID --json",
        "refund PAID --json",
        "bond PAID --json"
      })
  void anErrorBesideJsonStandsAloneWhateverWasNoted(String command, @TempDir Path folder)
      throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(list, "code,origin,value,entry_date,color\n95030000,CN,1,2025-04-11,red\n");
    Path paid = folder.resolve("paid.csv");
    Files.writeString(
        paid,
        """
        entry_number,entry_date,line,code,origin,value,heading,amount,color
        1,2025-04-11,1,95030000,CN,100,9903.01.24,20.00,red
        """);
    String[] arguments =
        command.replace("LIST", list.toString()).replace("PAID", paid.toString()).split(" ");
    Answer whole = Answer.to(arguments);
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int exitCode =
        Main.run(StandardOutput.of(new FullDisk()), new PrintStream(err, true, UTF_8), arguments);

    assertThat(whole.exitCode()).as(whole.toString()).isIn(0, 1, 65);
    assertThat(whole.err()).contains("tariff: note: ");
    assertThat(exitCode).isEqualTo(74);
    assertThat(err.toString(UTF_8).lines()).hasSize(1);
    SCHEMA.holds(err.toString(UTF_8));
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int each) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @ParameterizedTest
  @CsvSource({"China, CN", "uk, GB", "Viet Nam, VN", "south korea, KR", "DEU, DE", "Türkiye, TR"})
  void aCountryMayBeNamed(String name, String code) {
    Answer answer = Answer.to("quote", "9503.00.00", "-o", name, "-v", "1000", "--json");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.json().path("shipment").path("origin").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "quote 9503.00.00 -v 1 -o EU, --origin DE",
    "quote 9503.00.00 -v 1 -o USMCA, --program S",
    "'quote 9503.00.00 -v 1 -o CN,VN', tariff compare",
    "batch rows.csv -o priced.csv, --output FILE"
  })
  void whatIsNotOneCountryIsToldWhatToSayInstead(String command, String remedy) {
    Answer answer = Answer.to(command.split(" "));

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(remedy);
  }

  /** 15% of 10,000; a share of 1 or a percentage, nobody can tell. */
  @Test
  void aBareRateIsAPercentageUnlessItCouldBeAShare() {
    assertThat(baseDuty("15")).isEqualTo("1500.00");
    assertThat(baseDuty("0")).isEqualTo("0.00");
    assertThat(quoted("0.15").exitCode()).isEqualTo(2);
    assertThat(quoted("0.15").err()).contains("0.15%");
  }

  private static String baseDuty(String rate) {
    return quoted(rate).json().path("charges").get(0).path("amount").decimalValue().toPlainString();
  }

  private static Answer quoted(String rate) {
    return Answer.to("quote", "-o", "CN", "-v", "10000", "--base-rate", rate, "--json");
  }
}
