package org.tariffcalc.tables.file;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tariffcalc.customs.TariffException.InvalidTables;

/**
 * An object of a table. A question looks up single members first and reads the whole only if it
 * needs it: most measures, groups and lines do not concern it.
 */
public final class TableObject {

  private final TableBytes content;
  private final CompiledTable table;
  private final int at;

  TableObject(TableBytes content, int at) {
    this.content = content;
    this.table = content.compiled();
    this.at = at;
  }

  /** Reads it whole. */
  public <T> T read(Function<TableFile, T> reader) {
    return TableFile.read(content, at, reader);
  }

  /** Whether it has a member. */
  public boolean has(String member) {
    return table.member(at, member) >= 0;
  }

  /** The text of a member that is one; else empty. */
  public String text(String member) {
    int value = table.member(at, member);
    return value >= 0 && table.isText(value) ? table.text(value) : "";
  }

  /** The objects in an array of objects; an empty list when the member is missing. */
  public List<TableObject> elements(String member) {
    int value = table.member(at, member);
    return value >= 0 && table.kind(value) == CompiledTable.OBJECTS
        ? new Elements(content, table, value)
        : List.of();
  }

  /** Reads all elements of an array; an empty list when the member is missing. */
  public <T> List<T> all(String member, Supplier<? extends Function<TableFile, T>> reader) {
    List<T> all = new ArrayList<>();
    for (TableObject each : elements(member)) {
      all.add(each.read(reader.get()));
    }
    return List.copyOf(all);
  }

  /** A member that is an object. */
  public Optional<TableObject> object(String member) {
    int value = table.member(at, member);
    return value >= 0 && table.kind(value) == CompiledTable.OBJECT
        ? Optional.of(new TableObject(content, value))
        : Optional.empty();
  }

  /** The codes of a member that holds such, sorted; else empty. */
  public Optional<Codes> codes(String member) {
    int value = table.member(at, member);
    return value >= 0 && table.kind(value) == CompiledTable.CODES
        ? Optional.of(Codes.in(table.bytes(), table.first(value), table.count(value)))
        : Optional.empty();
  }

  /** Whether the array of texts that is a member names one of these; true without one. */
  public boolean namesAny(String member, List<String> wanted) {
    int value = table.member(at, member);
    if (value < 0 || table.kind(value) != CompiledTable.ARRAY) {
      return true;
    }
    int element = table.first(value);
    for (int left = table.count(value); left > 0; left--) {
      for (int i = 0; i < wanted.size(); i++) {
        if (table.isText(element, wanted.get(i))) {
          return true;
        }
      }
      element = table.after(element);
    }
    return false;
  }

  /** Whether one of the objects of a member that is an array has a text as a member of its own. */
  public boolean hasElement(String member, String name, String text) {
    int value = table.member(at, member);
    if (value < 0 || table.kind(value) != CompiledTable.OBJECTS) {
      return false;
    }
    int element = table.first(value);
    for (int left = table.count(value); left > 0; left--) {
      int found = table.member(element, name);
      if (found >= 0 && table.isText(found, text)) {
        return true;
      }
      element = table.after(element);
    }
    return false;
  }

  /**
   * Whether a day from one to another may lie in one of the spells that a member lists, from their
   * {@code from} to their {@code to}. Where these are instants a day more is granted on both sides.
   *
   * @param last the last day, included; {@link LocalDate#MAX} for no end
   */
  public boolean holdsBetween(String member, LocalDate first, LocalDate last) {
    int value = table.member(at, member);
    if (value < 0 || table.kind(value) != CompiledTable.OBJECTS) {
      return false;
    }
    long earliest = first.toEpochDay() - 1;
    long latest = last.toEpochDay() + 1;
    int element = table.first(value);
    for (int left = table.count(value); left > 0; left--) {
      int from = table.member(element, "from");
      int to = table.member(element, "to");
      if (from >= 0
          && day(from) <= latest
          && (to < 0 || table.kind(to) == CompiledTable.NULL || day(to) >= earliest)) {
        return true;
      }
      element = table.after(element);
    }
    return false;
  }

  private long day(int value) {
    if (table.kind(value) == CompiledTable.DAY) {
      return table.fourBytes(value + 1);
    }
    return TableFile.read(content, value, file -> file.instant().day().toEpochDay());
  }

  /** A fault of the whole file. */
  public InvalidTables fault(String what) {
    return content.fault(what);
  }

  private static final class Elements extends AbstractList<TableObject> implements RandomAccess {
    private final TableBytes content;
    private final CompiledTable table;
    private final int array;
    private final int count;

    Elements(TableBytes content, CompiledTable table, int array) {
      this.content = content;
      this.table = table;
      this.array = array;
      this.count = table.count(array);
    }

    @Override
    public TableObject get(int index) {
      return new TableObject(content, table.element(array, index));
    }

    @Override
    public int size() {
      return count;
    }
  }
}
