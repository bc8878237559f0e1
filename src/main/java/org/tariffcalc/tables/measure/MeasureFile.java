package org.tariffcalc.tables.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What one measures file holds. */
public sealed interface MeasureFile permits IndexedMeasures, MeasureFile.Whole {

  /** Its programs, by identifier. */
  Map<String, Program> programs();

  /** A program, if it stands here. */
  Optional<Program> program(String id);

  /** Its sets of exemptions, by identifier. */
  Map<String, List<Exemption>> exemptionSets();

  /** A set of exemptions, if it stands here. */
  Optional<List<Exemption>> exemptionSet(String id);

  /** All its measures. */
  List<Measure> measures();

  /**
   * Its measures on some origins that say something about entry dates, and maybe others.
   *
   * @param names the origin, its groups, {@code *}
   * @param first the first of these dates
   * @param last the last of them, included; {@link LocalDate#MAX} for no end
   * @param givesWay whether of a program's measures the one closest to the origin displaces others
   */
  List<Measure> measuresOn(
      List<String> names, Predicate<String> givesWay, LocalDate first, LocalDate last);

  /** What importers should know beside the measures. */
  List<PendingNotice> notices();

  /** A file of which everything is given. */
  record Whole(
      Map<String, Program> programs,
      Map<String, List<Exemption>> exemptionSets,
      List<Measure> measures,
      List<PendingNotice> notices)
      implements MeasureFile {

    @Override
    public Optional<Program> program(String id) {
      return Optional.ofNullable(programs.get(id));
    }

    @Override
    public Optional<List<Exemption>> exemptionSet(String id) {
      return Optional.ofNullable(exemptionSets.get(id));
    }

    @Override
    public List<Measure> measuresOn(
        List<String> names, Predicate<String> givesWay, LocalDate first, LocalDate last) {
      List<Measure> found = new ArrayList<>();
      for (Measure measure : measures) {
        for (String origin : measure.origins()) {
          if (names.contains(origin)) {
            found.add(measure);
            break;
          }
        }
      }
      return found;
    }
  }
}
