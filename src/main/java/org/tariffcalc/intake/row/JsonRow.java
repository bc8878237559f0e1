package org.tariffcalc.intake.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.intake.words.JsonNumber;

/**
 * A line of NDJSON: an object in the form of the {@code shipment} of an assessment, or one that
 * holds such an object under that name. Members may have the names of CSV columns too; others are
 * kept as they are.
 */
public final class JsonRow {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** What is read. */
  private final String[] cells = new String[Column.values().length];

  /** The same as it stands in the line. */
  private final String[] shown = new String[Column.values().length];

  private final Map<String, String> others = new LinkedHashMap<>();
  private String id = "";
  private boolean holdsShipment;
  private String defect = "";
  private String remedy = "";

  /** A row that says nothing. */
  static final JsonRow NONE = new JsonRow(MemberNames.USUAL);

  private final MemberNames names;

  private JsonRow(MemberNames names) {
    this.names = names;
    Arrays.fill(cells, "");
    Arrays.fill(shown, "");
  }

  /** Reads one line. */
  public static JsonRow read(byte[] bytes, int from, int length, MemberNames names) {
    JsonRow row = new JsonRow(names);
    try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        row.defect = "the line is not a JSON object";
        return row;
      }
      row.members(parser, bytes, from, true);
      if (parser.nextToken() != null) {
        row.defect = "there is data after the JSON object of the line";
      }
    } catch (JsonProcessingException e) {
      String message = String.valueOf(e.getOriginalMessage());
      int line = message.indexOf('\n');
      row.defect =
          "the line is not JSON: "
              + (line < 0 ? message : message.substring(0, line))
              + " (column "
              + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr())
              + ")";
    } catch (IOException e) {
      row.defect = "the line is not JSON in UTF-8";
    }
    return row;
  }

  /** What is wrong with the line; empty when nothing is. */
  public String defect() {
    return defect;
  }

  /** What makes the row one that can be read; empty unless a member may bear on the duty. */
  String remedy() {
    return remedy;
  }

  /** One cell for each {@link Column}, in their order, as it is to be read. */
  public List<String> cells() {
    return Arrays.asList(cells);
  }

  /** What a member says, a number byte for byte; empty without it. */
  public String text(Column column) {
    return shown[column.place()];
  }

  /** The members that say nothing of a shipment, as JSON, in their order. */
  public Map<String, String> others() {
    return others;
  }

  /** The identifier as JSON, as it stands in the line; empty without it. */
  String id() {
    return id;
  }

  /** All members of an object as they stand in the line, which can be read. */
  static Map<String, String> raw(byte[] bytes, int from, int length) {
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, copied(parser, bytes, from));
      }
    } catch (IOException e) {
      // The line was read before without one.
      throw new UncheckedIOException(e);
    }
    return members;
  }

  /** Whether the object holds the shipment under that name. */
  boolean holdsShipment() {
    return holdsShipment;
  }

  private void members(JsonParser parser, byte[] bytes, int from, boolean isOutermost)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      Optional<Column> column =
          isOutermost && holdsShipment && !name.equals("id")
              ? Optional.empty()
              : names.column(name);
      boolean isOtherId =
          column.filter(Column.ID::equals).isPresent() && !cells[Column.ID.place()].isEmpty();
      if (column.isPresent() && !(isOtherId && !name.equals("id"))) {
        long start = parser.currentTokenLocation().getByteOffset();
        put(column.get(), parser, "");
        if (column.get() == Column.ID) {
          id = since(start, parser, bytes, from);
        }
      } else if (name.equals("shipment") && isOutermost && value == JsonToken.START_OBJECT) {
        holdsShipment = true;
        forgetAllButId();
        members(parser, bytes, from, false);
      } else if (name.equals("contentPercent") && value == JsonToken.START_OBJECT) {
        contents(parser);
      } else {
        others.put(name, copied(parser, bytes, from));
      }
    }
    if (isOutermost) {
      if (holdsShipment) {
        others.keySet().removeIf(MemberNames::isOfAnAnswer);
      }
      passByOthers();
      if (holdsShipment) {
        liftRow();
      }
    }
  }

  /** Members that say nothing are named once; one that may bear on the duty is not passed by. */
  private void passByOthers() {
    for (String name : others.keySet()) {
      if (MemberNames.isOfAnAnswer(name) || holdsShipment && name.equals("row")) {
        continue;
      }
      String looks = names.likeness(name);
      if (!looks.isEmpty()) {
        defect = "the member '" + name + "' is not understood and may bear on the duty";
        remedy =
            "--map \""
                + name
                + '='
                + looks
                + "\" if it says that, or --ignore \""
                + name
                + "\"; tariff batch --columns lists the fields";
        return;
      }
      names.passBy(name);
    }
  }

  /** What an answer kept of its row stands in the row of the next answer in the same place. */
  private void liftRow() throws IOException {
    String row = others.getOrDefault("row", "");
    if (!row.startsWith("{")) {
      return;
    }
    others.remove("row");
    byte[] bytes = row.getBytes(UTF_8);
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("id")) {
          long start = parser.currentTokenLocation().getByteOffset();
          put(Column.ID, parser, "");
          id = since(start, parser, bytes, 0);
        } else {
          others.put(name, copied(parser, bytes, 0));
        }
      }
    }
  }

  /** Of an object that holds a shipment, as an answer does, nothing else describes the goods. */
  private void forgetAllButId() {
    String id = text(Column.ID);
    Arrays.fill(cells, "");
    Arrays.fill(shown, "");
    cells[Column.ID.place()] = id;
    shown[Column.ID.place()] = id;
  }

  /**
   * Takes the value on which the parser stands.
   *
   * @param unit what follows it unless it is empty
   */
  private void put(Column column, JsonParser parser, String unit) throws IOException {
    if (!cells[column.place()].isEmpty()) {
      defect = "the line says the " + column.title() + " twice";
    }
    boolean isNumber = parser.currentToken().isNumeric() && column != Column.ID;
    String said = isNumber ? parser.getText() : text(parser, column);
    String read = isNumber ? JsonNumber.withOneReading(JsonNumber.plain(said)) : said;
    cells[column.place()] = read.isEmpty() ? "" : read + unit;
    shown[column.place()] = said.isEmpty() ? "" : said + unit;
  }

  private void contents(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String kind = parser.currentName();
      parser.nextToken();
      Optional<Column> column = ContentCells.shareOf(kind);
      if (column.isEmpty()) {
        defect = "the content of " + kind + " is none of us, steel, aluminum, copper, abroad";
        parser.skipChildren();
      } else {
        put(column.get(), parser, "%");
      }
    }
  }

  private String text(JsonParser parser, Column column) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_NULL -> {
        return "";
      }
      case VALUE_STRING -> {
        return parser.getText();
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        return column == Column.ID ? parser.getText() : JsonNumber.plain(parser.getText());
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        if (column != Column.OWN_USE) {
          defect = "the " + column.title() + " is " + parser.getText();
        }
        return column == Column.OWN_USE ? parser.getText() : "";
      }
      case START_ARRAY -> {
        String between = column == Column.OTHER_COSTS ? "\n" : ";";
        StringBuilder joined = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          joined.append(joined.isEmpty() ? "" : between).append(text(parser, column));
        }
        return joined.toString();
      }
      case START_OBJECT -> {
        StringBuilder joined = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          joined.append(joined.isEmpty() ? "" : ";").append(name).append('=');
          boolean isFlag = parser.currentToken() == JsonToken.VALUE_TRUE;
          joined.append(isFlag ? "true" : text(parser, column));
        }
        if (column != Column.PER_DOLLAR) {
          defect = "the " + column.title() + " is an object instead of a text or a number";
        }
        return joined.toString();
      }
      default -> {
        defect = "the " + column.title() + " is " + parser.getText();
        return "";
      }
    }
  }

  /** A JSON value as a cell of CSV: a text without its marks, all else as it stands. */
  static String plainText(String json) {
    if (!json.startsWith("\"")) {
      return json.equals("null") ? "" : json;
    }
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value on which the parser stands, byte for byte. */
  private static String copied(JsonParser parser, byte[] bytes, int from) throws IOException {
    long start = parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    return since(start, parser, bytes, from);
  }

  private static String since(long start, JsonParser parser, byte[] bytes, int from)
      throws IOException {
    parser.finishToken();
    long end = parser.currentLocation().getByteOffset();
    return new String(bytes, from + (int) start, (int) (end - start), UTF_8);
  }
}
