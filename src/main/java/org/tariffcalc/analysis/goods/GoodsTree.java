package org.tariffcalc.analysis.goods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;
import org.tariffcalc.tables.words.NamedGoods;

/** Names and rates below codes on a day. */
public final class GoodsTree {

  /** Any value does for a duty in percent; so much pays no fee for small ones. */
  private static final BigDecimal VALUE = new BigDecimal("10000");

  private final RateTables tables;
  private final Importer importer;
  private final Optional<String> origin;
  private final LocalDate day;

  /** There is one where an origin is given. */
  private final Optional<Assessor> assessor;

  /**
   * A tree.
   *
   * @param importer into which they go; for other countries than the United States there are the
   *     names of six digits, which are common to all
   * @param origin ISO code of the origin whose duty is wanted; empty for the base rate alone
   * @param day entry date
   */
  public GoodsTree(RateTables tables, Importer importer, Optional<String> origin, LocalDate day) {
    this.tables = tables;
    this.importer = importer;
    this.origin = origin;
    this.day = day;
    this.assessor = origin.map(from -> new Assessor(tables));
  }

  /**
   * Everything at and below a code, heading by heading.
   *
   * @param code two to eight digits
   * @throws NoAnswer when nothing is there on the day
   */
  public List<GoodsHeading> under(CommodityCode code) {
    Set<CommodityCode> headings = new LinkedHashSet<>();
    for (CommodityCode each : subheadings(code)) {
      headings.add(each.upTo(4));
    }
    List<GoodsHeading> tree = new ArrayList<>();
    for (CommodityCode heading : headings) {
      CommodityCode below = code.length() > 4 ? code : heading;
      heading(heading, List.copyOf(subheadings(below)), below, Integer.MAX_VALUE)
          .ifPresent(tree::add);
    }
    if (tree.isEmpty()) {
      throw new NoAnswer(
          code.dotted() + " stands for no line of the schedule on " + day,
          "tariff find with words, as in tariff find electric kettle");
    }
    return tree;
  }

  /**
   * A heading with some of its subheadings.
   *
   * @param subheadings in the order in which they are wanted
   * @param most lines at most; a subheading is never cut
   * @return empty when none of them has a line on the day
   */
  public Optional<GoodsHeading> heading(
      CommodityCode heading, List<CommodityCode> subheadings, int most) {
    return heading(heading, subheadings, heading, most);
  }

  private Optional<GoodsHeading> heading(
      CommodityCode heading, List<CommodityCode> subheadings, CommodityCode below, int most) {
    List<GoodsSubheading> shown = new ArrayList<>();
    int count = 0;
    for (CommodityCode subheading : subheadings) {
      List<ScheduleLine> lines =
          isUs()
              ? tables.schedule().linesUnder(below.length() > 6 ? below : subheading, day)
              : List.of();
      int size = Math.max(1, lines.size());
      if ((isUs() && lines.isEmpty()) || (count > 0 && count + size > most)) {
        continue;
      }
      count += size;
      shown.add(
          new GoodsSubheading(
              subheading, name(subheading), lines.stream().map(this::line).toList()));
    }
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    int all = isUs() ? tables.schedule().linesUnder(heading, day).size() : count;
    return Optional.of(
        new GoodsHeading(heading, name(heading), shown, below.length() > 4 ? 0 : all - count));
  }

  private boolean isUs() {
    return importer == Importer.US;
  }

  private Set<CommodityCode> subheadings(CommodityCode code) {
    Set<CommodityCode> subheadings = new LinkedHashSet<>();
    if (isUs()) {
      for (ScheduleLine line : tables.schedule().linesUnder(code.upTo(8), day)) {
        subheadings.add(line.code().upTo(6));
      }
    } else {
      for (NamedGoods each : tables.goodsNames().under(code.upTo(6))) {
        if (each.code().length() == 6) {
          subheadings.add(each.code());
        }
      }
    }
    return subheadings;
  }

  private String name(CommodityCode code) {
    return tables.goodsNames().own(code).orElse("");
  }

  private GoodsLine line(ScheduleLine line) {
    Optional<Assessment> duty =
        origin.flatMap(from -> assessor.flatMap(engine -> duty(engine, line.code(), from)));
    return new GoodsLine(
        line.code(),
        name(line.code()),
        tables.officialName(line.code()),
        line.general().toString(),
        duty.map(Assessment::dutyPercent),
        duty.map(Assessment::isComplete).orElse(false),
        line.units());
  }

  private Optional<Assessment> duty(Assessor assessor, CommodityCode code, String from) {
    try {
      return Optional.of(
          assessor.assess(
              Shipment.ofUnlistedGoods(from, importer.word(), day, VALUE).withCode(code)));
    } catch (NoAnswer e) {
      return Optional.empty();
    }
  }
}
