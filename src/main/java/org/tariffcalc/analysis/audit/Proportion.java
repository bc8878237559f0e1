package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.customs.ChargeKind;

/**
 * What goods pay by number on a value in whole dollars, where each duty is a percentage of it or
 * tops the base duty up to one: the same amounts as those of {@link Scaled}, without the words that
 * an assessment has beside them. Lines that agree need no more.
 */
final class Proportion {

  /** Values from here on are left to arithmetic of any length. */
  private static final long LARGEST_DOLLARS = 1_000_000_000L;

  /** So few that a product with a value fits. */
  private static final int MOST_DIGITS = 5;

  /** Stands for the goods' own number: goods of several codes may pay in one proportion. */
  private static final String GOODS = "";

  private final Assessment sample;
  private final Part[] parts;
  private final List<Part> floors;
  private final List<String> numbers;
  private final List<Due.Law> laws;

  /**
   * One charge.
   *
   * @param percent its percentage, without its point
   * @param divisor what the product with the value is divided by to be cents
   * @param isBase whether it is the duty that a floor tops up
   * @param isFloor whether it tops that duty up
   * @param place place of its number
   * @param heading its heading
   * @param isRefundable whether it was later held unlawful
   * @param isDrawback whether drawback reaches it
   */
  private record Part(
      long percent,
      long divisor,
      boolean isBase,
      boolean isFloor,
      int place,
      String heading,
      boolean isRefundable,
      boolean isDrawback) {

    long cents(long dollars) {
      return (dollars * percent + divisor / 2) / divisor;
    }
  }

  /** What a line pays, in cents: in all, under each number, and what of it comes back. */
  static final class Amounts {
    private final long dollars;
    private final long[] cents;
    private final long base;
    private final long total;
    private final long refundable;
    private final long drawback;

    private Amounts(
        long dollars, long[] cents, long base, long total, long refundable, long drawback) {
      this.dollars = dollars;
      this.cents = cents;
      this.base = base;
      this.total = total;
      this.refundable = refundable;
      this.drawback = drawback;
    }

    long total() {
      return total;
    }

    /** The part that was later held unlawful. */
    long refundable() {
      return refundable;
    }

    /** The rest that drawback reaches. */
    long drawback() {
      return drawback;
    }
  }

  private Proportion(
      Scaled scaled, Assessment sample, List<Part> parts, Map<String, Due.Law> laws) {
    this.sample = sample;
    this.parts = parts.toArray(new Part[0]);
    this.floors = parts.stream().filter(Part::isFloor).toList();
    this.numbers = List.copyOf(laws.keySet());
    this.laws = laws.values().stream().map(scaled::shared).toList();
  }

  /**
   * The proportion behind an assessment.
   *
   * @return empty unless every charge and fee is on the whole value
   */
  static Optional<Proportion> of(Scaled scaled, Assessment sample) {
    if (scaled.of(sample, sample.shipment()).isEmpty()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    Map<String, Due.Law> laws = new LinkedHashMap<>();
    for (Charge each : sample.charges()) {
      BigDecimal percent = scaled.percent(each).stripTrailingZeros();
      int scale = Math.max(0, percent.scale());
      if (scale > MOST_DIGITS || percent.precision() - percent.scale() > 4) {
        return Optional.empty();
      }
      String number = Differences.isOfGoods(each) ? GOODS : each.heading();
      laws.merge(number, Due.Law.of(each), Due.Law::plus);
      parts.add(
          new Part(
              percent.setScale(scale).unscaledValue().longValueExact(),
              BigDecimal.TEN.pow(scale).longValueExact(),
              each.kind() == ChargeKind.BASE,
              each.kind() == ChargeKind.FLOOR,
              List.copyOf(laws.keySet()).indexOf(number),
              each.heading(),
              each.isRefundable(),
              each.drawback().reach() == Drawback.Reach.YES));
    }
    return Optional.of(new Proportion(scaled, sample, parts, laws));
  }

  /** What goods of a value pay; empty for no value and for one too large. */
  Optional<Amounts> on(BigDecimal value) {
    BigDecimal whole = Money.roundedToDollar(value);
    if (whole.signum() <= 0 || whole.compareTo(BigDecimal.valueOf(LARGEST_DOLLARS)) > 0) {
      return Optional.empty();
    }
    long dollars = whole.longValueExact();
    long[] cents = new long[numbers.size()];
    long base = 0;
    long total = 0;
    long refundable = 0;
    long reached = 0;
    for (Part each : parts) {
      long amount = each.cents(dollars) - (each.isFloor() ? base : 0);
      base += each.isBase() ? amount : 0;
      cents[each.place()] += amount;
      total += amount;
      refundable += each.isRefundable() ? amount : 0;
      reached += each.isDrawback() && !each.isRefundable() ? amount : 0;
    }
    return Optional.of(new Amounts(dollars, cents, base, total, refundable, reached));
  }

  /**
   * Whether a line declares these amounts and nothing beside them: in all, and under each number
   * where it states the duty by number.
   */
  boolean isDeclared(Amounts due, DeclaredLine line) {
    if (line.total().compareTo(dollars(due.total())) != 0) {
      return false;
    }
    if (line.amounts().isEmpty()) {
      return true;
    }
    for (int i = 0; i < numbers.size(); i++) {
      BigDecimal paid = line.amounts().get(number(i, line));
      if (paid == null ? due.cents[i] != 0 : paid.compareTo(dollars(due.cents[i])) != 0) {
        return false;
      }
    }
    for (Map.Entry<String, BigDecimal> each : line.amounts().entrySet()) {
      if (each.getValue().signum() != 0 && !isDue(each.getKey(), line)) {
        return false;
      }
    }
    return true;
  }

  /** Both sides by number of a line that {@link #isDeclared declares} what is due. */
  List<HeadingAmounts> byNumber(Amounts due, DeclaredLine line) {
    boolean isByNumber = !line.amounts().isEmpty();
    List<HeadingAmounts> all = new ArrayList<>(numbers.size() + 1);
    for (int i = 0; i < numbers.size(); i++) {
      all.add(
          new HeadingAmounts(
              number(i, line),
              isByNumber
                  ? Optional.of(line.amounts().getOrDefault(number(i, line), dollars(0)))
                  : Optional.empty(),
              dollars(due.cents[i]),
              laws.get(i).drawback()));
    }
    for (Map.Entry<String, BigDecimal> each : line.amounts().entrySet()) {
      if (!isDue(each.getKey(), line)) {
        all.add(new HeadingAmounts(each.getKey(), Optional.of(each.getValue()), dollars(0), ""));
      }
    }
    return all;
  }

  /** The assessment behind it. */
  Assessment sample() {
    return sample;
  }

  /** What is due under each number. */
  Map<String, Due> dues(Amounts due, DeclaredLine line) {
    BigDecimal value = BigDecimal.valueOf(due.dollars * 100, 2);
    Map<String, Due> all = new LinkedHashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      all.put(number(i, line), laws.get(i).on(value, dollars(due.cents[i])));
    }
    return all;
  }

  /** What tops the base duty up, by heading. */
  Map<String, BigDecimal> floors(Amounts due) {
    if (floors.isEmpty()) {
      return Map.of();
    }
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    for (Part each : floors) {
      amounts.putIfAbsent(each.heading(), dollars(each.cents(due.dollars) - due.base));
    }
    return amounts;
  }

  private String number(int place, DeclaredLine line) {
    String number = numbers.get(place);
    return number.isEmpty() ? line.dotted() : number;
  }

  /** Whether something is due under a number of a line, or may be. */
  private boolean isDue(String number, DeclaredLine line) {
    return numbers.contains(number.equals(line.dotted()) ? GOODS : number);
  }

  /** An amount of cents in dollars. */
  static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
