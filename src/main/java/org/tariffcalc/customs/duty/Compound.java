package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.quantity.Unit;

/**
 * Several duties on one article that are added up: {@code 4.4¢/kg + 3.1%}.
 *
 * @param terms two or more, none of them compound, a floor or a reference
 */
public record Compound(List<DutyExpression> terms) implements DutyExpression {

  /** Copies the list and refuses terms that cannot be added. */
  public Compound {
    terms = List.copyOf(terms);
    if (terms.size() < 2) {
      throw new IllegalArgumentException("a compound duty of " + terms.size() + " terms");
    }
    for (DutyExpression term : terms) {
      if (term instanceof Compound || term instanceof Floor || term instanceof Refer) {
        throw new IllegalArgumentException("a compound duty with the term " + term);
      }
    }
  }

  @Override
  public DutyResult evaluate(ChargeBase base) {
    BigDecimal sum = BigDecimal.ZERO;
    StringBuilder arithmetic = new StringBuilder();
    List<Unit> missing = new ArrayList<>(0);
    for (DutyExpression term : terms) {
      DutyResult result = term.evaluate(base);
      if (result instanceof DutyResult.NeedsQuantity needs) {
        addNew(missing, needs.units());
      } else if (result instanceof DutyResult.Amount amount) {
        sum = sum.add(amount.exact());
        arithmetic.append(arithmetic.isEmpty() ? "" : " + ").append(amount.arithmetic());
      }
    }
    return missing.isEmpty()
        ? new DutyResult.Amount(sum, arithmetic.toString())
        : new DutyResult.NeedsQuantity(missing);
  }

  private static void addNew(List<Unit> units, List<Unit> more) {
    for (Unit unit : more) {
      if (!units.contains(unit)) {
        units.add(unit);
      }
    }
  }

  @Override
  public List<Unit> unitsNeeded() {
    List<Unit> units = new ArrayList<>(terms.size());
    for (DutyExpression term : terms) {
      addNew(units, term.unitsNeeded());
    }
    return units;
  }

  @Override
  public Optional<BigDecimal> adValoremPercent() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (DutyExpression term : terms) {
      out.append(out.isEmpty() ? "" : " + ").append(term);
    }
    return out.toString();
  }
}
