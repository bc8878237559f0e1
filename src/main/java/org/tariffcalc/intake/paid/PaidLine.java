package org.tariffcalc.intake.paid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of an entry as it was filed, all its tariff numbers together.
 *
 * @param row line of the file in which its first row begins, counted from 1
 * @param entry number of the entry; empty where the file has none
 * @param line number of the line within the entry; empty where the file has none
 * @param importer importer of record; empty where the file has none
 * @param type two digits of the type of entry; empty where the file has none
 * @param entryDate day of entry
 * @param deposited day of the deposit, where it is not that of entry
 * @param liquidated day of liquidation
 * @param origin country of origin, ISO 3166-1 alpha-2, or as written where it is no country; empty
 *     where the file has none
 * @param program symbol of the preference claimed; empty where there is none
 * @param quantity first quantity as written; empty where the file has none
 * @param unit its unit as written
 * @param loaded day of loading
 * @param mode mode of transport as written; empty where the file has none
 * @param value entered value, US dollars
 * @param charges the tariff numbers in their order
 * @param totalDuty duty of the line where it is stated as a sum
 * @param fees fees of the line where they are stated
 * @param stated which fees these are
 * @param isReconciled whether it is flagged for reconciliation
 * @param hasDrawback whether drawback was claimed on it
 * @param hasProtest whether a protest is open
 */
public record PaidLine(
    long row,
    String entry,
    String line,
    String importer,
    String type,
    Optional<LocalDate> entryDate,
    Optional<LocalDate> deposited,
    Optional<LocalDate> liquidated,
    String origin,
    String program,
    String quantity,
    String unit,
    Optional<LocalDate> loaded,
    String mode,
    Optional<BigDecimal> value,
    List<PaidCharge> charges,
    Optional<BigDecimal> totalDuty,
    Optional<BigDecimal> fees,
    StatedFees stated,
    boolean isReconciled,
    boolean hasDrawback,
    boolean hasProtest) {

  /** Copies the charges. */
  public PaidLine {
    charges = List.copyOf(charges);
  }

  /**
   * One tariff number of a line.
   *
   * @param number its digits with dots, {@code 9903.01.24}
   * @param duty what was paid under it, US dollars; empty where it is not stated
   */
  public record PaidCharge(String number, Optional<BigDecimal> duty) {

    /** Whether it is a number of chapter 99. */
    public boolean isAdditional() {
      return number.startsWith("99");
    }
  }
}
