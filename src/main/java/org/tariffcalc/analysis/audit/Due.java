package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Money;

/**
 * What is due under one number.
 *
 * @param law what is due on any value
 * @param base what it is charged on, US dollars
 * @param amount US dollars
 * @param words makes the calculation without the result
 */
record Due(Law law, BigDecimal base, BigDecimal amount, Supplier<String> words) {

  /**
   * What is due under one number on any value.
   *
   * @param isBase whether it is the base rate
   * @param program word of the program
   * @param authority the power under which it is charged
   * @param duties the duty expressions, of each charge one
   * @param duty all of them
   * @param drawback whether drawback reaches it
   * @param legalBasis the acts
   */
  record Law(
      boolean isBase,
      String program,
      String authority,
      List<String> duties,
      String duty,
      String drawback,
      List<String> legalBasis) {

    static Law of(Charge charge) {
      return new Law(
          Differences.isBase(charge),
          charge.program(),
          charge.authority(),
          List.of(charge.duty()),
          charge.duty(),
          charge.drawback().reach().word(),
          charge.legalBasis());
    }

    /** That of both charges of a number. */
    Law plus(Law other) {
      return new Law(
          isBase,
          program,
          authority,
          joined(duties, other.duties),
          duty + " + " + other.duty,
          drawback,
          joined(legalBasis, other.legalBasis));
    }

    private static List<String> joined(List<String> one, List<String> other) {
      List<String> all = new ArrayList<>(one);
      all.addAll(other);
      return List.copyOf(all);
    }

    /** What comes to an amount on a value, each charge being a percentage of the whole of it. */
    Due on(BigDecimal value, BigDecimal amount) {
      return new Due(this, value, amount, () -> arithmetic(value));
    }

    private String arithmetic(BigDecimal value) {
      String factor = " × " + Money.grouped(value);
      if (duties.size() == 1) {
        return duty + factor;
      }
      List<String> all = new ArrayList<>();
      duties.forEach(each -> all.add(each + factor));
      return String.join(" + ", all);
    }
  }

  /** Both charges of a number. */
  Due plus(Due other) {
    return new Due(
        law.plus(other.law),
        base,
        amount.add(other.amount),
        () -> words.get() + " + " + other.words.get());
  }

  /** The calculation without the result. */
  String arithmetic() {
    return words.get();
  }
}
