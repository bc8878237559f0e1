package org.tariffcalc.intake.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.intake.record.InputFiles;
import org.tariffcalc.intake.record.JsonText;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.JsonRow;
import org.tariffcalc.intake.row.MemberNames;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;

/**
 * An entry as JSON: an array of objects, or an object with an array {@code lines} whose other
 * members hold for every line that does not say them itself; or an object to each line of the file.
 */
final class EntryDocument {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final String FORM =
      "{\"entryDate\": \"2025-04-11\", \"lines\": [{\"code\": \"9503.00.00\", \"origin\": \"CN\","
          + " \"value\": 10000}]}";

  private final List<Map<String, String>> lines = new ArrayList<>();
  private final Map<String, String> ofAll = new LinkedHashMap<>();

  private EntryDocument() {}

  /** The lines of a file, each read as a line of a batch of NDJSON is. */
  static List<EntryFile.Line> lines(Path path, ShipmentDefaults defaults, RateTables tables) {
    EntryDocument document = new EntryDocument();
    String source = "file " + path;
    try (InputStream in = InputFiles.open(path);
        JsonParser parser = FACTORY.createParser(in)) {
      document.read(parser, source);
    } catch (JsonProcessingException e) {
      String message = String.valueOf(e.getOriginalMessage());
      int end = message.indexOf(message.indexOf(" (start marker") < 0 ? "\n" : " (start marker");
      throw new InputError(
          source
              + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr())
              + ": no JSON: "
              + (end < 0 ? message : message.substring(0, end)),
          FORM);
    } catch (IOException e) {
      throw InputFiles.unreadable(source, e);
    }
    ShipmentColumns columns = ShipmentColumns.ofObjects(defaults, tables);
    MemberNames names = MemberNames.of(defaults.reading().header());
    List<EntryFile.Line> read = new ArrayList<>();
    for (Map<String, String> each : document.lines) {
      byte[] object = document.whole(each, names).getBytes(UTF_8);
      JsonRow row = JsonRow.read(object, 0, object.length, names);
      RowReading reading =
          row.defect().isEmpty()
              ? columns.read(row.cells())
              : new RowReading.Faulty(new RowFault(Kind.BROKEN_ROW, row.defect(), FORM));
      Set<String> unread = new LinkedHashSet<>(row.others().keySet());
      read.add(new EntryFile.Line(read.size() + 1L, row.cells(), reading, unread));
    }
    return read;
  }

  private void read(JsonParser parser, String source) throws IOException {
    for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
      if (next == JsonToken.START_ARRAY) {
        array(parser, source);
      } else if (next == JsonToken.START_OBJECT) {
        object(parser, source);
      } else {
        throw new InputError(source + " holds no objects of JSON", FORM);
      }
    }
  }

  private void object(JsonParser parser, String source) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    boolean isWhole = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("lines")) {
        array(parser, source);
        isWhole = true;
      } else {
        members.put(name, copied(parser));
      }
    }
    if (isWhole) {
      ofAll.putAll(members);
    } else {
      lines.add(members);
    }
  }

  private void array(JsonParser parser, String source) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new InputError(
            source + ", line " + (lines.size() + 1) + " is not an object of JSON", FORM);
      }
      Map<String, String> members = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, copied(parser));
      }
      lines.add(members);
    }
  }

  /** A line with what the document says of all. */
  private String whole(Map<String, String> line, MemberNames names) {
    Map<String, String> members = new LinkedHashMap<>(line);
    Set<Optional<Column>> said = new LinkedHashSet<>();
    line.keySet().forEach(name -> said.add(names.column(name)));
    ofAll.forEach(
        (name, value) -> {
          Optional<Column> column = names.column(name);
          if (column.isEmpty() || !said.contains(column)) {
            members.putIfAbsent(name, value);
          }
        });
    StringBuilder object = new StringBuilder("{");
    members.forEach(
        (name, value) ->
            object
                .append(object.length() == 1 ? "" : ",")
                .append(JsonText.quoted(name))
                .append(':')
                .append(value));
    return object.append('}').toString();
  }

  private static String copied(JsonParser parser) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.copyCurrentStructure(parser);
    }
    return out.toString();
  }
}
