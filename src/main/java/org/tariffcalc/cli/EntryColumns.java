package org.tariffcalc.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.batch.Column;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.UsageError;

/** What the columns of an entry's file say of the entry as a whole, and those that are not read. */
final class EntryColumns {

  private static final List<String> DAY = List.of("entry_date", "entryDate");

  private static final Set<String> READ =
      Set.of(
          "code",
          "origin",
          "value",
          "currency",
          "quantity",
          "unit",
          "quantity2",
          "unit2",
          "loaded_date",
          "program",
          "claims",
          "base_rate",
          "adcvd");

  private EntryColumns() {}

  /**
   * The day of entry: an entry has one, so lines and option must agree. Of two that differ by an
   * hour of the day only, that with the hour.
   *
   * @param option the day as an option gives it, empty without
   * @return empty when neither lines nor option give one
   * @throws InputError when they contradict each other
   */
  static String day(List<Map<String, String>> lines, String option) {
    Set<String> days = new LinkedHashSet<>();
    for (Map<String, String> line : lines) {
      String own = "";
      for (String name : DAY) {
        String day = line.getOrDefault(name, "").strip();
        if (!day.isEmpty()) {
          days.add(checked(day));
          own = day;
        }
      }
      if (own.isEmpty() && option.isEmpty()) {
        days.add("");
      }
    }
    if (days.size() > 1) {
      throw new InputError(
          "the lines differ in entry_date: "
              + String.join(", ", days.stream().map(EntryColumns::shown).toList()),
          "one entry_date on every line, or a file for each entry");
    }
    String day = days.isEmpty() ? "" : days.iterator().next();
    if (option.isEmpty() || day.isEmpty()) {
      return option.isEmpty() ? day : option;
    }
    Dates.parsed(option, "--date");
    if (!day.startsWith(option) && !option.startsWith(day)) {
      throw new InputError(
          "the file says entry_date " + day + ", --date says " + option,
          "--date " + day + ", or no --date");
    }
    return day.length() > option.length() ? day : option;
  }

  private static String shown(String day) {
    return day.isEmpty() ? "none" : day;
  }

  private static String checked(String day) {
    try {
      Dates.parsed(day, "entry_date");
      return day;
    } catch (UsageError e) {
      throw new InputError(e.wrong(), "entry_date 2025-04-11");
    }
  }

  /** A sentence that names the columns that say nothing here; empty when all are read. */
  static Optional<String> unread(List<Map<String, String>> lines) {
    Set<String> unread = new LinkedHashSet<>();
    for (Map<String, String> line : lines) {
      for (String name : line.keySet()) {
        boolean isRead = READ.contains(name) || DAY.contains(name);
        if (!isRead && Column.ofHeader(name).filter(Column.ID::equals).isEmpty()) {
          unread.add(name);
        }
      }
    }
    return unread.isEmpty()
        ? Optional.empty()
        : Optional.of("columns that an entry does not read: " + String.join(", ", unread));
  }
}
