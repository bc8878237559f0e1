package org.tariffcalc.analysis.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tariffcalc.assess.RefundInterest;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.tables.fee.InterestRate;
import org.tariffcalc.tables.refund.RefundLaw;

/** Adds up what entries get back, line by line as they are read. */
public final class Refunds {

  private final RefundLaw law;
  private final List<InterestRate> rates;
  private final LocalDate asOf;
  private final Map<String, Sum> entries = new LinkedHashMap<>();
  private final Map<FiledEntry, FiledEntry> filed = new HashMap<>();
  private final Map<List<String>, List<String>> headings = new HashMap<>();
  private final Map<LocalDate, Optional<DepositInterest>> interest = new HashMap<>();

  /**
   * Refunds as of a day.
   *
   * @param asOf day of the claim, to which interest is counted
   */
  public Refunds(RefundLaw law, List<InterestRate> rates, LocalDate asOf) {
    this.law = law;
    this.rates = List.copyOf(rates);
    this.asOf = asOf;
  }

  /** What the lines of one entry add up to, kept small: there may be half a million. */
  private static final class Sum {
    private FiledEntry filed;
    private List<String> headings = List.of();
    private BigDecimal[] paid = {};
    private boolean isKnown = true;

    Sum(FiledEntry filed) {
      this.filed = filed;
    }

    /** Whether something was paid, or may have been. */
    boolean isPaid() {
      return !isKnown || Arrays.stream(paid).anyMatch(each -> each.signum() != 0);
    }

    /** What was paid by heading. */
    Map<String, BigDecimal> charges() {
      Map<String, BigDecimal> charges = new TreeMap<>();
      for (int i = 0; i < paid.length; i++) {
        charges.put(headings.get(i), paid[i]);
      }
      return charges;
    }
  }

  /** Adds one line. */
  public void add(PaidLine line) {
    FiledEntry filed = one(FiledEntry.of(line));
    Sum sum =
        entries.computeIfAbsent(
            line.entry().isEmpty() ? "row " + line.row() : line.entry(), key -> new Sum(filed));
    if (!filed.equals(sum.filed)) {
      sum.filed = one(sum.filed.with(filed));
    }
    for (PaidLine.PaidCharge each : line.charges()) {
      if (line.entryDate().isEmpty()) {
        sum.isKnown &= !each.isAdditional();
      } else if (law.isUnlawful(each.number(), line.entryDate().get())) {
        if (each.duty().isPresent()) {
          add(sum, each.number(), each.duty().get());
        } else {
          sum.isKnown = false;
        }
      }
    }
  }

  /** Adds what was paid under a heading; the headings of most entries are the same. */
  private void add(Sum sum, String heading, BigDecimal paid) {
    int at = sum.headings.indexOf(heading);
    if (at >= 0) {
      sum.paid[at] = sum.paid[at].add(paid);
      return;
    }
    List<String> more = new ArrayList<>(sum.headings);
    more.add(heading);
    sum.headings = headings.computeIfAbsent(more, List::copyOf);
    sum.paid = Arrays.copyOf(sum.paid, more.size());
    sum.paid[more.size() - 1] = paid;
  }

  /** One object for all entries of which the same is said. */
  private FiledEntry one(FiledEntry filed) {
    FiledEntry known = this.filed.putIfAbsent(filed, filed);
    return known == null ? filed : known;
  }

  /**
   * The entries that paid, or may have paid, duty held unlawful, in the order of the file. Those
   * that state 0.00 under such headings, as where an exemption was claimed, get nothing back. Each
   * is worked out when it is asked for and not kept.
   *
   * @param hasLiquidation whether the file tells days of liquidation
   */
  public List<EntryRefund> entries(boolean hasLiquidation) {
    List<Map.Entry<String, Sum>> paid = new ArrayList<>();
    for (Map.Entry<String, Sum> each : entries.entrySet()) {
      if (each.getValue().isPaid()) {
        paid.add(each);
      }
    }
    return new AbstractList<>() {
      @Override
      public EntryRefund get(int index) {
        Map.Entry<String, Sum> entry = paid.get(index);
        return refund(entry.getKey(), entry.getValue(), hasLiquidation);
      }

      @Override
      public int size() {
        return paid.size();
      }
    };
  }

  private EntryRefund refund(String entry, Sum sum, boolean hasLiquidation) {
    FiledEntry first = sum.filed;
    BigDecimal stated = BigDecimal.ZERO;
    for (BigDecimal each : sum.paid) {
      stated = stated.add(each);
    }
    Optional<DepositInterest> grown =
        sum.isKnown
            ? first.deposited().or(first::entryDate).flatMap(this::interest)
            : Optional.empty();
    BigDecimal principal = stated;
    return new EntryRefund(
        entry,
        first.importer(),
        first.entryDate(),
        first.liquidated(),
        sum.charges(),
        sum.isKnown,
        RefundWay.of(law, first, asOf, hasLiquidation),
        grown,
        grown.map(each -> RefundInterest.onRefund(principal, each.corporate().factor())),
        grown.map(each -> RefundInterest.onRefund(principal, each.other().factor())));
  }

  private Optional<DepositInterest> interest(LocalDate deposited) {
    return interest.computeIfAbsent(deposited, each -> DepositInterest.of(rates, each, asOf));
  }
}
