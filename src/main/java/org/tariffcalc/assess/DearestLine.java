package org.tariffcalc.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.LineGroup;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;

/**
 * The answer to a code of four or six digits as one assessment, for rows of a file: the figures of
 * its dearest line, with the least beside them. A line that cannot be priced stays open.
 */
final class DearestLine {

  private final RateTables tables;
  private final RangeAssessment range;

  private DearestLine(RateTables tables, RangeAssessment range) {
    this.tables = tables;
    this.range = range;
  }

  /**
   * The dearest line of a range.
   *
   * @param asked the shipment by the code that was read as that of the range
   * @throws NoAnswer when no line could be priced
   */
  static Assessment of(RateTables tables, RangeAssessment range, Shipment asked) {
    return new DearestLine(tables, range).asked(asked);
  }

  private Assessment asked(Shipment asked) {
    String code = range.shipment().code().orElseThrow().dotted();
    Assessment dearest =
        range
            .highest()
            .orElseThrow(
                () ->
                    new NoAnswer(
                        range.lines().get(0).undecided(),
                        "a code of 8 or 10 digits under " + code));
    List<LineGroup> groups = groups();
    List<String> warnings = new ArrayList<>(dearest.warnings());
    if (!asked.equals(range.shipment())) {
      warnings.add(
          0,
          asked.code().orElseThrow().dotted()
              + " is padded with zeros and was read as "
              + code
              + ".");
    }
    List<String> open = new ArrayList<>(dearest.missing());
    boolean differ = groups.get(0).totalDuty().compareTo(last(groups).totalDuty()) != 0;
    if (differ) {
      open.add("commodity code: the lines of " + code + " differ in duty");
    } else if (range.lines().size() > 1) {
      warnings.add(
          "The lines of "
              + code
              + " pay the same duty: an entry needs "
              + (asked.isIntoChina() ? "eight" : "ten")
              + " digits.");
    }
    List<RangeAssessment.Line> unpriced =
        range.lines().stream().filter(each -> each.assessment().isEmpty()).toList();
    if (!unpriced.isEmpty()) {
      open.add(
          "commodity code: "
              + unpriced.size()
              + " of "
              + range.lines().size()
              + " lines of "
              + code
              + " not priced ("
              + unpriced.get(0).undecided()
              + ")");
    }
    return dearest.among(differ ? groups : List.of(), warnings, open).of(asked);
  }

  private static LineGroup last(List<LineGroup> groups) {
    return groups.get(groups.size() - 1);
  }

  /** What pays the same under the same headings, the dearest first. */
  private List<LineGroup> groups() {
    Map<List<Object>, LineGroup> groups = new LinkedHashMap<>();
    for (RangeAssessment.Line line : range.lines()) {
      if (line.assessment().isPresent()) {
        for (LineGroup each : groups(line, line.assessment().get())) {
          groups.merge(
              List.of(each.totalDuty(), each.totalFees(), each.headings()),
              each,
              LineAssessment::joined);
        }
      }
    }
    List<LineGroup> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparing(LineGroup::totalDuty).reversed());
    return sorted;
  }

  private List<LineGroup> groups(RangeAssessment.Line line, Assessment assessment) {
    return assessment.groups().isEmpty()
        ? List.of(
            new LineGroup(
                numbers(line.code()),
                assessment.totalDuty(),
                assessment.totalFees(),
                LineAssessment.headings(assessment),
                assessment))
        : assessment.groups();
  }

  /** The ten-digit numbers of a line that is not divided; the line itself where it has none. */
  private List<CommodityCode> numbers(CommodityCode line) {
    if (range.shipment().isIntoChina()) {
      return List.of(line);
    }
    List<CommodityCode> printed =
        tables.schedule().statisticalUnder(line, range.shipment().entryDate());
    return printed.isEmpty() ? List.of(line) : printed;
  }
}
