package org.tariffcalc.analysis.origin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.LineAssessment;
import org.tariffcalc.assess.RangeAssessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Missing;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.row.TradeFile;
import org.tariffcalc.tables.RateTables;

/**
 * The duty bill of a trade on two sides: trade times duty, static. No quantity, price or origin
 * changes with the duty.
 *
 * @param lines the trade, line by line
 */
public record Exposure(List<Line> lines) {

  private static final int TARIFF_LINE = 8;
  private static final String ALL_GOODS =
      "only the duties on goods of every kind are billed; left out are those on product lists (as"
          + " of section 232 and 301), the exemptions of listed goods, and base rates";

  /** Copies the lines. */
  public Exposure {
    lines = List.copyOf(lines);
  }

  /**
   * One of the two sides.
   *
   * @param tables the tables, under a scenario where one is asked
   * @param day entry date of the whole trade
   */
  public record Side(RateTables tables, LocalDate day) {}

  /**
   * The duty on one line of trade. A code that stands for several lines of the schedule has a least
   * and a most: that of its lines with the lowest and the highest duty, each on the whole trade.
   *
   * @param least least duty
   * @param most most duty
   * @param isApproximate whether a market rate of exchange stands behind it
   * @param isInferred whether a base rate was carried over from the tariff of another year
   */
  public record Bill(BigDecimal least, BigDecimal most, boolean isApproximate, boolean isInferred) {

    static final Bill NONE = new Bill(BigDecimal.ZERO, BigDecimal.ZERO, false, false);

    static Bill of(Assessment least, Assessment most) {
      return new Bill(
          least.lowestDuty(),
          most.totalDuty(),
          least.isApproximate() || most.isApproximate(),
          least.inferred().isPresent() || most.inferred().isPresent());
    }

    /** Least and most of two that are possible. */
    Bill or(Bill other) {
      return new Bill(
          least.min(other.least),
          most.max(other.most),
          isApproximate || other.isApproximate,
          isInferred || other.isInferred);
    }

    Bill plus(Bill other) {
      return new Bill(
          least.add(other.least),
          most.add(other.most),
          isApproximate || other.isApproximate,
          isInferred || other.isInferred);
    }

    /** Whether least and most are the same. */
    public boolean isExact() {
      return least.compareTo(most) == 0;
    }
  }

  /**
   * One line of trade.
   *
   * @param trade what is traded
   * @param before its bill on the first side
   * @param after its bill on the second side
   * @param undecided why it has no bill; empty when it has both
   * @param remarks what is not in the bill
   */
  public record Line(
      TradeFile.Flow trade,
      Optional<Bill> before,
      Optional<Bill> after,
      String undecided,
      List<String> remarks) {
    /** Copies the remarks. */
    public Line {
      remarks = List.copyOf(remarks);
    }

    /** Whether both sides have a bill. */
    public boolean isDecided() {
      return before.isPresent() && after.isPresent();
    }
  }

  /**
   * The sums of one importer and currency.
   *
   * @param importer importing country
   * @param currency currency of the trade; its duty is in that of the importing country
   * @param value value of the lines that have a bill
   * @param before their bill on the first side
   * @param after their bill on the second side
   */
  public record Total(
      String importer, String currency, BigDecimal value, Bill before, Bill after) {}

  /** Prices a trade on two sides. */
  public static Exposure of(List<TradeFile.Flow> trade, Side from, Side to) {
    List<Line> lines = new ArrayList<>();
    TradeLevels levels = new TradeLevels(trade, from.tables(), from.day());
    for (TradeFile.Flow each : trade) {
      Optional<TradeFile.Flow> part = levels.partOf(each);
      lines.add(
          part.isPresent()
              ? new Line(each, Optional.empty(), Optional.empty(), twice(part.get()), List.of())
              : line(each, from, to));
    }
    return new Exposure(lines);
  }

  private static String twice(TradeFile.Flow part) {
    return "line "
        + part.line()
        + " ("
        + part.code().map(CommodityCode::dotted).orElse("all goods")
        + " "
        + part.origin()
        + ") is a part of it or is not, and would be counted twice; one level of codes and origins"
        + " is billed";
  }

  private static Line line(TradeFile.Flow trade, Side from, Side to) {
    List<String> remarks = new ArrayList<>();
    try {
      Bill before = bill(trade, from, remarks);
      Bill after = bill(trade, to, remarks);
      return new Line(
          trade, Optional.of(before), Optional.of(after), "", remarks.stream().distinct().toList());
    } catch (NoAnswer | UsageError e) {
      return new Line(trade, Optional.empty(), Optional.empty(), e.wrong(), List.of());
    }
  }

  private static Bill bill(TradeFile.Flow trade, Side side, List<String> remarks) {
    if (!trade.origin().equals(TradeFile.UNION)) {
      return bill(trade, trade.origin(), side, remarks);
    }
    Bill all = null;
    for (String member : TradeLevels.members(side.tables(), side.day())) {
      Bill one = bill(trade, member, side, remarks);
      all = all == null ? one : all.or(one);
    }
    if (all == null) {
      throw new NoAnswer("the tables have no member states of the EU", "its member states");
    }
    if (!all.isExact()) {
      remarks.add("least and most over the member states on " + side.day());
    }
    return all;
  }

  private static Bill bill(TradeFile.Flow trade, String origin, Side side, List<String> remarks) {
    Shipment goods =
        Shipment.ofUnlistedGoods(origin, trade.importer(), side.day(), trade.value())
            .withTerms(Terms.of(trade.currency()));
    if (trade.code().isEmpty()) {
      Assessment assessed = new Assessor(side.tables()).assess(goods);
      remarks.add(ALL_GOODS);
      remark(assessed, "", remarks);
      return Bill.of(assessed, assessed);
    }
    CommodityCode code = trade.code().get();
    if (code.length() >= TARIFF_LINE) {
      Assessment assessed = new Assessor(side.tables()).assess(goods.withCode(code));
      remark(assessed, "", remarks);
      return Bill.of(assessed, assessed);
    }
    RangeAssessment range = new RangeAssessor(side.tables()).assess(goods.withCode(code));
    long incomplete =
        range.lines().stream()
            .filter(each -> each.assessment().filter(a -> !a.isComplete()).isPresent())
            .count();
    if (incomplete > 0) {
      remarks.add(
          incomplete
              + " of "
              + range.lines().size()
              + " lines on "
              + side.day()
              + " leave something out, such as "
              + range.lines().stream()
                  .flatMap(each -> each.assessment().stream())
                  .flatMap(each -> each.missing().stream())
                  .findFirst()
                  .orElse(""));
    }
    long open = range.lines().stream().filter(each -> each.assessment().isEmpty()).count();
    if (open > 0) {
      remarks.add(
          open + " of " + range.lines().size() + " lines on " + side.day() + " have no duty here");
    }
    range.lowest().ifPresent(each -> remark(each, "its least duty, ", remarks));
    range.highest().ifPresent(each -> remark(each, "its highest duty, ", remarks));
    return Bill.of(
        range.lowest().orElseThrow(() -> nothingPriced(code)),
        range.highest().orElseThrow(() -> nothingPriced(code)));
  }

  /** What is not in a bill, and what acts since the day of knowledge made of it. */
  private static void remark(Assessment assessed, String which, List<String> remarks) {
    if (which.isEmpty()) {
      boolean isOfAllGoods = assessed.shipment().code().isEmpty();
      assessed.missing().stream()
          .filter(each -> !isOfAllGoods || !each.equals(Missing.BASE_RATE_WITHOUT_CODE))
          .forEach(each -> remarks.add(remark(each, assessed.shipment())));
    }
    assessed.inferred().ifPresent(each -> remarks.add(which + each));
    assessed
        .premise()
        .otherAnswer()
        .ifPresent(
            later ->
                remarks.add(
                    which + "entry " + assessed.shipment().entryDate() + ": " + later.sentence()));
  }

  /** What is open: of a line whose numbers differ both sides are billed, else it is left out. */
  private static String remark(String missing, Shipment goods) {
    boolean isBilled =
        missing.equals(Valuation.NO_CUSTOMS_RATE)
            || goods
                .code()
                .filter(code -> missing.equals(LineAssessment.differing(code.dotted())))
                .isPresent();
    return isBilled ? missing : "left out: " + missing;
  }

  private static NoAnswer nothingPriced(CommodityCode code) {
    return new NoAnswer(
        "no line of " + code.dotted() + " can be priced without a quantity",
        "codes of eight digits");
  }

  /** Whether every line has both bills. */
  public boolean isComplete() {
    return lines.stream().allMatch(Line::isDecided);
  }

  /** Whether every line has both bills, and each one figure. */
  public boolean isExact() {
    return lines.stream()
        .allMatch(
            each ->
                each.before().filter(Bill::isExact).isPresent()
                    && each.after().filter(Bill::isExact).isPresent());
  }

  /** The sums by importer and currency, in the order in which they come. */
  public List<Total> totals() {
    Map<String, Total> totals = new LinkedHashMap<>();
    for (Line each : lines) {
      if (each.isDecided()) {
        totals.merge(
            each.trade().importer() + each.trade().currency(),
            new Total(
                each.trade().importer(),
                each.trade().currency(),
                each.trade().value(),
                each.before().orElse(Bill.NONE),
                each.after().orElse(Bill.NONE)),
            (one, other) ->
                new Total(
                    one.importer(),
                    one.currency(),
                    one.value().add(other.value()),
                    one.before().plus(other.before()),
                    one.after().plus(other.after())));
      }
    }
    return List.copyOf(totals.values());
  }
}
