package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.Missing;
import org.tariffcalc.assess.answer.MissingQuantity;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.OrdinaryDuty;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.customs.duty.Refer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries.Preference;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * Finds the line of the schedule, the column that counts, and what it comes to (general notes 3(a)
 * to 3(c)).
 */
public final class BaseRate {

  /** The chapter whose provisions are claimed beside the code of the goods. */
  private static final String CHAPTER_98 = "98";

  public static final String MEASURE = "us.base";

  /** The column of the schedule that a rate stands in, with the name of its authority. */
  enum Column {
    /** Column 1 general, or a rate that stands in for it. */
    GENERAL("MFN"),
    /** Column 1 special. */
    SPECIAL("Preference"),
    /** Column 2 (general note 3(b)). */
    SECOND("Column 2");

    private final String authority;

    Column(String authority) {
      this.authority = authority;
    }
  }

  private final RateTables tables;
  private final Shipment shipment;
  private final ChargeBase base;
  private final AssessmentNotes trail;

  BaseRate(RateTables tables, Shipment shipment, ChargeBase base, AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.base = base;
    this.trail = trail;
  }

  /** Whether the quantities of the goods are rounded (19 CFR 159.3(b)). */
  boolean roundsQuantities() {
    return base.roundsQuantities();
  }

  OrdinaryDuty duty() {
    if (shipment.baseRate().isPresent()) {
      return supplied(shipment.baseRate().get());
    }
    if (shipment.code().isEmpty()) {
      trail.miss(Missing.BASE_RATE_WITHOUT_CODE);
      trail.warn("The base rate is not included: give a code, or --base-rate RATE.");
      return OrdinaryDuty.UNKNOWN;
    }
    return scheduled(shipment.code().get());
  }

  private OrdinaryDuty supplied(DutyExpression rate) {
    if (shipment.program().isPresent() && shipment.code().isEmpty()) {
      throw new UsageError(
          "a preference is a matter of the commodity code, and none is given",
          "tariff quote CODE …");
    }
    shipment.code().filter(code -> code.length() >= 8).ifPresent(this::checkUnpriced);
    DutyResult.Amount amount = amountOf(rate, "--base-rate");
    Charge charge =
        charge(
            Column.GENERAL,
            shipment.code().map(CommodityCode::dotted).orElse(""),
            rate,
            amount,
            Period.of(shipment.entryDate(), shipment.entryDate()),
            List.of("given by the user"),
            "base rate given with --base-rate",
            false);
    trail.warn(
        "The base rate " + rate + " was given by hand and not checked against the schedule.");
    return new OrdinaryDuty(Optional.of(charge), amount.exact(), Optional.of(amount.exact()));
  }

  /** A rate of the user's does not make a code; the lists are asked for it as it is. */
  private void checkUnpriced(CommodityCode code) {
    if (tables.schedule().line(code.upTo(8), shipment.entryDate()).isPresent()) {
      return;
    }
    Optional<FormerCode> former = FormerCode.of(tables, shipment);
    if (former.isEmpty()) {
      trail.warn(
          code.dotted()
              + " is not in the US tariff schedule on "
              + shipment.entryDate()
              + "; the product lists were searched for it all the same.");
      trail.miss("a code of the schedule of " + shipment.entryDate());
    } else if (!former.get().isStanding()) {
      throw new UnknownCode(tables, shipment).error();
    }
  }

  private OrdinaryDuty scheduled(CommodityCode code) {
    ScheduleLine line = line(code);
    LocalDate day = shipment.entryDate();
    if (line.isExtrapolatedOn(day)) {
      trail.warn(
          "The schedule in these tables begins on "
              + line.period().from()
              + "; the base rate of "
              + line.code().dotted()
              + " is that of HTSUS "
              + line.revision()
              + ".");
    }
    if (tables.countries().payColumn2(shipment.origin(), shipment.entryDate())) {
      refusePreference(
          "goods from " + tables.countries().inSentence(shipment.origin()) + " pay column 2");
      return printed(line, line.column2(), Column.SECOND, "column 2 rate (general note 3(b))");
    }
    if (shipment.program().isPresent()) {
      return special(line, shipment.program().get());
    }
    return printed(line, line.general(), Column.GENERAL, "column 1 general rate");
  }

  private ScheduleLine line(CommodityCode code) {
    LocalDate day = shipment.entryDate();
    ScheduleLine line =
        tables
            .schedule()
            .line(code.upTo(8), day)
            .orElseThrow(() -> new UnknownCode(tables, shipment).error());
    if (code.length() == 10
        && !line.isExtrapolatedOn(day)
        && !tables.schedule().hasStatistical(code, day)) {
      throw new UnknownCode(tables, shipment).error();
    }
    return line;
  }

  /** The duty of a line at one of its printed rates. */
  OrdinaryDuty printed(ScheduleLine line, DutyExpression rate, Column column, String reason) {
    if (isElsewhere(rate)) {
      trail.miss(leftOpen(line.code().dotted(), rate));
      return OrdinaryDuty.UNKNOWN;
    }
    DutyResult.Amount amount = amountOf(rate, line.code().dotted());
    Charge charge =
        charge(
            column,
            line.code().dotted(),
            rate,
            amount,
            line.period(),
            List.of("HTSUS " + line.revision()),
            reason,
            true);
    return new OrdinaryDuty(Optional.of(charge), amount.exact(), Optional.of(amount.exact()));
  }

  /**
   * The special rate of general note 3(c): symbol in the line, origin in the program, program in
   * force.
   */
  private OrdinaryDuty special(ScheduleLine line, String symbol) {
    Preference preference =
        tables
            .countries()
            .preference(symbol)
            .orElseThrow(
                () ->
                    new UsageError(
                        "program '" + symbol + "' is not a symbol of the special column",
                        "one of " + String.join(", ", tables.countries().symbols())));
    LocalDate day = shipment.entryDate();
    if (!tables.countries().belongs(preference, shipment.origin(), day)) {
      refusePreference(
          "goods from "
              + tables.countries().inSentence(shipment.origin())
              + " do not belong to "
              + symbol
              + " ("
              + preference.name()
              + ")");
    }
    var period = preference.periodOn(day);
    if (period.isEmpty()) {
      refusePreference(symbol + " (" + preference.name() + ") is not in force on " + day);
    }
    Optional<DutyExpression> rate = line.special().rateOf(symbol);
    boolean free =
        rate.isEmpty()
            && line.general().adValoremPercent().filter(p -> p.signum() == 0).isPresent();
    if (rate.isEmpty() && !free) {
      refusePreference(
          "the special column of " + line.code().dotted() + " does not name " + symbol);
    }
    if (free) {
      // A free line carries no special rates; the claim still matters to other measures (note
      // 2(aa)(vi), 52(g)).
      return printed(line, line.general(), Column.GENERAL, "column 1 general rate");
    }
    OrdinaryDuty special =
        printed(
            line,
            rate.orElseThrow(),
            Column.SPECIAL,
            "column 1 special rate, " + symbol + ": " + preference.name());
    period.ifPresent(each -> trail.tell(preference, each));
    return new OrdinaryDuty(special.charge(), special.exact(), generalAmount(line));
  }

  /**
   * The programs that line, origin and date would allow.
   *
   * @param symbolsThatMatter symbols that free from other duties, which count on a line that is
   *     free already
   */
  public List<Preference> allowed(Set<String> symbolsThatMatter) {
    List<Preference> allowed = new ArrayList<>();
    if (shipment.code().isEmpty()
        || shipment.baseRate().isPresent()
        || tables.countries().payColumn2(shipment.origin(), shipment.entryDate())) {
      return allowed;
    }
    Optional<ScheduleLine> line =
        tables.schedule().line(shipment.code().get().upTo(8), shipment.entryDate());
    if (line.isEmpty()) {
      return allowed;
    }
    boolean isFree =
        line.get().general().adValoremPercent().filter(p -> p.signum() == 0).isPresent();
    for (String symbol : tables.countries().symbols()) {
      boolean isNamed =
          line.get().special().rateOf(symbol).filter(DutyExpression::isComputable).isPresent();
      if (!isNamed && !(isFree && symbolsThatMatter.contains(symbol))) {
        continue;
      }
      Preference preference = tables.countries().preference(symbol).orElseThrow();
      if (tables.countries().belongs(preference, shipment.origin(), shipment.entryDate())
          && preference.periodOn(shipment.entryDate()).isPresent()) {
        allowed.add(preference);
      }
    }
    return allowed;
  }

  private Optional<BigDecimal> generalAmount(ScheduleLine line) {
    return line.general().on(base) instanceof DutyResult.Amount amount
        ? Optional.of(amount.exact())
        : Optional.empty();
  }

  private void refusePreference(String why) {
    if (shipment.program().isPresent()) {
      throw new UsageError(
          "program '" + shipment.program().get() + "' cannot be claimed: " + why,
          "leave out --program; the quote names the programs that the line and origin allow");
    }
  }

  private DutyResult.Amount amountOf(DutyExpression rate, String where) {
    DutyResult result = rate.on(base);
    if (result instanceof DutyResult.Amount amount) {
      boolean isExact =
          !base.roundsQuantities()
              || rate.on(new ChargeBase(base.value(), base.quantities()))
                      instanceof DutyResult.Amount exact
                  && exact.exact().compareTo(amount.exact()) == 0;
      if (!isExact) {
        trail.warn(
            "The quantity counts in whole units at a rate of up to one dollar, else with two"
                + " decimals (19 CFR 159.3(b)).");
      }
      return amount;
    }
    throw result instanceof DutyResult.NeedsQuantity needs
        ? MissingQuantity.error(rate, where, needs.units(), base.quantities())
        : noAmount(rate, where, result);
  }

  /** Whether the schedule sends elsewhere for a rate, so that a total is without it. */
  public static boolean isElsewhere(DutyExpression rate) {
    return rate instanceof Refer refer && refer.kind() == Refer.Kind.ELSEWHERE;
  }

  /** What a rate that stands elsewhere leaves open, without full stop. */
  public static String leftOpen(String heading, DutyExpression rate) {
    return "base rate: "
        + heading
        + " has none of its own but \""
        + rate
        + "\"; the total is without it, "
        + (heading.startsWith(CHAPTER_98)
            ? "the goods' own code with --claim " + heading + " prices it"
            : "--base-rate RATE adds it");
  }

  /** Why a rate comes to no amount. */
  public static NoAnswer noAmount(DutyExpression rate, String where, DutyResult result) {
    if (result instanceof DutyResult.NeedsQuantity needs) {
      return MissingQuantity.error(rate, where, needs.units());
    }
    if (rate.toString().isEmpty()) {
      return new NoAnswer(
          "the schedule prints no rate at " + where + " in the column that these goods pay",
          "--base-rate RATE, with the rate that is due");
    }
    return new NoAnswer(
        "the schedule gives no rate at " + where + " but sends elsewhere: \"" + rate + "\"",
        "--base-rate RATE, with the rate of the provision it names");
  }

  private Charge charge(
      Column column,
      String heading,
      DutyExpression rate,
      DutyResult.Amount amount,
      Period period,
      List<String> legalBasis,
      String reason,
      boolean verified) {
    BigDecimal rounded = Money.roundedToCent(amount.exact());
    return new Charge(
        MEASURE,
        "base",
        ChargeKind.BASE,
        column.authority,
        heading,
        rate.toString(),
        rate.adValoremPercent().orElseGet(() -> Assessment.percentOf(rounded, base.value())),
        base.value(),
        rounded,
        amount.arithmetic(),
        period,
        legalBasis,
        reason,
        drawback(tables),
        Charge.Status.IN_FORCE,
        verified,
        "");
  }

  /** What the tables say of drawback of ordinary duty. */
  public static Drawback drawback(RateTables tables) {
    return tables
        .program(Importer.US.word(), "base")
        .map(each -> Drawback.of(each.drawback()))
        .orElse(Drawback.UNKNOWN);
  }
}
