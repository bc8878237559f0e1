package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** China's reduced value added tax on codes that its customs splits by ten digits. */
class ChinaVatTest {

  private static Answer quote(String code, String... options) {
    List<String> arguments = new ArrayList<>(List.of("quote", code, "-o", "US", "--to", "CN"));
    arguments.addAll(List.of("-v", "100000CNY", "-d", "2018-06-01", "--base-rate", "0%", "--json"));
    arguments.addAll(List.of(options));
    return Answer.to(arguments);
  }

  private static BigDecimal tax(Answer answer) {
    return answer.json().path("taxesAndFees").path(0).path("amount").decimalValue();
  }

  // No additional duty on these goods in June 2018: 16% or 10% of 100,000 (财税〔2018〕32号). Farm
  // tractors
  // and engines, farm film, household coal, raw coffee: the ten digits of customs decide.
  @ParameterizedTest(name = "{0}: 16%, 10% for {1}")
  @CsvSource({
    "8701.92.10, farm tractors",
    "8701.95.10, farm tractors",
    "8408.90.91, engines of farm machinery",
    "3920.43.00, farm film",
    "2701.20.00, coal products for households",
    "0901.11.00, raw coffee as a farm product",
    "1517.90.90, edible vegetable oil",
  })
  void theDearerCaseIsPricedAndTheOtherStandsBesideIt(String code, String condition) {
    Answer answer = quote(code);

    assertThat(tax(answer)).as("%s", answer).isEqualByComparingTo("16000.00");
    assertThat(answer.json().path("warnings").toString())
        .contains("Value added tax is 10% for " + condition + ": 10,000.00")
        .contains("110,000.00 with value and duty");
    assertThat(tax(quote(code, "--vat", "10%"))).isEqualByComparingTo("10000.00");
  }

  @ParameterizedTest(name = "{0} is at {1} as a whole")
  @CsvSource({
    "0401.10.00, 10000.00",
    "1201.10.00, 10000.00",
    "0504.00.11, 10000.00",
    "4901.99.00, 10000.00",
    "1512.19.00, 16000.00",
    "0901.21.00, 16000.00",
    "9503.00.10, 16000.00",
  })
  void aCodeThatIsNotSplitHasOneRate(String code, String amount) {
    assertThat(tax(quote(code))).as("%s", quote(code)).isEqualByComparingTo(amount);
  }
}
