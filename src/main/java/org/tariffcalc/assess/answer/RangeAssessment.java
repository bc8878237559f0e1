package org.tariffcalc.assess.answer;

import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;

/**
 * The answer to a code of four or six digits: what each of its lines would pay.
 *
 * @param shipment the question
 * @param lines every line of the schedule below the code, in order
 * @param warnings assumptions and doubts common to the lines
 * @param pending what the tables leave open about all lines, and in general about any
 */
public record RangeAssessment(
    Shipment shipment, List<Line> lines, List<String> warnings, List<PendingPoint> pending) {

  /** Copies the lists. */
  public RangeAssessment {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
    pending = List.copyOf(pending);
  }

  /**
   * One line: its assessment, or why there is none.
   *
   * @param code eight digits
   * @param assessment the assessment; empty when the line cannot be priced as asked
   * @param undecided why it cannot be priced; empty when it is
   */
  public record Line(CommodityCode code, Optional<Assessment> assessment, String undecided) {}

  /**
   * The line with the least duty among those that could be priced, by the least of its groups where
   * its ten-digit numbers differ ({@link Assessment#lowestDuty}).
   */
  public Optional<Assessment> lowest() {
    Assessment found = null;
    for (Line line : lines) {
      Assessment each = line.assessment().orElse(null);
      if (each != null && (found == null || each.lowestDuty().compareTo(found.lowestDuty()) < 0)) {
        found = each;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The line with the most duty among those that could be priced. */
  public Optional<Assessment> highest() {
    Assessment found = null;
    for (Line line : lines) {
      Assessment each = line.assessment().orElse(null);
      if (each != null && (found == null || each.totalDuty().compareTo(found.totalDuty()) > 0)) {
        found = each;
      }
    }
    return Optional.ofNullable(found);
  }
}
