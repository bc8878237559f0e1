package org.tariffcalc.analysis.lock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.change.GroupComparison;
import org.tariffcalc.assess.answer.Assessment;

/**
 * A product of a lock beside its new assessment.
 *
 * @param product as it was locked
 * @param entryDate the day on which it was assessed anew
 * @param status what came of it
 * @param isOverMaxRate whether its duty is above the highest that is allowed
 * @param comparison the two assessments; empty when there is no new one
 * @param lapsed claims that can no longer be made
 * @param undecided why there is no new assessment; empty when there is one
 * @param ahead the next change that is ordered already, up to the day that the check looks to
 */
public record CheckedProduct(
    LockedProduct product,
    LocalDate entryDate,
    Status status,
    boolean isOverMaxRate,
    Optional<Comparison> comparison,
    List<String> lapsed,
    String undecided,
    Optional<OrderedChange> ahead) {

  /** Copies the reasons. */
  public CheckedProduct {
    lapsed = List.copyOf(lapsed);
  }

  /** What came of a product. */
  public enum Status {
    /** Headings, rates and amounts are those of the lock. */
    UNCHANGED("unchanged"),
    /** Something differs, by no more than is tolerated. */
    WITHIN_TOLERANCE("within-tolerance"),
    /** Something differs. */
    CHANGED("changed"),
    /** There is no figure any more. */
    UNDECIDED("undecided");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The word of the JSON contract. */
    public String word() {
      return word;
    }
  }

  /** Why there is no figure, or what the figure leaves open; empty when nothing is undecided. */
  public String open() {
    return undecided.isEmpty()
        ? comparison.map(each -> each.after().undecided()).orElse("")
        : undecided;
  }

  /** Whether the lock does not hold for it. */
  public boolean fails() {
    return isBroken() || ahead.isPresent();
  }

  /** Whether the lock does not hold on the entry date, whatever is ordered for later. */
  public boolean isBroken() {
    return status == Status.CHANGED || status == Status.UNDECIDED || isOverMaxRate;
  }

  /**
   * By how much duty, taxes and fees moved, in percent of the customs value, whichever way; of a
   * divided line the most of its groups.
   */
  static BigDecimal percentMoved(Comparison comparison) {
    BigDecimal most = share(comparison.after()).subtract(share(comparison.before())).abs();
    for (GroupComparison each : comparison.groups()) {
      most = most.max(percentMoved(each.comparison()));
    }
    return most;
  }

  private static BigDecimal share(AssessmentFigures a) {
    return Assessment.percentOf(a.totalDuty().add(a.taxesAndFees()), a.customsValue());
  }
}
