package org.tariffcalc.output.quote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.output.write.FigureText;

/**
 * What a figure takes the goods for where their code does not tell, and the duty if they are not:
 * {@code Section 232 car parts 25%: taken to be a part of a passenger car or light truck. If not,
 * add --claim 9903.94.06: total duty 0.00, 0%}.
 */
public final class AssumptionLines {

  /** What stands above them on a screen. */
  public static final String TITLE = "Assumed, since the code does not tell:";

  private AssumptionLines() {}

  /** A line for each assumption; none where no duty hangs on a description. */
  public static List<String> of(Assessment a) {
    Set<String> lines = new LinkedHashSet<>();
    for (Alternative each : ClaimLines.others(a)) {
      if (each.isDenial()) {
        lines.add(sentence(each, a));
      }
    }
    return new ArrayList<>(lines);
  }

  /** The claims that these lines name, and that need not be offered once more. */
  public static List<Relief> offers(Assessment a) {
    List<Relief> offers = new ArrayList<>();
    for (Alternative each : ClaimLines.others(a)) {
      ClaimLines.offer(each, a).ifPresent(offers::add);
    }
    return offers;
  }

  private static String sentence(Alternative other, Assessment a) {
    String taken = "taken to be " + other.condition();
    String option = ClaimLines.offer(other, a).map(Relief::claim).orElse(other.option());
    return charged(other, a).map(name -> name + ": " + taken).orElse("The goods are " + taken)
        + (other.denied().size() > 1 ? ". If none of these, add " : ". If not, add ")
        + option
        + ": "
        + total(other, a);
  }

  /** The duty that rests on it, with its rate. */
  private static Optional<String> charged(Alternative other, Assessment a) {
    for (Charge charge : a.charges()) {
      if (other.denied().contains(charge.heading())) {
        return Optional.of(TableAssessmentRenderer.label(charge) + " " + charge.duty());
      }
    }
    return Optional.empty();
  }

  /** The total duty of another case: {@code total duty 1,500.00, 15%}. */
  public static String total(Alternative other, Assessment a) {
    return "total duty "
        + FigureText.money(other.totalDuty(), a.valuation().isApproximate())
        + ", "
        + FigureText.percent(other.dutyPercent())
        + "%"
        + (other.totalDuty().compareTo(a.totalDuty()) == 0 ? ", the same" : "");
  }
}
