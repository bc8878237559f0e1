package org.tariffcalc.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.tariffcalc.assess.bulk.FormulaAssessor;
import org.tariffcalc.assess.bulk.ListedGoods;
import org.tariffcalc.assess.bulk.ListedGoodsIndex;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;

/** What the workers of one batch share of the way by formulas. */
final class SharedFormulas {

  /** Columns of which a plain row says nothing. */
  static final Set<Column> MUST_BE_EMPTY =
      EnumSet.complementOf(
          EnumSet.of(
              Column.ID,
              Column.CODE,
              Column.ORIGIN,
              Column.IMPORTER,
              Column.VALUE,
              Column.CURRENCY,
              Column.ENTRY_DATE,
              Column.LOADED_DATE,
              Column.QUANTITY,
              Column.UNIT,
              Column.QUANTITY2,
              Column.UNIT2,
              Column.MODE));

  private final RateTables tables;
  private final ListedGoodsIndex index;
  private final Shipment usualShipment;
  private final FormulaAssessor assessor;
  private final String usualOrigin;

  SharedFormulas(RateTables tables, ShipmentDefaults defaults) {
    this.tables = tables;
    this.index = new ListedGoodsIndex(tables);
    this.usualShipment =
        Shipment.ofUnlistedGoods("CN", "US", defaults.entryDate().apply("US"), BigDecimal.ZERO)
            .withTransport(defaults.mode(), defaults.entry());
    this.assessor = new FormulaAssessor(tables, index, usualShipment);
    this.usualOrigin = defaults.origin().orElse("");
  }

  /** The origin of rows that name none; empty when it has to be named. */
  String usualOrigin() {
    return usualOrigin;
  }

  /** Whether rows that say nothing but the plainest things are plain with these defaults. */
  static boolean isPlain(ShipmentDefaults defaults) {
    return defaults.importer().map("US"::equals).orElse(true)
        && defaults.value().isEmpty()
        && defaults.loaded().isEmpty()
        && defaults.quantities().isEmpty()
        && defaults.program().isEmpty()
        && defaults.claims().isEmpty()
        && defaults.denials().isEmpty()
        && defaults.contentPercent().isEmpty()
        && defaults.baseRate().isEmpty()
        && defaults.adcvd().isEmpty()
        && defaults.terms().apply("USD").equals(Terms.of("USD"))
        && defaults.taxRates().equals(TaxRates.OF_THE_TABLES)
        && FormulaAssessor.isPlain(
            Shipment.ofUnlistedGoods("CN", "US", LocalDate.EPOCH, BigDecimal.ZERO)
                .withTransport(defaults.mode(), defaults.entry()));
  }

  ListedGoods goods(CommodityCode code) {
    return index.of(code);
  }

  /** The assessor of all rows, which have what it knows of origins and days in common. */
  FormulaAssessor assessor() {
    return assessor;
  }

  /** What rows say that say nothing; its origin, code and value mean nothing. */
  Shipment usualShipment() {
    return usualShipment;
  }

  int usualEntryDay() {
    return Math.toIntExact(usualShipment.entryDate().toEpochDay());
  }

  /** The last day to which the law was read, or to which it is taken as known. */
  int readTo() {
    return tables.knownOn().isPresent()
        ? Integer.MAX_VALUE
        : Math.toIntExact(tables.manifest().asOf().toEpochDay());
  }
}
