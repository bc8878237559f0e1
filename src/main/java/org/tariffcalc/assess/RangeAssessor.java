package org.tariffcalc.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Hindsight;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.us.UnknownCode;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;

/** Assesses every line of the schedule below a code of four or six digits. */
public final class RangeAssessor {

  private final RateTables tables;
  private final Assessor assessor;

  /** An assessor that reads the given edition. */
  public RangeAssessor(RateTables tables) {
    this.tables = tables;
    this.assessor = new Assessor(tables);
  }

  /**
   * Assesses the lines below the shipment's code.
   *
   * @throws NoAnswer when the code stands for no line on the entry date
   */
  public RangeAssessment assess(Shipment shipment) {
    CommodityCode code = shipment.code().orElseThrow();
    assessor.checkCoverage(shipment);
    List<ScheduleLine> below = tables.schedule().linesUnder(code, shipment.entryDate());
    if (below.isEmpty()) {
      throw new UnknownCode(tables, shipment).error();
    }
    List<RangeAssessment.Line> lines = new ArrayList<>();
    Set<String> common = null;
    for (ScheduleLine each : below) {
      RangeAssessment.Line line = line(shipment, each.code());
      lines.add(line);
      if (line.assessment().isPresent()) {
        Set<String> warnings = new LinkedHashSet<>(line.assessment().get().warnings());
        if (common == null) {
          common = warnings;
        } else {
          common.retainAll(warnings);
        }
      }
    }
    List<String> warnings = new ArrayList<>(common == null ? List.of() : common);
    warnings.addAll(later(lines));
    return new RangeAssessment(shipment, lines, warnings);
  }

  /** How many lines have another duty by all that is known today, and why the first has. */
  private static List<String> later(List<RangeAssessment.Line> lines) {
    String first = "";
    int others = 0;
    for (RangeAssessment.Line each : lines) {
      Optional<Hindsight> later = each.assessment().flatMap(a -> a.premise().otherAnswer());
      if (later.isPresent()) {
        others++;
        first = first.isEmpty() ? each.code().dotted() + ": " + later.get().sentence() : first;
      }
    }
    return others == 0
        ? List.of()
        : List.of(
            "Since then the duty became another on "
                + others
                + " of "
                + lines.size()
                + " lines. "
                + first);
  }

  private RangeAssessment.Line line(Shipment shipment, CommodityCode code) {
    try {
      return new RangeAssessment.Line(
          code, Optional.of(assessor.assess(shipment.withCode(code))), "");
    } catch (NoAnswer e) {
      return new RangeAssessment.Line(code, Optional.empty(), e.wrong());
    }
  }
}
