package org.tariffcalc.batch;

import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.bulk.FormulaAssessor;
import org.tariffcalc.assess.bulk.ListedGoods;
import org.tariffcalc.assess.bulk.ListedGoodsIndex;
import org.tariffcalc.assess.bulk.PlainShipment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.intake.form.FileReading;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;

/** What the workers of one batch share of the way by formulas. */
final class SharedFormulas {

  /** A row that says of itself only what every row must. */
  private static final List<String> BARE_HEADER = List.of("code", "origin", "value");

  private static final List<String> BARE_ROW = List.of("", "CN", "0");

  private final RateTables tables;
  private final ListedGoodsIndex index;
  private final Shipment usualShipment;
  private final FormulaAssessor assessor;
  private final String usualOrigin;

  private SharedFormulas(RateTables tables, ShipmentDefaults defaults, Shipment usualShipment) {
    this.tables = tables;
    this.index = new ListedGoodsIndex(tables);
    this.usualShipment = usualShipment;
    this.assessor = new FormulaAssessor(tables, index, usualShipment);
    this.usualOrigin = defaults.origin().orElse("");
  }

  /** The formulas of rows with defaults that leave a row plain; empty with others. */
  static Optional<SharedFormulas> of(RateTables tables, ShipmentDefaults defaults) {
    RowReading bare =
        ShipmentColumns.of(
                BARE_HEADER, "the defaults", defaults.withReading(FileReading.NONE), tables)
            .allowingNoCode()
            .read(BARE_ROW);
    return bare instanceof RowReading.Understood row && PlainShipment.isTemplate(row.shipment())
        ? Optional.of(new SharedFormulas(tables, defaults, row.shipment()))
        : Optional.empty();
  }

  /** The origin of rows that name none; empty when it has to be named. */
  String usualOrigin() {
    return usualOrigin;
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
