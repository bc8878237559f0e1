package org.tariffcalc.tables.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.TableBytes;

/** China's most-favoured-nation rates by tariff line and day, as far as the tables hold them. */
public final class ChinaSchedule {

  private final Function<String, Optional<TableBytes>> files;
  private final Map<String, Optional<SortedRecords>> records = new ConcurrentHashMap<>();

  /**
   * The schedule in table files.
   *
   * @param files what the file at a path below the tables' directory holds, if there is one
   */
  public ChinaSchedule(Function<String, Optional<TableBytes>> files) {
    this.files = files;
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

  /** The days of a code; empty for one that was a line in 2019 and is one in 2026, or never was. */
  public Optional<ChinaCodeLife> life(CommodityCode code) {
    return records(ChinaCodeLife.FILE).flatMap(all -> ChinaCodeLife.of(code, all));
  }

  /** The records of a file, which is read once. */
  private Optional<SortedRecords> records(String file) {
    Optional<SortedRecords> known = records.get(file);
    if (known == null) {
      known = files.apply(file).map(SortedRecords::of);
      records.put(file, known);
    }
    return known;
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
    Optional<SortedRecords> chapter = records("china-schedule/" + code.chapter() + ".json");
    if (chapter.isPresent()) {
      for (RecordReader record : chapter.get().under(code.digits())) {
        lines.add(record.chinaLine());
      }
    }
    return lines;
  }
}
