package org.tariffcalc.analysis.refund;

import java.time.LocalDate;
import java.util.Optional;
import org.tariffcalc.intake.paid.PaidLine;

/**
 * What the lines of an entry say of it as a whole.
 *
 * @param importer importer of record; empty where no line has one
 * @param type two digits of the type of entry; empty where no line has one
 * @param entryDate day of entry
 * @param deposited day of the deposit, where it is not that of entry
 * @param liquidated day of liquidation
 * @param isReconciled whether it is flagged for reconciliation
 * @param hasDrawback whether drawback was claimed on it
 * @param hasProtest whether a protest is open
 */
record FiledEntry(
    String importer,
    String type,
    Optional<LocalDate> entryDate,
    Optional<LocalDate> deposited,
    Optional<LocalDate> liquidated,
    boolean isReconciled,
    boolean hasDrawback,
    boolean hasProtest) {

  /** What one line says. */
  static FiledEntry of(PaidLine line) {
    return new FiledEntry(
        line.importer(),
        line.type(),
        line.entryDate(),
        line.deposited(),
        line.liquidated(),
        line.isReconciled(),
        line.hasDrawback(),
        line.hasProtest());
  }

  /**
   * With what another line says: what is set on either is set, the earlier day of liquidation
   * counts, and what this one leaves open is taken from the other.
   */
  FiledEntry with(FiledEntry other) {
    Optional<LocalDate> ended =
        other.liquidated.isPresent()
                && (liquidated.isEmpty() || other.liquidated.get().isBefore(liquidated.get()))
            ? other.liquidated
            : liquidated;
    return new FiledEntry(
        importer.isEmpty() ? other.importer : importer,
        type.isEmpty() ? other.type : type,
        entryDate.or(() -> other.entryDate),
        deposited.or(() -> other.deposited),
        ended,
        isReconciled || other.isReconciled,
        hasDrawback || other.hasDrawback,
        hasProtest || other.hasProtest);
  }
}
