package org.tariffcalc.assess.china;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.TaxScope;
import org.tariffcalc.customs.FeeKind;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ImportTax;

/** China's value added tax on an import: (value + duty + consumption tax) × rate. */
final class ImportVat {

  private final RateTables tables;
  private final Shipment shipment;
  private final AssessmentNotes trail;
  private final List<CheaperTax> cheaper = new ArrayList<>();

  ImportVat(RateTables tables, Shipment shipment, AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.trail = trail;
  }

  /** The lower rates of goods that the code does not tell apart, once the tax is worked out. */
  List<CheaperTax> cheaper() {
    return cheaper;
  }

  /**
   * The tax.
   *
   * @param base value, duty and consumption tax, yuan
   */
  FeeCharge on(BigDecimal base) {
    if (shipment.taxRates().vatPercent().isPresent()) {
      return charge(
          "Value added tax",
          shipment.taxRates().vatPercent().get(),
          base,
          List.of("given by the user"),
          false);
    }
    ImportTax found = null;
    ImportTax instead = null;
    List<Reduced> reduced = new ArrayList<>();
    TaxScope scope = new TaxScope(tables, shipment);
    for (ImportTax tax : scope.covering(tables.chinaTaxes().vat())) {
      Optional<ImportTax.Rate> rate = tax.rateOn(shipment.entryDate());
      if (rate.isPresent()) {
        String condition =
            tax.condition().isEmpty() || tax.appliesByDefault()
                ? scope.conditionOf(tax.scope())
                : tax.condition();
        if (condition.isEmpty()) {
          instead = found;
          found = tax;
        } else {
          reduced.add(new Reduced(condition, rate.get()));
        }
      }
    }
    if (found == null) {
      throw new NoAnswer(
          "the tables have no value added tax for " + shipment.entryDate(), "--vat 13%");
    }
    ImportTax.Rate rate = found.rateOn(shipment.entryDate()).orElseThrow();
    FeeCharge charge =
        charge("Value added tax", rate.percent(), base, rate.legalBasis(), rate.verified());
    reduced.forEach(each -> offer(each, base, charge));
    if (rate.percent().signum() == 0 && instead != null) {
      trail.warn(
          found.name()
              + ": 0% by a customs table; the list of the law was not seen. --vat "
              + instead.rateOn(shipment.entryDate()).orElseThrow().percent().toPlainString()
              + "% prices the case without it.");
    }
    return charge;
  }

  /**
   * A reduced rate for a part of what the code covers, which the ten digits of customs tell apart.
   */
  private record Reduced(String condition, ImportTax.Rate rate) {}

  /** The dearer case is priced; the other stands beside it with its sum. */
  private void offer(Reduced reduced, BigDecimal base, FeeCharge charge) {
    BigDecimal percent = reduced.rate().percent();
    BigDecimal amount = tax(percent, base);
    if (amount.compareTo(charge.amount()) >= 0 && base.signum() > 0) {
      return;
    }
    trail.warn(
        "Value added tax is "
            + percent.toPlainString()
            + "% for "
            + reduced.condition()
            + ": "
            + Money.grouped(amount)
            + " instead of "
            + Money.grouped(charge.amount())
            + " yuan, "
            + Money.grouped(base.add(amount))
            + " with value and duty. Priced at "
            + charge.rate()
            + ", as these goods are not said to be that; --vat "
            + percent.toPlainString()
            + "% prices the other.");
    TaxRates given = shipment.taxRates();
    cheaper.add(
        new CheaperTax(
            "--vat " + percent.toPlainString() + "%",
            new TaxRates(Optional.of(percent), given.consumption(), given.isForOwnUse()),
            reduced.condition()));
  }

  private static FeeCharge charge(
      String name, BigDecimal percent, BigDecimal base, List<String> acts, boolean verified) {
    String rate = percent.toPlainString() + "%";
    return new FeeCharge(
        ChinaRun.VAT,
        FeeKind.TAX,
        name,
        rate,
        base,
        tax(percent, base),
        rate + " × " + Money.grouped(base),
        acts,
        verified);
  }

  private static BigDecimal tax(BigDecimal percent, BigDecimal base) {
    return Money.roundedToCent(base.multiply(percent).movePointLeft(2));
  }
}
