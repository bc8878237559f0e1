package org.tariffcalc.tables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariffcalc.customs.CommodityCode;

/**
 * The schedule of the United States: base rates by tariff line and day. Opens the file of a chapter
 * when it is first asked for and reads of it only what the question needs. For a day before the
 * first revision the first one answers ({@link ScheduleLine#isExtrapolatedOn}).
 */
public final class UsSchedule {

  private final Path directory;
  private final Map<String, Optional<ScheduleChapter>> chapters = new ConcurrentHashMap<>();
  private final Map<String, Optional<SortedRecords>> statistical = new ConcurrentHashMap<>();
  private final Map<CommodityCode, List<ScheduleLine>> histories = new ConcurrentHashMap<>();

  private UsSchedule(Path directory) {
    this.directory = directory;
  }

  /** The schedule in the tables of a directory, which holds {@code us-schedule}. */
  public static UsSchedule open(Path ratesDirectory) {
    return new UsSchedule(ratesDirectory.resolve("us-schedule"));
  }

  /** Every revision that the tables were made from, in order. */
  public List<ScheduleRevision> revisions() {
    return ScheduleRevisions.read(directory);
  }

  /**
   * The line of a code on a day.
   *
   * @param code eight digits; with ten the line of its first eight answers, unless the ten have a
   *     rate of their own
   */
  public Optional<ScheduleLine> line(CommodityCode code, LocalDate day) {
    if (code.length() == 10) {
      Optional<ScheduleLine> own = on(day, history(code));
      return own.isPresent() ? own : on(day, history(code.upTo(8)));
    }
    return on(day, history(code));
  }

  private Optional<ScheduleLine> on(LocalDate day, List<ScheduleLine> history) {
    for (ScheduleLine line : history) {
      if (line.period().contains(within(line.code(), day))) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** Every line of exactly this code in the order of time; empty when there never was one. */
  public List<ScheduleLine> history(CommodityCode code) {
    return histories.computeIfAbsent(
        code,
        each -> {
          List<ScheduleLine> lines = new ArrayList<>(1);
          for (ScheduleLine line : chapter(each).map(c -> c.linesUnder(each)).orElse(List.of())) {
            if (line.code().equals(each)) {
              lines.add(line);
            }
          }
          return List.copyOf(lines);
        });
  }

  /** The lines at and below a code of 2 to 10 digits on a day, in the order of their codes. */
  public List<ScheduleLine> linesUnder(CommodityCode prefix, LocalDate day) {
    List<ScheduleLine> lines = new ArrayList<>();
    for (ScheduleLine line : chapter(prefix).map(c -> c.linesUnder(prefix)).orElse(List.of())) {
      if (line.period().contains(within(prefix, day))) {
        lines.add(line);
      }
    }
    return lines;
  }

  /**
   * Every line of a chapter at any time, by code and then by time; empty when there is no such
   * chapter.
   */
  public List<ScheduleLine> everyLine(CommodityCode chapter) {
    return chapter(chapter).map(c -> c.linesUnder(chapter)).orElse(List.of());
  }

  /**
   * Whether a statistical line of ten digits exists on a day. Where the schedule prints none under
   * a tariff line (the watches of chapter 91, whose parts have suffixes of their own) no code of
   * ten digits can be refuted.
   */
  public boolean hasStatistical(CommodityCode code, LocalDate day) {
    boolean othersExist = false;
    for (CommodityCode each : statisticalUnder(code.upTo(8), day)) {
      if (each.equals(code)) {
        return true;
      }
      othersExist = true;
    }
    return !othersExist;
  }

  /** The statistical lines of ten digits below a code on a day, in order. */
  public List<CommodityCode> statisticalUnder(CommodityCode prefix, LocalDate day) {
    List<CommodityCode> codes = new ArrayList<>();
    for (RecordReader record : statisticalRecords(prefix)) {
      RecordReader.Key key = record.key();
      if (key.period().contains(within(prefix, day))) {
        codes.add(key.code());
      }
    }
    return codes;
  }

  /**
   * The units that an entry under a statistical line reports on a day, as the schedule spells them.
   */
  public List<String> statisticalUnits(CommodityCode code, LocalDate day) {
    for (RecordReader record : statisticalRecords(code)) {
      if (record.key().period().contains(within(code, day))) {
        return record.units();
      }
    }
    return List.of();
  }

  /**
   * Codes of the schedule on a day that stand near one that does not: those that share the most
   * digits with it and, of these, the next above and below. Of ten digits where its first eight
   * exist, else of eight.
   *
   * @param max how many at most
   */
  public List<CommodityCode> nearest(CommodityCode code, LocalDate day, int max) {
    if (code.length() == 10) {
      List<CommodityCode> siblings = statisticalUnder(code.upTo(8), day);
      if (!siblings.isEmpty()) {
        return around(siblings, code, max);
      }
    }
    for (int length = Math.min(8, code.length()); length >= 2; length -= 2) {
      List<CommodityCode> near = new ArrayList<>();
      CommodityCode prefix = code.upTo(length);
      for (RecordReader.Key key : chapter(code).map(c -> c.keysUnder(prefix)).orElse(List.of())) {
        if (key.period().contains(within(code, day))) {
          near.add(key.code());
        }
      }
      if (!near.isEmpty()) {
        return around(near, code, max);
      }
    }
    return List.of();
  }

  private static List<CommodityCode> around(
      List<CommodityCode> sorted, CommodityCode code, int max) {
    int place = 0;
    while (place < sorted.size() && sorted.get(place).compareTo(code) < 0) {
      place++;
    }
    int from = Math.max(0, Math.min(place - max / 2, sorted.size() - max));
    return List.copyOf(sorted.subList(from, Math.min(sorted.size(), from + max)));
  }

  /** The day itself, or the first day of the tables when it lies before that. */
  private LocalDate within(CommodityCode code, LocalDate day) {
    return chapter(code).map(c -> day.isBefore(c.begins()) ? c.begins() : day).orElse(day);
  }

  private Optional<ScheduleChapter> chapter(CommodityCode code) {
    return chapters.computeIfAbsent(
        code.chapter(), each -> ScheduleChapter.open(directory.resolve(each + ".json")));
  }

  private List<RecordReader> statisticalRecords(CommodityCode prefix) {
    return statistical
        .computeIfAbsent(
            prefix.chapter(),
            each -> SortedRecords.open(directory.resolve("statistical").resolve(each + ".json")))
        .map(records -> records.under(prefix.digits()))
        .orElse(List.of());
  }
}
