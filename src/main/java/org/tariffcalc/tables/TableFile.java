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
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.DutyExpression;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.InvalidTables;

/**
 * One open table file, read forward only. Every fault is an {@link InvalidTables} that names the
 * file and the line.
 */
final class TableFile implements AutoCloseable {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Path path;
  private final JsonParser parser;

  private TableFile(Path path, JsonParser parser) {
    this.path = path;
    this.parser = parser;
  }

  /** Reads the members of the file's one object. */
  static void read(Path path, Members members) {
    try (TableFile file = open(path)) {
      file.next();
      file.object(members);
    }
  }

  private static TableFile open(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      return new TableFile(path, FACTORY.createParser(bytes));
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
    while (next() != JsonToken.END_OBJECT) {
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

  /** The array of texts on which the parser stands. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    array(file -> texts.add(file.text()));
    return texts;
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
    return new InvalidTables(
        "rate table " + path + ", line " + parser.currentLocation().getLineNr() + ": " + what,
        "tariff rates validate");
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
