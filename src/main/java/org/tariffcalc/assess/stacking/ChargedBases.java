package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the programs assessed so far are charged on, for the duties that yield to them. */
public final class ChargedBases {

  private final List<Base> bases = new ArrayList<>();
  private final Map<String, String> countedInFull = new HashMap<>();

  /**
   * What one measure is charged on, US dollars.
   *
   * @param heading the heading of the duty
   * @param charged the base of the duty
   * @param content the part of it that is the declared metal
   * @param limit what its program counts at most
   */
  private record Base(
      String program, String heading, BigDecimal charged, BigDecimal content, BigDecimal limit) {}

  /**
   * Adds what one measure is charged on, US dollars; a program never counts more than the limit.
   *
   * @param heading the heading under which it is charged
   * @param onCharged the base of the duty
   * @param onContent the part of it that is the declared metal
   */
  public void add(
      String program,
      String heading,
      BigDecimal onCharged,
      BigDecimal onContent,
      BigDecimal limit) {
    bases.add(new Base(program, heading, onCharged, onContent, limit));
  }

  /** Remembers that the full value counts as a program's metal, since no share was declared. */
  void countInFull(String program, String contentKind) {
    countedInFull.put(program, contentKind);
  }

  /** The metal of a program as which the full value counts; empty where its share is known. */
  Optional<String> countedInFull(String program) {
    return Optional.ofNullable(countedInFull.get(program));
  }

  /** The heading under which the first of the programs is charged. */
  Optional<String> headingOf(List<String> programs) {
    for (String program : programs) {
      for (Base each : bases) {
        if (each.program().equals(program) && each.charged().signum() > 0) {
          return Optional.of(each.heading());
        }
      }
    }
    return Optional.empty();
  }

  /** The bases of the programs together, without those charged under some headings. */
  BigDecimal charged(List<String> programs, List<String> exceptHeadings) {
    return sum(programs, exceptHeadings, false);
  }

  /** The declared metal in them. */
  BigDecimal content(List<String> programs, List<String> exceptHeadings) {
    return sum(programs, exceptHeadings, true);
  }

  private BigDecimal sum(List<String> programs, List<String> exceptHeadings, boolean ofContent) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String program : programs) {
      BigDecimal ofProgram = BigDecimal.ZERO;
      for (Base each : bases) {
        if (each.program().equals(program) && !exceptHeadings.contains(each.heading())) {
          ofProgram = ofProgram.add(ofContent ? each.content() : each.charged()).min(each.limit());
        }
      }
      sum = sum.add(ofProgram);
    }
    return sum;
  }
}
