package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
