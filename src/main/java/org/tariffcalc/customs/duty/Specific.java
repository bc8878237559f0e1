package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.customs.quantity.PlainUnit;
import org.tariffcalc.customs.quantity.Unit;

/**
 * So much money per unit: {@code 4.4¢/kg}, {@code 51¢ each}, {@code 89.6¢/1000}, {@code 1.7¢/kg on
 * lead content}.
 *
 * @param dollarsPerUnit US dollars for one of the unit
 * @param unit what is counted
 * @param over how many of the unit per article are not charged ({@code 2.8¢/jewel over 7}), mostly
 *     0
 */
public record Specific(BigDecimal dollarsPerUnit, Unit unit, int over) implements DutyExpression {

  private static final Unit ARTICLES = Unit.of(PlainUnit.EACH);

  /** Takes trailing zeros off the amount. */
  public Specific {
    dollarsPerUnit = Figures.plain(dollarsPerUnit);
    if (dollarsPerUnit.signum() < 0 || over < 0) {
      throw new IllegalArgumentException(dollarsPerUnit + " per " + unit + " over " + over);
    }
  }

  /** So many US dollars for each unit. */
  public static Specific of(BigDecimal dollarsPerUnit, Unit unit) {
    return new Specific(dollarsPerUnit, unit, 0);
  }

  @Override
  public DutyResult evaluate(ChargeBase base) {
    Optional<BigDecimal> quantity =
        base.quantities().amountIn(unit).map(each -> base.counted(each, dollarsPerUnit));
    Optional<BigDecimal> articles =
        over == 0 ? Optional.of(BigDecimal.ZERO) : base.quantities().amountIn(ARTICLES);
    if (quantity.isEmpty() || articles.isEmpty()) {
      List<Unit> missing = new ArrayList<>(2);
      if (articles.isEmpty()) {
        missing.add(ARTICLES);
      }
      if (quantity.isEmpty()) {
        missing.add(unit);
      }
      return new DutyResult.NeedsQuantity(missing);
    }
    if (over > 0) {
      BigDecimal charged =
          quantity
              .get()
              .subtract(articles.get().multiply(new BigDecimal(over)))
              .max(BigDecimal.ZERO);
      return new DutyResult.Amount(
          dollarsPerUnit.multiply(charged),
          this
              + " × ("
              + counted(quantity.get())
              + " - "
              + over
              + " × "
              + Figures.grouped(articles.get(), 0)
              + " No.)");
    }
    return new DutyResult.Amount(
        dollarsPerUnit.multiply(quantity.get()), this + " × " + counted(quantity.get()));
  }

  private String counted(BigDecimal quantity) {
    String name =
        switch (unit.plain()) {
          case ARTICLE, HEAD -> PlainUnit.EACH.printed();
          case THOUSAND -> "thousand";
          case JEWEL -> "jewels";
          case LINE_GROSS -> "gr.lines";
          default -> unit.plain().printed();
        };
    return Figures.grouped(quantity, 0) + ' ' + name;
  }

  @Override
  public List<Unit> unitsNeeded() {
    return over == 0 ? List.of(unit) : List.of(ARTICLES, unit);
  }

  @Override
  public Optional<BigDecimal> adValoremPercent() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    String rate = Figures.rate(dollarsPerUnit);
    if (unit.plain() == PlainUnit.EACH) {
      return rate + " each";
    }
    return rate + '/' + unit + (over == 0 ? "" : " over " + over);
  }
}
