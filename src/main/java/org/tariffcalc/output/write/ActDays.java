package org.tariffcalc.output.write;

import java.util.List;
import java.util.Optional;
import org.tariffcalc.tables.RateTables;

/** Says of acts that no text of their days was at hand when the tables were made. */
public final class ActDays {

  private ActDays() {}

  /**
   * The sentence on those among some citations; empty where there are none.
   *
   * @param citations acts as they are cited
   */
  public static Optional<String> of(RateTables tables, List<String> citations) {
    List<String> acts = tables.actsWithoutText(citations);
    return acts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The day of "
                + String.join(", ", acts.stream().map(Paragraph::unbroken).toList())
                + " is from general knowledge; no text of it was at hand.");
  }
}
