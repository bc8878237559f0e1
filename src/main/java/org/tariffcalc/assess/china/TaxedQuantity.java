package org.tariffcalc.assess.china;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Unit;
import org.tariffcalc.tables.fee.ImportTax;

/** How much of a unit the goods are, by weight or volume at the density that customs fixes. */
final class TaxedQuantity {

  private final Quantities quantities;

  TaxedQuantity(Shipment shipment) {
    this.quantities = shipment.quantities();
  }

  /** The pieces, if their number is given. */
  Optional<BigDecimal> pieces() {
    return in("No").filter(each -> each.signum() > 0);
  }

  /** The goods in grams, or in milliliters where only their volume is given. */
  Optional<BigDecimal> gramsOrMilliliters() {
    return in("kg")
        .or(() -> in("liters"))
        .filter(each -> each.signum() > 0)
        .map(each -> each.movePointRight(3));
  }

  /** The quantity that a rate counts, if it is known; zero for a rate that counts none. */
  Optional<BigDecimal> known(ImportTax.Rate rate) {
    return rate.unit().isEmpty()
        ? Optional.of(BigDecimal.ZERO)
        : known(rate.unit(), rate.kgPerLiter(), rate.litersPerKg());
  }

  /**
   * The quantity that a rate counts.
   *
   * @throws NoAnswer when it is not known
   */
  BigDecimal needed(ImportTax.Rate rate) {
    return known(rate).orElseThrow(() -> missing(rate.unit()));
  }

  /**
   * The quantity in a unit as the user types it; zero for none.
   *
   * @param rates the rates of the goods, whose density stands for theirs
   * @throws NoAnswer when it is not known
   */
  BigDecimal needed(String unit, List<ImportTax.Rate> rates) {
    if (unit.isEmpty()) {
      return BigDecimal.ZERO;
    }
    Optional<BigDecimal> known = known(unit, Optional.empty(), Optional.empty());
    for (ImportTax.Rate rate : rates) {
      known = known.or(() -> known(unit, rate.kgPerLiter(), rate.litersPerKg()));
    }
    return known.orElseThrow(() -> missing(unit));
  }

  /** The tonnes of goods that a rate counts by weight. */
  BigDecimal tonnes(ImportTax.Rate rate) {
    return known("t", rate.kgPerLiter(), rate.litersPerKg()).orElseThrow(() -> missing("t"));
  }

  private Optional<BigDecimal> known(
      String unit, Optional<BigDecimal> kgPerLiter, Optional<BigDecimal> litersPerKg) {
    Unit wanted = unit(unit);
    return quantities
        .forUnits(List.of(wanted))
        .amountIn(wanted)
        .or(
            () ->
                in("liters")
                    .flatMap(each -> kilograms(each, kgPerLiter, litersPerKg))
                    .map(each -> unit.equals("t") ? each.movePointLeft(3) : each));
  }

  private static Optional<BigDecimal> kilograms(
      BigDecimal liters, Optional<BigDecimal> kgPerLiter, Optional<BigDecimal> litersPerKg) {
    return kgPerLiter
        .map(liters::multiply)
        .or(() -> litersPerKg.map(per -> liters.divide(per, MathContext.DECIMAL64)));
  }

  private Optional<BigDecimal> in(String unit) {
    return Unit.parse(unit).flatMap(quantities::amountIn);
  }

  private static Unit unit(String text) {
    return Unit.parse(text)
        .orElseThrow(
            () ->
                new UsageError(
                    "'" + text + "' is not a unit of quantity", "--consumption-tax 250/t"));
  }

  private static NoAnswer missing(String unit) {
    return new NoAnswer(
        "the consumption tax on these goods needs a quantity in " + unit, unit(unit).example());
  }
}
