package org.tariffcalc.intake.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.TariffException.UsageError;

/**
 * What a user says of the columns of a file: which field a column holds ({@code --map "Release
 * Date=entry_date"}) and which columns say nothing of it ({@code --ignore ETA}).
 *
 * @param mapped fields by the plain name of the column
 * @param ignored plain names of columns
 */
public record HeaderChoices(Map<String, String> mapped, Set<String> ignored) {

  /** Nothing is said. */
  public static final HeaderChoices NONE = new HeaderChoices(Map.of(), Set.of());

  /** Copies both. */
  public HeaderChoices {
    mapped = Map.copyOf(mapped);
    ignored = Set.copyOf(ignored);
  }

  /**
   * What options say.
   *
   * @param maps each {@code COLUMN=field}
   * @param ignores names of columns
   * @param names the fields that there are
   * @throws UsageError when one names no field, or says two things of a column or a field
   */
  public static HeaderChoices of(List<String> maps, List<String> ignores, FieldNames names) {
    Map<String, String> mapped = new HashMap<>();
    for (String text : maps) {
      int equals = text.lastIndexOf('=');
      String column = FieldNames.plain(text.substring(0, Math.max(0, equals)));
      Optional<String> field = names.field(text.substring(equals + 1));
      if (column.isEmpty() || field.isEmpty()) {
        throw new UsageError(
            "'" + text + "' after --map is not COLUMN=field",
            "--map \"Release Date=entry_date\"; the fields are "
                + String.join(", ", names.all().keySet()));
      }
      if (mapped.containsValue(field.get()) || mapped.put(column, field.get()) != null) {
        throw new UsageError(
            "--map names two columns for " + field.get() + ", or one column twice",
            "one --map for each column and field");
      }
    }
    Set<String> ignored = new HashSet<>();
    for (String text : ignores) {
      String column = FieldNames.plain(text);
      if (mapped.containsKey(column)) {
        throw new UsageError(
            "--map and --ignore both name the column " + text, "one of the two for a column");
      }
      ignored.add(column);
    }
    return new HeaderChoices(mapped, ignored);
  }
}
