package org.tariffcalc.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.tariffcalc.assess.answer.Hindsight;
import org.tariffcalc.assess.answer.PendingPoint;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.china.ChinaLines;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.us.Section321;
import org.tariffcalc.assess.us.UnknownCode;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;

/** Assesses every line of the schedule below a code of four or six digits. */
public final class RangeAssessor {

  private static final int SHOWN = 8;

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
    return assess(shipment, true);
  }

  /**
   * The same, without what could be claimed unless it is asked for.
   *
   * @param isWhole whether it is
   */
  RangeAssessment assess(Shipment shipment, boolean isWhole) {
    CommodityCode code = shipment.code().orElseThrow();
    assessor.checkCoverage(shipment);
    List<CommodityCode> below =
        shipment.isIntoChina() ? chinese(shipment, code) : american(shipment, code);
    List<RangeAssessment.Line> lines = new ArrayList<>();
    Set<String> common = null;
    for (CommodityCode each : below) {
      RangeAssessment.Line line = line(shipment, each, isWhole);
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
    if (shipment.isIntoChina() && lines.stream().allMatch(each -> each.assessment().isEmpty())) {
      throw new NoAnswer(lines.get(0).undecided(), "8 digits needed: " + named(below));
    }
    refuseReleaseOfPart(shipment, lines);
    List<String> warnings = new ArrayList<>(common == null ? List.of() : common);
    warnings.addAll(later(lines));
    return new RangeAssessment(shipment, lines, warnings, pending(lines));
  }

  /** Goods that may be of a line that is never released free of duty are not priced as released. */
  private static void refuseReleaseOfPart(Shipment shipment, List<RangeAssessment.Line> lines) {
    if (Section321.isAskedFor(shipment)) {
      for (RangeAssessment.Line line : lines) {
        if (line.assessment().isEmpty()) {
          throw new NoAnswer(
              line.undecided(), "--entry informal, or no --entry, or a code of 8 digits");
        }
      }
    }
  }

  /** What is open in general about any line, and what names the goods of every line. */
  private static List<PendingPoint> pending(List<RangeAssessment.Line> lines) {
    Map<PendingPoint, Integer> concerned = new LinkedHashMap<>();
    int priced = 0;
    for (RangeAssessment.Line line : lines) {
      if (line.assessment().isPresent()) {
        priced++;
        line.assessment().get().pending().forEach(each -> concerned.merge(each, 1, Integer::sum));
      }
    }
    List<PendingPoint> pending = new ArrayList<>();
    for (Map.Entry<PendingPoint, Integer> each : concerned.entrySet()) {
      if (each.getKey().isGeneral() || each.getValue() == priced) {
        pending.add(each.getKey());
      }
    }
    return pending;
  }

  private List<CommodityCode> american(Shipment shipment, CommodityCode code) {
    List<ScheduleLine> below = tables.schedule().linesUnder(code, shipment.entryDate());
    if (below.isEmpty()) {
      throw new UnknownCode(tables, shipment).error();
    }
    return below.stream().map(ScheduleLine::code).toList();
  }

  private List<CommodityCode> chinese(Shipment shipment, CommodityCode code) {
    List<CommodityCode> below = List.copyOf(ChinaLines.on(shipment.entryDate(), code, tables));
    if (below.isEmpty()) {
      throw new NoAnswer(
          "the tables have no line of the Chinese tariff under " + code.dotted(),
          "8 digits needed, as in 1201.90.11");
    }
    return below;
  }

  private static String named(List<CommodityCode> codes) {
    StringJoiner names = new StringJoiner(", ", "", codes.size() > SHOWN ? ", ..." : "");
    codes.stream().limit(SHOWN).forEach(each -> names.add(each.dotted()));
    return names.toString();
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
            "Since then the duty changed on "
                + others
                + " of "
                + lines.size()
                + " lines. "
                + first);
  }

  private RangeAssessment.Line line(Shipment shipment, CommodityCode code, boolean isWhole) {
    try {
      Shipment goods = shipment.withCode(code);
      return new RangeAssessment.Line(
          code, Optional.of(isWhole ? assessor.assess(goods) : assessor.figures(goods)), "");
    } catch (NoAnswer e) {
      return new RangeAssessment.Line(code, Optional.empty(), e.wrong());
    }
  }
}
