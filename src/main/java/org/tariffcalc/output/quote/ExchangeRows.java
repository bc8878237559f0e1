package org.tariffcalc.output.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.ExchangeEffect;
import org.tariffcalc.output.write.FigureText;

/** The two rates of exchange of a quote side by side, as rows of a table. */
final class ExchangeRows {

  private ExchangeRows() {}

  /** A header and the rows under it, each a name and one or three cells; empty when none. */
  static List<List<String>> of(Assessment a) {
    Optional<ExchangeEffect> effect = a.valuation().exchange();
    if (effect.isEmpty()) {
      return List.of();
    }
    ExchangeEffect e = effect.get();
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(e.currency() + " for one dollar"));
    e.usual().ifPresent(side -> header.add(side.perDollar().toPlainString()));
    header.add(e.compared().perDollar().toPlainString());
    e.usual().ifPresent(side -> header.add("difference"));
    rows.add(header);
    rows.add(row("Price, " + e.currency(), e, ExchangeEffect.Side::price));
    rows.add(row("Price, USD", e, ExchangeEffect.Side::dollarPrice));
    rows.add(row("Total duty, " + a.currency(), e, ExchangeEffect.Side::totalDuty));
    rows.add(row("Taxes and fees, " + a.currency(), e, ExchangeEffect.Side::taxesAndFees));
    rows.add(row("Landed cost, " + e.currency(), e, ExchangeEffect.Side::landedCost));
    rows.add(row("Landed cost, USD", e, ExchangeEffect.Side::dollarLandedCost));
    return rows;
  }

  private static List<String> row(
      String name, ExchangeEffect e, Function<ExchangeEffect.Side, BigDecimal> figure) {
    List<String> row = new ArrayList<>(List.of(name));
    BigDecimal compared = figure.apply(e.compared());
    e.usual().ifPresent(side -> row.add(FigureText.money(figure.apply(side))));
    row.add(FigureText.money(compared));
    e.usual().ifPresent(side -> row.add(FigureText.money(compared.subtract(figure.apply(side)))));
    return row;
  }
}
