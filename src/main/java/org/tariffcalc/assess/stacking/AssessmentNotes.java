package org.tariffcalc.assess.stacking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.assess.answer.PendingPoint;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;

/** What comes to light while one shipment is assessed, beside its charges. */
public final class AssessmentNotes {

  /** Why a heading for goods of other origins cannot be claimed. */
  static final String OTHER_ORIGIN = "it is not for goods of this origin";

  private final Set<String> warnings = new LinkedHashSet<>();
  private final Set<OpenFact> open = new LinkedHashSet<>();
  private final List<PendingPoint> pending = new ArrayList<>();
  private final Set<CommodityCode> numbers = new LinkedHashSet<>();
  private boolean isDivided;
  private boolean isDividedIfClaimed;
  private final Set<String> claimsUsed = new HashSet<>();
  private final Map<String, String> claimsRefused = new LinkedHashMap<>();
  private final Map<String, Period> claimWindows = new HashMap<>();
  private final Map<String, Exemption> claimable = new LinkedHashMap<>();

  private final Set<String> openContents = new LinkedHashSet<>();
  private final Set<String> usedContents = new HashSet<>();
  private final Map<String, Assumption> assumptions = new LinkedHashMap<>();

  /** Adds all that came to light elsewhere, behind what stands here. */
  public void add(AssessmentNotes later) {
    warnings.addAll(later.warnings);
    open.addAll(later.open);
    pending.addAll(later.pending);
    numbers.addAll(later.numbers);
    isDivided |= later.isDivided;
    isDividedIfClaimed |= later.isDividedIfClaimed;
    claimsUsed.addAll(later.claimsUsed);
    later.claimsRefused.forEach(this::refuseClaim);
    later.claimWindows.forEach(this::refuseOutside);
    later.claimable.values().forEach(this::offer);
    openContents.addAll(later.openContents);
    usedContents.addAll(later.usedContents);
    later.assumptions.forEach(assumptions::putIfAbsent);
  }

  public void warn(String sentence) {
    warnings.add(sentence);
  }

  /** Remembers something that cannot be decided. */
  public void miss(OpenFact what) {
    open.add(what);
  }

  /** Remembers something that cannot be decided and depends on neither code nor day. */
  public void miss(String what) {
    miss(new OpenFact.Stated(what));
  }

  /** Remembers what the tables leave open about the goods. */
  void leavePending(PendingPoint point) {
    pending.add(point);
  }

  public List<PendingPoint> pending() {
    return new ArrayList<>(pending);
  }

  /**
   * Remembers that fewer than ten digits do not decide.
   *
   * @param finer groups of a list with entries or exceptions below the code
   */
  void divide(CommodityCode code, List<ProductList.Group> finer) {
    isDivided = true;
    for (ProductList.Group group : finer) {
      numbers.addAll(group.below(code));
    }
  }

  /**
   * Remembers that an exemption which nobody claimed goes with some ten-digit numbers alone: the
   * same is due whichever it is, but not the same can be claimed.
   */
  void divideIfClaimed(CommodityCode code, List<ProductList.Group> finer) {
    boolean wasDivided = isDivided;
    divide(code, finer);
    isDivided = wasDivided;
    isDividedIfClaimed = true;
  }

  /**
   * Remembers that fewer than ten digits do not decide where a fact which the code does not tell is
   * taken the other way.
   */
  public void divideAs(AssessmentNotes other) {
    isDivided |= other.isDivided;
    isDividedIfClaimed |= other.isDividedIfClaimed;
    numbers.addAll(other.numbers);
  }

  /** Whether fewer than ten digits do not decide what can be claimed. */
  public boolean isDividedIfClaimed() {
    return isDividedIfClaimed;
  }

  /** Whether fewer than ten digits do not decide. */
  public boolean isDivided() {
    return isDivided;
  }

  /** The ten-digit numbers that lists tell apart from others of their line. */
  public List<CommodityCode> numbers() {
    return new ArrayList<>(numbers);
  }

  /** Says what an importer who claims a preference on these days should know. */
  public void tell(Countries.Preference preference, Countries.PreferencePeriod period) {
    String named = preference.symbol() + " (" + preference.name() + ")";
    if (!period.note().isEmpty()) {
      warn(named + ": " + period.note() + ".");
    }
    if (!period.verified()) {
      warn("No official text confirms the dates of " + named + ".");
    }
  }

  public void useClaim(String heading) {
    claimsUsed.add(heading);
  }

  /** Remembers how an open question was decided, and warns of it. */
  void assume(Assumption assumption) {
    warn(assumption.sentence());
    assumptions.putIfAbsent(assumption.heading(), assumption);
  }

  public List<Assumption> assumptions() {
    return new ArrayList<>(assumptions.values());
  }

  /** Remembers a content on which a duty depends and that was not declared. */
  void leaveOpen(String contentKind) {
    openContents.add(contentKind);
  }

  public List<String> openContents() {
    return new ArrayList<>(openContents);
  }

  /** Remembers that a declared content decided something. */
  public void useContent(String contentKind) {
    usedContents.add(contentKind);
  }

  /** Whether a declared content decided something. */
  public boolean isContentUsed(String contentKind) {
    return usedContents.contains(contentKind);
  }

  /**
   * Remembers why a heading cannot be claimed; the first reason stands, unless it is that another
   * rule under the heading is for other origins.
   */
  void refuseClaim(String heading, String why) {
    claimsRefused.merge(heading, why, (first, later) -> first.equals(OTHER_ORIGIN) ? later : first);
  }

  /** Remembers that a heading can be claimed in a period that does not hold the entry date. */
  void refuseOutside(String heading, Period period) {
    claimWindows.merge(heading, period, Period::spanning);
  }

  /** Remembers an exemption that only the importer's claim would bring about. */
  public void offer(Exemption exemption) {
    claimable.putIfAbsent(exemption.heading(), exemption);
  }

  /** Remembers what another group of the same line could claim. */
  public void useClaimsOf(AssessmentNotes other) {
    claimsUsed.addAll(other.claimsUsed);
  }

  boolean isUsed(String heading) {
    return claimsUsed.contains(heading);
  }

  String refusal(String heading) {
    String why = claimsRefused.get(heading);
    if (why != null) {
      return why;
    }
    Period window = claimWindows.get(heading);
    return window == null ? "no measure on these goods has it" : "it holds " + days(window);
  }

  /** The days of a period, as a refused claim names them. */
  static String days(Period period) {
    return "from "
        + period.from()
        + period.to().map(to -> " to " + to + " in these tables").orElse(" on");
  }

  public List<Exemption> claimable() {
    return new ArrayList<>(claimable.values());
  }

  public List<String> warnings() {
    return new ArrayList<>(warnings);
  }

  /** What could not be decided. */
  public List<OpenFact> open() {
    return new ArrayList<>(open);
  }

  /** What could not be decided about a shipment, in words. */
  public List<String> missing(Shipment shipment) {
    String code = shipment.code().map(CommodityCode::dotted).orElse("");
    Set<String> words = new LinkedHashSet<>();
    open.forEach(each -> words.add(each.about(code, shipment.entryDate())));
    return new ArrayList<>(words);
  }

  public void refuseUnusedClaims(Shipment shipment) {
    for (String heading : shipment.denials()) {
      if (!isUsed(heading)) {
        throw new UsageError(
            "heading " + heading + " decides nothing for these goods",
            "leave out --not " + heading);
      }
    }
    for (String heading : shipment.claims()) {
      if (!isUsed(heading)) {
        throw new UsageError(
            "heading " + heading + " cannot be claimed for these goods: " + refusal(heading),
            "leave out --claim " + heading + ", or see tariff rates show " + heading);
      }
    }
  }
}
