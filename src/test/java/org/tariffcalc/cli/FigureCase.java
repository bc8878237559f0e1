package org.tariffcalc.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file of figures: a shipment and what the law asks for it. An empty column is not
 * checked; with a total the charges are all that are above zero, without one they are some of them.
 */
record FigureCase(
    String file,
    String name,
    String source,
    List<String> arguments,
    Optional<BigDecimal> totalPercent,
    Map<String, BigDecimal> charges,
    List<String> notApplied,
    List<String> warnings,
    Map<String, BigDecimal> fees,
    Optional<BigDecimal> landedCost) {

  static List<FigureCase> in(Path file, String shownAs) {
    List<FigureCase> cases = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        cases.add(of(row, shownAs));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static FigureCase of(NamedCsvRecord row, String shownAs) {
    List<String> arguments = new ArrayList<>(List.of("quote", "--json"));
    if (!text(row, "code").isEmpty()) {
      arguments.add(text(row, "code"));
    }
    arguments.addAll(List.of("--origin", text(row, "origin"), "--value", text(row, "value")));
    arguments.addAll(List.of("--date", text(row, "date")));
    arguments.addAll(parts(text(row, "options"), " "));
    return new FigureCase(
        shownAs,
        text(row, "name"),
        text(row, "source"),
        arguments,
        number(row, "total_percent"),
        amounts(row, "charges"),
        parts(text(row, "not_applied"), ";"),
        parts(text(row, "warns"), ";"),
        amounts(row, "fees"),
        number(row, "landed"));
  }

  private static String text(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }

  private static List<String> parts(String text, String separator) {
    return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
  }

  private static Optional<BigDecimal> number(NamedCsvRecord row, String column) {
    return Optional.of(text(row, column)).filter(t -> !t.isEmpty()).map(BigDecimal::new);
  }

  private static Map<String, BigDecimal> amounts(NamedCsvRecord row, String column) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    for (String each : parts(text(row, column), ";")) {
      List<String> pair = parts(each, "=");
      amounts.merge(pair.get(0), new BigDecimal(pair.get(1)).setScale(2), BigDecimal::add);
    }
    return amounts;
  }

  @Override
  public String toString() {
    return file + ": " + name;
  }
}
