package org.tariffcalc.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Where official data lie beside the project, and the tables as plain JSON. */
final class Sources {

  private static final Path HOME = Path.of(System.getProperty("tariff.home"));
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Sources() {}

  /** The folder of official data; in a clone of the project alone it is absent. */
  static Path folder() {
    return HOME.toAbsolutePath().normalize().resolveSibling("shared").resolve("data");
  }

  /** The folder of what the law was read to say, beside the official data. */
  static Path facts() {
    return folder().resolveSibling("facts");
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

  /** The rows of a packed file. */
  static List<NamedCsvRecord> packedRows(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
      return reader.stream().toList();
    }
  }
}
