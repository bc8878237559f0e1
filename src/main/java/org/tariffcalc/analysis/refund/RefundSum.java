package org.tariffcalc.analysis.refund;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What some entries get back together, as far as it is known: an amount is empty where that of none
 * of them is known.
 *
 * @param entries how many
 * @param refundable duty held unlawful, US dollars
 * @param corporate interest of a corporation
 * @param other interest of anyone else
 * @param unknown entries whose refund is not known
 * @param withoutInterest entries whose interest is not known
 */
public record RefundSum(
    long entries,
    Optional<BigDecimal> refundable,
    Optional<BigDecimal> corporate,
    Optional<BigDecimal> other,
    long unknown,
    long withoutInterest) {

  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);
  private static final RefundSum NOTHING =
      new RefundSum(0, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);

  /** The sum of all. */
  public static RefundSum of(List<EntryRefund> entries) {
    if (entries.isEmpty()) {
      Optional<BigDecimal> zero = Optional.of(ZERO);
      return new RefundSum(0, zero, zero, zero, 0, 0);
    }
    RefundSum sum = NOTHING;
    for (EntryRefund each : entries) {
      sum = sum.plus(each);
    }
    return sum;
  }

  /** What corporations get less on all, each entry by itself; see {@link EntryRefund#reduction}. */
  public static BigDecimal reduction(List<EntryRefund> entries) {
    BigDecimal sum = ZERO;
    for (EntryRefund each : entries) {
      sum = sum.add(each.reduction());
    }
    return sum;
  }

  /** The sums by importer of record; the empty one is of entries that name none. */
  public static Map<String, RefundSum> byImporter(List<EntryRefund> entries) {
    return by(entries, EntryRefund::importer);
  }

  /** The sums by month of entry, {@code 2025-04}; the empty one is of entries without a date. */
  public static Map<String, RefundSum> byMonth(List<EntryRefund> entries) {
    return by(
        entries, each -> each.entryDate().map(day -> day.toString().substring(0, 7)).orElse(""));
  }

  /** The sums by the word of the way. */
  public static Map<String, RefundSum> byWay(List<EntryRefund> entries) {
    return by(entries, each -> each.way().kind().word());
  }

  private static Map<String, RefundSum> by(
      List<EntryRefund> entries, Function<EntryRefund, String> key) {
    Map<String, RefundSum> sums = new TreeMap<>();
    for (EntryRefund each : entries) {
      sums.merge(key.apply(each), NOTHING.plus(each), (sum, ignored) -> sum.plus(each));
    }
    return sums;
  }

  private RefundSum plus(EntryRefund entry) {
    return new RefundSum(
        entries + 1,
        sum(refundable, entry.refundable()),
        sum(corporate, entry.corporate()),
        sum(other, entry.other()),
        unknown + (entry.isKnown() ? 0 : 1),
        withoutInterest + (entry.interest().isEmpty() ? 1 : 0));
  }

  private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> more) {
    return one.isPresent() && more.isPresent()
        ? Optional.of(one.get().add(more.get()))
        : one.or(() -> more);
  }
}
