package org.tariffcalc.output.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;

/** Until when the duties of several answers hold: what is true of several of them stands once. */
public final class HoldLines {

  private static final String NONE = "No later change of these duties is known.";

  private HoldLines() {}

  /**
   * One sentence for each change, with the names of the answers that it concerns.
   *
   * @param answers by the name of each: {@code Vietnam}, {@code Line 3}
   * @param holds until when a duty holds; empty where that cannot be told
   */
  public static List<String> of(
      Map<String, Assessment> answers, Function<Assessment, Optional<DutyHold>> holds) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    boolean isKnown = false;
    for (Map.Entry<String, Assessment> each : answers.entrySet()) {
      Optional<DutyHold> hold = holds.apply(each.getValue());
      isKnown |= hold.isPresent();
      if (hold.isPresent() && hold.get().until().isPresent()) {
        names
            .computeIfAbsent(HoldText.of(hold.get(), each.getValue()), text -> new ArrayList<>())
            .add(each.getKey());
      }
    }
    List<String> lines = new ArrayList<>();
    names.forEach((text, who) -> lines.add(String.join(", ", who) + ": " + decapitalized(text)));
    if (lines.isEmpty()) {
      return isKnown ? List.of(NONE) : List.of();
    }
    return lines;
  }

  private static String decapitalized(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
