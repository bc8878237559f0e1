package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Worded;

/**
 * One duty that is due.
 *
 * @param measure identifier of the measure, {@code us.base} for the base rate
 * @param program word of the closed list of programs
 * @param kind what it is
 * @param authority the power under which it is charged
 * @param heading heading under which it is filed
 * @param duty the duty expression
 * @param ratePercent amount in percent of the base, at most four decimals
 * @param base what it is charged on, in the currency of the customs value
 * @param amount rounded to the cent or fen, half up
 * @param arithmetic the calculation as a clerk can redo it, without the result
 * @param period entry dates of the rate
 * @param legalBasis the acts
 * @param reason why it applies
 * @param drawback whether it is paid back on export
 * @param status how sure it is that it is owed
 * @param verified whether a primary source was seen and the law was read up to the entry date
 * @param unseen what of its rate was not seen in an official text, a sentence that is a warning
 *     too; empty where it was seen
 */
public record Charge(
    String measure,
    String program,
    ChargeKind kind,
    String authority,
    String heading,
    String duty,
    BigDecimal ratePercent,
    BigDecimal base,
    BigDecimal amount,
    String arithmetic,
    Period period,
    List<String> legalBasis,
    String reason,
    Drawback drawback,
    Status status,
    boolean verified,
    String unseen) {

  /** How sure it is that a charge is owed. */
  public enum Status implements Worded {
    /** Due. */
    IN_FORCE("in-force"),
    /** Collected, and later held unlawful. */
    REFUNDABLE("refundable"),
    /** At a rate that was carried over from the tariff of another year. */
    INFERRED("inferred");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The status of a word of JSON; empty for another word. */
    public static Optional<Status> of(String word) {
      return Worded.of(values(), word);
    }

    /** The word of JSON. */
    @Override
    public String word() {
      return word;
    }
  }

  /** Copies the acts. */
  public Charge {
    legalBasis = List.copyOf(legalBasis);
  }

  /** The same charge, marked as not verified. */
  public Charge unverified() {
    return new Charge(
        measure,
        program,
        kind,
        authority,
        heading,
        duty,
        ratePercent,
        base,
        amount,
        arithmetic,
        period,
        legalBasis,
        reason,
        drawback,
        status,
        false,
        unseen);
  }

  /** The same charge on another value. */
  public Charge on(BigDecimal otherBase, BigDecimal otherAmount, String otherArithmetic) {
    return new Charge(
        measure,
        program,
        kind,
        authority,
        heading,
        duty,
        ratePercent,
        otherBase,
        otherAmount,
        otherArithmetic,
        period,
        legalBasis,
        reason,
        drawback,
        status,
        verified,
        unseen);
  }

  /** Whether it was collected and later held unlawful. */
  public boolean isRefundable() {
    return status == Status.REFUNDABLE;
  }

  /** Whether its rate was carried over from the tariff of another year. */
  public boolean isInferred() {
    return status == Status.INFERRED;
  }

  /** First day of the rate, with the hour where the law names one. */
  public String from() {
    return period.begins();
  }

  /** Last day of the rate, or the hour at which it ends; empty while open. */
  public Optional<String> to() {
    return period.ends();
  }

  /** The same charge of which nothing is collected. */
  public Charge waived(String why) {
    return new Charge(
        measure,
        program,
        kind,
        authority,
        heading,
        duty,
        BigDecimal.ZERO,
        base,
        BigDecimal.ZERO.setScale(2),
        arithmetic + ", " + why,
        period,
        legalBasis,
        reason,
        drawback,
        status,
        verified,
        unseen);
  }
}
