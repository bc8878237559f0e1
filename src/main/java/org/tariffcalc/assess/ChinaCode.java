package org.tariffcalc.assess;

import java.util.SortedSet;
import java.util.StringJoiner;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/**
 * Whether a code is a line of the Chinese tariff, as far as the tables can tell: China publishes no
 * free schedule of every year, so its lines are those of the schedule of 2018 and 2019 and those
 * that a product list or a tax names on any day. The last two digits of other countries' codes mean
 * nothing there, and a code that no list knows would pass for one that pays nothing.
 */
final class ChinaCode {

  private static final int TARIFF_LINE = 8;
  private static final int SUBHEADING = 6;
  private static final int HEADING = 4;

  private final RateTables tables;
  private final Shipment shipment;

  ChinaCode(RateTables tables, Shipment shipment) {
    this.tables = tables;
    this.shipment = shipment;
  }

  /** Warns of a code that is no line, and leaves the quote incomplete where others are known. */
  void check(Trail trail) {
    shipment.code().filter(code -> code.length() >= TARIFF_LINE).ifPresent(c -> check(c, trail));
  }

  private void check(CommodityCode code, Trail trail) {
    CommodityCode line = code.upTo(TARIFF_LINE);
    if (!tables.chinaSchedule().linesAbout(line).isEmpty()) {
      return;
    }
    CommodityCode subheading = code.upTo(SUBHEADING);
    SortedSet<CommodityCode> known = ChinaLines.under(subheading, tables);
    if (known.contains(line)) {
      return;
    }
    if (known.isEmpty() && ChinaLines.under(code.upTo(HEADING), tables).isEmpty()) {
      trail.miss("line of the Chinese tariff for " + code.dotted());
    }
    if (known.isEmpty()) {
      trail.warn(
          code.dotted()
              + " could not be checked: these tables know no line of the Chinese tariff under "
              + subheading.dotted()
              + ".");
      return;
    }
    StringJoiner names = new StringJoiner(", ");
    known.forEach(each -> names.add(each.dotted()));
    trail.miss("line of the Chinese tariff for " + code.dotted());
    trail.warn(
        code.dotted()
            + " is no line that these tables know in the Chinese tariff; under "
            + subheading.dotted()
            + " they know "
            + names
            + ".");
  }
}
