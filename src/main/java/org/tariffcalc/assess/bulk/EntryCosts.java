package org.tariffcalc.assess.bulk;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.us.EntryPlan;
import org.tariffcalc.assess.us.InformalEntry;
import org.tariffcalc.assess.us.Section321;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ValueLimit;

/** What entries cost beside duty, made ready for whole dollars and cents. */
final class EntryCosts {

  private static final long ALWAYS_ABOVE = -1;
  private static final long NEVER = -1;

  private final RateTables tables;
  private final Map<Entry, Entry> known = new ConcurrentHashMap<>();

  EntryCosts(RateTables tables) {
    this.tables = tables;
  }

  /**
   * What an entry costs beside duty.
   *
   * @param informalCents value up to which it is informal
   * @param chapter99Cents the same for goods under a heading of chapter 99
   * @param formal fees of a formal entry
   * @param informal fees of an informal one
   * @param releasedCents price up to which goods could be released without an entry; below zero
   *     when that is not open
   * @param isKnown whether all rates are known
   */
  record Entry(
      long informalCents,
      long chapter99Cents,
      FeeFormula.Sum formal,
      FeeFormula.Sum informal,
      long releasedCents,
      boolean isKnown) {

    /** Whether the entry of goods at a price in cents is a formal one. */
    boolean isFormal(long priceCents, boolean isUnderChapter99) {
      return priceCents > (isUnderChapter99 ? chapter99Cents : informalCents);
    }

    /** Adds the fees, the one for processing unless the goods are free of it. */
    void addTo(FormulaFigures figures, boolean isFormal, boolean isFreeOfProcessingFee) {
      figures.fee(
          (isFormal ? formal : informal).on(figures.customsDollars(), isFreeOfProcessingFee));
    }
  }

  /**
   * What an entry costs; one object for all that cost the same.
   *
   * @param any a shipment of the origin, day, mode and type of entry
   */
  Entry of(Shipment any) {
    EntryPlan plan = EntryPlan.of(tables, any);
    InformalEntry limits = plan.limits();
    Optional<EntryType> given = any.entry();
    long ofGiven = given.filter(EntryType::isFormal).isPresent() ? ALWAYS_ABOVE : Long.MAX_VALUE;
    Entry made =
        new Entry(
            given.isEmpty() ? cents(limits.most(false)) : ofGiven,
            given.isEmpty() ? cents(limits.most(true)) : ofGiven,
            FeeFormula.Sum.of(plan.formal().fees()),
            FeeFormula.Sum.of(plan.informal().fees()),
            Section321.isOpenTo(tables, any.of(any.origin(), any.entryDate(), BigDecimal.ZERO))
                ? cents(tables.limit(ValueLimit.Purpose.RELEASE, any.origin(), any.entryDate()))
                : NEVER,
            plan.formal().unset().isEmpty() && plan.informal().unset().isEmpty());
    return known.computeIfAbsent(made, each -> each);
  }

  private static long cents(Optional<BigDecimal> limit) {
    return limit.map(each -> each.movePointRight(2).longValueExact()).orElse(Long.MAX_VALUE);
  }
}
