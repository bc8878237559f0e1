package org.tariffcalc.assess.stacking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.measure.Exemption;

/**
 * The order in which measures are decided: each program after those to which its measures yield, so
 * that the order of files plays no part.
 */
public final class StackingOrder {

  private final List<Candidate> candidates;
  private final LocalDate day;
  private final List<Candidate> ordered = new ArrayList<>();
  private final Set<String> done = new HashSet<>();

  private StackingOrder(List<Candidate> candidates, LocalDate day) {
    this.candidates = candidates;
    this.day = day;
  }

  /**
   * Measures in the order in which they are decided.
   *
   * @param candidates the measures that cover the goods
   * @param day the entry date
   * @throws InvalidTables when programs yield to each other
   */
  public static List<Candidate> of(List<Candidate> candidates, LocalDate day) {
    StackingOrder order = new StackingOrder(candidates, day);
    for (Candidate candidate : candidates) {
      order.add(candidate.program().id(), new LinkedHashSet<>());
    }
    return order.ordered;
  }

  private void add(String program, Set<String> underWay) {
    if (done.contains(program)) {
      return;
    }
    if (!underWay.add(program)) {
      throw new InvalidTables(
          "the programs " + String.join(", ", underWay) + " yield to each other on " + day,
          "tariff rates validate");
    }
    for (Candidate candidate : candidates) {
      if (candidate.program().id().equals(program)) {
        for (Exemption exemption : candidate.exemptions()) {
          for (String other : exemption.yieldsTo()) {
            add(other, underWay);
          }
        }
      }
    }
    underWay.remove(program);
    done.add(program);
    for (Candidate candidate : candidates) {
      if (candidate.program().id().equals(program)) {
        ordered.add(candidate);
      }
    }
  }
}
