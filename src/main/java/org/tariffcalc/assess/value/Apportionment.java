package org.tariffcalc.assess.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a sum among lines so that the shares add up to it exactly: each share is cut to the cent
 * and the cents left over go to the largest remainders, the earlier line first.
 */
public final class Apportionment {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private Apportionment() {}

  /**
   * The shares in the order of the weights.
   *
   * @param sum the sum, at most two decimals
   * @param weights zero or more each; all zero counts as all equal
   */
  public static List<BigDecimal> of(BigDecimal sum, List<BigDecimal> weights) {
    BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> shares = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    BigDecimal left = sum;
    for (BigDecimal weight : weights) {
      BigDecimal exact =
          whole.signum() == 0
              ? sum.divide(BigDecimal.valueOf(weights.size()), MathContext.DECIMAL128)
              : sum.multiply(weight).divide(whole, MathContext.DECIMAL128);
      BigDecimal share = exact.setScale(2, RoundingMode.DOWN);
      shares.add(share);
      remainders.add(exact.subtract(share));
      left = left.subtract(share);
    }
    while (left.signum() > 0) {
      int largest = 0;
      for (int i = 1; i < remainders.size(); i++) {
        largest = remainders.get(i).compareTo(remainders.get(largest)) > 0 ? i : largest;
      }
      shares.set(largest, shares.get(largest).add(CENT));
      remainders.set(largest, remainders.get(largest).subtract(CENT));
      left = left.subtract(CENT);
    }
    return shares;
  }
}
