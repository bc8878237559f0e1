package org.tariffcalc.intake.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.InputName;

/**
 * Days as files write them. What has one reading is read; a day and a month that could change
 * places are refused with both readings, unless the user has said their order. A time with an
 * offset is told as the day at the place of import.
 */
public final class DateWords {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WHOLE_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Pattern OFFSET =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)"
              + " ?(Z|[+-]\\d\\d:?\\d\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(.*\\d.*?)(?:[T ]+)(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?(?: ?([AaPp])[Mm])?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{4})(\\d\\d)(\\d\\d)|(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern DAY_NAMED =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[- /.]*([A-Za-z]{3,9})[- /.,]*(\\d{4}|\\d\\d)");
  private static final Pattern NAMED_DAY =
      Pattern.compile("([A-Za-z]{3,9})[- /.]*(\\d{1,2})(?:st|nd|rd|th)?[ ,/-]+(\\d{4})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d\\d)");

  private DateWords() {}

  /** A day and the hour that stands with it. */
  public record Moment(LocalDate day, Optional<LocalTime> hour) {}

  /**
   * The day that a cell names.
   *
   * @param place column, for the error
   * @param importer whose calendar counts for a time with an offset
   * @throws UsageError when it is no date, or has two readings
   */
  public static LocalDate day(String text, String place, DateOrder order, Importer importer) {
    return moment(text, place, order, importer).day();
  }

  /** The day and hour that a cell names; see {@link #day}. */
  public static Moment moment(String text, String place, DateOrder order, Importer importer) {
    String typed = text.strip();
    if (typed.length() == 10 && typed.charAt(4) == '-') {
      return new Moment(ShipmentWords.day(typed, place), Optional.empty());
    }
    Matcher offset = OFFSET.matcher(typed);
    try {
      if (offset.matches()) {
        String zone = offset.group(3);
        OffsetDateTime time =
            OffsetDateTime.parse(
                offset.group(1)
                    + 'T'
                    + offset.group(2)
                    + (zone.length() == 5 ? zone.substring(0, 3) + ':' + zone.substring(3) : zone));
        var there = time.atZoneSameInstant(ZoneId.of(importer.zone()));
        return new Moment(there.toLocalDate(), Optional.of(there.toLocalTime()));
      }
      Matcher time = TIME.matcher(typed);
      if (time.matches()) {
        return new Moment(
            plain(time.group(1).strip(), text, place, order), Optional.of(hour(time)));
      }
      return new Moment(plain(typed, text, place, order), Optional.empty());
    } catch (DateTimeException e) {
      throw wrong(text, place);
    }
  }

  private static LocalTime hour(Matcher time) {
    int hour = Integer.parseInt(time.group(2));
    if (time.group(5) != null) {
      boolean isAfternoon = time.group(5).equalsIgnoreCase("p");
      hour = hour % 12 + (isAfternoon ? 12 : 0);
    }
    return LocalTime.of(
        hour,
        Integer.parseInt(time.group(3)),
        time.group(4) == null ? 0 : Integer.parseInt(time.group(4)));
  }

  private static LocalDate plain(String day, String text, String place, DateOrder order) {
    Matcher first = YEAR_FIRST.matcher(day);
    if (first.matches()) {
      for (int group : new int[] {1, 5, 8}) {
        if (first.group(group) != null) {
          int month = group == 1 ? 3 : group + 1;
          return LocalDate.of(number(first, group), number(first, month), number(first, month + 1));
        }
      }
    }
    Matcher named = DAY_NAMED.matcher(day);
    if (named.matches() && month(named.group(2)) > 0) {
      return LocalDate.of(
          year(named.group(3)), month(named.group(2)), Integer.parseInt(named.group(1)));
    }
    Matcher month = NAMED_DAY.matcher(day);
    if (month.matches() && month(month.group(1)) > 0) {
      return LocalDate.of(year(month.group(3)), month(month.group(1)), number(month, 2));
    }
    Matcher last = YEAR_LAST.matcher(day);
    if (last.matches()) {
      return ordered(last, text, place, order);
    }
    if (day.length() == 5 && day.chars().allMatch(Character::isDigit)) {
      throw new UsageError(
          InputName.quoted(text, place) + " is the day number of a spreadsheet",
          "the column saved as a date: 2025-04-11");
    }
    throw wrong(text, place);
  }

  private static LocalDate ordered(Matcher last, String text, String place, DateOrder order) {
    int one = number(last, 1);
    int two = number(last, 3);
    int year = year(last.group(4));
    boolean isYearWhole = last.group(4).length() == 4;
    if (order != DateOrder.UNKNOWN) {
      return order == DateOrder.US ? LocalDate.of(year, one, two) : LocalDate.of(year, two, one);
    }
    Optional<LocalDate> us = valid(year, one, two);
    Optional<LocalDate> eu = valid(year, two, one);
    if (us.isEmpty() && eu.isEmpty()) {
      throw wrong(text, place);
    }
    if (isYearWhole && (us.isEmpty() || eu.isEmpty() || us.equals(eu))) {
      return us.isPresent() ? us.get() : eu.get();
    }
    if (!isYearWhole) {
      throw shortYear(valid(year(last.group(1)), two, number(last, 4)), us, eu, text, place);
    }
    throw new UsageError(
        InputName.quoted(text, place)
            + " has two readings: "
            + us.orElseThrow()
            + " (month first) and "
            + eu.orElseThrow()
            + " (day first)",
        "--dates us or --dates eu says which for the whole file; or 2025-04-11");
  }

  private static UsageError shortYear(
      Optional<LocalDate> yearFirst,
      Optional<LocalDate> us,
      Optional<LocalDate> eu,
      String text,
      String place) {
    List<String> readings = new ArrayList<>();
    yearFirst.ifPresent(day -> readings.add(day + " with the year first"));
    us.ifPresent(day -> readings.add(day + " with the month first"));
    eu.ifPresent(day -> readings.add(day + " with the day first"));
    return new UsageError(
        InputName.quoted(text, place) + " has a year of two digits: " + String.join(", ", readings),
        "years of four digits, 2025-04-11; --dates us or --dates eu where the month or the day"
            + " stands first");
  }

  private static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Of two digits one of this century: the tables begin in 2018. */
  private static int year(String text) {
    int year = Integer.parseInt(text);
    return text.length() == 2 ? 2000 + year : year;
  }

  private static int month(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    int whole = WHOLE_MONTHS.indexOf(word);
    return (whole >= 0 ? whole : word.equals("sept") ? 8 : MONTHS.indexOf(word)) + 1;
  }

  private static UsageError wrong(String text, String place) {
    return new UsageError(
        InputName.quoted(text, place) + " is not a date",
        "year, month, day: " + place + " 2025-04-11");
  }
}
