package org.tariffcalc.output.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tariffcalc.analysis.refund.EntryRefund;
import org.tariffcalc.analysis.refund.QuarterInterest;
import org.tariffcalc.analysis.refund.RefundSum;
import org.tariffcalc.analysis.refund.RefundWay;
import org.tariffcalc.output.write.LargeRefund;
import org.tariffcalc.tables.refund.RefundLaw;

/** What is to be said of refunds once: the ruling, the portal, what interest rests on. */
final class RefundNotes {

  private RefundNotes() {}

  /**
   * What is to be said of an answer as of a day.
   *
   * @param quarters the interest of all of them by quarter
   * @param notStated what the file does not tell of its entries
   * @param isDeclared whether files for the portal are written
   */
  static List<String> of(
      RefundLaw law,
      LocalDate asOf,
      List<EntryRefund> entries,
      List<QuarterInterest> quarters,
      List<String> notStated,
      boolean isDeclared) {
    Set<String> notes = new LinkedHashSet<>();
    notes.add(law.ruling());
    notes.add(
        law.portal().meaning()
            + ". Only the importer of record or the broker that filed the entry may"
            + " declare there.");
    if (!entries.isEmpty() && !notStated.isEmpty()) {
      notes.add(
          "The file has no column for "
              + String.join(", ", notStated)
              + "; the way is shown as if they did not bar it, which is unknown.");
    }
    notes.add(
        "Interest runs from the deposit to "
            + asOf
            + "; customs counts it to the day of liquidation or reliquidation.");
    if (isDeclared && !law.portal().isHeaderVerified()) {
      notes.add("The form of the files: " + template(law.portal()) + ".");
    }
    boolean isWithoutInterest = false;
    boolean isSuit = false;
    boolean isDeemed = false;
    for (EntryRefund each : entries) {
      isWithoutInterest |= each.isKnown() && each.corporate().isEmpty();
      isSuit |= each.way().kind() == RefundWay.Kind.SUIT;
      isDeemed |= each.way().deemed().isPresent();
    }
    if (isDeemed) {
      notes.add(
          "An entry without a day of liquidation counts as deemed liquidated a year after entry, as"
              + " 19 U.S.C. 1504(a) has it. Extension or suspension (1504(b)) moves the day: then "
              + law.portal().shortName()
              + " stays open until the entry is liquidated.");
    }
    BigDecimal reduction = RefundSum.reduction(entries);
    if (reduction.signum() > 0) {
      quarters
          .get(0)
          .rate()
          .large()
          .ifPresent(
              rule -> notes.add(LargeRefund.note(rule, "on each entry by itself ", reduction)));
    }
    for (QuarterInterest each : quarters) {
      if (!each.rate().note().isEmpty()) {
        notes.add("Rate from " + each.rate().period().from() + ": " + each.rate().note() + ".");
      }
    }
    if (isWithoutInterest) {
      notes.add(
          "Interest is unknown where the file has no date or the tables have no rate for its"
              + " days.");
    }
    if (isSuit) {
      notes.add(
          "The two years to sue (28 U.S.C. 2636(i)) are counted from the deposit, which was not"
              + " verified. The government appeals relief for entries finally liquidated.");
    }
    return List.copyOf(notes);
  }

  /** That the form of the files was not compared with the portal's. */
  static String template(RefundLaw.Portal portal) {
    return "the template of "
        + portal.shortName()
        + " was not seen: the one column, "
        + portal.header()
        + ", follows published guides; compare it before you upload";
  }
}
