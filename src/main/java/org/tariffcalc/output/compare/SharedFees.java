package org.tariffcalc.output.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.analysis.change.ChargeChange;
import org.tariffcalc.analysis.change.ChargeFigures;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.change.GroupComparison;
import org.tariffcalc.analysis.lock.ProductEffect;
import org.tariffcalc.analysis.lock.ProductsDifference;
import org.tariffcalc.output.write.FigureText;

/**
 * Changes of a tax or fee that concern several products alike, such as another minimum of the
 * merchandise processing fee: told once for all of them.
 */
final class SharedFees {

  private final Map<List<Object>, List<ChargeChange>> changes = new LinkedHashMap<>();
  private final Map<List<Object>, String> currencies = new LinkedHashMap<>();

  private SharedFees() {}

  static SharedFees of(ProductsDifference difference) {
    SharedFees found = new SharedFees();
    for (ProductEffect each : difference.effects()) {
      if (each.comparison().isPresent()) {
        Comparison comparison = each.comparison().get();
        for (ChargeChange change : comparison.changes()) {
          if (change.named().isBesideDuty()) {
            found.changes.computeIfAbsent(key(change), key -> new ArrayList<>()).add(change);
            found.currencies.put(key(change), comparison.after().currency());
          }
        }
      }
    }
    found.changes.values().removeIf(all -> all.size() < 2);
    return found;
  }

  /** What makes two changes the same news: which fee, which way, which rate, since when. */
  private static List<Object> key(ChargeChange change) {
    return List.of(
        change.named().measure(),
        change.kind(),
        change.before().map(ChargeFigures::duty),
        change.after().map(ChargeFigures::duty),
        change.since());
  }

  /** The comparison without the changes that are told once for all products. */
  Comparison without(Comparison comparison) {
    return new Comparison(
        comparison.before(),
        comparison.after(),
        comparison.changes().stream().filter(each -> !changes.containsKey(key(each))).toList(),
        comparison.groups().stream()
            .map(each -> new GroupComparison(each.numbers(), without(each.comparison())))
            .toList());
  }

  /** {@code On 6 products: changed: Merchandise processing fee, 0.3464%, +11.22 USD in all; …}. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    changes.forEach(
        (key, all) -> {
          ChargeChange first = all.get(0);
          BigDecimal sum =
              all.stream().map(ChargeChange::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
          sentences.add(
              "On "
                  + all.size()
                  + " products: "
                  + ChangeLines.shown(first.kind().word())
                  + ": "
                  + first.named().name()
                  + ", "
                  + first
                      .before()
                      .map(ChargeFigures::duty)
                      .filter(old -> !old.equals(first.named().duty()))
                      .map(old -> old + " -> ")
                      .orElse("")
                  + first.named().duty()
                  + ", "
                  + (sum.signum() > 0 ? "+" : "")
                  + FigureText.money(sum)
                  + " "
                  + currencies.getOrDefault(key, "")
                  + " in all; "
                  + ChangeLines.grounds(first));
        });
    return sentences;
  }
}
