package org.tariffcalc.tables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.DutyExpression;
import org.tariffcalc.customs.Period;

/** China's most-favoured-nation rates by tariff line and day, as far as the tables hold them. */
public final class ChinaSchedule {

  private final Path directory;

  private ChinaSchedule(Path directory) {
    this.directory = directory;
  }

  static ChinaSchedule open(Path ratesDirectory) {
    return new ChinaSchedule(ratesDirectory.resolve("china-schedule"));
  }

  /**
   * A line while its rate stays the same.
   *
   * @param code eight digits, or ten where they differ in rate
   * @param period entry dates, both ends included
   * @param duty the rate
   * @param revision the schedule that holds it
   */
  public record Line(CommodityCode code, Period period, DutyExpression duty, String revision) {}

  /** The line of a code on a day: that of the ten digits, else that of the first eight. */
  public Optional<Line> line(CommodityCode code, LocalDate day) {
    for (Line line : history(code)) {
      if (line.period().contains(day)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** The last line of a code that ended before a day. */
  public Optional<Line> lastBefore(CommodityCode code, LocalDate day) {
    Line last = null;
    for (Line line : history(code)) {
      if (line.period().from().isBefore(day)
          && (last == null || line.period().from().isAfter(last.period().from()))) {
        last = line;
      }
    }
    return Optional.ofNullable(last);
  }

  /** The lines of ten digits below a code of eight on a day. */
  public List<Line> divided(CommodityCode code, LocalDate day) {
    List<Line> lines = new ArrayList<>();
    for (Line line : lines(code)) {
      if (line.code().length() > code.length() && line.period().contains(day)) {
        lines.add(line);
      }
    }
    return lines;
  }

  /**
   * Every line at, below and, for ten digits, above a code at any time; for two to six digits those
   * below it.
   */
  public List<Line> linesAbout(CommodityCode code) {
    return lines(code.upTo(8));
  }

  private List<Line> history(CommodityCode code) {
    List<Line> own = new ArrayList<>();
    for (Line line : lines(code)) {
      if (line.code().length() == code.length()) {
        own.add(line);
      }
    }
    return own.isEmpty() && code.length() > 8 ? history(code.upTo(8)) : own;
  }

  private List<Line> lines(CommodityCode code) {
    List<Line> lines = new ArrayList<>();
    SortedRecords.open(directory.resolve(code.chapter() + ".json"))
        .ifPresent(
            records -> {
              for (RecordReader record : records.under(code.digits())) {
                lines.add(record.chinaLine());
              }
            });
    return lines;
  }
}
