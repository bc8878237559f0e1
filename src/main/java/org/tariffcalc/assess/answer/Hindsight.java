package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What acts published after the day of knowledge made of an answer.
 *
 * @param totalDuty total duty by all that is known today
 * @param dutyPercent the same in percent of the customs value
 * @param difference total duty of today less that of the day of knowledge; negative when acts since
 *     then lowered it
 * @param acts what changed, measure by measure; empty when nothing did
 */
public record Hindsight(
    BigDecimal totalDuty, BigDecimal dutyPercent, BigDecimal difference, List<Act> acts) {

  /** Copies the acts. */
  public Hindsight {
    acts = List.copyOf(acts);
  }

  /**
   * A change of one measure.
   *
   * @param measure identifier of the measure
   * @param name what a person calls its duty, {@code IEEPA reciprocal}
   * @param heading heading under which its duty, or the exemption from it, now stands
   * @param difference its duty of today less that of the day of knowledge
   * @param published when the change could be known; empty where the tables do not say it of that
   *     change alone
   * @param legalBasis the acts
   */
  public record Act(
      String measure,
      String name,
      String heading,
      BigDecimal difference,
      Optional<LocalDate> published,
      List<String> legalBasis) {

    /** Copies the acts. */
    public Act {
      legalBasis = List.copyOf(legalBasis);
    }
  }

  /** Whether the answer of today is another one. */
  public boolean differs() {
    return !acts.isEmpty();
  }

  /** What is due by all that is known today, and why, as one sentence. */
  public String sentence() {
    if (!differs()) {
      return "With what is known today the duty is the same.";
    }
    StringBuilder text =
        new StringBuilder("With what is known today the total duty is ")
            .append(Money.grouped(totalDuty))
            .append(", ")
            .append(
                difference.signum() == 0
                    ? "the same in sum"
                    : Money.grouped(difference.abs())
                        + (difference.signum() < 0 ? " less" : " more"))
            .append(':');
    for (Act act : acts) {
      text.append(text.charAt(text.length() - 1) == ':' ? " " : "; ")
          .append(act.name())
          .append(act.heading().isEmpty() ? "" : " (" + act.heading() + ")")
          .append(act.difference().signum() < 0 ? " -" : " +")
          .append(Money.grouped(act.difference().abs()))
          .append(act.published().map(day -> ", published " + day).orElse(""))
          .append(act.legalBasis().isEmpty() ? "" : ", " + String.join(", ", act.legalBasis()));
    }
    return text.append('.').toString();
  }
}
