package org.tariffcalc.analysis.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tariffcalc.assess.china.ChinaLines;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ChinaTariffLine;

/**
 * The same good the other way: from the United States into China. Both schedules share the first
 * six digits only, so the Chinese line is found from them.
 *
 * @param goods the good into China; two lines, the dearest first, where its lines differ in duty
 * @param notes what was taken for granted
 */
public record OtherDirection(List<Shipment> goods, List<String> notes) {

  private static final int SHARED_DIGITS = 6;
  private static final String LAST_CHAPTER = "97";

  /** Copies the lists. */
  public OtherDirection {
    goods = List.copyOf(goods);
    notes = List.copyOf(notes);
  }

  /**
   * The American good that answers to a Chinese one.
   *
   * @param chinese the good of China into the United States
   * @param code its code in China; empty to find it
   * @param from first day that is asked about
   * @throws NoAnswer when the tables have no Chinese line under the six digits
   */
  public static OtherDirection of(
      RateTables tables, Shipment chinese, Optional<CommodityCode> code, LocalDate from) {
    Shipment unlisted =
        Shipment.ofUnlistedGoods(
            Importer.US.word(), Importer.CN.word(), chinese.entryDate(), chinese.value());
    if (code.isPresent()) {
      return new OtherDirection(
          List.of(unlisted.withCode(code.get())), checked(code.get(), tables));
    }
    if (chinese.code().isEmpty()) {
      return new OtherDirection(List.of(unlisted), List.of());
    }
    CommodityCode shared = chinese.code().get().upTo(SHARED_DIGITS);
    TreeSet<CommodityCode> lines = new TreeSet<>();
    for (ChinaTariffLine line : tables.chinaSchedule().linesAbout(shared)) {
      lines.add(line.code().upTo(8));
    }
    if (lines.isEmpty()) {
      throw new NoAnswer(
          "the tables have no Chinese line under " + shared.dotted(),
          "--china-code with the eight digits of the good in China");
    }
    Map<String, CommodityCode> linesByDuty = new LinkedHashMap<>();
    List<DutyTimeline> different = new ArrayList<>();
    for (CommodityCode line : lines) {
      DutyTimeline timeline = duties(tables, unlisted.withCode(line), from);
      if (linesByDuty.putIfAbsent(told(timeline), line) == null) {
        different.add(timeline);
      }
    }
    if (different.size() == 1) {
      CommodityCode first = lines.first();
      return new OtherDirection(
          List.of(unlisted.withCode(first)),
          List.of(
              "In China the good is taken to be "
                  + first.dotted()
                  + (lines.size() > 1 ? "; the lines " + names(lines) + " pay the same." : ".")));
    }
    return range(unlisted, shared, lines, different);
  }

  /** The lines that bound what the good can pay: the dearest over all days and the cheapest. */
  private static OtherDirection range(
      Shipment unlisted,
      CommodityCode shared,
      SortedSet<CommodityCode> lines,
      List<DutyTimeline> different) {
    DutyTimeline dearest = different.get(0);
    DutyTimeline cheapest = different.get(0);
    for (DutyTimeline each : different) {
      dearest = percentDays(each).compareTo(percentDays(dearest)) > 0 ? each : dearest;
      cheapest = percentDays(each).compareTo(percentDays(cheapest)) < 0 ? each : cheapest;
    }
    CommodityCode high = dearest.goods().code().orElseThrow();
    CommodityCode low = cheapest.goods().code().orElseThrow();
    return new OtherDirection(
        List.of(unlisted.withCode(high), unlisted.withCode(low)),
        List.of(
            "The Chinese lines under "
                + shared.dotted()
                + " differ in duty ("
                + names(lines)
                + "): drawn are "
                + high.dotted()
                + ", which pays most over these days, and "
                + low.dotted()
                + ", which pays least"
                + (different.size() > 2 ? "; the others pay between them, all days together" : "")
                + ". --china-code "
                + high.dotted()
                + " draws one line."));
  }

  /** The area under a timeline: percent of the customs value times days. */
  private static BigDecimal percentDays(DutyTimeline timeline) {
    BigDecimal sum = BigDecimal.ZERO;
    for (DutyTimeline.Step step : timeline.steps()) {
      long days = ChronoUnit.DAYS.between(step.from(), step.to()) + 1;
      sum = sum.add(step.dutyPercent().multiply(BigDecimal.valueOf(days)));
    }
    return sum;
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
          code.dotted() + " after --china-code is not a line of the Chinese tariff",
          lines.isEmpty()
              ? "--china-code with the eight digits of the good in China"
              : "--china-code " + names(lines));
    }
    return List.of(
        "That China has a line "
            + code.dotted()
            + " could not be checked: these tables have none under "
            + shared.dotted()
            + ".");
  }

  /** What a line pays over time. */
  private static DutyTimeline duties(RateTables tables, Shipment goods, LocalDate from) {
    LocalDate begin =
        tables.manifest().coveredFrom(Importer.CN.word(), Importer.US.word()).orElse(from);
    LocalDate first = from.isBefore(begin) ? begin : from;
    LocalDate last = tables.manifest().asOf();
    return DutyTimeline.of(tables, goods, first, last.isBefore(first) ? first : last);
  }

  private static String told(DutyTimeline timeline) {
    StringBuilder told = new StringBuilder();
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
