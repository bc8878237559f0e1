package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.customs.quantity.Unit;

/**
 * A percentage of the value, which may end in a vulgar fraction: column 2 has {@code 33 1/3%}.
 *
 * @param whole the percentage without the fraction, 2.5 means 2.5%
 * @param numerator of the fraction, 0 where there is none
 * @param denominator of the fraction, 1 where there is none
 */
public record AdValorem(BigDecimal whole, int numerator, int denominator)
    implements DutyExpression {

  /** Checks the fraction and takes trailing zeros off the percentage. */
  public AdValorem {
    whole = Figures.plain(whole);
    if (whole.signum() < 0
        || numerator < 0
        || denominator < 1
        || (numerator > 0 && numerator >= denominator)) {
      throw new IllegalArgumentException(
          "percentage " + whole + " " + numerator + "/" + denominator);
    }
    if (numerator == 0) {
      denominator = 1;
    }
  }

  /** A percentage without a vulgar fraction: 25 means 25%. */
  public static AdValorem ofPercent(BigDecimal percent) {
    return new AdValorem(percent, 0, 1);
  }

  /** The percentage; a vulgar fraction to 20 decimals. */
  public BigDecimal percent() {
    return numerator == 0 ? whole : Figures.divided(ofDenominator(), new BigDecimal(denominator));
  }

  private BigDecimal ofDenominator() {
    return whole.multiply(new BigDecimal(denominator)).add(new BigDecimal(numerator));
  }

  @Override
  public DutyResult evaluate(ChargeBase base) {
    BigDecimal exact = base.value().multiply(ofDenominator()).movePointLeft(2);
    return new DutyResult.Amount(
        denominator == 1 ? exact : Figures.divided(exact, new BigDecimal(denominator)),
        this + " × " + Figures.grouped(base.value(), 2));
  }

  @Override
  public List<Unit> unitsNeeded() {
    return List.of();
  }

  @Override
  public Optional<BigDecimal> adValoremPercent() {
    return Optional.of(percent());
  }

  @Override
  public String toString() {
    return numerator == 0
        ? whole.toPlainString() + '%'
        : whole.toPlainString() + ' ' + numerator + '/' + denominator + '%';
  }
}
