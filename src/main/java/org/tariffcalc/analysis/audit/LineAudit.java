package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.bulk.KnownMeasures;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.Fee;

/**
 * Audits lines: prices each with what its headings claim, and where that is not what was paid, with
 * the other side of every fact that was assumed. Several threads may ask at once.
 */
final class LineAudit {

  /** Rules kept at once, some tens of kilobytes each. */
  private static final int MOST_RULES = 4_000;

  /** What is open of a fee does not leave the duty open. */
  private static final String COTTON_FEE = "Cotton fee";

  private static final int MOST_REFUSALS = 20_000;

  /** Numbers kept at once, some hundred bytes each. */
  private static final int MOST_GOODS = 30_000;

  private final RateTables tables;
  private final KnownMeasures measures;
  private final PreferenceDays preferences;
  private final Assessor assessor;
  private final HeadingLaw law;
  private final Scaled scaled = new Scaled();
  private final List<String> feeNames;
  private final Map<String, GoodsDays> goods = new ConcurrentHashMap<>();
  private final Map<Refused, String> refusals = new ConcurrentHashMap<>();
  private final Map<Kind, LineRule> rules = new ConcurrentHashMap<>();

  LineAudit(RateTables tables) {
    this.tables = tables;
    this.measures = new KnownMeasures(tables);
    this.assessor = new Assessor(tables, measures);
    this.preferences = PreferenceDays.of(tables);
    this.law = new HeadingLaw(tables);
    this.feeNames =
        Stream.concat(Stream.of(COTTON_FEE), tables.fees().stream().map(Fee::name)).toList();
  }

  /** What a line comes to, with the assessment behind it where there is one. */
  record Outcome(AuditedLine line, Optional<Supplier<Assessment>> due) {}

  Outcome of(PaidLine paid) {
    return of(paid, true);
  }

  /**
   * What a line comes to.
   *
   * @param isShort whether a line that agrees may be told by its amounts alone, which is as right
   *     and many times quicker
   */
  Outcome of(PaidLine paid, boolean isShort) {
    try {
      DeclaredLine line = DeclaredLine.of(paid, this::days);
      String refusal = refusals.isEmpty() ? null : refusals.get(Refused.of(line));
      return refusal == null ? audited(paid, line, isShort) : unsaid(paid, refusal);
    } catch (DeclaredLine.Unsaid e) {
      return unsaid(paid, e.why());
    }
  }

  private Outcome audited(PaidLine paid, DeclaredLine line, boolean isShort) {
    try {
      LineRule rule = rule(line);
      Proportion proportion = isShort ? rule.proportion().orElse(null) : null;
      Optional<Proportion.Amounts> due = Optional.empty();
      if (proportion != null) {
        due = proportion.on(line.value());
        if (due.isPresent() && proportion.isDeclared(due.get(), line)) {
          return agreeing(paid, line, rule, proportion, due.get());
        }
      }
      return audited(paid, line, rule, due, isShort);
    } catch (NoAnswer | UsageError e) {
      if (refusals.size() >= MOST_REFUSALS) {
        refusals.clear();
      }
      refusals.put(Refused.of(line), e.wrong());
      return unsaid(paid, e.wrong());
    }
  }

  /**
   * Lines that one rule prices.
   *
   * @param goods the goods' own number
   * @param place place of the day among the days of the origin
   * @param placeOfGoods place of the day among those of the goods
   * @param placeOfPreferences place of the day among those of the preferences
   * @param unit unit of the quantity; empty where none is stated
   */
  private record Kind(
      String goods,
      String origin,
      int place,
      int placeOfGoods,
      int placeOfPreferences,
      List<String> headings,
      String program,
      Optional<TransportMode> mode,
      Optional<EntryType> type,
      Optional<LocalDate> loaded,
      String unit) {}

  /**
   * All of a line but its value: what the engine refuses it refuses at any value.
   *
   * @param goods the goods' own number
   */
  private record Refused(
      String goods,
      String origin,
      LocalDate entryDate,
      List<String> headings,
      String program,
      Optional<TransportMode> mode,
      Optional<EntryType> type,
      Optional<LocalDate> loaded,
      Quantities quantities) {

    static Refused of(DeclaredLine line) {
      PaidLine paid = line.paid();
      return new Refused(
          line.goods().digits(),
          paid.origin(),
          line.entryDate(),
          line.headings(),
          paid.program(),
          line.mode(),
          line.type(),
          paid.loaded(),
          line.quantities());
    }
  }

  private static Outcome unsaid(PaidLine paid, String why) {
    return new Outcome(AuditedLine.unsaid(paid, DeclaredLine.total(paid), why), Optional.empty());
  }

  /** The rule of a line: made once for a stretch of days in which nothing changes for it. */
  private LineRule rule(DeclaredLine line) {
    PaidLine paid = line.paid();
    Kind kind =
        new Kind(
            line.goods().digits(),
            paid.origin(),
            measures.calendarOf(paid.origin()).placeOf((int) line.entryDate().toEpochDay()),
            line.days().placeOf(line.entryDate()),
            preferences.placeOf(line.entryDate()),
            line.headings(),
            paid.program(),
            line.mode(),
            line.type(),
            paid.loaded(),
            paid.quantity().isEmpty() ? "" : paid.unit());
    LineRule known = rules.get(kind);
    if (known == null) {
      known = new LineRule(assessor, scaled, law, line);
      if (rules.size() >= MOST_RULES) {
        rules.clear();
      }
      rules.put(kind, known);
    }
    return known;
  }

  private GoodsDays days(String number) {
    GoodsDays known = goods.get(number);
    if (known == null) {
      known = GoodsDays.of(tables, number);
      if (goods.size() >= MOST_GOODS) {
        goods.clear();
      }
      goods.put(number, known);
    }
    return known;
  }

  private Outcome audited(
      PaidLine paid,
      DeclaredLine line,
      LineRule rule,
      Optional<Proportion.Amounts> inProportion,
      boolean isShort) {
    List<String> remarks = new ArrayList<>();
    Owed due = rule.owed(line, inProportion);
    if (due.total().compareTo(line.total()) != 0) {
      due = rule.asPaid(line, isShort, remarks).orElse(due);
    }
    BigDecimal total = due.total();
    boolean agrees = total.compareTo(line.total()) == 0;
    List<String> why = new ArrayList<>(rule.open());
    for (String each : due.missing()) {
      if (feeNames.stream().noneMatch(each::startsWith)) {
        why.add(each);
      }
    }
    if (!agrees && !why.isEmpty()) {
      return new Outcome(
          AuditedLine.unsaid(paid, Optional.of(line.total()), String.join("; ", why)), behind(due));
    }
    remarks.addAll(agrees ? List.of() : rule.refused(line));
    Differences differences = new Differences(tables, law, line, due);
    AuditedLine.Status status =
        agrees
            ? AuditedLine.Status.AGREES
            : line.total().compareTo(total) > 0
                ? AuditedLine.Status.OVERPAID
                : AuditedLine.Status.UNDERPAID;
    return new Outcome(
        new AuditedLine(
            paid,
            status,
            Optional.of(line.total()),
            Optional.of(total),
            differences.amounts(),
            differences.findings(),
            rule.savings(line, due),
            remarks,
            due.refundable(),
            due.drawback()),
        behind(due));
  }

  private static Optional<Supplier<Assessment>> behind(Owed due) {
    return Optional.of(due::assessment);
  }

  /** A line that agrees, told by its amounts alone. */
  private static Outcome agreeing(
      PaidLine paid,
      DeclaredLine line,
      LineRule rule,
      Proportion proportion,
      Proportion.Amounts due) {
    BigDecimal total = Proportion.dollars(due.total());
    return new Outcome(
        new AuditedLine(
            paid,
            AuditedLine.Status.AGREES,
            Optional.of(line.total()),
            Optional.of(total),
            proportion.byNumber(due, line),
            List.of(),
            due.total() == 0 ? List.of() : rule.savings(Money.roundedToDollar(line.value())),
            List.of(),
            Proportion.dollars(due.refundable()),
            Proportion.dollars(due.drawback())),
        Optional.of(() -> rule.due(line.shipment())));
  }
}
