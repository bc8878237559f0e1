package org.tariffcalc.tables.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.file.TableBytes;

/** China's most-favored-nation rates by tariff line and day, as far as the tables hold them. */
public final class ChinaSchedule {

  private static final int TARIFF_LINE = 8;

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

  /** The line of a code on a day: that of the ten digits, else that of the first eight. */
  public Optional<ChinaTariffLine> line(CommodityCode code, LocalDate day) {
    for (ChinaTariffLine line : own(code)) {
      if (line.period().contains(day)) {
        return Optional.of(line);
      }
    }
    return code.length() > TARIFF_LINE ? line(code.upTo(TARIFF_LINE), day) : Optional.empty();
  }

  /** The last line of a code that ended before a day. */
  public Optional<ChinaTariffLine> lastBefore(CommodityCode code, LocalDate day) {
    ChinaTariffLine last = null;
    for (ChinaTariffLine line : own(code.upTo(TARIFF_LINE))) {
      if (line.period().from().isBefore(day)) {
        last = line;
      }
    }
    return Optional.ofNullable(last);
  }

  /** The first line of a code that began after a day. */
  public Optional<ChinaTariffLine> firstAfter(CommodityCode code, LocalDate day) {
    return own(code.upTo(TARIFF_LINE)).stream()
        .filter(line -> line.period().from().isAfter(day))
        .findFirst();
  }

  /** The lines of ten digits below a code of eight on a day. */
  public List<ChinaTariffLine> divided(CommodityCode code, LocalDate day) {
    List<ChinaTariffLine> lines = new ArrayList<>();
    for (ChinaTariffLine line : lines(code)) {
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
  public List<ChinaTariffLine> linesAbout(CommodityCode code) {
    return lines(code.upTo(TARIFF_LINE));
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

  /** The lines of exactly these digits, in the order of their days. */
  private List<ChinaTariffLine> own(CommodityCode code) {
    List<ChinaTariffLine> own = new ArrayList<>();
    for (ChinaTariffLine line : lines(code)) {
      if (line.code().length() == code.length()) {
        own.add(line);
      }
    }
    return own;
  }

  private List<ChinaTariffLine> lines(CommodityCode code) {
    List<ChinaTariffLine> lines = new ArrayList<>();
    Optional<SortedRecords> chapter = records("china-schedule/" + code.chapter() + ".json");
    if (chapter.isPresent()) {
      for (RecordReader record : chapter.get().under(code.digits())) {
        lines.add(record.chinaLine());
      }
    }
    return lines;
  }
}
