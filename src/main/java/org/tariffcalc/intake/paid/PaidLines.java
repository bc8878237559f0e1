package org.tariffcalc.intake.paid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.intake.form.ListForm;
import org.tariffcalc.intake.form.ListInput;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.Blocks;
import org.tariffcalc.intake.record.CsvHeader;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.record.HeaderReading;
import org.tariffcalc.intake.record.InputFiles;
import org.tariffcalc.intake.words.DateOrder;

/**
 * Reads entry summary lines from a list in any form, a block at a time. Rows that follow each other
 * with the same entry and line number are the tariff numbers of one line. Rows of totals and those
 * above the header are left out; what cannot be read is an error with its line.
 */
public final class PaidLines {

  private static final Map<PaidColumn, String> FACTS =
      new EnumMap<>(
          Map.of(
              PaidColumn.TYPE, "the type of entry",
              PaidColumn.RECONCILIATION, "flags for reconciliation",
              PaidColumn.DRAWBACK, "claims for drawback",
              PaidColumn.PROTEST, "open protests"));

  private final String source;
  private final HeaderChoices choices;
  private final DateOrder order;
  private final Optional<String> sheet;
  private final Map<PaidColumn, Integer> columns = new EnumMap<>(PaidColumn.class);
  private final List<String> notes = new ArrayList<>();
  private long totals;
  private @Nullable PaidDraft open;

  /**
   * A reader.
   *
   * @param source what to call the file in errors
   * @param choices what the user says of the columns, by the fields of {@link #fields()}
   * @param order in which order days and months stand
   * @param sheet the sheet of a workbook; empty for the first that has a header
   */
  public PaidLines(String source, HeaderChoices choices, DateOrder order, Optional<String> sheet) {
    this.source = source;
    this.choices = choices;
    this.order = order;
    this.sheet = sheet;
  }

  /** The fields of a line and what columns of them are called. */
  public static FieldNames fields() {
    return PaidColumn.NAMES;
  }

  /** How many rows of totals were left out. */
  public long totals() {
    return totals;
  }

  /** What is to be said of the file once: its form, columns not read. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Whether the file has the day of liquidation. */
  public boolean hasLiquidation() {
    return columns.containsKey(PaidColumn.LIQUIDATED);
  }

  /** What decides the way of a refund and has no column, as a sentence names it. */
  public List<String> factsNotStated() {
    List<String> facts = new ArrayList<>();
    FACTS.forEach(
        (column, fact) -> {
          if (!columns.containsKey(column)) {
            facts.add(fact);
          }
        });
    return facts;
  }

  /**
   * Reads the file.
   *
   * @throws InputError when a row cannot be read
   */
  public void read(Path path, Consumer<PaidLine> lines) {
    try (InputStream in = InputFiles.open(path)) {
      read(in, lines);
    } catch (IOException e) {
      throw InputFiles.unreadable(source, e);
    }
  }

  private void read(InputStream in, Consumer<PaidLine> lines) throws IOException {
    ListInput list = ListInput.of(in, source, new ListForm(PaidColumn.NAMES, choices, sheet));
    notes.addAll(list.notes());
    Blocks blocks = new Blocks(list.csv(), true);
    CsvHeader header = CsvHeader.read(blocks, source);
    header(header.cells());
    PaidCells cells = new PaidCells(source, columns, order, list.hasDecimalCommas());
    long line = header.lines() + 1;
    Optional<Block> next = header.rest();
    while (next.isPresent()) {
      Block block = next.get();
      CsvRecords records = new CsvRecords(block.bytes(), 0, block.length(), block.terminator());
      while (records.next()) {
        cells.standOn(records, line + records.line());
        row(cells, lines);
      }
      line += records.line();
      blocks.recycle(block);
      next = blocks.nextOfWhole(source);
    }
    finish(lines);
  }

  private void header(List<String> header) {
    HeaderReading read = HeaderReading.ofReport(header, source, PaidColumn.NAMES, choices);
    read.places().forEach((field, place) -> columns.put(PaidColumn.ofField(field), place));
    notes.addAll(read.notes());
    noteFees();
    if (!columns.containsKey(PaidColumn.CODE) || !columns.containsKey(PaidColumn.ENTRY_DATE)) {
      throw new InputError(
          source + " has no header with a tariff number and an entry date",
          "columns code and entry_date, or --map \"their name=code\"");
    }
  }

  /** Says which fees the file states, where it has them apart. */
  private void noteFees() {
    boolean hasProcessing = columns.containsKey(PaidColumn.MPF);
    boolean hasHarbor = columns.containsKey(PaidColumn.HMF);
    if (!hasProcessing && !hasHarbor) {
      return;
    }
    if (columns.containsKey(PaidColumn.FEES)) {
      notes.add("processing and harbor fee are read only in rows without a sum of fees");
    } else if (hasProcessing && hasHarbor) {
      notes.add("fees are the sum of the processing fee (MPF) and the harbor fee (HMF)");
    } else {
      notes.add(
          hasProcessing
              ? "the only fee stated is the processing fee (MPF)"
              : "the only fee stated is the harbor fee (HMF)");
    }
  }

  private void row(PaidCells cells, Consumer<PaidLine> lines) {
    cells.refuseBroken();
    if (cells.isOfNoGoods()) {
      totals++;
      return;
    }
    PaidDraft now = open;
    if (now == null || !now.goesOn(cells)) {
      finish(lines);
      now = new PaidDraft(cells);
      open = now;
    }
    now.add(cells);
  }

  private void finish(Consumer<PaidLine> lines) {
    if (open != null) {
      lines.accept(open.line());
      open = null;
    }
  }
}
