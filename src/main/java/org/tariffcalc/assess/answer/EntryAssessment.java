package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The answer to an entry of several lines.
 *
 * @param lines the lines in their order
 * @param fees fees and taxes of the whole entry
 * @param remarks what is to be said of the entry as a whole, whole sentences
 */
public record EntryAssessment(List<Line> lines, List<FeeCharge> fees, List<String> remarks) {

  /** Copies the lists. */
  public EntryAssessment {
    lines = List.copyOf(lines);
    fees = List.copyOf(fees);
    remarks = List.copyOf(remarks);
  }

  /** The same with more to say. */
  public EntryAssessment with(List<String> more) {
    List<String> all = new ArrayList<>(remarks);
    all.addAll(more);
    return new EntryAssessment(lines, fees, all);
  }

  /** Whether a market rate of exchange stands behind a figure, and so behind the sums. */
  public boolean isApproximate() {
    return lines.stream().anyMatch(each -> each.assessment().valuation().isApproximate());
  }

  /** The same where a cost of the whole entry was converted at a market rate. */
  public EntryAssessment approximate() {
    List<Line> all = new ArrayList<>();
    for (Line line : lines) {
      all.add(new Line(line.assessment().approximate(), line.fees()));
    }
    return new EntryAssessment(all, fees, remarks);
  }

  /**
   * One line.
   *
   * @param assessment its assessment; its own fees do not count
   * @param fees its share of the fees of the entry, or its own taxes
   */
  public record Line(Assessment assessment, BigDecimal fees) {

    /** Landed cost of one unit of the first quantity; empty without a quantity. */
    public Optional<BigDecimal> landedCostPerUnit() {
      return assessment.perUnit(landedCost());
    }

    /** Price, share of the costs, duty and share of the fees. */
    public BigDecimal landedCost() {
      return assessment.valuation().landedBase().add(assessment.totalDuty()).add(fees);
    }
  }

  /** Sum of the customs values. */
  public BigDecimal customsValue() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Line line : lines) {
      sum = sum.add(line.assessment().customsValue());
    }
    return sum;
  }

  /** Sum of the duties. */
  public BigDecimal totalDuty() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Line line : lines) {
      sum = sum.add(line.assessment().totalDuty());
    }
    return sum;
  }

  /** Sum of the duties that were collected and later held unlawful. */
  public BigDecimal refundable() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Line line : lines) {
      sum = sum.add(line.assessment().refundable());
    }
    return sum;
  }

  /** Sum of the duties, beside the refundable ones, that drawback on export reaches. */
  public BigDecimal drawback() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Line line : lines) {
      sum = sum.add(line.assessment().drawback(Drawback.Reach.YES));
    }
    return sum;
  }

  /** Sum of the duties that drawback reaches in part, or of which it is not known. */
  public BigDecimal drawbackOpen() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Line line : lines) {
      sum = sum.add(line.assessment().drawbackOpen());
    }
    return sum;
  }

  /** Sum of the fees and taxes. */
  public BigDecimal totalFees() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (FeeCharge fee : fees) {
      sum = sum.add(fee.amount());
    }
    return sum;
  }

  /** Sum of the landed costs. */
  public BigDecimal landedCost() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Line line : lines) {
      sum = sum.add(line.landedCost());
    }
    return sum;
  }

  /** What is to be said of the whole and of lines, each once, with the lines that it concerns. */
  public List<String> warnings() {
    List<String> all = cautions(Assessment::cautions);
    openPoints().ifPresent(all::add);
    return all;
  }

  /**
   * The same without how far the law was read.
   *
   * @param ofLine what is to be said of a line
   */
  public List<String> cautions(Function<Assessment, List<String>> ofLine) {
    List<String> all = new ArrayList<>(new LinkedHashSet<>(remarks));
    all.addAll(withLines(EntryAssessment::least));
    all.addAll(withLines(ofLine));
    all.addAll(withLines(EntryAssessment::whatSharesSave));
    return all;
  }

  /** Up to when the law was read, where an entry is later, and how much is open in general. */
  private Optional<String> openPoints() {
    Set<PendingPoint> general = new LinkedHashSet<>();
    LocalDate readTo = null;
    for (Line line : lines) {
      Assessment a = line.assessment();
      if (!a.premise().covers(a.shipment().entryDate())) {
        general.addAll(a.pending(true));
        readTo = a.premise().readTo();
      }
    }
    return readTo == null
        ? Optional.empty()
        : Optional.of(
            "The law was read up to "
                + readTo
                + "; general open points: "
                + general.size()
                + " (tariff pending).");
  }

  /** What the least of the lines or numbers pays that a code stands for. */
  private static List<String> least(Assessment assessment) {
    return assessment.lowestDuty().compareTo(assessment.totalDuty()) == 0
        ? List.of()
        : List.of(
            "Priced at the dearest that the code stands for, "
                + Money.grouped(assessment.totalDuty())
                + " of duty; the least pays "
                + Money.grouped(assessment.lowestDuty())
                + ".");
  }

  /** What it would save to declare the share of a metal that counts in full. */
  private static List<String> whatSharesSave(Assessment assessment) {
    List<String> all = new ArrayList<>();
    for (Relief relief : assessment.reliefs()) {
      if (relief.isContent()) {
        all.add(relief.sentence());
      }
    }
    return all;
  }

  /** What could not be decided, each once, with the lines that it concerns. */
  public List<String> missing() {
    return withLines(Assessment::missing);
  }

  /** Sentences with the numbers of their lines in front, unless every line has them. */
  public List<String> withLines(Function<Assessment, List<String>> said) {
    Map<String, List<String>> linesBySentence = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String number = String.valueOf(i + 1);
      for (String each : new LinkedHashSet<>(said.apply(lines.get(i).assessment()))) {
        if (!remarks.contains(each)) {
          linesBySentence.computeIfAbsent(each, sentence -> new ArrayList<>()).add(number);
        }
      }
    }
    List<String> all = new ArrayList<>();
    linesBySentence.forEach(
        (sentence, numbers) ->
            all.add(numbers.size() == lines.size() ? sentence : named(numbers) + ": " + sentence));
    return all;
  }

  private static String named(List<String> numbers) {
    int last = numbers.size() - 1;
    return last == 0
        ? "Line " + numbers.get(0)
        : "Lines " + String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
  }
}
