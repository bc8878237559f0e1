package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.customs.Importer;
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
  private final Owed due;
  private Map<String, BigDecimal> declared;
  private final Map<String, Due> expected;

  Differences(RateTables tables, HeadingLaw law, DeclaredLine line, Owed due) {
    this.tables = tables;
    this.law = law;
    this.line = line;
    this.due = due;
    this.declared = line.amounts();
    this.expected = due.byNumber();
    if (isByNumber()) {
      mergeFloor();
    }
  }

  private boolean isByNumber() {
    return !line.amounts().isEmpty();
  }

  /** Whether a charge is declared under the goods' own number. */
  static boolean isOfGoods(Charge charge) {
    return isBase(charge) || charge.heading().isEmpty();
  }

  /** Whether a charge is the base rate. */
  static boolean isBase(Charge charge) {
    return charge.measure().equals(BASE);
  }

  /** An all-in duty may be paid whole under its heading, the goods' own number free (CSMS). */
  private void mergeFloor() {
    String goods = line.dotted();
    Due base = expected.get(goods);
    if (base == null || declared.getOrDefault(goods, NOTHING).signum() != 0) {
      return;
    }
    for (Map.Entry<String, BigDecimal> floor : due.floors().entrySet()) {
      BigDecimal paid = declared.get(floor.getKey());
      if (paid != null && paid.compareTo(base.amount().add(floor.getValue())) == 0) {
        declared = new LinkedHashMap<>(declared);
        declared.put(goods, base.amount());
        declared.put(floor.getKey(), floor.getValue());
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
                    owed.law().drawback())));
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
      Optional<String> other = substitute(left, each.getValue().law().program());
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
            + owed.law().duty(),
        owed.law().legalBasis());
  }

  private static Finding missing(String heading, Due owed) {
    return new Finding(
        Reason.HEADING_MISSING,
        heading,
        NOTHING,
        owed.amount(),
        heading
            + ", "
            + owed.law().authority()
            + " at "
            + owed.law().duty()
            + ", is not on the line",
        owed.law().legalBasis());
  }

  private Finding otherAmount(String heading, Due owed, BigDecimal paid) {
    if (paid.signum() == 0) {
      return new Finding(
          Reason.HEADING_MISSING,
          heading,
          paid,
          owed.amount(),
          heading + " is on the line without duty, due is " + owed.law().duty(),
          owed.law().legalBasis());
    }
    Optional<String> rate = otherRate(owed, paid);
    return new Finding(
        rate.isPresent() ? Reason.WRONG_RATE : Reason.ARITHMETIC,
        heading,
        paid,
        owed.amount(),
        rate.map(each -> heading + " is paid at " + each + ", due is " + owed.law().duty())
            .orElseGet(
                () ->
                    heading
                        + " comes to "
                        + owed.arithmetic()
                        + " = "
                        + owed.amount().toPlainString()),
        owed.law().legalBasis());
  }

  /** Another rate of the same duty that comes to what was paid, in words. */
  private Optional<String> otherRate(Due owed, BigDecimal paid) {
    if (!owed.law().isBase()) {
      return law.rateOf(owed.law().program(), paid, owed.base())
          .map(each -> each.duty() + days(each));
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
            : tables
                .program(Importer.US.word(), program.get())
                .map(each -> each.legalBasis())
                .orElse(List.of()));
  }

  /** Of a line that states only its sum: what is missing on it, and what that leaves. */
  private List<Finding> bySum() {
    List<Finding> findings = new ArrayList<>();
    BigDecimal left = line.total().subtract(due.total());
    if (left.signum() == 0) {
      return findings;
    }
    if (!line.headings().isEmpty()) {
      for (Map.Entry<String, Due> each : expected.entrySet()) {
        boolean isMissing =
            !each.getKey().equals(line.dotted())
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
              due.acts()));
    }
    return findings;
  }
}
