package org.tariffcalc.assess.china;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.StringJoiner;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ChinaCodeLife;

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
  private static final int SHOWN = 8;

  private final RateTables tables;
  private final Shipment shipment;

  ChinaCode(RateTables tables, Shipment shipment) {
    this.tables = tables;
    this.shipment = shipment;
  }

  /** Warns of a code that is no line, and leaves the quote incomplete where others are known. */
  void check(AssessmentNotes trail) {
    shipment.code().filter(code -> code.length() >= TARIFF_LINE).ifPresent(c -> check(c, trail));
  }

  private void check(CommodityCode code, AssessmentNotes trail) {
    CommodityCode line = code.upTo(TARIFF_LINE);
    Optional<ChinaCodeLife> life = tables.chinaCode(line);
    if (life.isPresent()) {
      checkDay(life.get(), trail);
      return;
    }
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
              + " could not be checked: these tables have no line of the Chinese tariff under "
              + subheading.dotted()
              + ".");
      return;
    }
    trail.miss("line of the Chinese tariff for " + code.dotted());
    trail.warn(
        code.dotted()
            + " is not a line of the Chinese tariff in these tables; under "
            + subheading.dotted()
            + " they know "
            + named(known)
            + ".");
  }

  /**
   * The shipment under the code that its goods had on the day, where the concordance knows one code
   * only; else as it is.
   */
  Shipment onTheDay() {
    return shipment
        .code()
        .filter(code -> code.length() >= TARIFF_LINE)
        .flatMap(tables::chinaCode)
        .filter(life -> !life.period().contains(shipment.entryDate()))
        .flatMap(this::lineOfTheDay)
        .map(shipment::withCode)
        .orElse(shipment);
  }

  private Optional<CommodityCode> lineOfTheDay(ChinaCodeLife life) {
    return life.onlyOther()
        .filter(
            other ->
                tables
                    .chinaCode(other)
                    .map(each -> each.period().contains(shipment.entryDate()))
                    .orElse(true));
  }

  /**
   * A code that is no line of the day is on none of the day's lists: what is due hangs on the code
   * that the goods had then.
   */
  private void checkDay(ChinaCodeLife life, AssessmentNotes trail) {
    LocalDate day = shipment.entryDate();
    if (life.period().contains(day)) {
      return;
    }
    boolean isTooEarly = day.isBefore(life.period().from());
    Optional<CommodityCode> line = lineOfTheDay(life);
    String goods = isTooEarly ? "such goods stood then under " : "such goods stand now under ";
    String others =
        life.others().isEmpty()
            ? "; no concordance names the code of such goods"
            : "; "
                + goods
                + (life.others().size() == 1 ? "" : "one of ")
                + named(life.others())
                + " (concordance, confidence "
                + life.confidence()
                + ")";
    if (line.isEmpty() || !life.confidence().equals("B")) {
      trail.miss(
          "line of the Chinese tariff for "
              + life.code().dotted()
              + " on "
              + day
              + ", and the additional duties on it");
    }
    trail.warn(
        life.code().dotted()
            + (isTooEarly
                ? " came into the Chinese tariff after 2019"
                : " is not in the Chinese tariff of 2026 and may have ended before " + day)
            + others
            + (line.isPresent()
                ? ". Priced as " + line.get().dotted() + "."
                : ". The additional duties of the day depend on that code."));
  }

  private static String named(Collection<CommodityCode> codes) {
    StringJoiner names = new StringJoiner(", ");
    codes.stream().limit(SHOWN).forEach(each -> names.add(each.dotted()));
    int more = codes.size() - SHOWN;
    return names + (more > 0 ? " and " + more + " more" : "");
  }
}
