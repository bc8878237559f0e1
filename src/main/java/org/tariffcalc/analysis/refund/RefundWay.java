package org.tariffcalc.analysis.refund;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.tables.refund.RefundLaw;

/**
 * How the refund of an entry is claimed on a day.
 *
 * @param kind the way
 * @param why why it is this one
 * @param deadline last day of it, where one is known
 */
public record RefundWay(Kind kind, String why, Optional<LocalDate> deadline) {

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

  /**
   * The way of an entry.
   *
   * @param line one of its lines
   * @param asOf day of the claim
   * @param hasLiquidation whether the file tells days of liquidation at all
   */
  static RefundWay of(RefundLaw law, PaidLine line, LocalDate asOf, boolean hasLiquidation) {
    String portal = law.portal().shortName();
    Optional<RefundLaw.RefusedType> refusal = law.refusal(line.type(), asOf);
    if (refusal.isPresent()) {
      return new RefundWay(
          Kind.NONE,
          portal + " refuses type " + line.type() + ", " + refusal.get().reason(),
          Optional.empty());
    }
    if (line.hasProtest()) {
      return new RefundWay(
          Kind.WAIT, "a protest is open; " + portal + " refuses the entry", Optional.empty());
    }
    Optional<LocalDate> liquidated = line.liquidated().filter(each -> !each.isAfter(asOf));
    String refused = "";
    if (line.hasDrawback()) {
      refused = "drawback was claimed";
    } else if (line.isReconciled()
        && (asOf.isBefore(law.portal().reconciliationFrom())
            || !line.type().isEmpty() && !RECONCILED_TYPES.contains(line.type()))) {
      refused = "it is flagged for reconciliation";
    }
    if (liquidated.isEmpty()) {
      return unliquidated(law, line, asOf, hasLiquidation, refused);
    }
    LocalDate portalEnds = liquidated.get().plusDays(law.portal().days());
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
    LocalDate protestEnds = liquidated.get().plusDays(law.protestDays());
    if (!asOf.isAfter(protestEnds)) {
      return new RefundWay(Kind.PROTEST, why, Optional.of(protestEnds));
    }
    return suit(law, line, asOf);
  }

  private static RefundWay unliquidated(
      RefundLaw law, PaidLine line, LocalDate asOf, boolean hasLiquidation, String refused) {
    String portal = law.portal().shortName();
    if (!refused.isEmpty()) {
      return new RefundWay(
          Kind.WAIT,
          portal + " refuses the entry, " + refused + "; protest once it is liquidated",
          Optional.empty());
    }
    if (!line.type().isEmpty() && DUTY_DEPOSIT_TYPES.contains(line.type())) {
      return new RefundWay(
          Kind.WAIT,
          "type " + line.type() + " gets the refund when it is liquidated",
          Optional.empty());
    }
    if (!hasLiquidation) {
      return new RefundWay(Kind.UNKNOWN, "the file has no day of liquidation", Optional.empty());
    }
    return asOf.isBefore(law.portal().opened())
        ? new RefundWay(Kind.WAIT, opens(law), Optional.empty())
        : new RefundWay(Kind.CAPE, "not liquidated", Optional.empty());
  }

  private static String opens(RefundLaw law) {
    return law.portal().shortName() + " opens on " + law.portal().opened();
  }

  private static RefundWay suit(RefundLaw law, PaidLine line, LocalDate asOf) {
    Optional<LocalDate> end =
        line.deposited().or(line::entryDate).map(each -> each.plusYears(law.suitYears()));
    if (end.isPresent() && asOf.isAfter(end.get())) {
      return new RefundWay(
          Kind.NONE, "time to protest is over, and " + law.suitYears() + " years to sue", end);
    }
    return new RefundWay(
        Kind.SUIT, "protest barred, liquidated more than " + law.protestDays() + " days ago", end);
  }
}
