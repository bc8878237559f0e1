package org.tariffcalc.assess.china;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ImportTax;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.schedule.ChinaTariffLine;

/**
 * The lines of the Chinese tariff, as far as the tables can tell: those of the schedule of 2018 and
 * 2019 and those that a product list or a tax names on any day.
 */
public final class ChinaLines {

  private static final int TARIFF_LINE = 8;

  private ChinaLines() {}

  /**
   * The lines of eight digits under a code of two to six.
   *
   * @return empty when the tables know none, which does not mean that there is none
   */
  public static SortedSet<CommodityCode> under(CommodityCode code, RateTables tables) {
    SortedSet<CommodityCode> lines = new TreeSet<>();
    for (ChinaTariffLine each : tables.chinaSchedule().linesAbout(code)) {
      lines.add(each.code().upTo(TARIFF_LINE));
    }
    for (Measure each : tables.measures(Importer.CN.word(), Importer.US.word())) {
      addNamed(each.scope(), code, tables, lines);
    }
    for (ImportTax each : tables.chinaTaxes().vat()) {
      addNamed(each.scope(), code, tables, lines);
    }
    for (ImportTax each : tables.chinaTaxes().consumption()) {
      addNamed(each.scope(), code, tables, lines);
    }
    return lines;
  }

  /** Those of them that are lines on a day, as far as the tables can tell. */
  public static SortedSet<CommodityCode> on(LocalDate day, CommodityCode code, RateTables tables) {
    SortedSet<CommodityCode> lines = new TreeSet<>();
    for (CommodityCode line : under(code, tables)) {
      if (tables.chinaCode(line).map(life -> life.period().contains(day)).orElse(true)) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static void addNamed(
      Scope scope, CommodityCode above, RateTables tables, SortedSet<CommodityCode> lines) {
    if (scope instanceof Scope.Listed listed) {
      tables.list(listed.list()).entriesBelow(above).forEach(each -> add(each, lines));
    } else if (scope instanceof Scope.Codes named) {
      for (CommodityCode each : named.codes()) {
        if (each.digits().startsWith(above.digits())) {
          add(each, lines);
        }
      }
    }
  }

  private static void add(CommodityCode code, SortedSet<CommodityCode> lines) {
    if (code.length() >= TARIFF_LINE) {
      lines.add(code.upTo(TARIFF_LINE));
    }
  }
}
