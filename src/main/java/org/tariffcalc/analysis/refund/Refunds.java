package org.tariffcalc.analysis.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** What the lines of one entry add up to. */
  private static final class Sum {
    private PaidLine first;
    private final Map<String, BigDecimal> charges = new TreeMap<>();
    private boolean isKnown = true;

    Sum(PaidLine first) {
      this.first = first;
    }

    /** Takes from a line what it says of the entry; most say the same as the first. */
    void join(PaidLine line) {
      if (!line.liquidated().equals(first.liquidated())
          || !line.deposited().equals(first.deposited())
          || !line.type().equals(first.type())
          || line.isReconciled() && !first.isReconciled()
          || line.hasDrawback() && !first.hasDrawback()
          || line.hasProtest() && !first.hasProtest()) {
        first = first.withEntryOf(line);
      }
    }

    /** Whether something was paid, or may have been. */
    boolean isPaid() {
      return !isKnown || charges.values().stream().anyMatch(each -> each.signum() != 0);
    }
  }

  /** Adds one line. */
  public void add(PaidLine line) {
    Sum sum =
        entries.computeIfAbsent(
            line.entry().isEmpty() ? "row " + line.row() : line.entry(), key -> new Sum(line));
    sum.join(line);
    for (PaidLine.PaidCharge each : line.charges()) {
      if (line.entryDate().isEmpty()) {
        sum.isKnown &= !each.isAdditional();
      } else if (law.isUnlawful(each.number(), line.entryDate().get())) {
        if (each.duty().isPresent()) {
          sum.charges.merge(each.number(), each.duty().get(), BigDecimal::add);
        } else {
          sum.isKnown = false;
        }
      }
    }
  }

  /**
   * The entries that paid, or may have paid, duty held unlawful, in the order of the file. Those
   * that state 0.00 under such headings, as where an exemption was claimed, get nothing back.
   *
   * @param hasLiquidation whether the file tells days of liquidation
   */
  public List<EntryRefund> entries(boolean hasLiquidation) {
    List<EntryRefund> refunds = new ArrayList<>();
    entries.forEach(
        (entry, sum) -> {
          if (sum.isPaid()) {
            refunds.add(refund(entry, sum, hasLiquidation));
          }
        });
    return refunds;
  }

  private EntryRefund refund(String entry, Sum sum, boolean hasLiquidation) {
    PaidLine first = sum.first;
    BigDecimal stated = BigDecimal.ZERO;
    for (BigDecimal each : sum.charges.values()) {
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
        sum.charges,
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
