package org.tariffcalc.analysis.lock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.change.Reassessment;
import org.tariffcalc.analysis.lock.CheckedProduct.Status;
import org.tariffcalc.analysis.time.SinceWhen;
import org.tariffcalc.analysis.time.UpcomingChanges;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.tables.RateTables;

/**
 * A lock held against the law of another day or edition.
 *
 * @param lock the lock
 * @param products each product beside its new assessment
 */
public record LockCheck(Lock lock, List<CheckedProduct> products) {

  /** Copies the products. */
  public LockCheck {
    products = List.copyOf(products);
  }

  /**
   * What a check lets pass.
   *
   * @param tolerancePercent by how many percent of the customs value duty, taxes and fees may move;
   *     empty when nothing may differ, not even a heading
   * @param maxRatePercent the highest duty allowed, in percent of the customs value
   * @param until the last day on which no change may be ordered already for a product without an
   *     entry date of its own
   */
  public record Limits(
      Optional<BigDecimal> tolerancePercent,
      Optional<BigDecimal> maxRatePercent,
      Optional<LocalDate> until) {}

  /**
   * Assesses the products of a lock anew.
   *
   * @param day the entry date of an importing country, for products without a date of their own
   */
  public static LockCheck of(
      Lock lock, RateTables tables, Function<String, LocalDate> day, Limits limits) {
    Assessor assessor = new Assessor(tables);
    SinceWhen since = new SinceWhen(tables, assessor);
    List<CheckedProduct> checked = new ArrayList<>();
    for (LockedProduct each : lock.products()) {
      LocalDate date =
          each.isDated() ? each.shipment().entryDate() : day.apply(each.shipment().importer());
      Reassessment now = Reassessment.on(date, assessor, each.shipment());
      Optional<Comparison> comparison =
          now.figures()
              .map(figures -> Comparison.of(each.figures(), figures))
              .map(found -> since.dated(found, each.shipment(), date));
      checked.add(
          new CheckedProduct(
              each,
              date,
              status(comparison, now.lapsed(), limits),
              isOverMaxRate(comparison, limits),
              comparison,
              now.lapsed(),
              now.undecided(),
              each.isDated() || limits.until().isEmpty()
                  ? Optional.empty()
                  : ahead(tables, now, limits.until().get())));
    }
    return new LockCheck(lock, checked);
  }

  /** The first change of what is due that is ordered for a day up to the given one. */
  private static Optional<OrderedChange> ahead(
      RateTables tables, Reassessment now, LocalDate until) {
    if (now.assessment().isEmpty()) {
      return Optional.empty();
    }
    return UpcomingChanges.of(tables, now.shipment(), false).steps().stream()
        .filter(UpcomingChanges.Step::isChange)
        .filter(step -> !step.from().isAfter(until))
        .findFirst()
        .flatMap(step -> step.comparison().map(each -> new OrderedChange(step.from(), each)));
  }

  private static Status status(
      Optional<Comparison> comparison, List<String> lapsed, Limits limits) {
    if (comparison.isEmpty()) {
      return Status.UNDECIDED;
    }
    Comparison found = comparison.get();
    if (found.isSame() && lapsed.isEmpty()) {
      return Status.UNCHANGED;
    }
    boolean tolerated =
        found.newlyMissing().isEmpty()
            && limits
                .tolerancePercent()
                .filter(most -> CheckedProduct.percentMoved(found).compareTo(most) <= 0)
                .isPresent();
    return tolerated ? Status.WITHIN_TOLERANCE : Status.CHANGED;
  }

  private static boolean isOverMaxRate(Optional<Comparison> comparison, Limits limits) {
    return comparison
        .filter(
            each ->
                limits
                    .maxRatePercent()
                    .filter(most -> each.after().dutyPercent().compareTo(most) > 0)
                    .isPresent())
        .isPresent();
  }

  /** Whether nothing changed beyond the tolerance and no duty is too high. */
  public boolean holds() {
    return products.stream().noneMatch(CheckedProduct::fails);
  }

  /** Whether the figures of no product leave anything open. */
  public boolean isDecided() {
    return products.stream().allMatch(each -> each.open().isEmpty());
  }

  /** The products for which the lock does not hold. */
  public List<CheckedProduct> failing() {
    return products.stream().filter(CheckedProduct::fails).toList();
  }
}
