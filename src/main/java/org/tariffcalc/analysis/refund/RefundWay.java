package org.tariffcalc.analysis.refund;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.tariffcalc.tables.refund.RefundLaw;

/**
 * How the refund of an entry is claimed on a day.
 *
 * @param kind the way
 * @param why why it is this one
 * @param deadline last day of it, where one is known
 * @param deemed day on which the entry counts as liquidated by law, where its file has none
 */
public record RefundWay(
    Kind kind, String why, Optional<LocalDate> deadline, Optional<LocalDate> deemed) {

  private static final String DUTY_DEPOSIT_TYPES = "03 07";
  private static final String RECONCILED_TYPES = "01 02 06";

  /** The ways. */
  public enum Kind {
    /** A declaration in the portal of customs. */
    CAPE,
    /** A protest, 19 U.S.C. 1514. */
    PROTEST,
    /** A suit in the Court of International Trade. */
    SUIT,
    /** Nothing can be claimed yet. */
    WAIT,
    /** Nothing can be claimed any more, or nothing was paid. */
    NONE,
    /** A fact is missing that decides it. */
    UNKNOWN;

    /** Its word in answers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Days from a day to the deadline, zero on its last day. */
  public Optional<Long> daysLeft(LocalDate from) {
    return deadline.map(each -> ChronoUnit.DAYS.between(from, each));
  }

  private RefundWay(Kind kind, String why, Optional<LocalDate> deadline) {
    this(kind, why, deadline, Optional.empty());
  }

  /**
   * The way of an entry.
   *
   * @param entry what is filed of it
   * @param asOf day of the claim
   * @param hasLiquidation whether the file tells days of liquidation at all
   */
  static RefundWay of(RefundLaw law, FiledEntry entry, LocalDate asOf, boolean hasLiquidation) {
    String portal = law.portal().shortName();
    Optional<RefundLaw.RefusedType> refusal = law.refusal(entry.type(), asOf);
    if (refusal.isPresent() && refusal.get().left() != RefundLaw.Left.PROTEST) {
      return new RefundWay(
          refusal.get().left() == RefundLaw.Left.NONE ? Kind.NONE : Kind.UNKNOWN,
          portal + " refuses " + words(refusal.get()),
          Optional.empty());
    }
    if (entry.hasProtest()) {
      return new RefundWay(
          Kind.WAIT, "a protest is open; " + portal + " refuses the entry", Optional.empty());
    }
    String refused = refusal.map(RefundWay::words).orElseGet(() -> refused(law, entry, asOf));
    Optional<LocalDate> liquidated = entry.liquidated().filter(each -> !each.isAfter(asOf));
    Optional<LocalDate> deemed = hasLiquidation ? deemed(law, entry, asOf) : Optional.empty();
    if (deemed.isPresent()) {
      RefundWay way = liquidated(law, entry, asOf, deemed.get(), refused);
      return new RefundWay(
          way.kind, "deemed liquidated on " + deemed.get() + "; " + way.why, way.deadline, deemed);
    }
    return liquidated.isPresent()
        ? liquidated(law, entry, asOf, liquidated.get(), refused)
        : unliquidated(law, entry, asOf, hasLiquidation, refused);
  }

  /** A type that is refused, in words. */
  private static String words(RefundLaw.RefusedType type) {
    return "type "
        + type.type()
        + ", "
        + type.reason()
        + " ("
        + String.join(", ", type.legalBasis())
        + (type.isVerified() ? ")" : "; no official text confirms it)");
  }

  /** Why the portal refuses an entry whatever its type; empty where it does not. */
  private static String refused(RefundLaw law, FiledEntry entry, LocalDate asOf) {
    if (entry.hasDrawback()) {
      return "drawback was claimed";
    }
    boolean isTaken =
        !asOf.isBefore(law.portal().reconciliationFrom())
            && (entry.type().isEmpty() || RECONCILED_TYPES.contains(entry.type()));
    return entry.isReconciled() && !isTaken ? "it is flagged for reconciliation" : "";
  }

  /**
   * The day on which an entry without a day of liquidation is deemed liquidated, where it is over
   * (19 U.S.C. 1504(a)); entries with antidumping duty are suspended by law.
   */
  private static Optional<LocalDate> deemed(RefundLaw law, FiledEntry entry, LocalDate asOf) {
    return entry.liquidated().isPresent() || isSuspended(entry)
        ? Optional.empty()
        : entry
            .entryDate()
            .map(each -> each.plusYears(law.deemedYears()))
            .filter(each -> !each.isAfter(asOf));
  }

  private static boolean isSuspended(FiledEntry entry) {
    return !entry.type().isEmpty() && DUTY_DEPOSIT_TYPES.contains(entry.type());
  }

  private static RefundWay liquidated(
      RefundLaw law, FiledEntry entry, LocalDate asOf, LocalDate liquidated, String barred) {
    String portal = law.portal().shortName();
    String refused = barred;
    LocalDate portalEnds = liquidated.plusDays(law.portal().days());
    if (refused.isEmpty() && asOf.isBefore(law.portal().opened())) {
      LocalDate opened = law.portal().opened();
      if (!opened.isAfter(portalEnds)) {
        return new RefundWay(Kind.WAIT, opens(law), Optional.of(portalEnds));
      }
      refused = "it opens on " + opened;
    }
    if (refused.isEmpty() && !asOf.isAfter(portalEnds)) {
      return new RefundWay(
          Kind.CAPE,
          "liquidated at most " + law.portal().days() + " days ago",
          Optional.of(portalEnds));
    }
    String why =
        refused.isEmpty()
            ? "liquidated more than " + law.portal().days() + " days ago"
            : portal + " refuses the entry, " + refused;
    LocalDate protestEnds = liquidated.plusDays(law.protestDays());
    if (!asOf.isAfter(protestEnds)) {
      return new RefundWay(Kind.PROTEST, why, Optional.of(protestEnds));
    }
    return suit(law, entry, asOf);
  }

  private static RefundWay unliquidated(
      RefundLaw law, FiledEntry entry, LocalDate asOf, boolean hasLiquidation, String refused) {
    String portal = law.portal().shortName();
    if (!refused.isEmpty()) {
      return new RefundWay(
          Kind.WAIT,
          portal + " refuses the entry, " + refused + "; protest once it is liquidated",
          Optional.empty());
    }
    if (isSuspended(entry)) {
      return new RefundWay(
          Kind.WAIT,
          "type " + entry.type() + " gets the refund when it is liquidated",
          Optional.empty());
    }
    if (!hasLiquidation) {
      return new RefundWay(
          Kind.UNKNOWN,
          "the file has no day of liquidation"
              + deemed(law, entry, asOf)
                  .map(each -> "; at the latest deemed liquidated on " + each)
                  .orElse(""),
          Optional.empty());
    }
    return asOf.isBefore(law.portal().opened())
        ? new RefundWay(Kind.WAIT, opens(law), Optional.empty())
        : new RefundWay(Kind.CAPE, "not liquidated", Optional.empty());
  }

  private static String opens(RefundLaw law) {
    return law.portal().shortName() + " opens on " + law.portal().opened();
  }

  private static RefundWay suit(RefundLaw law, FiledEntry entry, LocalDate asOf) {
    Optional<LocalDate> end =
        entry.deposited().or(entry::entryDate).map(each -> each.plusYears(law.suitYears()));
    if (end.isPresent() && asOf.isAfter(end.get())) {
      return new RefundWay(
          Kind.NONE, "time to protest is over, and " + law.suitYears() + " years to sue", end);
    }
    return new RefundWay(
        Kind.SUIT, "protest barred, liquidated more than " + law.protestDays() + " days ago", end);
  }
}
