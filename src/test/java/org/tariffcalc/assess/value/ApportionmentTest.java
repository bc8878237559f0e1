package org.tariffcalc.assess.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApportionmentTest {

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sharesAddUpExactlyAndAreWithinACentOfTheirPart(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BigDecimal sum = BigDecimal.valueOf(random.nextLong(10_000_000), 2);
    List<BigDecimal> weights = new ArrayList<>();
    BigDecimal whole = BigDecimal.ZERO;
    for (int i = random.nextInt(1, 40); i > 0; i--) {
      BigDecimal weight = BigDecimal.valueOf(random.nextLong(1, 1_000_000), 2);
      weights.add(weight);
      whole = whole.add(weight);
    }

    List<BigDecimal> shares = Apportionment.of(sum, weights);

    assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(sum);
    for (int i = 0; i < shares.size(); i++) {
      BigDecimal exact = sum.multiply(weights.get(i)).divide(whole, MathContext.DECIMAL128);
      assertThat(shares.get(i).subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
    }
  }

  @Test
  void aCentLeftOverGoesToTheLargestRemainderAndOfEqualOnesToTheFirst() {
    assertThat(Apportionment.of(new BigDecimal("100.00"), ones(3)))
        .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
  }

  // Broker exam of October 2015, question 52: charges of 2,500 on 187,500, a fee of 485 on 185,000;
  // 99% of the unrounded share of the exported line, 103.4667, is the answer, 102.43.
  @Test
  void theShareOfACappedFeeIsThatOfTheExam() {
    List<BigDecimal> invoice = amounts("40000", "60000", "87500");
    BigDecimal charges = Apportionment.of(new BigDecimal("2500.00"), invoice).get(0);
    BigDecimal value = invoice.get(0).subtract(charges);

    assertThat(charges).isEqualByComparingTo("533.33");
    assertThat(
            Apportionment.of(
                    new BigDecimal("485.00"),
                    List.of(value, new BigDecimal("185000").subtract(value)))
                .get(0))
        .isEqualByComparingTo("103.47");
  }

  private static List<BigDecimal> amounts(String... amounts) {
    List<BigDecimal> all = new ArrayList<>();
    for (String amount : amounts) {
      all.add(new BigDecimal(amount));
    }
    return all;
  }

  private static List<BigDecimal> ones(int count) {
    List<BigDecimal> ones = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ones.add(BigDecimal.ONE);
    }
    return ones;
  }
}
