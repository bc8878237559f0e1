package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.RatePeriod;
import org.tariffcalc.tables.schedule.ScheduleLine;

/** Compares a line by number and names the reason of every difference. */
final class Differences {

  private static final String BASE = "us.base";
  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private final RateTables tables;
  private final HeadingLaw law;
  private final DeclaredLine line;
  private final Assessment due;
  private final Map<String, BigDecimal> declared;
  private final Map<String, Due> expected = new LinkedHashMap<>();

  Differences(RateTables tables, HeadingLaw law, DeclaredLine line, Assessment due) {
    this.tables = tables;
    this.law = law;
    this.line = line;
    this.due = due;
    this.declared = new LinkedHashMap<>(line.amounts());
    for (Charge each : due.charges()) {
      expected.merge(number(each, line.goods()), Due.of(each), Due::plus);
    }
    if (isByNumber()) {
      mergeFloor();
    }
  }

  private boolean isByNumber() {
    return !line.amounts().isEmpty();
  }

  /** The number under which a charge is declared: its heading, or that of the goods. */
  static String number(Charge charge, CommodityCode goods) {
    return isOfGoods(charge) ? goods.dotted() : charge.heading();
  }

  /** Whether a charge is declared under the goods' own number. */
  static boolean isOfGoods(Charge charge) {
    return charge.measure().equals(BASE) || charge.heading().isEmpty();
  }

  /** An all-in duty may be paid whole under its heading, the goods' own number free (CSMS). */
  private void mergeFloor() {
    String goods = line.goods().dotted();
    Due base = expected.get(goods);
    if (base == null || declared.getOrDefault(goods, NOTHING).signum() != 0) {
      return;
    }
    for (Charge each : due.charges()) {
      BigDecimal paid = declared.get(each.heading());
      if (each.kind() == ChargeKind.FLOOR
          && paid != null
          && paid.compareTo(base.amount().add(each.amount())) == 0) {
        declared.put(goods, base.amount());
        declared.put(each.heading(), each.amount());
        return;
      }
    }
  }

  /** Both sides by number. */
  List<HeadingAmounts> amounts() {
    List<HeadingAmounts> all = new ArrayList<>();
    expected.forEach(
        (heading, owed) ->
            all.add(
                new HeadingAmounts(
                    heading,
                    isByNumber()
                        ? Optional.of(declared.getOrDefault(heading, NOTHING))
                        : Optional.empty(),
                    owed.amount(),
                    owed.drawback())));
    declared.forEach(
        (heading, paid) -> {
          if (!expected.containsKey(heading)) {
            all.add(new HeadingAmounts(heading, Optional.of(paid), NOTHING, ""));
          }
        });
    return all;
  }

  /** The differences; none where the line agrees. */
  List<Finding> findings() {
    return isByNumber() ? byNumber() : bySum();
  }

  private List<Finding> byNumber() {
    List<Finding> findings = new ArrayList<>();
    Map<String, BigDecimal> left = new LinkedHashMap<>(declared);
    List<Map.Entry<String, Due>> missing = new ArrayList<>();
    for (Map.Entry<String, Due> each : expected.entrySet()) {
      BigDecimal paid = left.remove(each.getKey());
      if (paid == null) {
        missing.add(each);
      } else if (paid.compareTo(each.getValue().amount()) != 0) {
        findings.add(otherAmount(each.getKey(), each.getValue(), paid));
      }
    }
    for (Map.Entry<String, Due> each : missing) {
      Optional<String> other = substitute(left, each.getValue().program());
      if (other.isPresent()) {
        BigDecimal paid = left.getOrDefault(other.get(), NOTHING);
        left.remove(other.get());
        findings.add(otherHeading(each.getKey(), each.getValue(), other.get(), paid));
      } else if (each.getValue().amount().signum() > 0) {
        findings.add(missing(each.getKey(), each.getValue()));
      }
    }
    left.forEach(
        (heading, paid) -> {
          if (paid.signum() != 0) {
            findings.add(notDue(heading, paid));
          }
        });
    return findings;
  }

  /** A heading of the same program that was paid in place of the one that was due. */
  private Optional<String> substitute(Map<String, BigDecimal> left, String program) {
    return left.entrySet().stream()
        .filter(each -> each.getValue().signum() != 0)
        .map(Map.Entry::getKey)
        .filter(each -> law.program(each).filter(program::equals).isPresent())
        .findFirst();
  }

  private Finding otherHeading(String heading, Due owed, String other, BigDecimal paid) {
    boolean isOfDay = law.isChargedOn(other, line.entryDate());
    return new Finding(
        Reason.WRONG_RATE,
        heading,
        paid,
        owed.amount(),
        other
            + (isOfDay ? " is paid in place of " : " is not of that day; due is ")
            + heading
            + " at "
            + owed.duty(),
        owed.legalBasis());
  }

  private static Finding missing(String heading, Due owed) {
    return new Finding(
        Reason.HEADING_MISSING,
        heading,
        NOTHING,
        owed.amount(),
        heading + ", " + owed.authority() + " at " + owed.duty() + ", is not on the line",
        owed.legalBasis());
  }

  private Finding otherAmount(String heading, Due owed, BigDecimal paid) {
    if (paid.signum() == 0) {
      return new Finding(
          Reason.HEADING_MISSING,
          heading,
          paid,
          owed.amount(),
          heading + " is on the line without duty, due is " + owed.duty(),
          owed.legalBasis());
    }
    Optional<String> rate = otherRate(owed, paid);
    return new Finding(
        rate.isPresent() ? Reason.WRONG_RATE : Reason.ARITHMETIC,
        heading,
        paid,
        owed.amount(),
        rate.map(each -> heading + " is paid at " + each + ", due is " + owed.duty())
            .orElseGet(
                () ->
                    heading
                        + " comes to "
                        + owed.arithmetic()
                        + " = "
                        + owed.amount().toPlainString()),
        owed.legalBasis());
  }

  /** Another rate of the same duty that comes to what was paid, in words. */
  private Optional<String> otherRate(Due owed, BigDecimal paid) {
    if (!owed.isBase()) {
      return law.rateOf(owed.program(), paid, owed.base()).map(each -> each.duty() + days(each));
    }
    for (ScheduleLine each : tables.schedule().history(line.goods().upTo(8))) {
      Optional<BigDecimal> general = each.general().adValoremPercent();
      if (general.filter(percent -> HeadingLaw.comesTo(percent, paid, owed.base())).isPresent()) {
        return Optional.of(each.general() + " of " + each.period().from());
      }
    }
    return Optional.empty();
  }

  private String days(RatePeriod rate) {
    return rate.period().contains(line.entryDate()) ? "" : ", a rate from " + rate.period().from();
  }

  private Finding notDue(String heading, BigDecimal paid) {
    Optional<String> program = law.program(heading);
    for (NotApplied each : due.notApplied()) {
      if (each.heading().equals(heading)
          || program.filter(each.program()::equals).isPresent() && each.isDeclared()) {
        boolean isExempt = each.isDeclared();
        return new Finding(
            isExempt ? Reason.EXEMPTION_NOT_CLAIMED : Reason.NOT_DUE,
            heading,
            paid,
            NOTHING,
            (isExempt ? each.heading() + " frees the goods: " : heading + " is not due: ")
                + each.reason(),
            each.legalBasis());
      }
    }
    return new Finding(
        Reason.NOT_DUE,
        heading,
        paid,
        NOTHING,
        program.isEmpty()
            ? heading + " is not a duty on these goods"
            : law.isChargedOn(heading, line.entryDate())
                ? heading + " does not reach these goods"
                : heading + " was not charged on " + line.entryDate(),
        program.isEmpty()
            ? List.of()
            : tables.program("US", program.get()).map(each -> each.legalBasis()).orElse(List.of()));
  }

  /** Of a line that states only its sum: what is missing on it, and what that leaves. */
  private List<Finding> bySum() {
    List<Finding> findings = new ArrayList<>();
    BigDecimal left = line.total().subtract(due.totalDuty());
    if (left.signum() == 0) {
      return findings;
    }
    if (!line.headings().isEmpty()) {
      for (Map.Entry<String, Due> each : expected.entrySet()) {
        boolean isMissing =
            !each.getKey().equals(line.goods().dotted())
                && !line.headings().contains(each.getKey())
                && each.getValue().amount().signum() > 0;
        if (isMissing && left.add(each.getValue().amount()).signum() <= 0) {
          findings.add(missing(each.getKey(), each.getValue()));
          left = left.add(each.getValue().amount());
        }
      }
    }
    if (left.signum() != 0) {
      findings.add(
          new Finding(
              Reason.UNEXPLAINED,
              "",
              line.total(),
              line.total().subtract(left),
              "the sum is stated and not the duty of each number",
              acts()));
    }
    return findings;
  }

  private List<String> acts() {
    List<String> acts = new ArrayList<>();
    for (Charge each : due.charges()) {
      if (each.amount().signum() > 0) {
        acts.addAll(each.legalBasis());
      }
    }
    return acts.stream().distinct().toList();
  }
}
