package org.tariffcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.batch.RowFault.Kind;

/** The rows of a block of NDJSON; empty lines are none. */
final class JsonRows implements Rows {

  private static final String FORM =
      "one object a line: {\"code\":\"9503.00.00\",\"origin\":\"CN\",\"value\":10000}";

  private final Block block;
  private final ShipmentColumns columns;
  private final List<String> shown;
  private int next;
  private int from;
  private int to;
  private long line;
  private long ended;
  private JsonRow row = JsonRow.NONE;

  /**
   * A walk.
   *
   * @param shown the columns of CSV made of the objects: titles of {@link Column} and other names
   */
  JsonRows(Block block, ShipmentColumns columns, List<String> shown) {
    this.block = block;
    this.columns = columns;
    this.shown = shown;
  }

  /** The columns of the first object, by which a header is made; members of later ones may miss. */
  static List<String> columnsOfFirst(Block block, ShipmentColumns columns) {
    JsonRows rows = new JsonRows(block, columns, List.of());
    while (rows.next()) {
      if (rows.row.defect().isEmpty()) {
        return new ArrayList<>(rows.values().keySet());
      }
    }
    return List.of("code", "origin", "value", "entry_date");
  }

  @Override
  public boolean next() {
    while (next < block.length()) {
      from = next;
      to = from;
      line = ended;
      while (to < block.length() && block.bytes()[to] != block.terminator()) {
        to++;
      }
      next = to + 1;
      ended += to < block.length() ? 1 : 0;
      if (!isBlank()) {
        row = JsonRow.read(block.bytes(), from, to - from);
        return true;
      }
    }
    line = ended;
    return false;
  }

  private boolean isBlank() {
    for (int i = from; i < to; i++) {
      if (block.bytes()[i] > ' ' || block.bytes()[i] < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public long line() {
    return line;
  }

  /** The cells of the row by {@link Column}. */
  List<String> cells() {
    return row.cells();
  }

  @Override
  public RowReading reading() {
    String defect = block.isOverlong() ? "the line is longer than a megabyte" : row.defect();
    return defect.isEmpty()
        ? columns.read(row.cells())
        : new RowReading.Faulty(new RowFault(Kind.BROKEN_ROW, defect, FORM));
  }

  /** Every member by the name of its column, as text. */
  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : Column.values()) {
      if (!row.text(column).isEmpty()) {
        values.put(column.title(), row.text(column));
      }
    }
    row.others().forEach((name, json) -> values.put(name, JsonRow.plainText(json)));
    return values;
  }

  @Override
  public void appendCells(RowBytes out) {
    Map<String, String> values = values();
    for (int i = 0; i < shown.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      out.appendCell(values.getOrDefault(shown.get(i), ""));
    }
  }

  @Override
  public Map<String, String> members(boolean all) {
    Map<String, String> members = new LinkedHashMap<>();
    if (all && !row.defect().isEmpty()) {
      members.put("line", JsonText.quoted(new String(block.bytes(), from, to - from, UTF_8)));
      return members;
    }
    for (Column column : Column.values()) {
      if ((all || column == Column.ID) && !row.text(column).isEmpty()) {
        members.put(column.title(), JsonText.quoted(row.text(column)));
      }
    }
    members.putAll(row.others());
    return members;
  }
}
