package org.tariffcalc.tables.schedule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.file.TableBytes;

/**
 * The schedule of the United States: base rates by tariff line and day. Opens the file of a chapter
 * when it is first asked for and reads of it only what the question needs. For a day before the
 * first revision the first one answers ({@link ScheduleLine#isExtrapolatedOn}).
 */
public final class UsSchedule {

  private static final String FOLDER = "us-schedule/";

  private final Function<String, Optional<TableBytes>> files;
  private final Optional<LocalDate> knownOn;
  // Keys are texts: the hash of a record is put together at run time, which costs a quote more than
  // the reading.
  private final Map<String, Optional<ScheduleChapter>> chapters = new ConcurrentHashMap<>();
  private final Map<String, Optional<SortedRecords>> statistical = new ConcurrentHashMap<>();
  private final Map<String, List<ScheduleLine>> histories = new ConcurrentHashMap<>();
  private volatile @Nullable List<Renumbered> renumbered;

  private UsSchedule(Function<String, Optional<TableBytes>> files, Optional<LocalDate> knownOn) {
    this.files = files;
    this.knownOn = knownOn;
  }

  /** The schedule below a directory of tables that no manifest need list. */
  public static UsSchedule open(Path ratesDirectory) {
    return of(name -> TableBytes.find(ratesDirectory.resolve(name)));
  }

  /**
   * The schedule in table files.
   *
   * @param files what the file at a path below the tables' directory holds, if there is one
   */
  public static UsSchedule of(Function<String, Optional<TableBytes>> files) {
    return new UsSchedule(files, Optional.empty());
  }

  /** The schedule by the revisions that were posted up to a day. */
  public UsSchedule knownOn(LocalDate day) {
    return new UsSchedule(files, Optional.of(day));
  }

  /** Every revision that the tables were made from, in order. */
  public List<ScheduleRevision> revisions() {
    Optional<TableBytes> file = files.apply(FOLDER + ScheduleRevisions.FILE);
    return file.isPresent() ? ScheduleRevisions.read(file.get()) : List.of();
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
    List<ScheduleLine> known = histories.get(code.digits());
    if (known == null) {
      List<ScheduleLine> lines = new ArrayList<>(1);
      for (ScheduleLine line : everyLine(code)) {
        if (line.code().length() == code.length()) {
          lines.add(line);
        }
      }
      known = List.copyOf(lines);
      histories.put(code.digits(), known);
    }
    return known;
  }

  /** The lines at and below a code of 2 to 10 digits on a day, in the order of their codes. */
  public List<ScheduleLine> linesUnder(CommodityCode prefix, LocalDate day) {
    List<ScheduleLine> lines = new ArrayList<>();
    for (ScheduleLine line : everyLine(prefix)) {
      if (line.period().contains(within(prefix, day))) {
        lines.add(line);
      }
    }
    return lines;
  }

  /**
   * Every line at and below a code of 2 to 10 digits at any time, by code and then by time; empty
   * when there never was one.
   */
  public List<ScheduleLine> everyLine(CommodityCode prefix) {
    Optional<ScheduleChapter> chapter = chapter(prefix);
    List<ScheduleLine> lines = chapter.isPresent() ? chapter.get().linesUnder(prefix) : List.of();
    return knownOn.isPresent() ? LinesAsKnown.of(lines, knownOn.get()) : lines;
  }

  /**
   * Whether a statistical line of ten digits exists on a day. Where the schedule prints none under
   * a tariff line (the watches of chapter 91, whose parts have suffixes of their own) no code of
   * ten digits can be refuted.
   */
  public boolean hasStatistical(CommodityCode code, LocalDate day) {
    boolean othersExist = false;
    for (CommodityCode each : statisticalUnder(code.upTo(8), day)) {
      if (each.digits().equals(code.digits())) {
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
   * Every spell of exactly this statistical line, in the order of time; empty when there never was
   * one.
   */
  public List<Period> statisticalHistory(CommodityCode code) {
    List<Period> spells = new ArrayList<>(1);
    for (RecordReader record : statisticalRecords(code)) {
      if (record.key().code().digits().equals(code.digits())) {
        spells.add(record.key().period());
      }
    }
    return spells;
  }

  /**
   * The ten-digit numbers whose goods got other numbers, by day; read when they are asked for,
   * since only a number that the schedule does not have leads here.
   */
  public List<Renumbered> renumbered() {
    List<Renumbered> known = renumbered;
    if (known == null) {
      Optional<TableBytes> file = files.apply(FOLDER + Renumbered.FILE);
      known = file.isPresent() ? List.copyOf(Renumbered.read(file.get())) : List.of();
      renumbered = known;
    }
    return known;
  }

  /** Every spell of all statistical lines below a code, by number and then by time. */
  public SortedMap<CommodityCode, List<Period>> statisticalHistories(CommodityCode prefix) {
    SortedMap<CommodityCode, List<Period>> spells = new TreeMap<>();
    for (RecordReader record : statisticalRecords(prefix)) {
      spells
          .computeIfAbsent(record.key().code(), code -> new ArrayList<>(1))
          .add(record.key().period());
    }
    return spells;
  }

  /**
   * The first entry date that the schedule of a code's chapter knows; its days before are alike.
   */
  public LocalDate firstDay(CommodityCode code) {
    return within(code, LocalDate.MIN);
  }

  /** The spells of all statistical lines below a code, in no order that matters. */
  public List<Period> statisticalSpellsUnder(CommodityCode prefix) {
    List<Period> spells = new ArrayList<>();
    for (RecordReader record : statisticalRecords(prefix)) {
      spells.add(record.key().period());
    }
    return spells;
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
      Optional<ScheduleChapter> chapter = chapter(code);
      List<RecordReader.Key> keys =
          chapter.isPresent() ? chapter.get().keysUnder(prefix) : List.of();
      for (RecordReader.Key key : keys) {
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
    Optional<ScheduleChapter> chapter = chapter(code);
    return chapter.isPresent() && day.isBefore(chapter.get().begins())
        ? chapter.get().begins()
        : day;
  }

  private Optional<ScheduleChapter> chapter(CommodityCode code) {
    Optional<ScheduleChapter> known = chapters.get(code.chapter());
    if (known == null) {
      Optional<TableBytes> file = files.apply(FOLDER + code.chapter() + ".json");
      known = file.isPresent() ? Optional.of(ScheduleChapter.of(file.get())) : Optional.empty();
      chapters.put(code.chapter(), known);
    }
    return known;
  }

  private List<RecordReader> statisticalRecords(CommodityCode prefix) {
    Optional<SortedRecords> known = statistical.get(prefix.chapter());
    if (known == null) {
      Optional<TableBytes> file = files.apply(FOLDER + "statistical/" + prefix.chapter() + ".json");
      known = file.isPresent() ? Optional.of(SortedRecords.of(file.get())) : Optional.empty();
      statistical.put(prefix.chapter(), known);
    }
    return known.isPresent() ? known.get().under(prefix.digits()) : List.of();
  }
}
