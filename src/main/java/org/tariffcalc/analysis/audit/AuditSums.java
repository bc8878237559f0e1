package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the lines of a file add up to: by status, reason, importer and month. */
public final class AuditSums {

  private static final int MONTHS = 12;

  /** Stands for the month of a line without a date. */
  private static final int NO_MONTH = -1;

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private final Map<AuditedLine.Status, Long> lines = new EnumMap<>(AuditedLine.Status.class);
  private final Map<Reason, Sum> byReason = new EnumMap<>(Reason.class);
  private final Map<String, Sum> byImporter = new HashMap<>();
  private final Map<Integer, Sum> byMonth = new HashMap<>();
  private final Map<String, Claimable> savings = new HashMap<>();
  private final Sum all = new Sum();
  private BigDecimal declared = NOTHING;
  private BigDecimal expected = NOTHING;
  private BigDecimal refundable = NOTHING;
  private BigDecimal drawback = NOTHING;

  /**
   * A number of differences and what they come to.
   *
   * @param count how many
   * @param overpaid US dollars
   * @param underpaid US dollars, above zero
   */
  public record Money(long count, BigDecimal overpaid, BigDecimal underpaid) {}

  /** Differences that are being added up. */
  private static final class Sum {
    private long count;
    private BigDecimal overpaid = NOTHING;
    private BigDecimal underpaid = NOTHING;

    void add(BigDecimal difference) {
      count++;
      if (difference.signum() > 0) {
        overpaid = overpaid.add(difference);
      } else {
        underpaid = underpaid.subtract(difference);
      }
    }

    void add(Sum other) {
      count += other.count;
      overpaid = overpaid.add(other.overpaid);
      underpaid = underpaid.add(other.underpaid);
    }

    Money money() {
      return new Money(count, overpaid, underpaid);
    }
  }

  /**
   * What could be claimed under one heading or preference.
   *
   * @param lines on how many lines
   * @param saves US dollars
   * @param until last day of entry of which it can be claimed, of all lines the latest; empty while
   *     open
   * @param legalBasis the acts behind it, each once
   */
  public record Claims(
      long lines, BigDecimal saves, Optional<LocalDate> until, List<String> legalBasis) {
    /** Copies the acts. */
    public Claims {
      legalBasis = List.copyOf(legalBasis);
    }
  }

  /** Claims that are being added up. */
  private static final class Claimable {
    private final Set<String> acts = new LinkedHashSet<>();
    private long lines;
    private BigDecimal saves = NOTHING;
    private Optional<LocalDate> until = Optional.empty();
    private @Nullable Collection<String> latest;

    void add(Saving saving) {
      add(1, saving.saves(), saving.until(), saving.legalBasis());
    }

    void add(Claimable other) {
      add(other.lines, other.saves, other.until, other.acts);
    }

    @SuppressWarnings("ReferenceEquality") // Lines of one rule have one list, the same object.
    private void add(
        long more, BigDecimal money, Optional<LocalDate> last, Collection<String> basis) {
      until = lines == 0 || HeadingLaw.isLater(last, until) ? last : until;
      lines += more;
      saves = saves.add(money);
      if (basis != latest) {
        acts.addAll(basis);
        latest = basis;
      }
    }

    Claims claims() {
      return new Claims(lines, saves, until, List.copyOf(acts));
    }
  }

  void add(AuditedLine line) {
    lines.merge(line.status(), 1L, Long::sum);
    if (line.declared().isPresent() && line.expected().isPresent()) {
      declared = declared.add(line.declared().get());
      expected = expected.add(line.expected().get());
    }
    refundable = refundable.add(line.refundable());
    drawback = drawback.add(line.drawback());
    for (Finding each : line.findings()) {
      if (each.difference().signum() != 0) {
        add(each, line.line().importer(), line.line().entryDate());
      }
    }
    for (Saving each : line.savings()) {
      savings.computeIfAbsent(each.claim(), claim -> new Claimable()).add(each);
    }
  }

  /** Adds the sums of other lines. */
  void add(AuditSums other) {
    other.lines.forEach((status, count) -> lines.merge(status, count, Long::sum));
    merge(byReason, other.byReason);
    merge(byImporter, other.byImporter);
    merge(byMonth, other.byMonth);
    other.savings.forEach(
        (claim, sum) -> savings.computeIfAbsent(claim, each -> new Claimable()).add(sum));
    all.add(other.all);
    declared = declared.add(other.declared);
    expected = expected.add(other.expected);
    refundable = refundable.add(other.refundable);
    drawback = drawback.add(other.drawback);
  }

  private static <K> void merge(Map<K, Sum> sums, Map<K, Sum> others) {
    others.forEach((key, sum) -> sums.computeIfAbsent(key, each -> new Sum()).add(sum));
  }

  void add(AuditedFees fees) {
    fees.finding().ifPresent(each -> add(each, fees.importer(), fees.entryDate()));
  }

  private void add(Finding finding, String importer, Optional<LocalDate> day) {
    BigDecimal money = finding.difference();
    byReason.computeIfAbsent(finding.reason(), each -> new Sum()).add(money);
    byImporter.computeIfAbsent(importer, each -> new Sum()).add(money);
    int month = NO_MONTH;
    if (day.isPresent()) {
      month = day.get().getYear() * MONTHS + day.get().getMonthValue() - 1;
    }
    byMonth.computeIfAbsent(month, each -> new Sum()).add(money);
    all.add(money);
  }

  /** How many lines have a status. */
  public long lines(AuditedLine.Status status) {
    return lines.getOrDefault(status, 0L);
  }

  /** How many lines there are. */
  public long lines() {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The differences by reason. */
  public Map<Reason, Money> byReason() {
    Map<Reason, Money> read = new EnumMap<>(Reason.class);
    byReason.forEach((reason, sum) -> read.put(reason, sum.money()));
    return read;
  }

  /** The differences by importer of record; the empty one is of lines that name none. */
  public Map<String, Money> byImporter() {
    return read(byImporter);
  }

  /** The differences by month of entry. */
  public Map<String, Money> byMonth() {
    Map<String, Money> months = new TreeMap<>();
    byMonth.forEach(
        (month, money) ->
            months.put(
                month == NO_MONTH
                    ? ""
                    : YearMonth.of(month / MONTHS, month % MONTHS + 1).toString(),
                money.money()));
    return months;
  }

  private static Map<String, Money> read(Map<String, Sum> sums) {
    Map<String, Money> read = new TreeMap<>();
    sums.forEach((key, sum) -> read.put(key, sum.money()));
    return read;
  }

  /** What could be claimed beside, by claim: how often, and what it would save. */
  public Map<String, Claims> savings() {
    Map<String, Claims> read = new TreeMap<>();
    savings.forEach((claim, sum) -> read.put(claim, sum.claims()));
    return read;
  }

  /** All differences. */
  public Money all() {
    return all.money();
  }

  /** Duty paid on the lines of which something can be said. */
  public BigDecimal declared() {
    return declared;
  }

  /** Duty due on them. */
  public BigDecimal expected() {
    return expected;
  }

  /** Duty due that was later held unlawful. */
  public BigDecimal refundable() {
    return refundable;
  }

  /** Other duty due that drawback on export reaches. */
  public BigDecimal drawback() {
    return drawback;
  }
}
