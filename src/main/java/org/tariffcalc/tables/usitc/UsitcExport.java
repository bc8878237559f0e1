package org.tariffcalc.tables.usitc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.RateText;
import org.tariffcalc.customs.duty.Refer;
import org.tariffcalc.tables.schedule.SpecialColumn;

/**
 * What one revision of the schedule prints in chapters 1 to 98, read from the JSON that the
 * International Trade Commission exports, plain or packed with gzip. Codes, rates and units only.
 */
final class UsitcExport {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final String WANTED =
      "a file that hts.usitc.gov exports with 'Export' as JSON, plain or packed with gzip";

  private final Path file;
  private final Map<String, RateTexts> lines = new TreeMap<>();
  private final Map<String, List<String>> statistical = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> canonicalRates = new HashMap<>();
  private final Map<String, String> canonicalSpecials = new HashMap<>();

  private UsitcExport(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws MissingFile when it is not there
   * @throws InputError when it is no such export
   */
  static UsitcExport read(Path file) {
    UsitcExport export = new UsitcExport(file);
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new MissingFile("file " + file + " is not there or cannot be opened", WANTED);
    }
    try (InputStream in = unpacked(file);
        JsonParser parser = FACTORY.createParser(in)) {
      export.readAll(parser);
    } catch (JsonProcessingException e) {
      throw export.broken("line " + e.getLocation().getLineNr() + " is not JSON");
    } catch (IOException e) {
      throw export.broken("it cannot be read to its end");
    }
    if (export.lines.isEmpty()) {
      throw export.broken("it holds no line of chapters 1 to 98");
    }
    export.dropStrays();
    return export;
  }

  /** The text of an export, plain or packed. */
  static InputStream unpacked(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    int magic = (in.read() << 8) | in.read();
    in.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private void readAll(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw broken("it does not begin with a list of lines");
    }
    Row row = new Row();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      if (next != JsonToken.START_OBJECT) {
        throw broken("line " + parser.currentLocation().getLineNr() + " begins no object");
      }
      row.read(parser);
      if (!row.isOfSchedule()) {
        throw broken(
            "the object that ends in line "
                + parser.currentLocation().getLineNr()
                + " lacks htsno, general, special or other");
      }
      take(row);
    }
    if (parser.nextToken() != null) {
      throw broken("something follows behind the list of lines");
    }
  }

  private void take(Row row) {
    String digits = row.code.replace(".", "").strip();
    if (digits.length() < 8 || digits.startsWith("99")) {
      return;
    }
    if (digits.length() != 8 && digits.length() != 10
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      notes.add(
          file.getFileName()
              + ": '"
              + row.code
              + "' is not a code of the schedule and was passed over");
      return;
    }
    RateTexts rates = new RateTexts(rate(row.general), special(row.special), rate(row.column2));
    if (digits.length() == 8) {
      lines.put(digits, rates);
      return;
    }
    statistical.put(digits, units(row.units));
    String line = digits.substring(0, 8);
    RateTexts ofLine = lines.putIfAbsent(line, rates);
    if (ofLine != null && rates.differsFrom(ofLine)) {
      lines.put(digits, rates);
      notes.add(
          file.getFileName()
              + ": "
              + row.code
              + " has a rate of its own beside that of its tariff line");
    }
  }

  private String rate(String printed) {
    return canonicalRates.computeIfAbsent(
        printed, text -> checked(DutyExpression.parse(text)).toString());
  }

  private String special(String printed) {
    return canonicalSpecials.computeIfAbsent(
        printed,
        text -> {
          SpecialColumn column = SpecialColumn.parse(text);
          column.entries().forEach(entry -> checked(entry.rate()));
          return column.toString();
        });
  }

  private DutyExpression checked(DutyExpression rate) {
    if (rate instanceof Refer refer && refer.kind() == Refer.Kind.NOT_UNDERSTOOD) {
      notes.add(
          file.getFileName()
              + ": the rate '"
              + refer.text()
              + "' is of a shape that this program does not know");
    }
    return rate;
  }

  private static List<String> units(List<String> printed) {
    List<String> units = new ArrayList<>(printed.size());
    for (String each : printed) {
      String unit = RateText.tidy(each);
      if (!unit.isEmpty()) {
        units.add(unit.equals("No") ? "No." : unit);
      }
    }
    return List.copyOf(units);
  }

  /** A line without any rate or unit is left over from editing: 9401.99.30.30 in 2025 Rev. 16. */
  private void dropStrays() {
    for (Map.Entry<String, List<String>> entry : Map.copyOf(statistical).entrySet()) {
      String line = entry.getKey().substring(0, 8);
      if (entry.getValue().isEmpty()
          && line.compareTo("98") < 0
          && RateTexts.NONE.equals(lines.get(line))) {
        statistical.remove(entry.getKey());
        lines.remove(line);
        notes.add(
            file.getFileName()
                + ": "
                + CommodityCode.of(entry.getKey()).dotted()
                + " has neither rate nor unit and was passed over");
      }
    }
  }

  private InputError broken(String what) {
    return new InputError(file + " is not an export of the US schedule: " + what, WANTED);
  }

  /** Rates by code of eight digits, or of ten where a statistical line has a rate of its own. */
  Map<String, RateTexts> lines() {
    return lines;
  }

  /** Units by code of ten digits. */
  Map<String, List<String>> statistical() {
    return statistical;
  }

  /** What was odd, a sentence each. */
  List<String> notes() {
    return notes;
  }

  /** The members of one object that matter. */
  private static final class Row {
    private String code = "";
    private String general = "";
    private String special = "";
    private String column2 = "";
    private List<String> units = List.of();
    private int seen;

    void read(JsonParser parser) throws IOException {
      code = "";
      general = "";
      special = "";
      column2 = "";
      units = List.of();
      seen = 0;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "htsno" -> code = counted(parser);
          case "general" -> general = counted(parser);
          case "special" -> special = counted(parser);
          case "other" -> column2 = counted(parser);
          case "units" -> units = texts(parser);
          default -> parser.skipChildren();
        }
      }
    }

    boolean isOfSchedule() {
      return seen == 4;
    }

    private String counted(JsonParser parser) throws IOException {
      seen++;
      String text = parser.getValueAsString("");
      parser.skipChildren();
      return text;
    }

    private static List<String> texts(JsonParser parser) throws IOException {
      List<String> texts = new ArrayList<>(2);
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          texts.add(parser.getValueAsString(""));
          parser.skipChildren();
        }
      }
      return texts;
    }
  }
}
