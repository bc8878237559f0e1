package org.tariffcalc.output.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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

  /** Those among some citations, each once and as it is cited, in their order. */
  public static List<String> citations(RateTables tables, Collection<String> citations) {
    List<String> found = new ArrayList<>();
    for (String each : new LinkedHashSet<>(citations)) {
      if (tables.isActWithoutText(each)) {
        found.add(each);
      }
    }
    return found;
  }

  /** The same as JSON objects that say of each that it is not verified. */
  public static List<JsonObject> objects(RateTables tables, Collection<String> citations) {
    return citations(tables, citations).stream()
        .map(act -> new JsonObject().with("act", act).with("verified", false))
        .toList();
  }
}
