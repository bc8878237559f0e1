package org.tariffcalc.tables.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.file.TableBytes;

/** One chapter's file of the schedule. */
final class ScheduleChapter {

  private final SortedRecords records;
  private final List<ScheduleRevision> revisions;
  private final LocalDate begins;
  private final RecordReader.PrintedRates rates = new RecordReader.PrintedRates();

  private ScheduleChapter(SortedRecords records) {
    this.records = records;
    this.revisions = ScheduleRevisions.inHeader(records);
    LocalDate first = LocalDate.MAX;
    for (ScheduleRevision revision : revisions) {
      first = revision.from().isBefore(first) ? revision.from() : first;
    }
    this.begins = first;
  }

  /** The chapter that a file holds. */
  static ScheduleChapter of(TableBytes content) {
    return new ScheduleChapter(SortedRecords.of(content));
  }

  /** The first entry date of the tables. */
  LocalDate begins() {
    return begins;
  }

  /** Every line at and below the code at any time, by code and then by time. */
  List<ScheduleLine> linesUnder(CommodityCode prefix) {
    List<ScheduleLine> lines = new ArrayList<>(2);
    for (RecordReader record : records.under(prefix.digits())) {
      lines.add(record.line(revisions, rates));
    }
    return lines;
  }

  /** Codes and periods of the lines at and below the code. */
  List<RecordReader.Key> keysUnder(CommodityCode prefix) {
    List<RecordReader.Key> keys = new ArrayList<>();
    for (RecordReader record : records.under(prefix.digits())) {
      keys.add(record.key());
    }
    return keys;
  }
}
