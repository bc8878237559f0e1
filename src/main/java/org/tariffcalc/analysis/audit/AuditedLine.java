package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tariffcalc.intake.paid.PaidLine;

/**
 * A line of an entry beside what was due.
 *
 * @param line the line
 * @param status what came of it
 * @param declared duty paid, US dollars; empty where it is not stated
 * @param expected duty due; empty where it cannot be said
 * @param headings both by number, in the order of filing
 * @param findings the differences
 * @param savings what could be claimed beside
 * @param remarks what the comparison rests on, or why nothing can be said, phrases
 * @param refundable the part of the duty due that was later held unlawful
 * @param drawback the rest that drawback on export reaches
 */
public record AuditedLine(
    PaidLine line,
    Status status,
    Optional<BigDecimal> declared,
    Optional<BigDecimal> expected,
    List<HeadingAmounts> headings,
    List<Finding> findings,
    List<Saving> savings,
    List<String> remarks,
    BigDecimal refundable,
    BigDecimal drawback) {

  /** Copies the lists. */
  public AuditedLine {
    headings = List.copyOf(headings);
    findings = List.copyOf(findings);
    savings = List.copyOf(savings);
    remarks = List.copyOf(remarks);
  }

  /** What came of a line. */
  public enum Status {
    /** To the cent. */
    AGREES,
    /** More was paid than was due. */
    OVERPAID,
    /** Less was paid than was due. */
    UNDERPAID,
    /** A fact is missing that decides it. */
    CANNOT_SAY;

    /** Its word in answers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static AuditedLine unsaid(PaidLine line, Optional<BigDecimal> declared, String why) {
    return new AuditedLine(
        line,
        Status.CANNOT_SAY,
        declared,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(why),
        BigDecimal.ZERO.setScale(2),
        BigDecimal.ZERO.setScale(2));
  }

  /** The line with what it could have claimed. */
  AuditedLine with(List<Saving> claims) {
    return new AuditedLine(
        line,
        status,
        declared,
        expected,
        headings,
        findings,
        claims,
        remarks,
        refundable,
        drawback);
  }

  /** Whether the sum or the amount under a number is not what was due. */
  public boolean differs() {
    return difference().signum() != 0
        || findings.stream().anyMatch(each -> each.difference().signum() != 0);
  }

  /** The largest difference of the line or of one of its numbers, US dollars, not below zero. */
  BigDecimal largestDifference() {
    BigDecimal largest = difference().abs();
    for (Finding each : findings) {
      largest = largest.max(each.difference().abs());
    }
    return largest;
  }

  /** What was paid too much; below zero what was paid too little; zero where it cannot be said. */
  public BigDecimal difference() {
    return declared.isPresent() && expected.isPresent()
        ? declared.get().subtract(expected.get())
        : BigDecimal.ZERO.setScale(2);
  }

  /** What the reader is told of the line: findings, else remarks. */
  public String words() {
    StringBuilder words = new StringBuilder();
    for (Finding each : findings) {
      words.append(words.isEmpty() ? "" : "; ").append(each.reason().word()).append(": ");
      words.append(each.words());
    }
    for (String each : remarks) {
      words.append(words.isEmpty() ? "" : "; ").append(each);
    }
    return words.toString();
  }
}
