package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;

/** Decides whether an exemption in force on the entry date holds for the shipment. */
public final class ExemptionTest {

  /** What came of it. */
  enum Outcome {
    /** The goods are exempt. */
    HOLDS,
    /** They are not. */
    FAILS,
    /** They would be if the importer claimed it or said more. */
    UNDECIDED
  }

  private final RateTables tables;
  private final Shipment shipment;
  private final ListMembership listing;
  private final AssessmentNotes trail;
  private final ChargedBases bases;

  /**
   * The test for one shipment.
   *
   * @param bases what the programs assessed so far are charged on
   */
  public ExemptionTest(
      RateTables tables,
      Shipment shipment,
      ListMembership listing,
      AssessmentNotes trail,
      ChargedBases bases) {
    this.tables = tables;
    this.shipment = shipment;
    this.listing = listing;
    this.trail = trail;
    this.bases = bases;
  }

  Outcome of(Exemption exemption, Candidate candidate) {
    if (!fitsHeading(exemption, candidate)) {
      return refuse(exemption, () -> otherHeading(exemption, candidate));
    }
    if (!fitsOrigin(exemption)) {
      return refuse(exemption, () -> AssessmentNotes.OTHER_ORIGIN);
    }
    if (!exemption.yieldsTo().isEmpty() && charged(exemption).signum() == 0) {
      return refuse(exemption, () -> "no duty that takes precedence over it is charged");
    }
    if (!exemption.programs().isEmpty()
        && !shipment.program().filter(exemption.programs()::contains).isPresent()) {
      return refuse(
          exemption, () -> "it goes with --program " + String.join(" or ", exemption.programs()));
    }
    if (exemption.content().isPresent() && !reachesContent(exemption.content().get())) {
      return refuse(exemption, () -> contentNeeded(exemption.content().get()));
    }
    boolean claimNeeded = exemption.kind() == Exemption.Kind.CLAIM;
    if (exemption.list().isPresent()) {
      Optional<ProductList.Group> entry = listing.entry(exemption.list().get());
      if (entry.isEmpty()) {
        noteDividedLine(exemption);
        return refuse(exemption, () -> notListed(exemption.list().get()));
      }
      claimNeeded |= !entry.get().condition().isEmpty() && exemption.programs().isEmpty();
    }
    if (exemption.loading().isPresent()) {
      Outcome loading = loading(exemption.loading().get());
      if (loading != Outcome.HOLDS) {
        trail.refuseClaim(exemption.heading(), loadingNeeded(exemption.loading().get(), loading));
        return loading;
      }
    }
    if (claimNeeded && !exemption.isClaimedBy(shipment.claims())) {
      return Outcome.UNDECIDED;
    }
    trail.useClaim(exemption.heading());
    exemption.restHeading().ifPresent(trail::useClaim);
    return Outcome.HOLDS;
  }

  /** Fewer than ten digits do not decide when only some of the ten-digit lines are exempt. */
  private void noteDividedLine(Exemption exemption) {
    Exemption.ListReference reference = exemption.list().orElseThrow();
    if (shipment.code().isPresent() && listing.isDividedBelow(reference)) {
      List<ProductList.Group> finer = listing.finerThan(reference.list());
      if (exemption.kind() == Exemption.Kind.CLAIM && !exemption.isClaimedBy(shipment.claims())) {
        trail.divideIfClaimed(shipment.code().get(), finer);
      } else {
        trail.divide(shipment.code().get(), finer);
      }
    }
  }

  private static String otherHeading(Exemption exemption, Candidate candidate) {
    return exemption.onlyHeadings().isEmpty()
        ? "it is not for goods under this heading"
        : "it goes with "
            + String.join(" or ", exemption.onlyHeadings())
            + ", and these goods are under "
            + candidate.rate().heading();
  }

  /** Names the days on which the code is listed, when only the day is wrong. */
  private String notListed(Exemption.ListReference reference) {
    if (shipment.code().isEmpty()) {
      return "the code is not on its list";
    }
    CommodityCode code = shipment.code().get();
    if (listing.isDividedBelow(reference)) {
      return "of " + code.dotted() + " it takes only some ten-digit lines; give ten digits";
    }
    return listing
        .span(reference)
        .map(span -> "for " + code.dotted() + " it holds " + AssessmentNotes.days(span))
        .orElse(code.dotted() + " is not on its list");
  }

  private static String contentNeeded(Exemption.Content content) {
    String least = content.atLeastPercent().toPlainString();
    return "it needs --content "
        + content.kind()
        + "="
        + (content.atLeastPercent().signum() == 0 ? "25% or another share" : least + "% or more");
  }

  /**
   * The heading that says why goods are exempt: the exemption's own where it is filed, else that of
   * the duty which is charged instead, the measure's, or the goods' own under their chapter.
   */
  String heading(Exemption exemption, Candidate candidate) {
    if (exemption.isFiled()) {
      return exemption.heading();
    }
    return switch (exemption.kind()) {
      case YIELDS -> headingOf(exemption.yieldsTo()).orElse(exemption.heading());
      case ORIGIN, PROGRAM -> candidate.rate().heading();
      default ->
          shipment
              .code()
              .map(CommodityCode::dotted)
              .filter(code -> code.startsWith(exemption.heading()))
              .orElse(exemption.heading());
    };
  }

  /** What the programs decided so far are charged on. */
  ChargedBases bases() {
    return bases;
  }

  /** The heading under which the first of some programs is charged. */
  Optional<String> headingOf(List<String> programs) {
    return bases.headingOf(programs);
  }

  /** The part of the value that the duties to which the measure yields take from it. */
  BigDecimal yielded(Exemption exemption) {
    return exemption.isRestOfContent()
        ? bases.content(exemption.yieldsTo(), exemption.yieldsNotTo())
        : charged(exemption);
  }

  private BigDecimal charged(Exemption exemption) {
    return bases.charged(exemption.yieldsTo(), exemption.yieldsNotTo());
  }

  private String loadingNeeded(Exemption.Loading rule, Outcome outcome) {
    String days =
        rule.from().map(day -> "from " + day + " and ").orElse("") + "before " + rule.until();
    List<String> missing = new ArrayList<>();
    if (shipment.loaded().isEmpty()) {
      missing.add("--loaded DATE");
    } else if (rule.beforeHour().isPresent() && shipment.hours().loaded().isEmpty()) {
      missing.add("the hour in --loaded");
    }
    if (!rule.modes().isEmpty() && shipment.mode().isEmpty()) {
      missing.add("--mode " + rule.modes().get(0));
    }
    String modes = rule.modes().isEmpty() ? "" : " by " + alternatives(rule.modes());
    return "it is for goods loaded "
        + days
        + modes
        + (outcome == Outcome.UNDECIDED ? ", and it needs " + String.join(" and ", missing) : "");
  }

  /** Modes of transport, each of which qualifies. */
  static String alternatives(List<TransportMode> modes) {
    return modes.stream().map(TransportMode::word).collect(Collectors.joining(" or "));
  }

  /** What the goods must be for a list entry that the code alone does not decide. */
  String condition(Exemption exemption) {
    return exemption.list().flatMap(listing::entry).map(ProductList.Group::condition).orElse("");
  }

  /** The acts behind an exemption, those of the list's entry included. */
  List<String> acts(Exemption exemption) {
    Set<String> acts = new LinkedHashSet<>(exemption.legalBasis());
    exemption.list().flatMap(listing::entry).ifPresent(group -> acts.addAll(group.legalBasis()));
    return new ArrayList<>(acts);
  }

  private boolean fitsHeading(Exemption exemption, Candidate candidate) {
    String heading = candidate.rate().heading();
    return (exemption.onlyHeadings().isEmpty() || exemption.onlyHeadings().contains(heading))
        && !exemption.exceptHeadings().contains(heading);
  }

  private boolean fitsOrigin(Exemption exemption) {
    var countries = tables.countries();
    return (exemption.origins().isEmpty()
            || countries.coversAny(exemption.origins(), shipment.origin(), shipment.entryDate()))
        && !countries.coversAny(exemption.exceptOrigins(), shipment.origin(), shipment.entryDate());
  }

  private boolean reachesContent(Exemption.Content content) {
    BigDecimal share = shipment.contentPercent().get(content.kind());
    boolean isReached = share != null && share.compareTo(content.atLeastPercent()) >= 0;
    if (isReached) {
      trail.useContent(content.kind());
    }
    return isReached;
  }

  private Outcome loading(Exemption.Loading rule) {
    if (shipment.mode().isPresent()
        && !rule.modes().isEmpty()
        && !rule.modes().contains(shipment.mode().get())) {
      return Outcome.FAILS;
    }
    if (shipment.loaded().isEmpty()) {
      return Outcome.UNDECIDED;
    }
    LocalDate loaded = shipment.loaded().get();
    Optional<LocalTime> hour = shipment.hours().loaded();
    if (hour.isEmpty() && rule.beforeHour().isPresent() && loaded.equals(rule.before())) {
      return Outcome.UNDECIDED;
    }
    if (!hour.map(time -> rule.contains(loaded.atTime(time))).orElse(rule.contains(loaded))) {
      return Outcome.FAILS;
    }
    return rule.modes().isEmpty() || shipment.mode().isPresent()
        ? Outcome.HOLDS
        : Outcome.UNDECIDED;
  }

  /** The reason is worked out only for one who claims: for the others there are a great many. */
  private Outcome refuse(Exemption exemption, Supplier<String> why) {
    if (shipment.claims().contains(exemption.heading())) {
      trail.refuseClaim(exemption.heading(), why.get());
    }
    return Outcome.FAILS;
  }
}
