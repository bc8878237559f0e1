package org.tariffcalc.batch;

import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.tables.RateTables;

/** Tells of what kind the refusal of a shipment is that could be read. */
final class FaultKinds {

  private final RateTables tables;

  FaultKinds(RateTables tables) {
    this.tables = tables;
  }

  RowFault of(TariffException refusal, Shipment shipment) {
    return new RowFault(
        refusal instanceof NoAnswer ? unanswered(shipment) : unfit(shipment),
        refusal.wrong(),
        refusal.remedy());
  }

  private Kind unfit(Shipment shipment) {
    if (shipment.origin().equals(shipment.importer())) {
      return Kind.BAD_COUNTRY;
    }
    if (shipment.loaded().filter(shipment.entryDate()::isBefore).isPresent()) {
      return Kind.BAD_DATE;
    }
    if (shipment.isIntoChina() && shipment.code().filter(code -> code.length() < 8).isPresent()) {
      return Kind.BAD_CODE;
    }
    boolean claimsNothing =
        shipment.program().isEmpty() && shipment.claims().isEmpty() && shipment.denials().isEmpty();
    return claimsNothing && shipment.terms().incoterm().isPresent()
        ? Kind.BAD_TERMS
        : Kind.BAD_CLAIM;
  }

  private Kind unanswered(Shipment shipment) {
    var from = tables.manifest().coveredFrom(shipment.importer(), shipment.origin());
    if (from.isEmpty()) {
      return Kind.BAD_COUNTRY;
    }
    if (shipment.entryDate().isBefore(from.get())) {
      return Kind.DATE_BEFORE_TABLES;
    }
    return !shipment.isIntoChina()
            && shipment.code().filter(code -> isUnknown(code, shipment)).isPresent()
        ? Kind.UNKNOWN_CODE
        : Kind.NO_ANSWER;
  }

  private boolean isUnknown(CommodityCode code, Shipment shipment) {
    return tables.schedule().line(code, shipment.entryDate()).isEmpty()
        || code.length() == 10 && !tables.schedule().hasStatistical(code, shipment.entryDate());
  }
}
