package org.tariffcalc.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a corporation gets less on the part of an overpayment that exceeds 10,000 dollars (26 U.S.C.
 * 6621(a)(1), last sentence: half a point above the federal short-term rate in place of two). By
 * hand, for a year of 6% against 4.5%, each product to the cent: of 1 dollar above 0.06 - 0.05, of
 * 100 dollars 6.00 - 4.50; exactly 10,000 does not exceed it.
 */
class LargeOverpaymentTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "9999.99, 0.00",
    "10000.00, 0.00",
    "10000.01, 0.00",
    "10001.00, 0.01",
    "10100.00, 1.50",
    "20000.00, 150.00",
  })
  void onlyWhatExceedsTenThousandIsPaidLess(BigDecimal refund, BigDecimal less) {
    RefundInterest.Growth corporate = new RefundInterest.Growth(List.of(), new BigDecimal("1.06"));
    RefundInterest.Growth reduced = new RefundInterest.Growth(List.of(), new BigDecimal("1.045"));

    assertThat(RefundInterest.reduction(refund, corporate, reduced)).isEqualTo(less);
  }
}
