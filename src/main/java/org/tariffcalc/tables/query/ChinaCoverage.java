package org.tariffcalc.tables.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ChinaTariffLine;

/**
 * How much is known of China's base rates in a year, on 1 July.
 *
 * @param year the year
 * @param sure lines whose rate was read and confirmed
 * @param unconfirmed lines whose rate was read once, or derived by a rule that was tested
 * @param inferred lines whose rate was carried over from another year
 * @param unknown lines without a rate
 */
public record ChinaCoverage(int year, int sure, int unconfirmed, int inferred, int unknown) {

  private static final int FIRST_YEAR = 2018;
  private static final int TARIFF_LINE = 8;
  private static final int LAST_CHAPTER = 97;

  /** Each year from 2018 to that up to which the law was read. */
  public static List<ChinaCoverage> byYear(RateTables tables) {
    TreeSet<CommodityCode> codes = new TreeSet<>();
    for (int number = 1; number <= LAST_CHAPTER; number++) {
      CommodityCode chapter = CommodityCode.of((number < 10 ? "0" : "") + number);
      for (ChinaTariffLine line : tables.chinaSchedule().linesAbout(chapter)) {
        codes.add(line.code().upTo(TARIFF_LINE));
      }
    }
    List<ChinaCoverage> years = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= tables.manifest().asOf().getYear(); year++) {
      years.add(of(LocalDate.of(year, 7, 1), codes, tables));
    }
    return years;
  }

  private static ChinaCoverage of(LocalDate day, TreeSet<CommodityCode> codes, RateTables tables) {
    int sure = 0;
    int unconfirmed = 0;
    int inferred = 0;
    int unknown = 0;
    for (CommodityCode code : codes) {
      if (tables.chinaCode(code).map(life -> !life.period().contains(day)).orElse(false)) {
        continue;
      }
      Optional<ChinaTariffLine.Sureness> sureness = leastSure(code, day, tables);
      if (sureness.isEmpty()) {
        unknown++;
        continue;
      }
      switch (sureness.get()) {
        case SURE -> sure++;
        case UNCONFIRMED -> unconfirmed++;
        case INFERRED -> inferred++;
      }
    }
    return new ChinaCoverage(day.getYear(), sure, unconfirmed, inferred, unknown);
  }

  /** Of a line that ten digits divide the least sure part counts. */
  private static Optional<ChinaTariffLine.Sureness> leastSure(
      CommodityCode code, LocalDate day, RateTables tables) {
    return tables.chinaSchedule().linesAbout(code).stream()
        .filter(line -> line.period().contains(day))
        .map(ChinaTariffLine::sureness)
        .max(ChinaTariffLine.Sureness::compareTo);
  }

  /** All lines of the day that the tables know. */
  public int lines() {
    return sure + unconfirmed + inferred + unknown;
  }
}
