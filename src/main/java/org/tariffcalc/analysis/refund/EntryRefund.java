package org.tariffcalc.analysis.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one entry gets back.
 *
 * @param entry its number, or that of its row where the file has none
 * @param importer importer of record; empty where the file has none
 * @param entryDate day of entry
 * @param liquidated day of liquidation
 * @param charges duty held unlawful by heading, US dollars
 * @param isKnown whether the duty under every such heading is stated
 * @param way how it is claimed
 * @param corporate interest of a corporation; empty where it is not known
 * @param other interest of anyone else; empty where it is not known
 */
public record EntryRefund(
    String entry,
    String importer,
    Optional<LocalDate> entryDate,
    Optional<LocalDate> liquidated,
    Map<String, BigDecimal> charges,
    boolean isKnown,
    RefundWay way,
    Optional<BigDecimal> corporate,
    Optional<BigDecimal> other) {

  /** Copies the charges in the order of their headings. */
  public EntryRefund {
    charges = java.util.Collections.unmodifiableMap(new TreeMap<>(charges));
  }

  /** The duty held unlawful, as far as it is stated. */
  public BigDecimal stated() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (BigDecimal each : charges.values()) {
      sum = sum.add(each);
    }
    return sum;
  }

  /** The duty held unlawful; empty where it is not known. */
  public Optional<BigDecimal> refundable() {
    return isKnown ? Optional.of(stated()) : Optional.empty();
  }
}
