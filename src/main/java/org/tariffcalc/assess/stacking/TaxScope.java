package org.tariffcalc.assess.stacking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ImportTax;
import org.tariffcalc.tables.list.ProductList;

/** Decides which lines of China's taxes, and which notices of any importer, are about the goods. */
public final class TaxScope {

  private final RateTables tables;
  private final Shipment shipment;

  public TaxScope(RateTables tables, Shipment shipment) {
    this.tables = tables;
    this.shipment = shipment;
  }

  public List<ImportTax> covering(List<ImportTax> taxes) {
    List<ImportTax> covering = new ArrayList<>();
    for (ImportTax tax : taxes) {
      if (covers(tax.scope())) {
        covering.add(tax);
      }
    }
    return covering;
  }

  /** What the list of a scope says the goods must be beside their code; empty for nothing. */
  public String conditionOf(Scope scope) {
    if (!(scope instanceof Scope.Listed listed) || shipment.code().isEmpty()) {
      return "";
    }
    Optional<ProductList.Group> entry =
        tables
            .list(listed.list())
            .entry(shipment.code().get(), shipment.entryDate(), listed.tier());
    return entry.isPresent() ? entry.get().condition() : "";
  }

  boolean covers(Scope scope) {
    if (scope instanceof Scope.All) {
      return true;
    }
    if (shipment.code().isEmpty()) {
      return false;
    }
    CommodityCode code = shipment.code().get();
    if (scope instanceof Scope.Listed listed) {
      return tables
          .list(listed.list())
          .entry(code, shipment.entryDate(), listed.tier())
          .isPresent();
    }
    for (CommodityCode each : ((Scope.Codes) scope).codes()) {
      if (each.covers(code)) {
        return true;
      }
    }
    return false;
  }
}
