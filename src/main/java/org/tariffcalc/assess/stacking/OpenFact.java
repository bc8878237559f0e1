package org.tariffcalc.assess.stacking;

import java.time.LocalDate;

/**
 * Something that could not be decided about goods. It is the same for all codes and days of which
 * the law says the same, and put into words for one of them when somebody asks.
 */
public sealed interface OpenFact {

  /**
   * What is open, without full stop.
   *
   * @param code the code of the goods as it is filed; empty when none is given
   * @param day the entry date
   */
  String about(String code, LocalDate day);

  /**
   * Something in which neither code nor day stands.
   *
   * @param what it, without full stop
   */
  record Stated(String what) implements OpenFact {
    @Override
    public String about(String code, LocalDate day) {
      return what;
    }
  }

  /**
   * The codes of a list are not in the tables, so that the goods may be on it.
   *
   * @param measure what a person calls the duty of the list
   * @param duty its duty and heading
   */
  record UnknownList(String measure, String duty) implements OpenFact {
    @Override
    public String about(String code, LocalDate day) {
      return "whether " + code + " is on the list of " + measure + ", at " + duty;
    }
  }

  /**
   * A code is younger than the entry date, on which the goods had another.
   *
   * @param since when the schedule was renumbered
   */
  record YoungCode(LocalDate since) implements OpenFact {
    @Override
    public String about(String code, LocalDate day) {
      return "code that the goods had on " + day + ": " + code + " is of " + since;
    }
  }

  /**
   * The amount of a fee on the goods themselves.
   *
   * @param fee its name
   * @param why why it cannot be told
   */
  record OfFee(String fee, String why) implements OpenFact {
    @Override
    public String about(String code, LocalDate day) {
      return fee + ": " + why;
    }
  }

  /**
   * The rate of such a fee on the entry date, which no source gave.
   *
   * @param fee its name
   */
  record UnseenRate(String fee) implements OpenFact {
    @Override
    public String about(String code, LocalDate day) {
      return fee + ": its rate on " + day + " was not seen in a source";
    }
  }
}
