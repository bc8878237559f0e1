package org.tariffcalc.analysis.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
 * @param interest how its deposit grew; empty where it, or what was deposited, is not known
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
    Optional<DepositInterest> interest,
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

  /** The interest by quarter; none where it is not known. */
  public List<QuarterInterest> interestByQuarter() {
    return interest.map(each -> each.byQuarter(stated())).orElse(List.of());
  }

  /**
   * What a corporation gets less if 26 U.S.C. 6621(a)(1) paid a lower rate on what exceeds 10,000
   * US dollars of the entry, to the cent.
   */
  public BigDecimal reduction() {
    return interest.map(each -> each.reduction(stated())).orElse(BigDecimal.ZERO.setScale(2));
  }
}
