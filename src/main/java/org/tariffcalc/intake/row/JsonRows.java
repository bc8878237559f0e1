package org.tariffcalc.intake.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.JsonText;
import org.tariffcalc.intake.row.RowFault.Kind;

/** The rows of a block of NDJSON; empty lines are none. */
public final class JsonRows implements Rows {

  private static final String FORM =
      "one object a line: {\"code\":\"9503.00.00\",\"origin\":\"CN\",\"value\":10000}";

  private final Block block;
  private final @Nullable ShipmentColumns columns;
  private final List<String> shown;
  private final Set<String> known;
  private final MemberNames names;
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
   * @param known names of members that may be said; empty when any may
   */
  public JsonRows(Block block, ShipmentColumns columns, List<String> shown, Set<String> known) {
    this.block = block;
    this.columns = columns;
    this.shown = shown;
    this.known = known;
    this.names = columns.memberNames();
  }

  /** A walk over what the objects are called only. */
  JsonRows(Block block, MemberNames names) {
    this.block = block;
    this.columns = null;
    this.shown = List.of();
    this.known = Set.of();
    this.names = names;
  }

  /**
   * What the row says that no column holds, and would be lost; empty when nothing is. The header
   * was made of the first row of a stream.
   */
  public Optional<RowFault> lost() {
    if (known.isEmpty() || !row.defect().isEmpty()) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> each : values().entrySet()) {
      if (!each.getValue().isEmpty() && !known.contains(each.getKey())) {
        return Optional.of(
            new RowFault(
                Kind.BROKEN_ROW,
                "the row says '"
                    + each.getKey()
                    + "', and the first row, which names the columns,"
                    + " does not",
                "--columns "
                    + String.join(",", shown)
                    + ","
                    + each.getKey()
                    + ", or a file instead of a stream: it is read twice"));
      }
    }
    return Optional.empty();
  }

  /** The names of what the row says; none of a row that cannot be read. */
  Set<String> names() {
    return row.defect().isEmpty() ? values().keySet() : Set.of();
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
        row = JsonRow.read(block.bytes(), from, to - from, names);
        return true;
      }
    }
    line = ended;
    return false;
  }

  /** Whether the line has nothing but what JSON takes for blanks; a lone NUL is a broken row. */
  private boolean isBlank() {
    for (int i = from; i < to; i++) {
      byte each = block.bytes()[i];
      if (each != ' ' && each != '\t' && each != '\r') {
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
    return row.defect().isEmpty()
        ? Objects.requireNonNull(columns).read(row.cells())
        : new RowReading.Faulty(
            new RowFault(
                Kind.BROKEN_ROW, row.defect(), row.remedy().isEmpty() ? FORM : row.remedy()));
  }

  /** Whether the row has a member that may bear on the duty and that nobody has explained. */
  public boolean isDoubtful() {
    return !row.remedy().isEmpty();
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
    if (!row.defect().isEmpty()) {
      // What cannot be taken apart comes back as it came.
      out.appendCell(Arrays.copyOfRange(block.bytes(), from, to));
      out.append(",".repeat(Math.max(0, shown.size() - 1)));
      return;
    }
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
    if (all && !row.holdsShipment()) {
      return JsonRow.raw(block.bytes(), from, to - from);
    }
    for (Column column : Column.values()) {
      if (column == Column.ID && !row.text(column).isEmpty()) {
        members.put(column.title(), row.id());
      } else if (all && !row.text(column).isEmpty()) {
        members.put(column.title(), JsonText.quoted(row.text(column)));
      }
    }
    members.putAll(row.others());
    return members;
  }
}
