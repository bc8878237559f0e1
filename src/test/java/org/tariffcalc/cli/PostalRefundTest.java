package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What mail paid under the emergency duties comes back (607 U.S. 229), what it paid under Section
 * 122 does not. Of 500 dollars from China: 120%, 54%, then fentanyl and reciprocal duty, 20% and
 * 10%, from 2025-11-10 10% and 10%, from 2026-02-24 the surcharge of 10%.
 */
class PostalRefundTest {

  @ParameterizedTest(name = "mail of China on {0}: duty {1}, refundable {2}")
  @CsvSource({
    "2025-05-02, 600.00, 600.00",
    "2025-05-13, 600.00, 600.00",
    "2025-05-14, 270.00, 270.00",
    "2025-08-28, 270.00, 270.00",
    "2025-08-29, 150.00, 150.00",
    "2025-11-10, 100.00, 100.00",
    "2026-02-23, 100.00, 100.00",
    "2026-02-24, 50.00, 0.00",
  })
  void whatWasHeldUnlawfulComesBack(String day, String duty, String refundable) {
    Answer answer =
        Answer.to(
            "quote", "6109.10.00", "-o", "CN", "-v", "500", "-d", day, "--mode", "post", "--json");

    assertThat(answer.json().path("totals").path("totalDuty").decimalValue())
        .isEqualByComparingTo(duty);
    assertThat(answer.json().path("totals").path("refundable").decimalValue())
        .isEqualByComparingTo(refundable);
  }
}
