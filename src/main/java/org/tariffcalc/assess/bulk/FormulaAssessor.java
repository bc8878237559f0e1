package org.tariffcalc.assess.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.LineAssessment;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.Assumption;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.assess.stacking.DutyPlan;
import org.tariffcalc.assess.stacking.ListMembership;
import org.tariffcalc.assess.us.BaseRate;
import org.tariffcalc.assess.us.FilingOrder;
import org.tariffcalc.assess.us.Section321;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.tables.RateTables;

/**
 * Assesses a great number of plain shipments into the United States: a code, an origin, an entry
 * date and a price in dollars, nothing claimed. What the law lays on them is decided once, as for
 * the {@link Assessor}, and kept as a formula; what cannot be put so is left to the {@link
 * Assessor}. Several threads may ask at once.
 */
public final class FormulaAssessor {

  /** Prices from here on are left to exact arithmetic of any length. */
  private static final long LARGEST_CENTS = 100_000_000_000L;

  private static final int MOST_DIGITS = 15;

  private static final FormulaFigures.LeftOpen DIFFERING =
      (goods, day) -> LineAssessment.differing(goods.dotted());

  private final RateTables tables;
  private final Shipment template;
  private final ListedGoodsIndex index;
  private final Map<String, OriginCalendar> calendars = new ConcurrentHashMap<>();
  private final FormulaCache known = new FormulaCache();
  private final RecentMeasures recent = new RecentMeasures();
  private final OriginLaws laws;
  private final EntryCosts entries;
  private final FilingOrder filing;
  private final Drawback.Reach drawbackOfBase;

  /**
   * An assessor of shipments that have all but code, origin, date and price in common.
   *
   * @param template what they have in common
   */
  public FormulaAssessor(RateTables tables, ListedGoodsIndex index, Shipment template) {
    if (!PlainShipment.isTemplate(template)) {
      throw new IllegalArgumentException("not plain: " + template);
    }
    this.tables = tables;
    this.index = index;
    this.template = template;
    this.laws = new OriginLaws(tables, index);
    this.entries = new EntryCosts(tables);
    this.filing = new FilingOrder(tables);
    this.drawbackOfBase = BaseRate.drawback(tables).reach();
  }

  /** What came of a shipment. */
  public enum Outcome {
    /** The figures are there. */
    DONE,
    /** The figures are there, and something is left open. */
    UNDECIDED,
    /** There are no figures, and it is known why. */
    REFUSED,
    /** The {@link Assessor} has to be asked. */
    NOT_PLAIN
  }

  /**
   * The calendar of an origin; empty when the tables do not know it.
   *
   * @param origin ISO code
   */
  public Optional<Origin> origin(String origin) {
    return tables.countries().names().containsKey(origin) && !origin.equals(template.importer())
        ? Optional.of(
            new Origin(calendars.computeIfAbsent(origin, each -> OriginCalendar.of(tables, each))))
        : Optional.empty();
  }

  /** An origin made ready for many shipments. */
  public static final class Origin {
    private final OriginCalendar calendar;

    Origin(OriginCalendar calendar) {
      this.calendar = calendar;
    }

    /** ISO code. */
    public String code() {
      return calendar.origin();
    }
  }

  /**
   * Works out one shipment.
   *
   * @param epochDay entry date in days since 1970-01-01
   * @param loadedDay day of loading in the same count; negative when it is not given
   * @param mode place of the mode of transport as in {@link PlainShipment#mode}
   * @param priceCents price in US cents
   * @param quantities what is known of weight and number
   * @param figures where the figures go
   */
  public Outcome assess(
      ListedGoods goods,
      Origin origin,
      int epochDay,
      int loadedDay,
      int mode,
      long priceCents,
      Quantities quantities,
      FormulaFigures figures) {
    OriginPeriod stretch = stretch(origin.calendar, epochDay);
    EntryCosts.Entry entry = entry(stretch, origin.calendar, epochDay, mode);
    long dollars = (priceCents + 50) / 100;
    if (dollars == 0
        || priceCents >= LARGEST_CENTS
        || !stretch.isCovered()
        || !entry.isKnown()
        || loadedDay >= 0 && (stretch.looksAtLoading() || loadedDay > epochDay)) {
      return Outcome.NOT_PLAIN;
    }
    ListedGoods.Column column = goods.columnOn(epochDay, stretch.paysColumn2());
    DutyFormula formula =
        column == null ? DutyFormula.NONE : formula(goods, origin.calendar, stretch, epochDay);
    if (column == null || formula.isNone()) {
      return Outcome.NOT_PLAIN;
    }
    figures.begin(dollars);
    figures.releasable(
        priceCents <= entry.releasedCents()
            && (!goods.isEverKeptFromRelease(tables)
                || Section321.isOpenTo(
                    tables,
                    origin.calendar.origin(),
                    goods.code(),
                    LocalDate.ofEpochDay(epochDay))));
    if (!formula.isDivided()) {
      formula = dearestSide(formula, column, quantities, figures);
      if (formula.isNone()) {
        return Outcome.NOT_PLAIN;
      }
    }
    Outcome base = addBase(formula, column, quantities, figures);
    if (base != Outcome.DONE) {
      return base;
    }
    long lowest = -1;
    boolean areFeesAlike = true;
    if (formula.isDivided()) {
      DutyFormula dearest = dearest(goods, origin.calendar, stretch, epochDay, figures, quantities);
      if (dearest.isNone()) {
        return Outcome.NOT_PLAIN;
      }
      formula = dearest;
      lowest = figures.lowestDutyCents();
      areFeesAlike =
          figures.areFeesAlike()
              || entry.isFormal(priceCents, true) == entry.isFormal(priceCents, false);
      figures.begin(dollars);
      addBase(formula, column, quantities, figures);
    }
    if (!formula.replacesBase()) {
      figures.drawback(drawbackOfBase, figures.baseDutyCents());
    }
    boolean isFormal = entry.isFormal(priceCents, formula.addTo(figures));
    if (isFormal && goods.owesOwnFee() && !quantities.isEmpty()) {
      return Outcome.NOT_PLAIN;
    }
    entry.addTo(figures, isFormal, goods.isFreeOfProcessingFee());
    if (column.isElsewhere() && !formula.replacesBase()) {
      figures.leaveOpen(column, goods, epochDay);
    }
    if (formula.leavesOpen()) {
      figures.leaveOpen(formula, goods, epochDay);
    }
    if (isFormal && goods.ownFee().isOpenOn(epochDay)) {
      figures.leaveOpen(goods.ownFee(), goods, epochDay);
    }
    if (lowest >= 0 && lowest < figures.lowestDutyCents()) {
      figures.lowest(lowest, areFeesAlike);
      figures.leaveOpen(DIFFERING, goods, epochDay);
    }
    return figures.isUndecided() ? Outcome.UNDECIDED : Outcome.DONE;
  }

  /** Adds the base rate, unless a measure is charged in its place. */
  private static Outcome addBase(
      DutyFormula formula,
      ListedGoods.Column column,
      Quantities quantities,
      FormulaFigures figures) {
    if (formula.replacesBase()) {
      return Outcome.DONE;
    }
    long dollars = figures.customsDollars();
    Percentage percentage = column.percentage();
    if (percentage != null) {
      figures.base(column.text(), percentage.of(dollars));
    } else if (column.isElsewhere()) {
      // The total is without it; what is left open says so.
      return Outcome.DONE;
    } else if (quantities.isEmpty() && column.needsQuantity()) {
      // Which quantity is missing is said of the rate, whatever the shipment.
      figures.refuse(column.refusal());
      return Outcome.REFUSED;
    } else if (column.on(dollars, quantities) instanceof DutyResult.Amount amount) {
      BigDecimal cents = Money.roundedToCent(amount.exact()).movePointRight(2);
      if (cents.precision() - cents.scale() > MOST_DIGITS) {
        return Outcome.NOT_PLAIN;
      }
      figures.base(column.text(), cents.longValueExact());
    } else {
      return Outcome.NOT_PLAIN;
    }
    return Outcome.DONE;
  }

  /**
   * The formula of the dearest of a divided line's ten-digit numbers, the first of equals.
   *
   * @param figures where the least duty goes; its other figures are used up
   * @return {@link DutyFormula#NONE} when the {@link Assessor} has to be asked
   */
  private DutyFormula dearest(
      ListedGoods line,
      OriginCalendar calendar,
      OriginPeriod stretch,
      int epochDay,
      FormulaFigures figures,
      Quantities quantities) {
    ListedGoods[] numbers = index.numbersOf(line).on(epochDay);
    ListedGoods.Column column = line.columnOn(epochDay, stretch.paysColumn2());
    if (numbers == null || column == null) {
      return DutyFormula.NONE;
    }
    DutyFormula found = DutyFormula.NONE;
    long most = -1;
    long least = Long.MAX_VALUE;
    int underChapter99 = 0;
    for (ListedGoods number : numbers) {
      DutyFormula formula =
          dearestSide(formula(number, calendar, stretch, epochDay), column, quantities, figures);
      figures.begin(figures.customsDollars());
      if (formula.isNone() || addBase(formula, column, quantities, figures) != Outcome.DONE) {
        return DutyFormula.NONE;
      }
      underChapter99 += formula.addTo(figures) ? 1 : 0;
      long duty = figures.baseDutyCents() + figures.additionalCents();
      found = duty > most ? formula : found;
      most = Math.max(most, duty);
      least = Math.min(least, duty);
    }
    figures.lowest(least, underChapter99 == 0 || underChapter99 == numbers.length);
    return found;
  }

  /**
   * The formula of the dearest side of facts that the code does not tell, the first of equals; the
   * formula itself where there is one side.
   *
   * @param figures its figures are used up where there are several
   * @return {@link DutyFormula#NONE} when the {@link Assessor} has to be asked
   */
  private static DutyFormula dearestSide(
      DutyFormula formula,
      ListedGoods.Column column,
      Quantities quantities,
      FormulaFigures figures) {
    if (formula.sides().isEmpty()) {
      return formula;
    }
    DutyFormula found = DutyFormula.NONE;
    long most = -1;
    for (DutyFormula side : formula.sides()) {
      figures.begin(figures.customsDollars());
      if (addBase(side, column, quantities, figures) != Outcome.DONE) {
        return DutyFormula.NONE;
      }
      side.addTo(figures);
      long duty = figures.baseDutyCents() + figures.additionalCents();
      found = duty > most ? side : found;
      most = Math.max(most, duty);
    }
    figures.begin(figures.customsDollars());
    return found;
  }

  private DutyFormula formula(
      ListedGoods goods, OriginCalendar calendar, OriginPeriod stretch, int epochDay) {
    DutyFormula found = known.at(stretch.formulas().of(goods.shape()));
    if (found == null) {
      int number =
          known.numberOf(
              stretch.situation(goods.standing()),
              () -> derived(goods, calendar, stretch, epochDay));
      stretch.formulas().keep(goods.shape(), number);
      found = Objects.requireNonNull(known.at(number));
    }
    return found;
  }

  private DutyFormula derived(
      ListedGoods goods, OriginCalendar calendar, OriginPeriod stretch, int epochDay) {
    Shipment any =
        template
            .withCode(goods.code())
            .of(calendar.origin(), LocalDate.ofEpochDay(epochDay), BigDecimal.ONE);
    DayMeasures measures = stretch.measuresOn(goods.standing());
    ListMembership listing =
        new PreparedMembership(index.lists(), goods.standing(), any.entryDate());
    try {
      DutyPlan allMet =
          DutyPlan.ofAnyValue(tables, any, measures, listing, Assumption.Sides.ALL_MET);
      List<DutyFormula> sides = new ArrayList<>();
      for (Assumption.Sides each : Assumption.Sides.all(allMet.notes().assumptions())) {
        sides.add(
            DutyFormula.of(DutyPlan.ofAnyValue(tables, any, measures, listing, each), filing));
      }
      if (sides.isEmpty()) {
        return DutyFormula.of(allMet, filing);
      }
      return DutyFormula.ofSides(sides);
    } catch (TariffException e) {
      // The full assessment will say it again, of the shipment itself.
      return DutyFormula.NONE;
    }
  }

  private OriginPeriod stretch(OriginCalendar calendar, int epochDay) {
    int place = calendar.placeOf(epochDay);
    OriginPeriod known = calendar.known(place);
    if (known == null) {
      known = stretchOn(calendar.origin(), LocalDate.ofEpochDay(epochDay));
      calendar.keep(place, known);
    }
    return known;
  }

  private OriginPeriod stretchOn(String origin, LocalDate day) {
    return new OriginPeriod(
        tables.manifest().coveredFrom("US", origin).filter(from -> !day.isBefore(from)).isPresent(),
        tables.countries().payColumn2(origin, day),
        laws.on(origin, day, measuresOn(origin, day)),
        () -> measuresOn(origin, day),
        recent);
  }

  private DayMeasures measuresOn(String origin, LocalDate day) {
    return DayMeasures.of(tables, template.of(origin, day, BigDecimal.ONE));
  }

  private EntryCosts.Entry entry(
      OriginPeriod stretch, OriginCalendar calendar, int epochDay, int mode) {
    EntryCosts.Entry known = stretch.entry(mode);
    if (known == null) {
      Shipment any = template.of(calendar.origin(), LocalDate.ofEpochDay(epochDay), BigDecimal.ONE);
      Optional<TransportMode> by = PlainShipment.mode(mode).or(any::mode);
      known = entries.of(any.withTransport(by, any.entry()));
      stretch.keep(mode, known);
    }
    return known;
  }
}
