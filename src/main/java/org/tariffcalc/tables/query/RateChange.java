package org.tariffcalc.tables.query;

import java.util.List;
import java.util.Optional;
import org.tariffcalc.tables.query.RateStatement.Kind;

/**
 * A rule that came, went or changed between two days or two editions.
 *
 * @param before as it was; empty when it came
 * @param after as it is; empty when it went
 * @param keys codes, headings or origins for which it did so alike
 */
public record RateChange(
    Optional<RateStatement> before, Optional<RateStatement> after, List<String> keys) {

  /** Copies the keys. */
  public RateChange {
    keys = List.copyOf(keys);
  }

  /** The rule as it is, else as it was. */
  public RateStatement named() {
    return after.or(() -> before).orElseThrow();
  }

  /** What it is about. */
  public Kind kind() {
    return named().kind();
  }

  /** {@code came}, {@code went} or {@code changed}. */
  public String word() {
    if (before.isEmpty()) {
      return "came";
    }
    return after.isEmpty() ? "went" : "changed";
  }
}
