package org.tariffcalc.output.quote;

import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/** What the goods of an answer are called, so that a mistyped code is seen. */
public final class GoodsTitles {

  private final RateTables tables;

  private GoodsTitles(RateTables tables) {
    this.tables = tables;
  }

  /** The names that tables have. */
  public static GoodsTitles of(RateTables tables) {
    return new GoodsTitles(tables);
  }

  /**
   * The name of the goods of a shipment. Into China it is that of the subheading, which both
   * countries share: eight digits are other goods there.
   */
  Optional<String> of(Shipment shipment) {
    return shipment
        .code()
        .flatMap(code -> tables.goodsNames().full(shipment.isIntoChina() ? code.upTo(6) : code));
  }

  /** What sets a line of a range apart from its neighbors; into China only to six digits. */
  Optional<String> ofLine(Shipment shipment, CommodityCode line) {
    return tables.goodsNames().own(shipment.isIntoChina() ? line.upTo(6) : line);
  }
}
