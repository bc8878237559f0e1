package org.tariffcalc.output.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.tariffcalc.analysis.origin.OriginComparison;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.LineGroup;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.quote.AssumptionLines;
import org.tariffcalc.output.quote.ClaimLines;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.TenDigitNumbers;
import org.tariffcalc.tables.country.CountryName;

/** What a comparison says in words, whatever the form. */
final class OriginComparisonText {

  /** A group of more ten-digit numbers than this is not named number by number. */
  private static final int MOST_NAMED = 12;

  private final Map<String, String> countryNames;
  private final OriginComparison choices;

  /**
   * The words.
   *
   * @param countryNames plain names of origins by ISO code
   */
  OriginComparisonText(Map<String, String> countryNames, OriginComparison choices) {
    this.countryNames = countryNames;
    this.choices = choices;
  }

  /** {@code 9503.00.00, entering the US 2026-08-01, value 10,000.00 USD, cheapest first}. */
  String title() {
    Shipment first = choices.ranked().get(0).goods();
    String importer = first.isIntoChina() ? "China" : "the US";
    StringJoiner title = new StringJoiner(", ");
    title.add(
        (varies(Dimension.CODE) ? "Goods" : capitalized(Dimension.CODE.of(first)))
            + (varies(Dimension.ORIGIN)
                ? ""
                : " from " + CountryName.inSentence(name(first.origin()))));
    title.add("entering " + importer + (varies(Dimension.DATE) ? "" : " " + first.entryDate()));
    title.add("value " + FigureText.money(first.value()) + " " + first.terms().currency());
    title.add("cheapest first");
    return title.toString();
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** What the goods are called, where they are the same in all choices. */
  Optional<String> goodsName() {
    return varies(Dimension.CODE) ? Optional.empty() : choices.ranked().get(0).name();
  }

  /** The choices that were answered, by what tells them from the others. */
  Map<String, Assessment> answers() {
    Map<String, Assessment> answers = new LinkedHashMap<>();
    for (OriginComparison.Choice each : choices.ranked()) {
      each.assessment().ifPresent(a -> answers.put(name(each), a));
    }
    return answers;
  }

  /**
   * {@code Lowest landed cost: Mexico, 11,034.64; China and Vietnam cost 250.00 more}: those that
   * cost the same stand together.
   */
  String headline() {
    List<OriginComparison.Choice> answered = new ArrayList<>();
    for (OriginComparison.Choice each : choices.ranked()) {
      if (each.assessment().isPresent()) {
        answered.add(each);
      }
    }
    if (answered.isEmpty()) {
      return title();
    }
    OriginComparison.Choice first = answered.get(0);
    OriginComparison.Choice last = answered.get(answered.size() - 1);
    String cost = landedCost(first.assessment().orElseThrow());
    BigDecimal more = moreMoney(last);
    if (more.signum() == 0) {
      return "Landed cost is the same for all: " + cost;
    }
    List<String> dearest = namesAt(more, answered);
    return "Lowest landed cost: "
        + listed(namesAt(BigDecimal.ZERO, answered))
        + ", "
        + (areAlike(answered, cost) ? cost : "up to " + FigureText.money(highest(first)))
        + "; "
        + listed(dearest)
        + (dearest.size() == 1 ? " costs " : " cost ")
        + FigureText.money(more)
        + " more";
  }

  /** Whether those that cost no more than the first cost the same also at the least. */
  private boolean areAlike(List<OriginComparison.Choice> answered, String cost) {
    return answered.stream()
        .filter(each -> moreMoney(each).signum() == 0)
        .allMatch(each -> landedCost(each.assessment().orElseThrow()).equals(cost));
  }

  private static BigDecimal highest(OriginComparison.Choice choice) {
    return choice.assessment().orElseThrow().landedCost();
  }

  /** The choices that cost so much more than the first. */
  private List<String> namesAt(BigDecimal more, List<OriginComparison.Choice> answered) {
    return answered.stream()
        .filter(each -> moreMoney(each).compareTo(more) == 0)
        .map(this::name)
        .toList();
  }

  /** {@code China}, {@code China and Vietnam}, {@code China, Vietnam and 3 others}. */
  private static String listed(List<String> names) {
    if (names.size() <= 2) {
      return String.join(" and ", names);
    }
    int others = names.size() - 2;
    return names.get(0)
        + ", "
        + names.get(1)
        + " and "
        + (others == 1 ? names.get(2) : others + " others");
  }

  /** What was compared: {@code 9503.00.00, value 10,000.00 USD, entering 2026-03-02}. */
  String subtitle() {
    Shipment first = choices.ranked().get(0).goods();
    StringJoiner words = new StringJoiner(", ");
    words.add(
        varies(Dimension.CODE)
            ? "Several codes"
            : FigureText.named("HTS " + Dimension.CODE.of(first), choices.ranked().get(0).name()));
    if (!varies(Dimension.ORIGIN)) {
      words.add("from " + CountryName.inSentence(name(first.origin())));
    }
    words.add("value " + FigureText.money(first.value()) + " " + first.terms().currency());
    if (!varies(Dimension.DATE)) {
      words.add("entering " + first.entryDate());
    }
    return words.toString();
  }

  /** What may differ from choice to choice. */
  private enum Dimension {
    CODE,
    ORIGIN,
    DATE;

    String of(Shipment goods) {
      return switch (this) {
        case CODE -> goods.code().map(CommodityCode::dotted).orElse("goods on no product list");
        case ORIGIN -> goods.origin();
        case DATE -> goods.entryDate().toString();
      };
    }
  }

  private boolean varies(Dimension dimension) {
    Set<String> seen = new LinkedHashSet<>();
    choices.ranked().forEach(each -> seen.add(dimension.of(each.goods())));
    return seen.size() > 1;
  }

  /** What tells a choice from the others: {@code Vietnam}, {@code Vietnam, 2025-08-07}. */
  String name(OriginComparison.Choice choice) {
    List<String> parts = new ArrayList<>();
    if (varies(Dimension.ORIGIN)) {
      parts.add(name(choice.goods().origin()));
    }
    if (varies(Dimension.CODE)) {
      parts.add(Dimension.CODE.of(choice.goods()));
    }
    if (varies(Dimension.DATE)) {
      parts.add(choice.goods().entryDate().toString());
    }
    return parts.isEmpty() ? name(choice.goods().origin()) : String.join(", ", parts);
  }

  /** The same with what the goods are called, where they differ. */
  String fullName(OriginComparison.Choice choice) {
    return varies(Dimension.CODE) ? FigureText.named(name(choice), choice.name()) : name(choice);
  }

  private String name(String origin) {
    return countryNames.getOrDefault(origin, origin);
  }

  /** How much dearer than the first, in money: {@code +1,000.00}. */
  String more(OriginComparison.Choice choice) {
    boolean isApproximate =
        choice.assessment().orElseThrow().isApproximate()
            || choices.first().orElseThrow().isApproximate();
    return (isApproximate ? "~" : "")
        + signed(FigureText.money(moreMoney(choice)), moreMoney(choice));
  }

  BigDecimal moreMoney(OriginComparison.Choice choice) {
    return choice
        .assessment()
        .orElseThrow()
        .landedCost()
        .subtract(choices.first().orElseThrow().landedCost());
  }

  /** How many points of duty more than the first: {@code +10}. */
  String points(OriginComparison.Choice choice) {
    return signed(FigureText.percent(morePoints(choice)), morePoints(choice));
  }

  BigDecimal morePoints(OriginComparison.Choice choice) {
    return choice
        .assessment()
        .orElseThrow()
        .dutyPercent()
        .subtract(choices.first().orElseThrow().dutyPercent());
  }

  private static String signed(String figure, BigDecimal amount) {
    return (amount.signum() > 0 ? "+" : "") + figure;
  }

  /** Why it is dearer, or no answer: {@code IEEPA reciprocal 20% instead of 10% (+1,000.00)}. */
  List<String> reasons(OriginComparison.Choice choice) {
    List<String> reasons = new ArrayList<>();
    choice.failure().ifPresent(failure -> reasons.add("no answer: " + failure.wrong()));
    for (OriginComparison.Difference each : choices.differences(choice)) {
      reasons.add(sentence(each));
    }
    return reasons;
  }

  private static String sentence(OriginComparison.Difference difference) {
    String first = difference.first();
    String other = difference.other();
    String duties = "";
    if (other.isEmpty() && !first.isEmpty()) {
      duties = " none instead of " + first;
    } else if (!other.isEmpty()) {
      duties = " " + other + (first.isEmpty() ? "" : " instead of " + first);
    }
    return difference.name()
        + duties
        + " ("
        + signed(FigureText.money(difference.amount()), difference.amount())
        + ")";
  }

  /**
   * What it would cost if the goods qualify for something that was not claimed, without the claims
   * that stand with what was assumed.
   */
  static List<String> ifQualified(OriginComparison.Choice choice) {
    List<String> sentences = new ArrayList<>();
    List<Relief> assumed = choice.assessment().map(AssumptionLines::offers).orElse(List.of());
    for (OriginComparison.Qualified each : choice.ifQualified()) {
      if (isStaged(each, choice.ifQualified()) || assumed.contains(each.relief())) {
        continue;
      }
      sentences.add(
          each.relief().claim()
              + " ("
              + each.relief().name()
              + "): "
              + FigureText.money(each.landedCost())
              + ", saves "
              + FigureText.money(
                  choice.assessment().orElseThrow().landedCost().subtract(each.landedCost())));
    }
    return sentences;
  }

  /** What was left open, each thing once, with the choices that it concerns. */
  List<String> open() {
    return shared(OriginComparisonText::open).stream()
        .map(OriginComparisonText::capitalized)
        .toList();
  }

  /** What is said of choices, each thing once, with those that it concerns unless it is all. */
  List<String> shared(Function<Assessment, List<String>> said) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    Map<String, Assessment> answers = answers();
    answers.forEach(
        (name, a) ->
            said.apply(a)
                .forEach(
                    text -> names.computeIfAbsent(text, key -> new LinkedHashSet<>()).add(name)));
    List<String> sentences = new ArrayList<>();
    names.forEach(
        (text, who) ->
            sentences.add(
                who.size() == answers.size() && answers.size() > 1
                    ? text
                    : String.join(", ", who) + ": " + text));
    return sentences;
  }

  /** Whether the same agreement without its staged rates and quotas costs as much. */
  private static boolean isStaged(
      OriginComparison.Qualified one, List<OriginComparison.Qualified> all) {
    String claim = one.relief().claim();
    for (OriginComparison.Qualified other : all) {
      if (claim.endsWith("+")
          && claim.equals(other.relief().claim() + "+")
          && one.landedCost().compareTo(other.landedCost()) == 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code 25%}; of a divided line the range of its groups, {@code 12.5% to 25%}. */
  static String percent(Assessment a) {
    String most = FigureText.percent(a.dutyPercent()) + "%";
    return a.lowestDuty().compareTo(a.totalDuty()) == 0
        ? most
        : FigureText.percent(a.lowestPercent()) + "% to " + most;
  }

  /** {@code 12,534.64}; of a divided line the range, {@code 11,284.64 to 12,534.64}. */
  static String landedCost(Assessment a) {
    String most = FigureText.money(a.landedCost(), a.isApproximate());
    return a.lowestLandedCost().compareTo(a.landedCost()) == 0
        ? most
        : FigureText.money(a.lowestLandedCost(), a.isApproximate()) + " to " + most;
  }

  /** The groups of a divided line, the dearest first; one of very many numbers is the others. */
  private static String groups(Assessment assessed) {
    List<String> groups = new ArrayList<>();
    for (LineGroup each : assessed.groups()) {
      groups.add(
          (each.numbers().size() > MOST_NAMED
                  ? each.numbers().size() + " other numbers"
                  : TenDigitNumbers.text(each.numbers(), assessed.groupedNumbers()))
              + " "
              + FigureText.percent(Assessment.percentOf(each.totalDuty(), assessed.customsValue()))
              + "% ("
              + FigureText.money(each.totalDuty())
              + ")");
    }
    return "ranked by the dearest of its "
        + (assessed.groupedNumbers().stream().anyMatch(each -> each.length() > 8)
            ? "ten-digit numbers: "
            : "lines: ")
        + String.join("; ", groups);
  }

  private static List<String> open(Assessment assessed) {
    List<String> open = new ArrayList<>();
    assessed.missing().forEach(each -> open.add("undecided: " + each));
    AssumptionLines.of(assessed).forEach(each -> open.add("assumed: " + each));
    open.addAll(beside(assessed));
    otherCases(assessed).forEach(each -> open.add("the other case: " + each));
    return open;
  }

  /** What to know of a figure beside the cautions: what was inferred, and its groups. */
  static List<String> beside(Assessment assessed) {
    List<String> beside = new ArrayList<>();
    assessed.inferred().ifPresent(beside::add);
    if (!assessed.groups().isEmpty()) {
      beside.add(groups(assessed));
    }
    assessed.premise().otherAnswer().ifPresent(each -> beside.add(each.sentence()));
    return beside;
  }

  /** The duty if a fact that the code does not tell were the other way. */
  static List<String> otherCases(Assessment assessed) {
    List<String> cases = new ArrayList<>();
    for (Alternative each : ClaimLines.alternatives(assessed)) {
      cases.add(
          each.option()
              + " ("
              + each.condition()
              + "), total duty "
              + FigureText.percent(each.dutyPercent())
              + "%"
              + (each.totalDuty().compareTo(assessed.totalDuty()) == 0 ? ", the same" : ""));
    }
    return cases;
  }
}
