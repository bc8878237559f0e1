package org.tariffcalc.intake.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.record.JsonText;
import org.tariffcalc.intake.record.SheetRows;
import org.tariffcalc.intake.row.RowFault.Kind;

/** The rows of a block of CSV. */
public final class CsvRows implements Rows {

  private final Block block;
  private final ShipmentColumns columns;
  private final CsvRecords records;
  private final int[] kept;
  private final boolean keepsAll;
  private final int width;

  public CsvRows(Block block, ShipmentColumns columns) {
    this.block = block;
    this.columns = columns;
    this.kept = columns.keptPlaces();
    this.width = columns.header().size();
    this.keepsAll = kept.length == width;
    this.records = new CsvRecords(block.bytes(), 0, block.length(), block.terminator());
  }

  /** The record on which the walk stands. */
  public CsvRecords record() {
    return records;
  }

  /** Whether the record has the form that its header promises. */
  public boolean isSound() {
    return records.size() == width && records.isWhole();
  }

  @Override
  public boolean next() {
    return records.next();
  }

  @Override
  public long line() {
    return records.line();
  }

  private String defect() {
    return records.defect();
  }

  @Override
  public RowReading reading() {
    String defect = defect();
    if (defect.isEmpty()) {
      List<String> cells = SheetRows.fitted(records.cells(), width);
      Optional<String> skipped = columns.skipped(cells);
      return skipped.isPresent() ? new RowReading.Skipped(skipped.get()) : columns.read(cells);
    }
    return new RowReading.Faulty(
        new RowFault(
            Kind.BROKEN_ROW,
            defect,
            "quotation marks around a cell, and doubled where they stand in it"));
  }

  @Override
  public void appendCells(RowBytes out) {
    if (!isSound() || !records.isAscii() && records.isForeign()) {
      appendUnsound(out);
    } else if (keepsAll) {
      out.append(block.bytes(), records.from(), records.to());
    } else {
      for (int i = 0; i < kept.length; i++) {
        if (i > 0) {
          out.append(',');
        }
        out.append(block.bytes(), records.startOf(kept[i]), records.endOf(kept[i]));
      }
    }
  }

  private void appendUnsound(RowBytes out) {
    List<String> cells = SheetRows.fitted(records.cells(), width);
    for (int i = 0; i < kept.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      // What is too much for the header is kept in its last column.
      boolean isLast = i == kept.length - 1;
      if (i < cells.size()) {
        out.appendCell(isLast ? String.join(",", cells.subList(i, cells.size())) : cells.get(i));
      }
    }
  }

  @Override
  public Map<String, String> members(boolean all) {
    Map<String, String> members = new LinkedHashMap<>();
    List<String> cells = SheetRows.fitted(records.cells(), width);
    List<String> header = columns.header();
    for (int i = 0; i < cells.size(); i++) {
      String name = i < header.size() ? header.get(i).strip() : "column " + (i + 1);
      if (isKept(i) && (all || !columns.isUnderstood(i))) {
        members.put(name, JsonText.quoted(cells.get(i)));
      }
    }
    return members;
  }

  /** Whether a cell comes back; one that the header does not name does. */
  private boolean isKept(int cell) {
    return keepsAll || cell >= width || Arrays.binarySearch(kept, cell) >= 0;
  }

  /**
   * The cells of rows of CSV that say nothing of a shipment, as JSON: what {@link Rows#members}
   * says of them, written from their bytes.
   */
  public static final class OtherCells {

    private final int[] places;
    private final byte[][] names;

    private OtherCells(List<Integer> places, List<byte[]> names) {
      this.places = places.stream().mapToInt(Integer::intValue).toArray();
      this.names = names.toArray(byte[][]::new);
    }

    /** The cells of a header's columns; of several columns of one name the last counts. */
    public static OtherCells of(ShipmentColumns columns) {
      Map<String, Integer> byName = new LinkedHashMap<>();
      for (int place : columns.keptPlaces()) {
        if (!columns.isUnderstood(place)) {
          byName.put(columns.header().get(place).strip(), place);
        }
      }
      List<byte[]> names = new ArrayList<>();
      byName.keySet().forEach(name -> names.add((JsonText.quoted(name) + ':').getBytes(UTF_8)));
      return new OtherCells(List.copyOf(byName.values()), names);
    }

    /** Whether a row has no such cell. */
    public boolean isEmpty() {
      return places.length == 0;
    }

    /** Appends an object with the cells of a record that is as long as its header. */
    public void append(CsvRecords record, RowBytes out) {
      for (int i = 0; i < places.length; i++) {
        out.append(i == 0 ? '{' : ',');
        out.append(names[i], 0, names[i].length);
        int begin = record.startOf(places[i]);
        int end = record.endOf(places[i]);
        if (record.isAscii() && isPlain(record.bytes(), begin, end)) {
          out.append('"');
          out.append(record.bytes(), begin, end);
          out.append('"');
        } else {
          out.append(JsonText.quoted(record.cell(places[i])));
        }
      }
      out.append('}');
    }

    /** Whether a cell stands in JSON as it stands in CSV. */
    private static boolean isPlain(byte[] bytes, int begin, int end) {
      for (int at = begin; at < end; at++) {
        if (bytes[at] < ' ' || bytes[at] == '"' || bytes[at] == '\\') {
          return false;
        }
      }
      return true;
    }
  }
}
