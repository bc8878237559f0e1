package org.tariffcalc.output.time;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.analysis.change.DutyChange;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.analysis.time.LaterTimeline;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.tables.country.CountryName;

/** What a timeline says in words, whatever the form: titles, sums, changes, doubts. */
final class TimelineText {

  private final Map<String, String> countryNames;

  /**
   * The words.
   *
   * @param countryNames plain names of origins by ISO code
   */
  TimelineText(Map<String, String> countryNames) {
    this.countryNames = countryNames;
  }

  /** Whose duty it is. */
  static String duty(Importer importer) {
    return switch (importer) {
      case US -> "US duty";
      case CN -> "China's duty";
    };
  }

  /** {@code US duty on 9503.00.00 (Wheeled toys, dolls, puzzles, models) from China}. */
  String title(DutyTimeline timeline) {
    Shipment goods = timeline.goods();
    String origin =
        CountryName.inSentence(countryNames.getOrDefault(goods.origin(), goods.origin()));
    return duty(goods.into())
        + " on "
        + goods
            .code()
            .map(code -> FigureText.named(code.dotted(), timeline.name()) + " from " + origin)
            .orElse("goods from " + origin + " on no product list")
        + goods.program().map(symbol -> ", program " + symbol).orElse("");
  }

  /** {@code 2025-01-20 to 2025-12-31, percent of the customs value}. */
  static String span(DutyTimeline timeline) {
    return timeline.from() + " to " + timeline.to() + ", percent of the customs value";
  }

  /**
   * The total of a step: {@code 145%}, {@code 12.5% to 25%} where ten-digit numbers pay different
   * duties, or a question mark where there is no answer.
   */
  static String total(DutyTimeline.Step step) {
    if (step.assessment().isEmpty()) {
      return "?";
    }
    String most =
        FigureText.percent(step.dutyPercent())
            + (step.assessment().get().isBaseRateUnknown() ? "% + ?" : "%");
    return step.lowestPercent().compareTo(step.dutyPercent()) == 0
        ? most
        : FigureText.percent(step.lowestPercent()) + "% to " + most;
  }

  /** Of what a step consists: {@code IEEPA fentanyl 20%, IEEPA reciprocal 125%}. */
  static String parts(DutyTimeline.Step step) {
    List<String> parts = new ArrayList<>();
    for (Charge charge : step.charges()) {
      parts.add(
          (charge.kind() == ChargeKind.BASE ? "base rate" : charge.authority())
              + " "
              + charge.duty());
    }
    if (step.assessment().isEmpty()) {
      return step.undecided();
    }
    if (step.assessment().get().isBaseRateUnknown()) {
      parts.add(0, "base rate not known");
    }
    return parts.isEmpty() ? "no duty" : String.join(", ", parts);
  }

  /** What a step says that has the charges of the one before: its charges, or its new range. */
  static String sameCharges(DutyTimeline.Step step) {
    return step.lowestPercent().compareTo(step.dutyPercent()) == 0
        ? parts(step)
        : "now " + total(step) + ", by line; the dearest pays " + parts(step);
  }

  /** What changed with a step, one sentence for each program, without the acts. */
  static List<String> changes(DutyTimeline timeline, int index) {
    DutyTimeline.Step step = timeline.steps().get(index);
    if (step.assessment().isEmpty()) {
      return List.of("no answer: " + step.undecided());
    }
    List<String> sentences = new ArrayList<>();
    for (DutyChange change : timeline.changes(index)) {
      sentences.add(sentence(change));
    }
    return sentences;
  }

  /** {@code IEEPA fentanyl 20% instead of 10%, 9903.01.24}. */
  static String sentence(DutyChange change) {
    StringBuilder text = new StringBuilder(change.authority()).append(' ');
    if (change.after().isEmpty()) {
      text.append(change.before()).append(" no longer");
      text.append(change.reason().isEmpty() ? "" : ": " + change.reason());
    } else {
      text.append(change.after());
      text.append(change.before().isEmpty() ? "" : " instead of " + change.before());
    }
    if (!change.headings().isEmpty()) {
      text.append(", ").append(String.join(", ", change.headings()));
    }
    return text.toString();
  }

  /** The same with the acts in brackets. */
  static String sentenceWithActs(DutyChange change) {
    return sentence(change)
        + (change.legalBasis().isEmpty()
            ? ""
            : " (" + String.join(", ", change.legalBasis()) + ")");
  }

  /** What is another duty by all that is known today, a sentence for each stretch of days. */
  static List<String> later(LaterTimeline later) {
    if (later.spans().isEmpty()) {
      return List.of("With what is known today the duty is the same on every day.");
    }
    List<String> sentences = new ArrayList<>();
    for (LaterTimeline.Span each : later.spans()) {
      List<String> changes = each.changes().stream().map(TimelineText::sentenceWithActs).toList();
      sentences.add(
          "With what is known today "
              + total(each.today())
              + " instead of "
              + total(each.known())
              + " from "
              + each.from()
              + " to "
              + each.to()
              + (changes.isEmpty() ? "" : ": " + String.join("; ", changes))
              + ".");
    }
    return sentences;
  }

  /** What was left open or taken one way on some of the days, each once. */
  static List<String> doubts(List<DutyTimeline> timelines) {
    Set<String> doubts = new LinkedHashSet<>();
    List<Alternative> others = new ArrayList<>();
    for (DutyTimeline timeline : timelines) {
      for (DutyTimeline.Step step : timeline.steps()) {
        if (step.assessment().isPresent()) {
          Assessment assessed = step.assessment().get();
          assessed.missing().forEach(each -> doubts.add("Undecided: " + each + "."));
          assessed.charges().stream()
              .map(Charge::unseen)
              .filter(each -> !each.isEmpty())
              .forEach(each -> doubts.add("* " + each));
          assessed.charges().stream()
              .filter(Charge::isInferred)
              .forEach(each -> doubts.add(inferred(each)));
          assessed.alternatives().stream()
              .filter(each -> each.totalDuty().compareTo(assessed.totalDuty()) != 0)
              .forEach(each -> others.add(each));
        }
      }
    }
    others.stream()
        .map(each -> hasBothSides(each, others) ? eitherCase(each) : otherCase(each))
        .forEach(doubts::add);
    return new ArrayList<>(doubts);
  }

  private static String inferred(Charge charge) {
    return "The base rate "
        + charge.duty()
        + " from "
        + charge.from()
        + charge.to().map(to -> " to " + to).orElse(" on")
        + " is inferred from the tariff of another year.";
  }

  /** Whether on other days the other side of the same fact is the dearer one. */
  private static boolean hasBothSides(Alternative one, List<Alternative> all) {
    return all.stream()
        .anyMatch(
            each -> each.condition().equals(one.condition()) && each.isDenial() != one.isDenial());
  }

  private static String eitherCase(Alternative each) {
    return "Each day shows the dearer case: goods that are "
        + each.condition()
        + ", or goods that are not (--claim "
        + String.join(" --claim ", each.headings())
        + " or --not "
        + String.join(" --not ", each.headings())
        + " for one case).";
  }

  private static String otherCase(Alternative each) {
    String condition = each.condition();
    if (each.isDenial()) {
      return "Assumes the goods are " + condition + " (" + each.option() + " if they are not).";
    }
    String assumed =
        condition.startsWith("neither ")
            ? condition.substring("neither ".length()).replace(" nor ", " or ")
            : condition.startsWith("not ") ? condition.substring(4) : "not " + condition;
    boolean isDoubled = !assumed.startsWith("not ");
    return "Assumes the goods are "
        + assumed
        + " ("
        + each.option()
        + (isDoubled ? " if they are not)." : " if they are).");
  }
}
