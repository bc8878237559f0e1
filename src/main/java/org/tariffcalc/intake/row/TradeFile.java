package org.tariffcalc.intake.row;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.ShipmentWords;

/** Trade by code: CSV with the columns code, origin, importer and value. */
public final class TradeFile {

  private TradeFile() {}

  /**
   * One line of trade.
   *
   * @param line its line in the file
   * @param code 2 to 10 digits; empty for trade in goods of all kinds
   * @param origin country of origin
   * @param importer importing country
   * @param value value of the trade
   * @param currency currency of the value
   */
  public record Flow(
      long line,
      Optional<CommodityCode> code,
      String origin,
      String importer,
      BigDecimal value,
      String currency) {

    /** Currency of its duty: that of the importing country's customs. */
    public String dutyCurrency() {
      return Shipment.currencyOf(importer);
    }
  }

  /**
   * Reads a file.
   *
   * @throws InputError at the first row that cannot be read: a bill without it would be wrong
   */
  public static List<Flow> read(Path path) {
    if (!Files.isReadable(path)) {
      throw new MissingFile(
          "file " + path + " cannot be opened", "a CSV with the columns code, origin, value");
    }
    List<Flow> trade = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : rows) {
        trade.add(flow(path, row.getStartingLineNumber(), row.getFieldsAsMap()));
      }
    } catch (IOException | CsvParseException e) {
      throw new InputError("file " + path + " is not CSV in UTF-8", "columns code, origin, value");
    }
    if (trade.isEmpty()) {
      throw new InputError("file " + path + " has no rows", "columns code, origin, value");
    }
    return trade;
  }

  private static Flow flow(Path path, long line, Map<String, String> fields) {
    Map<String, String> row = new TreeMap<>();
    fields.forEach((name, value) -> row.put(name.strip().toLowerCase(Locale.ROOT), value.strip()));
    try {
      String origin = ShipmentWords.country(row.getOrDefault("origin", ""), "origin");
      String typed = row.getOrDefault("importer", "");
      String importer =
          typed.isEmpty()
              ? (origin.equals("US") ? "CN" : "US")
              : ShipmentWords.country(typed, "importer");
      String currency = Shipment.currencyOf(importer);
      Terms.Sum value = Amounts.sum(row.getOrDefault("value", ""), "value", currency);
      return new Flow(
          line,
          code(row.getOrDefault("code", "")),
          origin,
          importer,
          value.amount(),
          value.currency());
    } catch (TariffException e) {
      throw new InputError(path + ", line " + line + ": " + e.wrong(), e.remedy());
    }
  }

  private static Optional<CommodityCode> code(String text) {
    if (text.isEmpty() || text.equalsIgnoreCase("total")) {
      return Optional.empty();
    }
    boolean isChapter =
        text.length() == 2
            && Character.isDigit(text.charAt(0))
            && Character.isDigit(text.charAt(1));
    if (isChapter) {
      return Optional.of(CommodityCode.of(text));
    }
    return Optional.of(
        CommodityCode.parse(text)
            .orElseThrow(
                () ->
                    new UsageError(
                        "'" + text + "' is not a commodity code",
                        "2, 4, 6, 8 or 10 digits, or total")));
  }
}
