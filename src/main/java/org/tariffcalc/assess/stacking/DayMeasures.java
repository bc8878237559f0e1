package org.tariffcalc.assess.stacking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;

/**
 * The measures that reach an origin at a moment of entry, whatever the goods: found once where many
 * goods of one origin and day are assessed.
 */
public final class DayMeasures {

  private final RateTables tables;
  private final Shipment shipment;
  private final List<Found> found = new ArrayList<>();
  private volatile @Nullable List<Exemption> outside;

  /** A measure of the origin. */
  public final class Found {
    private final Measure measure;
    private final Program program;
    private final Optional<RatePeriod> rate;
    private final Optional<NotApplied> out;
    private volatile @Nullable List<Exemption> exemptions;

    private Found(
        Measure measure, Program program, Optional<RatePeriod> rate, Optional<NotApplied> out) {
      this.measure = measure;
      this.program = program;
      this.rate = rate;
      this.out = out;
    }

    public Measure measure() {
      return measure;
    }

    Program program() {
      return program;
    }

    /** Its rate, where one is in force. */
    public Optional<RatePeriod> rate() {
      return rate;
    }

    /**
     * The exemptions in force; read when first asked for, since most measures do not get so far.
     */
    public List<Exemption> exemptions() {
      List<Exemption> known = exemptions;
      if (known == null) {
        known = exemptionsInForce(measure);
        exemptions = known;
      }
      return known;
    }

    /** The same measure for goods that stand on some lists only. */
    public Found forGoodsOn(Predicate<String> lists) {
      List<Exemption> concerned = new ArrayList<>();
      for (Exemption exemption : exemptions()) {
        if (exemption.list().isEmpty() || lists.test(exemption.list().get().list())) {
          concerned.add(exemption);
        }
      }
      Found narrowed = new Found(measure, program, rate, out);
      narrowed.exemptions = concerned;
      return narrowed;
    }

    /** Whether a heading says of the whole origin that it is exempt. */
    boolean isExemptByOrigin() {
      return DayMeasures.this.isExemptByOrigin(measure);
    }

    /** Why it is out whatever the goods, where that is worth a word. */
    Optional<NotApplied> out() {
      return out;
    }
  }

  private DayMeasures(RateTables tables, Shipment shipment) {
    this.tables = tables;
    this.shipment = shipment;
  }

  /** The measures that reach a shipment's origin at its moment of entry. */
  public static DayMeasures of(RateTables tables, Shipment shipment) {
    return of(tables, shipment, tables.measures(shipment.importer(), shipment.origin()));
  }

  /**
   * The same for this shipment alone: where nothing is claimed or denied, measures of other days
   * are not even read.
   */
  public static DayMeasures ofOne(RateTables tables, Shipment shipment) {
    boolean isOfOneDay =
        shipment.claims().isEmpty()
            && shipment.denials().isEmpty()
            && shipment.enteredOn().equals(shipment.entryDate());
    return isOfOneDay
        ? of(
            tables,
            shipment,
            tables.measures(shipment.importer(), shipment.origin(), shipment.entryDate()))
        : of(tables, shipment);
  }

  private static DayMeasures of(RateTables tables, Shipment shipment, List<Measure> measures) {
    DayMeasures day = new DayMeasures(tables, shipment);
    List<Measure> reaching = new ArrayList<>();
    for (Measure measure : measures) {
      if (day.reaches(measure)) {
        reaching.add(measure);
      }
    }
    for (Measure measure : reaching) {
      day.found.add(day.found(measure, reaching));
    }
    return day;
  }

  /** Some of them. */
  public DayMeasures only(List<Found> some) {
    DayMeasures fewer = new DayMeasures(tables, shipment);
    fewer.found.addAll(some);
    return fewer;
  }

  /** All of them, by identifier. */
  public List<Found> found() {
    return found;
  }

  /** Keeps for a claim that is refused on which days it would not be. */
  void refuseOutside(Shipment claiming, AssessmentNotes trail) {
    for (Exemption each : outside()) {
      if (claiming.claims().contains(each.heading())
          || claiming.denials().contains(each.heading())) {
        trail.refuseOutside(each.heading(), each.period());
      }
    }
  }

  /** The exemptions whose heading frees goods on other days only. */
  private List<Exemption> outside() {
    List<Exemption> known = outside;
    if (known != null) {
      return known;
    }
    Set<String> inForce = new HashSet<>();
    for (Found each : found) {
      each.exemptions().forEach(exemption -> inForce.add(exemption.heading()));
    }
    List<Exemption> others = new ArrayList<>();
    for (Found each : found) {
      for (Exemption exemption : tables.exemptionsOf(each.measure())) {
        if (!exemption.period().contains(shipment.entryMoment())
            && !inForce.contains(exemption.heading())) {
          others.add(exemption);
        }
      }
    }
    outside = others;
    return others;
  }

  /** How closely a measure names the origin: itself, a group of its, all origins. */
  public static int specificity(Measure measure, String origin) {
    if (measure.origins().contains(origin)) {
      return 3;
    }
    return measure.origins().contains("*") ? 1 : 2;
  }

  private boolean reaches(Measure measure) {
    var countries = tables.countries();
    return countries.coversAny(measure.origins(), shipment.origin(), shipment.entryDate())
        && !countries.coversAny(measure.exceptOrigins(), shipment.origin(), shipment.entryDate());
  }

  private Found found(Measure measure, List<Measure> reaching) {
    Program program = tables.program(measure);
    Optional<RatePeriod> rate = measure.rateAt(shipment.entryMoment());
    Optional<LocalDate> collected = collectedTo(rate, measure, reaching);
    if (rate.isPresent() && collected.filter(shipment.enteredOn()::isAfter).isPresent()) {
      NotApplied over =
          out(measure, rate.get(), "held unlawful, not collected after " + collected.get());
      return new Found(measure, program, Optional.empty(), Optional.of(over));
    }
    // A list is not opened to say that its measure is over, or not begun.
    Optional<NotApplied> out =
        rate.isEmpty()
                && measure.scope() instanceof Scope.All
                && !isOutranked(measure, program, reaching)
            ? whyNotInForce(measure)
            : Optional.empty();
    return new Found(measure, program, rate, out);
  }

  /**
   * The last day on which a duty was collected that was held unlawful: a privileged status of a day
   * before keeps no such duty alive for a later entry (CSMS 67834313). Empty for another duty.
   */
  private Optional<LocalDate> collectedTo(
      Optional<RatePeriod> rate, Measure measure, List<Measure> reaching) {
    if (rate.filter(each -> each.status() == RatePeriod.Status.REFUNDABLE).isEmpty()
        || shipment.enteredOn().equals(shipment.entryDate())) {
      return Optional.empty();
    }
    Optional<LocalDate> last = Optional.empty();
    for (Measure other : reaching) {
      if (other.program().equals(measure.program())) {
        for (RatePeriod each : other.periods()) {
          Optional<LocalDate> to = each.period().to();
          last = last.filter(day -> to.isEmpty() || !day.isBefore(to.get())).or(() -> to);
        }
      }
    }
    return last;
  }

  private List<Exemption> exemptionsInForce(Measure measure) {
    List<Exemption> exemptions = new ArrayList<>();
    for (Exemption exemption : tables.exemptionsOf(measure)) {
      if (exemption.period().contains(shipment.entryMoment())) {
        exemptions.add(exemption);
      }
    }
    return exemptions;
  }

  private boolean isExemptByOrigin(Measure measure) {
    for (Exemption exemption : tables.exemptionsOf(measure)) {
      if (exemption.kind() == Exemption.Kind.ORIGIN
          && exemption.period().contains(shipment.entryDate())
          && tables
              .countries()
              .coversAny(exemption.origins(), shipment.origin(), shipment.entryDate())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the program has a measure that names the origin more closely than this one. */
  private boolean isOutranked(Measure measure, Program program, List<Measure> reaching) {
    if (!program.mostSpecificOrigin()) {
      return false;
    }
    for (Measure other : reaching) {
      if (other.program().equals(measure.program())
          && specificity(other, shipment.origin()) > specificity(measure, shipment.origin())) {
        return true;
      }
    }
    return false;
  }

  private Optional<NotApplied> whyNotInForce(Measure measure) {
    RatePeriod before = null;
    RatePeriod after = null;
    for (RatePeriod each : measure.periods()) {
      if (each.period().from().isAfter(shipment.entryDate())) {
        after =
            after == null || each.period().from().isBefore(after.period().from()) ? each : after;
      } else {
        before =
            before == null || each.period().from().isAfter(before.period().from()) ? each : before;
      }
    }
    if (before != null) {
      return Optional.of(
          out(measure, before, "ended after " + before.period().to().orElse(shipment.entryDate())));
    }
    return after == null
        ? Optional.empty()
        : Optional.of(out(measure, after, "begins only on " + after.period().from()));
  }

  /** A measure that is out, and why. */
  static NotApplied out(Measure measure, RatePeriod rate, String reason) {
    return new NotApplied(
        measure.id(), measure.program(), rate.heading(), reason, false, rate.legalBasis());
  }
}
