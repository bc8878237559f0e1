package org.tariffcalc.tables.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one element of the array of measures says: a measure, or a duty with a rate for each origin,
 * which counts as a measure for each of them. The identifier of such a measure ends with the
 * origin, and its description has the name of the origin in place of {@code {origin}}.
 */
public final class MeasureEntry {

  private static final String PLACE_OF_NAME = "{origin}";

  private final List<Measure> measures;

  private MeasureEntry(List<Measure> measures) {
    this.measures = List.copyOf(measures);
  }

  /** A measure. */
  static MeasureEntry of(Measure measure) {
    return new MeasureEntry(List.of(measure));
  }

  /**
   * A duty with rates by origin.
   *
   * @param common what all origins have in common
   * @param rows the rates in the order of the table
   */
  static MeasureEntry of(Measure common, List<Row> rows) {
    Map<String, List<RatePeriod>> rates = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Row row : rows) {
      for (String origin : row.origins()) {
        rates.computeIfAbsent(origin, key -> new ArrayList<>()).add(row.rate());
        if (!row.name().isEmpty()) {
          names.put(origin, row.name());
        }
      }
    }
    List<Measure> measures = new ArrayList<>();
    rates.forEach(
        (origin, periods) ->
            measures.add(
                new Measure(
                    common.id() + '.' + origin.toLowerCase(Locale.ROOT),
                    common.program(),
                    common.description().replace(PLACE_OF_NAME, names.getOrDefault(origin, origin)),
                    common.authority(),
                    List.of(origin),
                    common.exceptOrigins(),
                    common.scope(),
                    common.replacesBase(),
                    common.onClaim(),
                    common.exemptionSets(),
                    periods)));
    return new MeasureEntry(measures);
  }

  /**
   * One rate of a table by origin.
   *
   * @param origins origins and groups that have it
   * @param name what the description calls the origin; empty where another row says it
   * @param rate the rate
   */
  record Row(List<String> origins, String name, RatePeriod rate) {}

  /** All its measures. */
  public List<Measure> measures() {
    return measures;
  }

  /** Those on goods of one of some origins and groups. */
  List<Measure> on(List<String> names) {
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
