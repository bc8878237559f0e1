package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.duty.AdValorem;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.Floor;

/**
 * The assessment of the same goods at another value, where every charge is a percentage of the
 * whole customs value or tops the base duty up to one: the law is looked up once for goods, origin,
 * stretch of days and claims, and not for every line.
 */
final class Scaled {

  /** Laws kept at once, some hundred bytes each. */
  private static final int MOST_LAWS = 10_000;

  private final Map<String, DutyExpression> duties = new ConcurrentHashMap<>();
  private final Map<Due.Law, Due.Law> laws = new ConcurrentHashMap<>();

  /**
   * The assessment of a shipment by that of a sample.
   *
   * @param sample of goods, origin, stretch of days and claims like those of the shipment
   * @return empty unless every charge is a percentage of the whole value
   */
  Optional<Assessment> of(Assessment sample, Shipment shipment) {
    BigDecimal value = Money.roundedToDollar(shipment.value());
    if (value.signum() == 0 || sample.customsValue().signum() == 0) {
      return Optional.empty();
    }
    BigDecimal base = BigDecimal.ZERO.setScale(2);
    BigDecimal sampleBase = base;
    List<Charge> charges = new ArrayList<>(sample.charges().size());
    for (Charge each : sample.charges()) {
      Optional<BigDecimal> amount =
          each.base().compareTo(sample.customsValue()) == 0
              ? amount(each, sample.customsValue(), sampleBase, value, base)
              : Optional.empty();
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      if (each.kind() == ChargeKind.BASE) {
        base = base.add(amount.get());
        sampleBase = sampleBase.add(each.amount());
      }
      charges.add(each.on(value, amount.get(), each.duty() + " × " + Money.grouped(value)));
    }
    List<FeeCharge> fees = new ArrayList<>(sample.fees().size());
    for (FeeCharge each : sample.fees()) {
      if (each.base().compareTo(sample.customsValue()) != 0) {
        return Optional.empty();
      }
      fees.add(each.on(value));
    }
    return Optional.of(
        new Assessment(
            shipment,
            Valuation.plain("USD", shipment.value()),
            value,
            charges,
            sample.notApplied(),
            fees,
            List.of(),
            List.of(),
            sample.filing(),
            List.of(),
            sample.missing(),
            List.of(),
            sample.openMetals(),
            sample.edition(),
            sample.tablesSha256(),
            sample.premise(),
            List.of()));
  }

  /** A law as the first that was the same: many rules have few laws. */
  Due.Law shared(Due.Law law) {
    if (laws.size() >= MOST_LAWS) {
      laws.clear();
    }
    return laws.computeIfAbsent(law, each -> each);
  }

  /** The percentage of a charge that {@link #of} scales: its own, or that of its floor. */
  BigDecimal percent(Charge charge) {
    DutyExpression duty = duties.computeIfAbsent(charge.duty(), DutyExpression::parse);
    return duty instanceof Floor floor
        ? floor.percent()
        : duty.adValoremPercent().orElse(BigDecimal.ZERO);
  }

  private Optional<BigDecimal> amount(
      Charge charge,
      BigDecimal sampleValue,
      BigDecimal sampleBase,
      BigDecimal value,
      BigDecimal base) {
    DutyExpression duty = duties.computeIfAbsent(charge.duty(), DutyExpression::parse);
    if (charge.kind() == ChargeKind.FLOOR) {
      return duty instanceof Floor floor
              && percent(floor.percent(), sampleValue)
                      .subtract(sampleBase)
                      .compareTo(charge.amount())
                  == 0
          ? Optional.of(percent(floor.percent(), value).subtract(base))
          : Optional.empty();
    }
    Optional<BigDecimal> rate =
        duty instanceof AdValorem
                || duty.adValoremPercent().filter(each -> each.signum() == 0).isPresent()
            ? duty.adValoremPercent()
            : Optional.empty();
    return rate.filter(each -> percent(each, sampleValue).compareTo(charge.amount()) == 0)
        .map(each -> percent(each, value));
  }

  private static BigDecimal percent(BigDecimal percent, BigDecimal value) {
    return Money.roundedToCent(value.multiply(percent).movePointLeft(2));
  }
}
