package org.tariffcalc.tables.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.duty.DutyExpression;

/**
 * One open table, read forward only. Every fault is an {@link InvalidTables} that names the file
 * and the line of its JSON.
 */
public final class TableFile {

  private final TableBytes content;
  private final CompiledTable table;
  private int at;
  private boolean isBehind;
  private boolean isCode;
  private int[] next = new int[8];
  private int[] left = new int[8];
  private boolean[] areCodes = new boolean[8];
  private int depth;

  private TableFile(TableBytes content, int at) {
    this.content = content;
    this.table = content.compiled();
    this.at = at;
  }

  /**
   * Reads the members of the file's one object.
   *
   * @throws InvalidTables when the file is no such object, or its content makes no sense
   */
  public static void read(TableBytes content, Members members) {
    read(
        content,
        content.compiled().root(),
        file -> {
          file.object(members);
          return file;
        });
  }

  /** Reads the value that begins at a place. */
  static <T> T read(TableBytes content, int at, Function<TableFile, T> reader) {
    try {
      return reader.apply(new TableFile(content, at));
    } catch (RuntimeException e) {
      throw known(content, e);
    }
  }

  /** Whatever a reader stumbles over is a fault of the table, not of the program. */
  private static RuntimeException known(TableBytes content, RuntimeException e) {
    return e instanceof TariffException ? e : content.broken(e);
  }

  /** What to do with a member of an object; the cursor stands on its value. */
  @FunctionalInterface
  public interface Members {
    /** Takes the value of the named member, whole. */
    void member(TableFile file, String name);
  }

  /** What to do with an element of an array; the cursor stands on it. */
  @FunctionalInterface
  public interface Elements {
    /** Takes the element, whole. */
    void element(TableFile file);
  }

  /** Reads the object on which the cursor stands. */
  public void object(Members members) {
    expect(!isCode && table.kind(at) == CompiledTable.OBJECT, "an object");
    int member = table.first(at);
    for (int count = table.count(at); count > 0; count--) {
      at = table.value(member);
      isCode = false;
      isBehind = false;
      int behind = table.after(at);
      members.member(this, table.name(member));
      member = behind;
    }
    at = member;
    isCode = false;
    isBehind = true;
  }

  /** Reads the array on which the cursor stands. */
  public void array(Elements elements) {
    enterArray();
    while (hasElement()) {
      elements.element(this);
    }
  }

  /** Enters the array on which the cursor stands; {@link #hasElement} goes through it. */
  public void enterArray() {
    byte kind = isCode ? CompiledTable.ASCII : table.kind(at);
    boolean holdsCodes = kind == CompiledTable.CODES;
    expect(holdsCodes || kind == CompiledTable.ARRAY || kind == CompiledTable.OBJECTS, "an array");
    if (depth == next.length) {
      next = Arrays.copyOf(next, 2 * depth);
      left = Arrays.copyOf(left, 2 * depth);
      areCodes = Arrays.copyOf(areCodes, 2 * depth);
    }
    next[depth] = table.first(at);
    left[depth] = table.count(at);
    areCodes[depth++] = holdsCodes;
  }

  /** Goes on to the next element of the entered array; false behind its last. */
  public boolean hasElement() {
    int array = depth - 1;
    at = next[array];
    isBehind = left[array] == 0;
    isCode = !isBehind && areCodes[array];
    if (isBehind) {
      depth = array;
      return false;
    }
    left[array]--;
    next[array] = isCode ? at + Codes.WIDTH : table.after(at);
    return true;
  }

  /** The array of texts on which the cursor stands. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    enterArray();
    while (hasElement()) {
      texts.add(text());
    }
    return texts;
  }

  /**
   * The text on which the cursor stands, which is one of a closed set of words.
   *
   * @param of finds what a word means
   * @param what what such a word is, for the error: {@code a kind of duty}
   */
  public <T> T word(Function<String, Optional<T>> of, String what) {
    String word = text();
    return of.apply(word).orElseThrow(() -> fault("'" + word + "' is not " + what));
  }

  /** The texts on which the cursor stands, each of them one of a closed set of words. */
  public <T> List<T> words(Function<String, Optional<T>> of, String what) {
    List<T> words = new ArrayList<>();
    enterArray();
    while (hasElement()) {
      words.add(word(of, what));
    }
    return words;
  }

  /** The text on which the cursor stands. */
  public String text() {
    if (isCode) {
      return Codes.text(table.bytes(), at);
    }
    expect(table.isText(at), "a text");
    return table.text(at);
  }

  /** The codes on which the cursor stands, as they stand in the table. */
  public List<String> codes() {
    return !isCode && table.kind(at) == CompiledTable.CODES
        ? Codes.in(table.bytes(), table.first(at), table.count(at))
        : texts();
  }

  /** The duty on which the cursor stands; one that cannot be computed is a fault. */
  public DutyExpression duty() {
    String text = text();
    DutyExpression duty = DutyExpression.parse(text);
    if (!duty.isComputable()) {
      throw fault("'" + text + "' is not a duty");
    }
    return duty;
  }

  /** The text on which the cursor stands, empty for null. */
  public String textOrNone() {
    return isNull() ? "" : text();
  }

  /** The text on which the cursor stands, empty for a mark that is true; nothing for all else. */
  public Optional<String> textOrMark() {
    if (isCode || table.isText(at)) {
      return Optional.of(text());
    }
    return table.kind(at) == CompiledTable.TRUE ? Optional.of("") : Optional.empty();
  }

  /** The truth value on which the cursor stands. */
  public boolean flag() {
    byte kind = isCode ? CompiledTable.ASCII : table.kind(at);
    expect(kind == CompiledTable.TRUE || kind == CompiledTable.FALSE, "true or false");
    return kind == CompiledTable.TRUE;
  }

  /** The whole number on which the cursor stands. */
  public int number() {
    expect(!isCode && table.kind(at) == CompiledTable.NUMBER, "a whole number");
    try {
      return Integer.parseInt(table.text(at));
    } catch (NumberFormatException e) {
      throw fault("a whole number expected");
    }
  }

  /** The ISO date on which the cursor stands. */
  public LocalDate date() {
    if (isDay()) {
      return LocalDate.ofEpochDay(table.fourBytes(at + 1));
    }
    String text = text();
    try {
      return IsoDay.of(text);
    } catch (DateTimeException e) {
      throw fault("'" + text + "' is not an ISO date");
    }
  }

  /** The ISO date or null on which the cursor stands. */
  public Optional<LocalDate> dateOrOpen() {
    return isNull() ? Optional.empty() : Optional.of(date());
  }

  /**
   * A day, with an hour where the law names one.
   *
   * @param day the day
   * @param hour hour and offset
   */
  public record Instant(LocalDate day, Optional<OffsetTime> hour) {}

  /** The ISO date, or date and time with offset, on which the cursor stands. */
  public Instant instant() {
    if (isDay()) {
      return new Instant(date(), Optional.empty());
    }
    String text = text();
    try {
      if (text.length() > 10 && text.charAt(10) == 'T') {
        return new Instant(
            IsoDay.of(text.substring(0, 10)), Optional.of(OffsetTime.parse(text.substring(11))));
      }
      return new Instant(IsoDay.of(text), Optional.empty());
    } catch (DateTimeException e) {
      throw fault("'" + text + "' is not an ISO date and no date with time and offset");
    }
  }

  /** The instant or null on which the cursor stands. */
  Optional<Instant> instantOrOpen() {
    return isNull() ? Optional.empty() : Optional.of(instant());
  }

  /** Passes over the value on which the cursor stands. */
  public void skip() {
    at = isCode ? at + Codes.WIDTH : table.after(at);
    isCode = false;
    isBehind = true;
  }

  /** A period from its two ends. */
  public Period period(@Nullable LocalDate from, Optional<LocalDate> to) {
    try {
      return new Period(required(from, "from"), to);
    } catch (IllegalArgumentException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
  }

  /** The value of a member that must be there. */
  public <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw fault("'" + name + "' is missing in the object that ends here");
    }
    return value;
  }

  /** A fault at the place where the cursor stands. */
  public InvalidTables fault(String what) {
    return new InvalidTables(
        "rate table " + content.path() + ", line " + content.line(at, isBehind) + ": " + what,
        "tariff rates validate");
  }

  private boolean isNull() {
    return !isCode && table.kind(at) == CompiledTable.NULL;
  }

  private boolean isDay() {
    return !isCode && table.kind(at) == CompiledTable.DAY;
  }

  private void expect(boolean isMet, String what) {
    if (!isMet) {
      throw fault(what + " expected");
    }
  }
}
