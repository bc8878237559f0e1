package org.tariffcalc.assess.china;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ImportTax;

/**
 * Which consumption tax an import owes. What the code, the value and the quantity do not decide is
 * priced at the dearer rate, and the other cases are offered beside it.
 */
final class ConsumptionTax {

  private static final String EACH = "CNY each";
  private static final String EACH_GRAM = "CNY/g";
  private static final String EACH_AT_RETAIL = "CNY each at retail";
  private static final String NAME = "Consumption tax";
  private static final BigDecimal MARKET_MARGIN = new BigDecimal("0.02");

  private final RateTables tables;
  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final TaxScope scope;
  private final TaxedQuantity quantity;
  private final AssessmentNotes trail;
  private final List<CheaperTax> cheaper = new ArrayList<>();

  ConsumptionTax(
      RateTables tables, Shipment shipment, BigDecimal customsValue, AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.scope = new TaxScope(tables, shipment);
    this.quantity = new TaxedQuantity(shipment);
    this.trail = trail;
  }

  /** The lower rates of goods that the code does not tell apart, once the tax is worked out. */
  List<CheaperTax> cheaper() {
    return cheaper;
  }

  /**
   * The tax, if the goods owe any.
   *
   * @param duty all duties that are collected, yuan
   */
  Optional<FeeCharge> on(BigDecimal duty) {
    ConsumptionTaxAmount amount = new ConsumptionTaxAmount(customsValue, duty);
    if (shipment.taxRates().consumption().isPresent()) {
      TaxRates.Consumption given = shipment.taxRates().consumption().get();
      return amount.at(
          NAME,
          given,
          quantity.needed(given.unit(), ratesOfTheDay()),
          List.of("given by the user"),
          false);
    }
    Optional<ImportTax.Rate> retail = Optional.empty();
    for (ImportTax tax : scope.covering(tables.chinaTaxes().consumption())) {
      Optional<ImportTax.Rate> rate = tax.rateOn(shipment.entryDate());
      if (rate.isPresent() && rate.get().valueUnit().equals(EACH_AT_RETAIL)) {
        retail = retail(tax, rate.get());
      } else if (rate.isPresent() && applies(tax, rate.get())) {
        return charged(tax, rate.get(), retail, amount);
      }
    }
    return retail.flatMap(
        rate ->
            amount.at(
                NAME + " of retail",
                new TaxRates.Consumption(rate.percent(), BigDecimal.ZERO, ""),
                BigDecimal.ZERO,
                rate.legalBasis(),
                rate.verified()));
  }

  private List<ImportTax.Rate> ratesOfTheDay() {
    List<ImportTax.Rate> rates = new ArrayList<>();
    for (ImportTax tax : scope.covering(tables.chinaTaxes().consumption())) {
      tax.rateOn(shipment.entryDate()).ifPresent(rates::add);
    }
    return rates;
  }

  private Optional<FeeCharge> charged(
      ImportTax tax,
      ImportTax.Rate rate,
      Optional<ImportTax.Rate> retail,
      ConsumptionTaxAmount amount) {
    BigDecimal retailPercent = retail.map(ImportTax.Rate::percent).orElse(BigDecimal.ZERO);
    if (isOpen(tax, rate)) {
      if (quantity.known(rate).isEmpty()) {
        trail.miss("consumption tax on " + tax.name() + ": the quantity in " + rate.unit());
        trail.warn(about(tax, rate) + "Not priced, as the quantity is not given.");
        return Optional.empty();
      }
      trail.warn(about(tax, rate) + "Priced with it, the dearer case.");
      offerOthers(tax, retailPercent);
    }
    if (!rate.verified()) {
      trail.warn("No official text confirms the consumption tax on " + tax.name() + ".");
    }
    List<String> acts = new ArrayList<>(rate.legalBasis());
    retail.ifPresent(each -> acts.addAll(each.legalBasis()));
    return amount.at(
        NAME + ", " + tax.name() + (retail.isPresent() ? ", with that of retail" : ""),
        new TaxRates.Consumption(rate.percent().add(retailPercent), rate.amount(), rate.unit()),
        quantity.needed(rate),
        acts,
        rate.verified() && retail.map(ImportTax.Rate::verified).orElse(true));
  }

  /** Whether it hangs on what neither code nor value nor quantity tells. */
  private static boolean isOpen(ImportTax tax, ImportTax.Rate rate) {
    return !tax.condition().isEmpty() && rate.valueUnit().isEmpty();
  }

  private void offerOthers(ImportTax tax, BigDecimal retailPercent) {
    TaxRates given = shipment.taxRates();
    for (ImportTax.OtherCase each : tax.otherwise()) {
      TaxRates.Consumption rate =
          new TaxRates.Consumption(each.percent().add(retailPercent), each.amount(), each.unit());
      cheaper.add(
          new CheaperTax(
              "--consumption-tax " + said(rate.percent(), rate.amount(), rate.unit()),
              new TaxRates(given.vatPercent(), Optional.of(rate), given.isForOwnUse()),
              each.condition()));
    }
  }

  /**
   * The tax of retail that customs collects on a car of very high value for own use, added to the
   * rate by engine size; empty otherwise.
   */
  private Optional<ImportTax.Rate> retail(ImportTax tax, ImportTax.Rate rate) {
    BigDecimal cars = quantity.pieces().orElse(BigDecimal.ONE);
    BigDecimal each = customsValue.divide(cars, MathContext.DECIMAL64);
    BigDecimal from = rate.valueFrom().orElse(BigDecimal.ZERO);
    if (each.compareTo(from) < 0) {
      return Optional.empty();
    }
    if (shipment.taxRates().isForOwnUse()) {
      return Optional.of(rate);
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
    return Optional.empty();
  }

  private boolean applies(ImportTax tax, ImportTax.Rate rate) {
    if (rate.valueUnit().equals(EACH)) {
      return isDearEach(tax, rate, quantity.pieces(), "10No");
    }
    if (rate.valueUnit().equals(EACH_GRAM)) {
      return isDearEach(tax, rate, quantity.gramsOrMilliliters(), "5kg or 5liters");
    }
    if (tax.isUndecided()) {
      trail.miss("consumption tax on " + tax.name() + ": " + tax.condition());
    }
    if (!rate.valueUnit().equals("USD/t")) {
      return true;
    }
    Optional<BigDecimal> perTonne = dollarsPerTonne(rate);
    if (perTonne.isEmpty()) {
      trail.miss("consumption tax on " + tax.name() + ": the customs rate of the dollar");
      trail.warn(
          "Which consumption tax "
              + tax.name()
              + " pays depends on its value in dollars, and the customs rate of the month is not"
              + " known. Priced at the dearer; --fx CNY=7.10 decides.");
      offerOthers(tax, BigDecimal.ZERO);
      return true;
    }
    return rate.valueFrom().map(from -> perTonne.get().compareTo(from) >= 0).orElse(true)
        && rate.valueBelow().map(below -> perTonne.get().compareTo(below) < 0).orElse(true);
  }

  /** Dollars for a tonne; empty where no rate of exchange is known well enough to decide. */
  private Optional<BigDecimal> dollarsPerTonne(ImportTax.Rate rate) {
    BigDecimal tonnes = quantity.tonnes(rate);
    if (tonnes.signum() == 0) {
      return Optional.of(BigDecimal.ZERO);
    }
    Exchange exchange = new Exchange(tables, shipment);
    try {
      BigDecimal yuan = exchange.converted(new Terms.Sum(BigDecimal.ONE, "USD"));
      BigDecimal dollars = customsValue.divide(tonnes.multiply(yuan), MathContext.DECIMAL64);
      return exchange.isApproximate() && isNear(dollars, rate)
          ? Optional.empty()
          : Optional.of(dollars);
    } catch (NoAnswer unknown) {
      return Optional.empty();
    }
  }

  /** Whether a market rate, which is up to 1.6% away from the customs rate, does not decide. */
  private static boolean isNear(BigDecimal dollars, ImportTax.Rate rate) {
    BigDecimal limit = rate.valueFrom().or(rate::valueBelow).orElse(BigDecimal.ZERO);
    return dollars.subtract(limit).abs().compareTo(limit.multiply(MARKET_MARGIN)) <= 0;
  }

  /**
   * Whether each unit is worth what the tax begins with. Without their number the dearer case is
   * priced, unless all of them together are worth less.
   */
  private boolean isDearEach(
      ImportTax tax, ImportTax.Rate rate, Optional<BigDecimal> units, String example) {
    BigDecimal from = rate.valueFrom().orElse(BigDecimal.ZERO);
    boolean isCounted = rate.valueUnit().equals(EACH_GRAM) && quantity.pieces().isPresent();
    if (units.isPresent()) {
      boolean isDear = customsValue.divide(units.get(), MathContext.DECIMAL64).compareTo(from) >= 0;
      if (!isDear && tax.condition().contains("piece")) {
        trail.warn(
            about(tax, rate)
                + "Not charged by weight or volume; "
                + (isCounted ? pieceValue() : "of masks -q 500No tells the value of a piece."));
      }
      return isDear;
    }
    if (customsValue.compareTo(from) < 0) {
      return false;
    }
    trail.miss(
        "consumption tax on "
            + tax.name()
            + ": the "
            + (rate.valueUnit().equals(EACH) ? "number of pieces" : "quantity"));
    trail.warn(
        about(tax, rate)
            + "Priced with it, the dearer case; --quantity "
            + example
            + " decides."
            + (isCounted ? " As entered, " + pieceValue() : ""));
    offerOthers(tax, BigDecimal.ZERO);
    return true;
  }

  private String pieceValue() {
    BigDecimal each = customsValue.divide(quantity.pieces().orElseThrow(), 2, RoundingMode.HALF_UP);
    return "a piece is worth " + Money.grouped(each) + " yuan.";
  }

  private static String about(ImportTax tax, ImportTax.Rate rate) {
    return "Consumption tax of "
        + said(rate.percent(), rate.amount(), rate.unit())
        + " on "
        + tax.name()
        + ": "
        + tax.condition()
        + ". ";
  }

  private static String said(BigDecimal percent, BigDecimal amount, String unit) {
    List<String> parts = new ArrayList<>();
    if (percent.signum() > 0) {
      parts.add(percent.toPlainString() + "%");
    }
    if (amount.signum() > 0) {
      parts.add(amount.toPlainString() + "/" + unit);
    }
    return parts.isEmpty() ? "0" : String.join("+", parts);
  }
}
