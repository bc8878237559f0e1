package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.ImportTax;
import org.tariffcalc.tables.RateTables;

/** China's value added tax on an import: (value + duty + consumption tax) × rate. */
final class ImportVat {

  private final RateTables tables;
  private final Shipment shipment;
  private final Trail trail;

  ImportVat(RateTables tables, Shipment shipment, Trail trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.trail = trail;
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
    for (ImportTax tax : new TaxScope(tables, shipment).covering(tables.chinaTaxes().vat())) {
      Optional<ImportTax.Rate> rate = tax.rateOn(shipment.entryDate());
      if (rate.isPresent() && isTaken(tax, rate.get())) {
        found = tax;
      }
    }
    if (found == null) {
      throw new NoAnswer(
          "the tables hold no value added tax for " + shipment.entryDate(), "--vat 13%");
    }
    ImportTax.Rate rate = found.rateOn(shipment.entryDate()).orElseThrow();
    return charge("Value added tax", rate.percent(), base, rate.legalBasis(), rate.verified());
  }

  private boolean isTaken(ImportTax tax, ImportTax.Rate rate) {
    if (!tax.condition().isEmpty() && !tax.appliesByDefault()) {
      trail.warn(
          "Value added tax is "
              + rate.percent().toPlainString()
              + "% for "
              + tax.condition()
              + "; --vat "
              + rate.percent().toPlainString()
              + "% prices that.");
      return false;
    }
    return true;
  }

  private static FeeCharge charge(
      String name, BigDecimal percent, BigDecimal base, List<String> acts, boolean verified) {
    String rate = percent.toPlainString() + "%";
    return new FeeCharge(
        "cn.vat",
        name,
        rate,
        base,
        Money.roundedToCent(base.multiply(percent).movePointLeft(2)),
        rate + " × " + Money.grouped(base),
        acts,
        verified);
  }
}
