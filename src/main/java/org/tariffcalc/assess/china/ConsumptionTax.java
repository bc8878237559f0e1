package org.tariffcalc.assess.china;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.TaxScope;
import org.tariffcalc.assess.value.Exchange;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Unit;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ImportTax;

/**
 * China's consumption tax on an import: (value + duty + quantity × q) / (1 − c) × c + quantity × q,
 * where c is the percentage and q the amount for a unit.
 */
final class ConsumptionTax {

  private static final String ID = "cn.consumption-tax";
  private static final String EACH = "CNY each";
  private static final String EACH_GRAM = "CNY/g";
  private static final String EACH_AT_RETAIL = "CNY each at retail";
  private static final String NAME = "Consumption tax";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final RateTables tables;
  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final TaxScope scope;
  private final AssessmentNotes trail;

  ConsumptionTax(
      RateTables tables, Shipment shipment, BigDecimal customsValue, AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.scope = new TaxScope(tables, shipment);
    this.trail = trail;
  }

  /**
   * The tax, if the goods owe any.
   *
   * @param duty all duties that are collected, yuan
   */
  Optional<FeeCharge> on(BigDecimal duty) {
    if (shipment.taxRates().consumption().isPresent()) {
      TaxRates.Consumption given = shipment.taxRates().consumption().get();
      BigDecimal quantity =
          given.unit().isEmpty()
              ? BigDecimal.ZERO
              : quantity(given.unit(), Optional.empty(), Optional.empty());
      return charge(
          NAME,
          given.percent(),
          given.amount(),
          given.unit(),
          quantity,
          duty,
          List.of("given by the user"),
          false);
    }
    BigDecimal retailPercent = BigDecimal.ZERO;
    for (ImportTax tax : scope.covering(tables.chinaTaxes().consumption())) {
      Optional<ImportTax.Rate> rate = tax.rateOn(shipment.entryDate());
      if (rate.isPresent() && rate.get().valueUnit().equals(EACH_AT_RETAIL)) {
        retailPercent = retail(tax, rate.get());
      } else if (rate.isPresent() && applies(tax, rate.get())) {
        ImportTax.Rate r = rate.get();
        if (!r.verified()) {
          trail.warn("The consumption tax on " + tax.name() + " was not verified in a source.");
        }
        BigDecimal quantity =
            r.unit().isEmpty()
                ? BigDecimal.ZERO
                : quantity(r.unit(), r.kgPerLiter(), r.litersPerKg());
        return charge(
            NAME + ", " + tax.name() + (retailPercent.signum() > 0 ? ", with that of retail" : ""),
            r.percent().add(retailPercent),
            r.amount(),
            r.unit(),
            quantity,
            duty,
            r.legalBasis(),
            r.verified());
      }
    }
    return retailPercent.signum() == 0
        ? Optional.empty()
        : charge(
            NAME + " of retail",
            retailPercent,
            BigDecimal.ZERO,
            "",
            BigDecimal.ZERO,
            duty,
            List.of("财关税〔2016〕63号"),
            true);
  }

  /**
   * The tax of retail that customs collects on a car of very high value for own use, added to the
   * rate by engine size; otherwise nothing.
   */
  private BigDecimal retail(ImportTax tax, ImportTax.Rate rate) {
    BigDecimal cars =
        Unit.parse("No")
            .flatMap(shipment.quantities()::amountIn)
            .filter(each -> each.signum() > 0)
            .orElse(BigDecimal.ONE);
    BigDecimal each = customsValue.divide(cars, MathContext.DECIMAL64);
    BigDecimal from = rate.valueFrom().orElse(BigDecimal.ZERO);
    if (each.compareTo(from) < 0) {
      return BigDecimal.ZERO;
    }
    if (shipment.taxRates().isForOwnUse()) {
      return rate.percent();
    }
    trail.warn(
        tax.name()
            + ", "
            + Money.grouped(from)
            + " yuan and over before VAT, pay "
            + rate.percent().toPlainString()
            + "% more consumption tax, at retail; customs collects it on a car for the importer's"
            + " own use (--own-use). Counted here is "
            + cars.stripTrailingZeros().toPlainString()
            + " car (-q 2No for two).");
    return BigDecimal.ZERO;
  }

  /** The goods in grams, or in milliliters where only their volume is given. */
  private Optional<BigDecimal> gramsOrMilliliters() {
    return Unit.parse("kg")
        .flatMap(shipment.quantities()::amountIn)
        .or(() -> Unit.parse("liters").flatMap(shipment.quantities()::amountIn))
        .map(each -> each.movePointRight(3));
  }

  /** Whether each unit is worth what the tax begins with; unknown without their number. */
  private boolean isDearEach(
      ImportTax tax, ImportTax.Rate rate, Optional<BigDecimal> number, String example) {
    BigDecimal from = rate.valueFrom().orElse(BigDecimal.ZERO);
    if (customsValue.compareTo(from) < 0) {
      return false;
    }
    Optional<BigDecimal> units = number.filter(each -> each.signum() > 0);
    if (units.isEmpty()) {
      trail.miss(
          "consumption tax on "
              + tax.name()
              + ": the "
              + (rate.valueUnit().equals(EACH) ? "number of pieces" : "quantity"));
      trail.warn(
          "Consumption tax of "
              + said(rate)
              + " on "
              + tax.name()
              + ": "
              + tax.condition()
              + ". Priced without it; --quantity "
              + example
              + " decides.");
      return false;
    }
    return customsValue.divide(units.get(), MathContext.DECIMAL64).compareTo(from) >= 0;
  }

  private boolean applies(ImportTax tax, ImportTax.Rate rate) {
    if (rate.valueUnit().equals(EACH)) {
      return isDearEach(
          tax, rate, Unit.parse("No").flatMap(shipment.quantities()::amountIn), "10No");
    }
    if (rate.valueUnit().equals(EACH_GRAM)) {
      return isDearEach(tax, rate, gramsOrMilliliters(), "5kg or 5liters");
    }
    if (tax.isUndecided()) {
      trail.miss("consumption tax on " + tax.name() + ": " + tax.condition());
    }
    if (!tax.condition().isEmpty()) {
      trail.warn(
          "Consumption tax of "
              + said(rate)
              + " on "
              + tax.name()
              + ": "
              + tax.condition()
              + ". Priced "
              + (tax.appliesByDefault() ? "with" : "without")
              + " it; --consumption-tax "
              + (tax.appliesByDefault() ? "0" : said(rate))
              + " prices the other case.");
      return tax.appliesByDefault();
    }
    if (!rate.valueUnit().equals("USD/t")) {
      return true;
    }
    BigDecimal tonnes = quantity("t", rate.kgPerLiter(), rate.litersPerKg());
    BigDecimal yuanPerDollar =
        new Exchange(tables, shipment).converted(new Terms.Sum(BigDecimal.ONE, "USD"));
    BigDecimal perTonne =
        tonnes.signum() == 0
            ? BigDecimal.ZERO
            : customsValue.divide(tonnes.multiply(yuanPerDollar), MathContext.DECIMAL64);
    return rate.valueFrom().map(from -> perTonne.compareTo(from) >= 0).orElse(true)
        && rate.valueBelow().map(below -> perTonne.compareTo(below) < 0).orElse(true);
  }

  private static String said(ImportTax.Rate rate) {
    List<String> parts = new ArrayList<>();
    if (rate.percent().signum() > 0) {
      parts.add(rate.percent().toPlainString() + "%");
    }
    if (rate.amount().signum() > 0) {
      parts.add(rate.amount().toPlainString() + "/" + rate.unit());
    }
    return String.join("+", parts);
  }

  private BigDecimal quantity(
      String unit, Optional<BigDecimal> kgPerLiter, Optional<BigDecimal> litersPerKg) {
    Quantities quantities = shipment.quantities();
    Unit wanted =
        Unit.parse(unit)
            .orElseThrow(
                () ->
                    new UsageError(
                        "'" + unit + "' is not a unit of quantity", "--consumption-tax 250/t"));
    Optional<BigDecimal> known = quantities.forUnits(List.of(wanted)).amountIn(wanted);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<BigDecimal> liters = Unit.parse("liters").flatMap(quantities::amountIn);
    Optional<BigDecimal> kilograms =
        liters.flatMap(
            each ->
                kgPerLiter
                    .map(each::multiply)
                    .or(() -> litersPerKg.map(per -> each.divide(per, MathContext.DECIMAL64))));
    if (kilograms.isPresent()) {
      return unit.equals("t") ? kilograms.get().movePointLeft(3) : kilograms.get();
    }
    throw new NoAnswer(
        "the consumption tax on these goods needs a quantity in " + unit, wanted.example());
  }

  private Optional<FeeCharge> charge(
      String name,
      BigDecimal percent,
      BigDecimal amount,
      String unit,
      BigDecimal quantity,
      BigDecimal duty,
      List<String> acts,
      boolean verified) {
    BigDecimal specific = quantity.multiply(amount);
    BigDecimal base = customsValue.add(duty);
    BigDecimal adValorem =
        base.add(specific)
            .multiply(percent)
            .divide(HUNDRED.subtract(percent), MathContext.DECIMAL128);
    BigDecimal tax = Money.roundedToCent(adValorem.add(specific));
    if (tax.signum() == 0) {
      return Optional.empty();
    }
    StringBuilder rate = new StringBuilder();
    StringBuilder arithmetic = new StringBuilder();
    if (percent.signum() > 0) {
      String plain = percent.toPlainString();
      rate.append(plain).append('%');
      arithmetic
          .append('(')
          .append(Money.grouped(base))
          .append(specific.signum() > 0 ? " + " + Money.grouped(specific) : "")
          .append(") / (1 − ")
          .append(plain)
          .append("%) × ")
          .append(plain)
          .append('%');
    }
    if (specific.signum() > 0) {
      String each = amount.toPlainString() + "/" + unit;
      rate.append(rate.isEmpty() ? "" : " + ").append(each);
      arithmetic
          .append(arithmetic.isEmpty() ? "" : " + ")
          .append(each)
          .append(" × ")
          .append(quantity.stripTrailingZeros().toPlainString());
    }
    return Optional.of(
        new FeeCharge(ID, name, rate.toString(), base, tax, arithmetic.toString(), acts, verified));
  }
}
