package org.tariffcalc.output.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Relief;

/** What to check, what could be claimed and what was assumed: each fact in one place. */
public final class ClaimLines {

  private ClaimLines() {}

  /**
   * What to check; an assumption of which the other case is shown, a claim that is offered with
   * what it saves, and what a footnote says do not stand here as well.
   */
  public static List<String> cautions(Assessment a) {
    List<String> cautions = new ArrayList<>(a.cautions());
    a.alternatives().forEach(each -> cautions.remove(each.sentence()));
    a.reliefs()
        .forEach(each -> cautions.removeIf(said -> said.endsWith("add " + each.claim() + ".")));
    cautions.removeAll(footnotes(a));
    return cautions;
  }

  /** What of the marked charges was not seen in an official text, each once. */
  public static Set<String> footnotes(Assessment a) {
    Set<String> footnotes = new LinkedHashSet<>();
    for (Charge charge : a.chargesAsFiled()) {
      if (!charge.unseen().isEmpty()) {
        footnotes.add(charge.unseen());
      }
    }
    return footnotes;
  }

  /** The mark behind the name of a charge that has a footnote. */
  static String mark(Charge charge) {
    return charge.unseen().isEmpty() ? "" : " *";
  }

  /**
   * What the duty would be if the goods were something that they are not taken for, and a claim
   * says so. What they are taken for stands in {@link AssumptionLines}.
   */
  public static List<Alternative> alternatives(Assessment a) {
    return others(a).stream().filter(each -> !each.isDenial()).toList();
  }

  /**
   * The other cases of what was assumed, each fact once. Where goods may be one of several things,
   * those that cost the same are left to the case that they are none.
   */
  static List<Alternative> others(Assessment a) {
    List<Alternative> others = new ArrayList<>();
    for (Alternative each : a.alternatives()) {
      if (!isShown(each, others) && !isOneOfSeveral(each, a)) {
        others.add(each);
      }
    }
    return others;
  }

  private static boolean isOneOfSeveral(Alternative one, Assessment a) {
    return one.totalDuty().compareTo(a.totalDuty()) == 0
        && a.alternatives().stream()
            .anyMatch(
                each -> each.denied().size() > 1 && each.denied().containsAll(one.headings()));
  }

  /** Whether the same fact with the same duty is among them, under another heading. */
  private static boolean isShown(Alternative other, List<Alternative> shown) {
    for (Alternative each : shown) {
      if (each.condition().equals(other.condition())
          && each.totalDuty().compareTo(other.totalDuty()) == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What could be claimed, without what {@link AssumptionLines} names, and without an agreement's
   * staged rates where they save no more than it.
   */
  static List<Relief> reliefs(Assessment a) {
    List<Relief> assumed = AssumptionLines.offers(a);
    List<Relief> reliefs = new ArrayList<>();
    for (Relief each : a.reliefs()) {
      boolean isStaged =
          each.claim().endsWith("+")
              && a.reliefs().stream()
                  .anyMatch(
                      plain ->
                          each.claim().equals(plain.claim() + "+")
                              && each.saves().compareTo(plain.saves()) == 0);
      if (!isStaged && !assumed.contains(each)) {
        reliefs.add(each);
      }
    }
    return reliefs;
  }

  /**
   * The heading that is filed for goods which are not what they are taken for: that goods are no
   * car parts is claimed with 9903.94.06. Of several the one of the same series of headings.
   */
  static Optional<Relief> offer(Alternative other, Assessment a) {
    @Nullable Relief found = null;
    for (Relief relief : a.reliefs()) {
      BigDecimal claimed = a.totalDuty().subtract(relief.saves());
      if (other.isDenial()
          && (relief.name().startsWith("not ") || relief.name().startsWith("neither "))
          && claimed.compareTo(other.totalDuty()) == 0
          && (found == null || !isOfSeries(found, other) && isOfSeries(relief, other))) {
        found = relief;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether the heading claimed begins as one of those denied: 9903.94. */
  private static boolean isOfSeries(Relief relief, Alternative other) {
    return other.denied().stream()
        .anyMatch(each -> relief.claim().contains(each.substring(0, each.lastIndexOf('.') + 1)));
  }
}
