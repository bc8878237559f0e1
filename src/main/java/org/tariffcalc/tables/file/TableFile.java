package org.tariffcalc.tables.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.json.JsonCursor;
import org.tariffcalc.tables.json.JsonCursor.Token;

/**
 * One open table file, read forward only. Every fault is an {@link InvalidTables} that names the
 * file and the line.
 */
public final class TableFile {

  private final Path path;
  private final JsonCursor cursor;
  private boolean hasEnded;

  private TableFile(Path path, byte[] bytes, int begin, int end) {
    this.path = path;
    this.cursor = new JsonCursor(bytes, begin, end);
  }

  /**
   * Reads the members of the file's one object.
   *
   * @throws InvalidTables when the file is no such object, or its content makes no sense
   */
  public static void read(TableBytes content, Members members) {
    byte[] bytes = content.bytes();
    try {
      TableFile file = new TableFile(content.path(), bytes, 0, bytes.length);
      file.next();
      file.object(members);
    } catch (RuntimeException e) {
      throw known(content, e);
    }
  }

  /** Reads the object that stands in a part of a file. */
  public static <T> T read(TableBytes content, int begin, int end, Function<TableFile, T> reader) {
    return read(content, content.bytes(), begin, end, reader);
  }

  /** Reads the object that stands in a part of a file brought into another layout. */
  public static <T> T read(
      TableBytes content, byte[] bytes, int begin, int end, Function<TableFile, T> reader) {
    try {
      TableFile file = new TableFile(content.path(), bytes, begin, end);
      file.next();
      return reader.apply(file);
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
    expect(Token.OBJECT, "an object");
    while (!hasEnded && next() != Token.END_OBJECT) {
      String name = name();
      next();
      members.member(this, name);
    }
  }

  /** Reads the array on which the cursor stands. */
  public void array(Elements elements) {
    expect(Token.ARRAY, "an array");
    while (next() != Token.END_ARRAY) {
      elements.element(this);
    }
  }

  /** Enters the array on which the cursor stands; {@link #hasElement} goes through it. */
  public void enterArray() {
    expect(Token.ARRAY, "an array");
  }

  /** Goes on to the next element of the entered array; false behind its last. */
  public boolean hasElement() {
    return next() != Token.END_ARRAY;
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

  /** Leaves the object that is being read as it is from here on. */
  public void end() {
    hasEnded = true;
  }

  /** The text on which the cursor stands. */
  public String text() {
    expect(Token.TEXT, "a text");
    try {
      return cursor.text();
    } catch (IOException e) {
      throw broken(e);
    }
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
    return cursor.token() == Token.NULL ? "" : text();
  }

  /** The truth value on which the cursor stands. */
  public boolean flag() {
    return switch (cursor.token()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw fault("true or false expected");
    };
  }

  /** The whole number on which the cursor stands. */
  public int number() {
    expect(Token.NUMBER, "a whole number");
    try {
      return Integer.parseInt(cursor.text());
    } catch (NumberFormatException e) {
      throw fault("a whole number expected");
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The ISO date on which the cursor stands. */
  public LocalDate date() {
    String text = text();
    try {
      return isoDate(text);
    } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
      throw fault("'" + text + "' is not an ISO date");
    }
  }

  /** The ISO date or null on which the cursor stands. */
  public Optional<LocalDate> dateOrOpen() {
    return cursor.token() == Token.NULL ? Optional.empty() : Optional.of(date());
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
    String text = text();
    try {
      if (text.length() > 10 && text.charAt(10) == 'T') {
        return new Instant(
            isoDate(text.substring(0, 10)), Optional.of(OffsetTime.parse(text.substring(11))));
      }
      return new Instant(isoDate(text), Optional.empty());
    } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
      throw fault("'" + text + "' is not an ISO date and no date with time and offset");
    }
  }

  /** The instant or null on which the cursor stands. */
  Optional<Instant> instantOrOpen() {
    return cursor.token() == Token.NULL ? Optional.empty() : Optional.of(instant());
  }

  /** Cuts a date by position: a formatter costs thirty times as much. */
  private static LocalDate isoDate(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException(text);
    }
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  /** Passes over the value on which the cursor stands. */
  public void skip() {
    try {
      cursor.skipChildren();
    } catch (IOException e) {
      throw broken(e);
    }
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
        "rate table " + path + ", line " + cursor.line() + ": " + what, "tariff rates validate");
  }

  private String name() {
    try {
      return cursor.text();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private Token next() {
    try {
      return cursor.next();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void expect(Token token, String what) {
    if (cursor.token() != token) {
      throw fault(what + " expected");
    }
  }

  private InvalidTables broken(IOException e) {
    return fault(String.valueOf(e.getMessage()));
  }
}
