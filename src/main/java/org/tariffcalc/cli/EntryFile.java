package org.tariffcalc.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.tables.CanonicalJson;
import org.tariffcalc.tables.Json;

/**
 * The lines of an entry as a file gives them: CSV with the column names of a batch, or JSON, an
 * array of objects (or an object with {@code lines}) with the same names.
 */
final class EntryFile {

  private EntryFile() {}

  /** The lines, each its values by column. */
  static List<Map<String, String>> read(Path path) {
    if (!Files.isReadable(path)) {
      throw new MissingFile("file " + path + " cannot be opened", "tariff entry lines.csv");
    }
    try {
      boolean json = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
      List<Map<String, String>> lines = json ? json(path) : csv(path);
      if (lines.isEmpty()) {
        throw new InputError(
            "file " + path + " has no lines", "a header and one row for each line");
      }
      return lines;
    } catch (IOException | de.siegmar.fastcsv.reader.CsvParseException e) {
      throw new InputError("file " + path + " cannot be read as it is", "CSV or JSON in UTF-8");
    }
  }

  private static List<Map<String, String>> csv(Path path) throws IOException {
    List<Map<String, String>> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : rows) {
        lines.add(row.getFieldsAsMap());
      }
    }
    return lines;
  }

  private static List<Map<String, String>> json(Path path) throws IOException {
    Json read = CanonicalJson.read(Files.readAllBytes(path));
    Map<String, Json> whole = Map.of();
    if (read instanceof Json.Members members) {
      whole = members.byName();
      read = members.byName().getOrDefault("lines", read);
    }
    List<Map<String, String>> lines = new ArrayList<>();
    if (read instanceof Json.Elements elements) {
      for (Json each : elements.all()) {
        if (each instanceof Json.Members members) {
          Map<String, String> line = new LinkedHashMap<>();
          members.byName().forEach((name, value) -> line.put(name, text(value)));
          for (String name : List.of("entry_date", "entryDate")) {
            if (whole.containsKey(name)) {
              String free = line.containsKey("entry_date") ? "entryDate" : "entry_date";
              line.putIfAbsent(free, text(whole.get(name)));
            }
          }
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static String text(Json value) {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    if (value instanceof Json.Numeral numeral) {
      return numeral.value().toPlainString();
    }
    if (value instanceof Json.Elements elements) {
      return String.join(";", elements.all().stream().map(EntryFile::text).toList());
    }
    return "";
  }
}
