package org.tariffcalc.assess.us;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.Renumbered;
import org.tariffcalc.tables.schedule.ScheduleLine;

/** Explains why a code names no line of the schedule on a day, and what stands near it. */
public final class UnknownCode {

  private static final int NEIGHBORS = 4;

  private final RateTables tables;
  private final Shipment shipment;
  private final CommodityCode code;
  private final LocalDate day;

  public UnknownCode(RateTables tables, Shipment shipment) {
    this.tables = tables;
    this.shipment = shipment;
    this.code = shipment.code().orElseThrow();
    this.day = shipment.entryDate();
  }

  public NoAnswer error() {
    if (code.chapter().equals("99")) {
      return new NoAnswer(
          code.dotted()
              + " is a heading of chapter 99, which adds to the duty on goods of other chapters",
          "the code of the goods, chapters 01 to 98; tariff rates show "
              + code.dotted()
              + " explains the heading");
    }
    Optional<FormerCode> former = FormerCode.of(tables, shipment);
    if (former.filter(FormerCode::isStanding).isPresent()) {
      return former.get().unpriced();
    }
    List<CommodityCode> sameGoods = code.length() == 10 ? sameGoods() : List.of();
    String nearest =
        dotted(sameGoods.isEmpty() ? tables.schedule().nearest(code, day, NEIGHBORS) : sameGoods);
    return new NoAnswer(
        code.dotted()
            + " is not in the US tariff schedule on "
            + day
            + former.map(FormerCode::whyNot).orElseGet(this::history)
            + (sameGoods.isEmpty() ? "" : "; that day its goods are under " + nearest),
        former.isPresent() && !nearest.isEmpty()
            ? nearest + ", whichever fits the goods now"
            : (nearest.isEmpty() ? "a code of chapters 01 to 97" : nearest)
                + "; or --base-rate RATE to price without the schedule");
  }

  /**
   * The numbers that the goods of a ten-digit number have on the entry date: those that followed
   * it, or those before it. Empty when the change records do not tell.
   */
  private List<CommodityCode> sameGoods() {
    SortedSet<CommodityCode> numbers = new TreeSet<>();
    for (Renumbered each : tables.schedule().renumbered()) {
      if (each.old().equals(code.digits()) && !each.on().isAfter(day)) {
        each.successors().forEach(number -> numbers.add(CommodityCode.of(number)));
      }
      if (each.successors().contains(code.digits()) && each.on().isAfter(day)) {
        numbers.add(CommodityCode.of(each.old()));
      }
    }
    numbers.removeIf(each -> !tables.schedule().hasStatistical(each, day));
    return List.copyOf(numbers);
  }

  private static String dotted(List<CommodityCode> codes) {
    StringBuilder dotted = new StringBuilder();
    for (CommodityCode each : codes) {
      dotted.append(dotted.isEmpty() ? "" : ", ").append(each.dotted());
    }
    return dotted.toString();
  }

  private String history() {
    List<ScheduleLine> lines = tables.schedule().history(code.upTo(8));
    if (lines.isEmpty()) {
      return "";
    }
    if (code.length() == 10) {
      List<Period> spells = tables.schedule().statisticalHistory(code);
      return spells.isEmpty()
          ? "; " + code.upTo(8).dotted() + " is, with other ten-digit numbers"
          : spell(spells.get(0), spells.get(spells.size() - 1));
    }
    ScheduleLine first = lines.get(0);
    ScheduleLine last = lines.get(lines.size() - 1);
    return spell(first.period(), last.period());
  }

  private String spell(Period first, Period last) {
    if (first.from().isAfter(day)) {
      return ": it begins on " + first.from();
    }
    return last.to().map(to -> ": it was retired or split after " + to).orElse("");
  }
}
