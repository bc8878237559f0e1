package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From the price to the customs value, and the costs that make up the landed cost beside duty,
 * taxes and fees.
 *
 * @param currency currency of the customs value
 * @param steps price, additions and deductions in their order, each in the currency of the customs
 *     value
 * @param dutiable the customs value to the cent, before whole dollars
 * @param landedBase price and all costs, without duty, taxes and fees
 * @param isDutyPaid whether the price includes duty and fees, so that the value had to be solved
 * @param remarks assumptions, whole sentences
 * @param conversions those of them that say at which rate of exchange the price was converted
 * @param missing what was not given and is needed
 * @param isApproximate whether a market rate of exchange stands in for the customs rate, so that
 *     every figure is approximate
 * @param exchange the same at another rate of exchange; empty when nobody asks
 */
public record Valuation(
    String currency,
    List<Step> steps,
    BigDecimal dutiable,
    BigDecimal landedBase,
    boolean isDutyPaid,
    List<String> remarks,
    List<String> conversions,
    List<String> missing,
    boolean isApproximate,
    Optional<ExchangeEffect> exchange) {

  /** What is missing where a market rate stands in for a customs rate of exchange. */
  public static final String NO_CUSTOMS_RATE =
      "customs rate of exchange of the month; every figure is approximate";

  /** Copies the lists. */
  public Valuation {
    steps = List.copyOf(steps);
    remarks = List.copyOf(remarks);
    conversions = List.copyOf(conversions);
    missing = List.copyOf(missing);
  }

  /**
   * One addition or deduction.
   *
   * @param name what it is
   * @param amount in the currency of the customs value, to the cent; below zero for a deduction
   * @param inValue whether it counts for the customs value
   * @param inLanded whether it counts for the landed cost
   */
  public record Step(String name, BigDecimal amount, boolean inValue, boolean inLanded) {}

  /** A price that is the customs value. */
  public static Valuation plain(String currency, BigDecimal price) {
    BigDecimal landed = price.setScale(2, RoundingMode.HALF_UP);
    return new Valuation(
        currency,
        List.of(),
        price,
        landed,
        false,
        List.of(),
        List.of(),
        List.of(),
        false,
        Optional.empty());
  }

  /** The same with more to say. */
  public Valuation with(List<String> more) {
    List<String> all = new ArrayList<>(remarks);
    all.addAll(more);
    return new Valuation(
        currency,
        steps,
        dutiable,
        landedBase,
        isDutyPaid,
        all,
        conversions,
        missing,
        isApproximate,
        exchange);
  }

  /** The same where a cost of the whole entry was converted at a market rate. */
  public Valuation approximate() {
    List<String> open = new ArrayList<>(missing);
    if (!open.contains(NO_CUSTOMS_RATE)) {
      open.add(NO_CUSTOMS_RATE);
    }
    return new Valuation(
        currency,
        steps,
        dutiable,
        landedBase,
        isDutyPaid,
        remarks,
        conversions,
        open,
        true,
        exchange);
  }

  /** The same with the customs value that was solved for a duty-paid price. */
  public Valuation solved(BigDecimal value) {
    BigDecimal costs = landedBase.subtract(dutiable);
    return new Valuation(
        currency,
        steps,
        value,
        value.add(costs),
        true,
        remarks,
        conversions,
        missing,
        isApproximate,
        exchange);
  }

  /** The same with what another rate of exchange does. */
  public Valuation with(ExchangeEffect effect) {
    return new Valuation(
        currency,
        steps,
        dutiable,
        landedBase,
        isDutyPaid,
        remarks,
        conversions,
        missing,
        isApproximate,
        Optional.of(effect));
  }
}
