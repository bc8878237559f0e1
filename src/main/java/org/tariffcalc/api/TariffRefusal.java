package org.tariffcalc.api;

import org.tariffcalc.customs.TariffException;

/**
 * A question that is not answered, and what the caller can do about it.
 *
 * @since 0.2
 */
public final class TariffRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String remedy;

  /** What is at fault. */
  public enum Kind {
    /**
     * A code, country, amount, day or other word that cannot be read or does not fit the others.
     */
    QUESTION,
    /** A question that the tables cannot answer, a day before their first for one. */
    NO_ANSWER,
    /** Tables that are not there. */
    MISSING_TABLES,
    /** Tables that are damaged, or were edited since they were sealed. */
    INVALID_TABLES
  }

  TariffRefusal(TariffException cause) {
    super(cause.wrong(), cause);
    this.kind = kind(cause);
    this.remedy = cause.remedy();
  }

  private static Kind kind(TariffException cause) {
    if (cause instanceof TariffException.NoAnswer) {
      return Kind.NO_ANSWER;
    }
    if (cause instanceof TariffException.MissingFile) {
      return Kind.MISSING_TABLES;
    }
    return cause instanceof TariffException.InvalidTables ? Kind.INVALID_TABLES : Kind.QUESTION;
  }

  /** What is at fault. */
  public Kind kind() {
    return kind;
  }

  /**
   * What to try: a value that works, or a command of the program. What is wrong is the {@linkplain
   * #getMessage() message}, one line without full stop.
   */
  public String remedy() {
    return remedy;
  }
}
