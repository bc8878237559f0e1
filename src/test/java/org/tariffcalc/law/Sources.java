package org.tariffcalc.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where official data lie beside the project, and the tables as plain JSON. */
final class Sources {

  private static final Path HOME = Path.of(System.getProperty("tariff.home"));
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Sources() {}

  /** The folder of official data; in a clone of the project alone it is absent. */
  static Path folder() {
    return HOME.toAbsolutePath().normalize().resolveSibling("shared").resolve("data");
  }

  static Path rates(String file) {
    return HOME.resolve("rates").resolve(file);
  }

  /** A list of this test: what differs from a source, with the reason. */
  static Path listed(String file) {
    return HOME.resolve("src/test/resources/law").resolve(file);
  }

  static JsonNode json(Path file) throws IOException {
    return MAPPER.readTree(file.toFile());
  }

  static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}
