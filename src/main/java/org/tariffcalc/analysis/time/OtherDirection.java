package org.tariffcalc.analysis.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tariffcalc.assess.china.ChinaLines;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ChinaTariffLine;

/**
 * The same good the other way: from the United States into China. Both schedules share the first
 * six digits only, so the Chinese line is found from them.
 *
 * @param goods the good into China
 * @param notes what was taken for granted
 */
public record OtherDirection(Shipment goods, List<String> notes) {

  private static final int SHARED_DIGITS = 6;
  private static final String LAST_CHAPTER = "97";

  /** Copies the notes. */
  public OtherDirection {
    notes = List.copyOf(notes);
  }

  /**
   * The American good that answers to a Chinese one.
   *
   * @param chinese the good of China into the United States
   * @param code its code in China; empty to find it
   * @param from first day that is asked about
   * @throws NoAnswer when the Chinese lines under the six digits differ in duty and no code says
   *     which is meant
   */
  public static OtherDirection of(
      RateTables tables, Shipment chinese, Optional<CommodityCode> code, LocalDate from) {
    Shipment unlisted = Shipment.ofUnlistedGoods("US", "CN", chinese.entryDate(), chinese.value());
    if (code.isPresent()) {
      return new OtherDirection(unlisted.withCode(code.get()), checked(code.get(), tables));
    }
    if (chinese.code().isEmpty()) {
      return new OtherDirection(unlisted, List.of());
    }
    CommodityCode shared = chinese.code().get().upTo(SHARED_DIGITS);
    TreeSet<CommodityCode> lines = new TreeSet<>();
    for (ChinaTariffLine line : tables.chinaSchedule().linesAbout(shared)) {
      lines.add(line.code().upTo(8));
    }
    if (lines.isEmpty()) {
      throw new NoAnswer(
          "the tables know no Chinese line under " + shared.dotted(),
          "--china-code with the eight digits of the good in China");
    }
    NavigableMap<CommodityCode, String> duties = new TreeMap<>();
    for (CommodityCode line : lines) {
      duties.put(line, duties(tables, unlisted.withCode(line), from));
    }
    CommodityCode first = duties.firstKey();
    for (String duty : duties.values()) {
      if (!duty.equals(duties.firstEntry().getValue())) {
        throw new NoAnswer(
            "the Chinese lines under " + shared.dotted() + " differ in duty: " + names(lines),
            "--china-code " + first.dotted() + ", or the one that is the good in China");
      }
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "In China the good is taken to be "
            + first.dotted()
            + (lines.size() > 1 ? "; the lines " + names(lines) + " pay the same." : "."));
    return new OtherDirection(unlisted.withCode(first), notes);
  }

  /** Refuses a code that is no line where others are known; returns what could not be checked. */
  private static List<String> checked(CommodityCode code, RateTables tables) {
    CommodityCode shared = code.upTo(SHARED_DIGITS);
    SortedSet<CommodityCode> lines = ChinaLines.under(shared, tables);
    if (lines.contains(code.upTo(8))) {
      return List.of();
    }
    if (code.chapter().compareTo(LAST_CHAPTER) > 0 || !lines.isEmpty()) {
      throw new UsageError(
          code.dotted() + " after --china-code is no line of the Chinese tariff",
          lines.isEmpty()
              ? "--china-code with the eight digits of the good in China"
              : "--china-code " + names(lines));
    }
    return List.of(
        "That China has a line "
            + code.dotted()
            + " could not be checked: these tables know none under "
            + shared.dotted()
            + ".");
  }

  /** What a line pays over time, beside its base rate. */
  private static String duties(RateTables tables, Shipment goods, LocalDate from) {
    LocalDate begin = tables.manifest().coveredFrom("CN", "US").orElse(from);
    LocalDate first = from.isBefore(begin) ? begin : from;
    LocalDate last = tables.manifest().asOf();
    StringBuilder told = new StringBuilder();
    DutyTimeline timeline =
        DutyTimeline.of(
            tables,
            goods.withBaseRate(DutyExpression.parse("Free")),
            first,
            last.isBefore(first) ? first : last);
    for (DutyTimeline.Step step : timeline.steps()) {
      told.append(step.from()).append(' ').append(step.percentByProgram()).append(' ');
    }
    return told.toString();
  }

  private static String names(SortedSet<CommodityCode> lines) {
    List<String> names = new ArrayList<>();
    for (CommodityCode line : lines) {
      names.add(line.dotted());
    }
    return names.size() > 8
        ? String.join(", ", names.subList(0, 8)) + " and " + (names.size() - 8) + " more"
        : String.join(", ", names);
  }
}
