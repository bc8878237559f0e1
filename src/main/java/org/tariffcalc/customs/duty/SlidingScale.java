package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.quantity.PlainUnit;
import org.tariffcalc.customs.quantity.Unit;

/**
 * The duty on raw sugar, which falls with each degree that the polariscope shows under 100, down to
 * a lowest rate.
 *
 * @param fullDollarsPerKg US dollars per kilogram at 100 degrees
 * @param lessDollarsPerDegree what comes off for each degree under 100, fractions in proportion
 * @param leastDollarsPerKg the rate below which it does not fall
 */
public record SlidingScale(
    BigDecimal fullDollarsPerKg, BigDecimal lessDollarsPerDegree, BigDecimal leastDollarsPerKg)
    implements DutyExpression {

  private static final Unit KG = Unit.of(PlainUnit.KG);
  private static final Unit DEGREES = Unit.of(PlainUnit.DEGREE);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Takes trailing zeros off the amounts. */
  public SlidingScale {
    fullDollarsPerKg = Figures.plain(fullDollarsPerKg);
    lessDollarsPerDegree = Figures.plain(lessDollarsPerDegree);
    leastDollarsPerKg = Figures.plain(leastDollarsPerKg);
  }

  @Override
  public DutyResult evaluate(ChargeBase base) {
    Optional<BigDecimal> weightKg =
        base.quantities().amountIn(KG).map(each -> base.counted(each, fullDollarsPerKg));
    Optional<BigDecimal> degrees = base.quantities().amountIn(DEGREES);
    if (weightKg.isEmpty() || degrees.isEmpty()) {
      return new DutyResult.NeedsQuantity(
          weightKg.isPresent()
              ? List.of(DEGREES)
              : degrees.isPresent() ? List.of(KG) : List.of(KG, DEGREES));
    }
    BigDecimal under = HUNDRED.subtract(degrees.get());
    if (under.signum() < 0) {
      throw new UsageError(
          degrees.get() + " is more than 100 degrees of polarization", DEGREES.example());
    }
    BigDecimal sliding = fullDollarsPerKg.subtract(lessDollarsPerDegree.multiply(under));
    boolean atLeast = sliding.compareTo(leastDollarsPerKg) < 0;
    String perKg =
        atLeast
            ? Figures.rate(leastDollarsPerKg)
            : "("
                + Figures.rate(fullDollarsPerKg)
                + " - "
                + Figures.rate(lessDollarsPerDegree)
                + " × "
                + Figures.grouped(under, 0)
                + ")";
    return new DutyResult.Amount(
        (atLeast ? leastDollarsPerKg : sliding).multiply(weightKg.get()),
        perKg + "/kg × " + Figures.grouped(weightKg.get(), 0) + " kg");
  }

  @Override
  public List<Unit> unitsNeeded() {
    return List.of(KG, DEGREES);
  }

  @Override
  public Optional<BigDecimal> adValoremPercent() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return Figures.rate(fullDollarsPerKg)
        + "/kg less "
        + Figures.rate(lessDollarsPerDegree)
        + "/kg for each degree under 100 degrees (and fractions of a degree in proportion) but not"
        + " less than "
        + Figures.rate(leastDollarsPerKg)
        + "/kg";
  }
}
