package org.tariffcalc.output.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tariffcalc.analysis.refund.EntryRefund;
import org.tariffcalc.analysis.refund.RefundWay;
import org.tariffcalc.tables.refund.RefundLaw;

/** What is to be said of refunds once: the ruling, the portal, what interest rests on. */
final class RefundNotes {

  private static final BigDecimal TAX_RULE = new BigDecimal("10000");

  private RefundNotes() {}

  /** What is to be said of an answer as of a day. */
  static List<String> of(RefundLaw law, LocalDate asOf, List<EntryRefund> entries) {
    Set<String> notes = new LinkedHashSet<>();
    notes.add(law.ruling());
    notes.add(
        law.portal().shortName()
            + " is customs' "
            + law.portal().name()
            + ", in ACE. Only the importer of record or the broker that filed the entry may"
            + " declare there.");
    notes.add(
        "Interest runs from the deposit to "
            + asOf
            + "; customs counts it to the day of liquidation or reliquidation.");
    boolean isLarge = false;
    boolean isWithoutInterest = false;
    boolean isSuit = false;
    for (EntryRefund each : entries) {
      isLarge |= each.stated().compareTo(TAX_RULE) > 0;
      isWithoutInterest |= each.isKnown() && each.corporate().isEmpty();
      isSuit |= each.way().kind() == RefundWay.Kind.SUIT;
    }
    if (isLarge) {
      notes.add(
          "The lower rate of 26 U.S.C. 6621(a)(1) for corporate overpayments above $10,000 is not"
              + " applied: no notice of customs carries it.");
    }
    if (isWithoutInterest) {
      notes.add("Where interest is unknown, the tables lack the date or a rate of its days.");
    }
    if (isSuit) {
      notes.add(
          "The two years to sue (28 U.S.C. 2636(i)) are counted from the deposit, which was not"
              + " verified. The government appeals relief for entries finally liquidated.");
    }
    return List.copyOf(notes);
  }
}
