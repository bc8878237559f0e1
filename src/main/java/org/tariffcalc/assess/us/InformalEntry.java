package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ValueLimit;

/**
 * Up to which value goods may be entered informally (19 CFR 143.21(a)); the price counts with its
 * cents.
 *
 * @param limit the value in US dollars; empty for any
 * @param underChapter99 the lower one for goods under a heading of chapter 99, while it stood
 */
public record InformalEntry(Optional<BigDecimal> limit, Optional<BigDecimal> underChapter99) {

  /** The limits for goods of an origin on an entry date. */
  public static InformalEntry of(RateTables tables, String origin, LocalDate day) {
    return new InformalEntry(
        tables.limit(ValueLimit.Purpose.INFORMAL_ENTRY, origin, day),
        tables.limit(ValueLimit.Purpose.INFORMAL_ENTRY_CHAPTER_99, origin, day));
  }

  /**
   * The largest value that may be entered informally; empty for any.
   *
   * @param isUnderChapter99 whether the goods owe a duty under a heading of chapter 99
   */
  public Optional<BigDecimal> most(boolean isUnderChapter99) {
    return isUnderChapter99 && isLower() ? underChapter99 : limit;
  }

  private boolean isLower() {
    return underChapter99
        .filter(lower -> limit.isEmpty() || lower.compareTo(limit.get()) < 0)
        .isPresent();
  }
}
