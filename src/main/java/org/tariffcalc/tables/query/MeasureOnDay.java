package org.tariffcalc.tables.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;

/**
 * A measure as it stands on a day.
 *
 * @param measure the measure
 * @param program its program
 * @param rate the rate of the day; else the last one before it, else the first one after it
 * @param state the status of the rate, or {@code ended} or {@code not-yet} where no rate holds the
 *     day
 */
public record MeasureOnDay(Measure measure, Program program, RatePeriod rate, String state) {

  private static final String ENDED = "ended";
  private static final String NOT_YET = "not-yet";

  private static final Comparator<MeasureOnDay> IN_ORDER =
      Comparator.comparingInt((MeasureOnDay each) -> each.program().order())
          .thenComparing(each -> each.program().id())
          .thenComparing(each -> each.measure().id());

  /** Whether one of the measure's rates holds the day, charged or not. */
  public boolean isInForce() {
    return !state.equals(ENDED) && !state.equals(NOT_YET);
  }

  /**
   * The measures of an edition by the order of their programs and then by identifier.
   *
   * @param program identifier of the one program wanted, empty for all
   * @param origin ISO code of the one origin wanted, empty for all
   */
  public static List<MeasureOnDay> all(
      RateTables tables, Optional<String> program, Optional<String> origin, LocalDate day) {
    Map<String, Program> programs = tables.allPrograms();
    List<MeasureOnDay> found = new ArrayList<>();
    for (Measure measure : tables.allMeasures()) {
      boolean wanted =
          program.map(measure.program()::equals).orElse(true)
              && origin.map(code -> reaches(measure, tables.countries(), code, day)).orElse(true);
      Program ofMeasure = programs.get(measure.program());
      if (wanted && ofMeasure != null && !measure.periods().isEmpty()) {
        found.add(on(day, measure, ofMeasure));
      }
    }
    found.sort(IN_ORDER);
    return found;
  }

  private static boolean reaches(
      Measure measure, Countries countries, String origin, LocalDate day) {
    boolean isDomestic = measure.id().startsWith(origin.toLowerCase(Locale.ROOT) + ".");
    return !isDomestic
        && countries.coversAny(measure.origins(), origin, day)
        && !countries.coversAny(measure.exceptOrigins(), origin, day);
  }

  private static MeasureOnDay on(LocalDate day, Measure measure, Program program) {
    Optional<RatePeriod> rate = measure.rateOn(day);
    if (rate.isPresent()) {
      return new MeasureOnDay(measure, program, rate.get(), rate.get().status().word());
    }
    List<RatePeriod> periods = new ArrayList<>(measure.periods());
    periods.sort(Comparator.comparing(each -> each.period().from()));
    RatePeriod last = periods.get(0);
    for (RatePeriod each : periods) {
      last = each.period().from().isAfter(day) ? last : each;
    }
    return new MeasureOnDay(
        measure, program, last, last.period().from().isAfter(day) ? NOT_YET : ENDED);
  }
}
