package org.tariffcalc.output.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
   * The other cases of what was assumed, without those that a relief offers under the heading that
   * is filed for it: that goods are no car parts is claimed with that heading. Where goods may be
   * one of several things, those that cost the same are left to the case that they are none.
   */
  public static List<Alternative> alternatives(Assessment a) {
    List<Alternative> alternatives = new ArrayList<>();
    for (Alternative each : a.alternatives()) {
      if (!isOffered(each, a) && !isShown(each, alternatives) && !isOneOfSeveral(each, a)) {
        alternatives.add(each);
      }
    }
    return alternatives;
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

  /** What could be claimed, without an agreement's staged rates where they save no more than it. */
  static List<Relief> reliefs(Assessment a) {
    List<Relief> reliefs = new ArrayList<>();
    for (Relief each : a.reliefs()) {
      boolean isStaged =
          each.claim().endsWith("+")
              && a.reliefs().stream()
                  .anyMatch(
                      plain ->
                          each.claim().equals(plain.claim() + "+")
                              && each.saves().compareTo(plain.saves()) == 0);
      if (!isStaged) {
        reliefs.add(each);
      }
    }
    return reliefs;
  }

  private static boolean isOffered(Alternative other, Assessment a) {
    for (Relief relief : a.reliefs()) {
      BigDecimal claimed = a.totalDuty().subtract(relief.saves());
      if (other.isDenial()
          && (relief.name().startsWith("not ") || relief.name().startsWith("neither "))
          && claimed.compareTo(other.totalDuty()) == 0) {
        return true;
      }
    }
    return false;
  }
}
