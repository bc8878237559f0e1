package org.tariffcalc.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.DutyExpression;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.InvalidTables;

/**
 * One open table file, read forward only. Every fault is an {@link InvalidTables} that names the
 * file and the line.
 */
final class TableFile implements AutoCloseable {

  // The names of members are compared, never kept: to intern them would be work for nothing.
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private final Path path;
  private final JsonParser parser;

  private final byte[] bytes;
  private final int begin;
  private boolean hasEnded;

  private TableFile(Path path, byte[] bytes, int begin, int end) throws IOException {
    this.path = path;
    this.parser = FACTORY.createParser(bytes, begin, end - begin);
    this.bytes = bytes;
    this.begin = begin;
  }

  /** Reads the members of the file's one object. */
  static void read(Path path, Members members) {
    try (TableFile file = open(path)) {
      file.next();
      file.object(members);
    }
  }

  /** Reads the object that stands in a part of a file. */
  static <T> T read(Path path, byte[] bytes, int begin, int end, Function<TableFile, T> reader) {
    try (TableFile file = new TableFile(path, bytes, begin, end)) {
      file.next();
      return reader.apply(file);
    } catch (IOException e) {
      throw new InvalidTables("rate table " + path + " cannot be read", "tariff rates validate");
    }
  }

  private static TableFile open(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      return new TableFile(path, bytes, 0, bytes.length);
    } catch (NoSuchFileException e) {
      throw new InvalidTables(
          "rate table " + path + " is missing", "check --rates, or unpack the distribution again");
    } catch (IOException e) {
      throw new InvalidTables(
          "rate table " + path + " cannot be read: " + e.getClass().getSimpleName(),
          "check the rights of the file");
    }
  }

  /** What to do with a member of an object; the parser stands on its value. */
  @FunctionalInterface
  interface Members {
    /** Takes the value of the named member, whole. */
    void member(TableFile file, String name);
  }

  /** What to do with an element of an array; the parser stands on it. */
  @FunctionalInterface
  interface Elements {
    /** Takes the element, whole. */
    void element(TableFile file);
  }

  /** Reads the object on which the parser stands. */
  void object(Members members) {
    expect(JsonToken.START_OBJECT, "an object");
    while (!hasEnded && next() != JsonToken.END_OBJECT) {
      String name = name();
      next();
      members.member(this, name);
    }
  }

  /** Reads the array on which the parser stands. */
  void array(Elements elements) {
    expect(JsonToken.START_ARRAY, "an array");
    while (next() != JsonToken.END_ARRAY) {
      elements.element(this);
    }
  }

  /** Enters the array on which the parser stands; {@link #hasElement} goes through it. */
  void enterArray() {
    expect(JsonToken.START_ARRAY, "an array");
  }

  /** Goes on to the next element of the entered array; false behind its last. */
  boolean hasElement() {
    return next() != JsonToken.END_ARRAY;
  }

  /** The array of texts on which the parser stands. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    enterArray();
    while (hasElement()) {
      texts.add(text());
    }
    return texts;
  }

  /** Leaves the object that is being read as it is from here on. */
  void end() {
    hasEnded = true;
  }

  /** The text on which the parser stands. */
  String text() {
    expect(JsonToken.VALUE_STRING, "a text");
    try {
      return parser.getText();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The duty on which the parser stands; one that cannot be computed is a fault. */
  DutyExpression duty() {
    String text = text();
    DutyExpression duty = DutyExpression.parse(text);
    if (!duty.isComputable()) {
      throw fault("'" + text + "' is no duty");
    }
    return duty;
  }

  /** The text on which the parser stands, empty for null. */
  String textOrNone() {
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : text();
  }

  /** The truth value on which the parser stands. */
  boolean flag() {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw fault("true or false expected");
    };
  }

  /** The whole number on which the parser stands. */
  int number() {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    try {
      return parser.getIntValue();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The ISO date on which the parser stands. */
  LocalDate date() {
    String text = text();
    try {
      return isoDate(text);
    } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
      throw fault("'" + text + "' is no ISO date");
    }
  }

  /** The ISO date or null on which the parser stands. */
  Optional<LocalDate> dateOrOpen() {
    return parser.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(date());
  }

  /**
   * A day, with an hour where the law names one.
   *
   * @param day the day
   * @param hour hour and offset
   */
  record Instant(LocalDate day, Optional<OffsetTime> hour) {}

  /** The ISO date, or date and time with offset, on which the parser stands. */
  Instant instant() {
    String text = text();
    try {
      if (text.length() > 10 && text.charAt(10) == 'T') {
        return new Instant(
            isoDate(text.substring(0, 10)), Optional.of(OffsetTime.parse(text.substring(11))));
      }
      return new Instant(isoDate(text), Optional.empty());
    } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
      throw fault("'" + text + "' is no ISO date and no date with time and offset");
    }
  }

  /** The instant or null on which the parser stands. */
  Optional<Instant> instantOrOpen() {
    return parser.currentToken() == JsonToken.VALUE_NULL
        ? Optional.empty()
        : Optional.of(instant());
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

  /** Passes over the value on which the parser stands. */
  void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** A period from its two ends. */
  Period period(@Nullable LocalDate from, Optional<LocalDate> to) {
    try {
      return new Period(required(from, "from"), to);
    } catch (IllegalArgumentException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
  }

  /** The value of a member that must be there. */
  <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw fault("'" + name + "' is missing in the object that ends here");
    }
    return value;
  }

  /** A fault at the place where the parser stands. */
  InvalidTables fault(String what) {
    int line = parser.currentLocation().getLineNr();
    for (int at = 0; at < begin; at++) {
      line += bytes[at] == '\n' ? 1 : 0;
    }
    return new InvalidTables(
        "rate table " + path + ", line " + line + ": " + what, "tariff rates validate");
  }

  private String name() {
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private @Nullable JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw fault("the file ends too early");
      }
      return token;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void expect(JsonToken token, String what) {
    if (parser.currentToken() != token) {
      throw fault(what + " expected");
    }
  }

  private InvalidTables broken(IOException e) {
    if (e instanceof JsonProcessingException json) {
      return fault(json.getOriginalMessage());
    }
    return fault("cannot be read");
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw broken(e);
    }
  }
}
