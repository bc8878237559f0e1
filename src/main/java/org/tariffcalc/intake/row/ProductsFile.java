package org.tariffcalc.intake.row;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.intake.form.ListInput;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.Blocks;
import org.tariffcalc.intake.record.CsvHeader;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.InputFiles;
import org.tariffcalc.intake.record.SheetRows;
import org.tariffcalc.tables.RateTables;

/**
 * A list of products, read whole: CSV with the columns of a batch, or NDJSON where the name ends in
 * {@code .ndjson} or {@code .jsonl}; with {@code .gz} behind, unpacked.
 *
 * @param header the columns as they stand in the file; those of {@link Column} for NDJSON
 * @param products every row of goods, in order
 * @param places where the columns stand in a row, counted from 0
 * @param notes what is to be said of the file once: columns not read, rows passed by
 */
public record ProductsFile(
    List<String> header, List<Product> products, Map<Column, Integer> places, List<String> notes) {

  private static final String AS_TEXT = "CSV or NDJSON in UTF-8, one row for each shipment";

  /** Copies the lists. */
  public ProductsFile {
    header = List.copyOf(header);
    products = List.copyOf(products);
    places = Map.copyOf(places);
    notes = List.copyOf(notes);
  }

  /**
   * One row.
   *
   * @param line its first line in the file, counted from 1
   * @param id what the user calls it; the code and origin where there is no such column
   * @param cells as they stand in the file
   * @param reading the shipment, or why there is none
   */
  public record Product(long line, String id, List<String> cells, RowReading reading) {

    /** Copies the cells. */
    public Product {
      cells = List.copyOf(cells);
    }

    /** What the row says of a column, empty when nothing. */
    public String text(Map<Column, Integer> places, Column column) {
      int place = places.getOrDefault(column, -1);
      return place < 0 || place >= cells.size() ? "" : SheetRows.plain(cells.get(place));
    }
  }

  /**
   * Reads a file.
   *
   * @throws InputError when it has no header of products, no rows, or is no text
   */
  public static ProductsFile read(Path path, ShipmentDefaults defaults, RateTables tables) {
    return read(path, defaults, tables, Column.fields());
  }

  /**
   * Reads a file whose header may have other names.
   *
   * @param names the fields and what they are called
   */
  public static ProductsFile read(
      Path path, ShipmentDefaults defaults, RateTables tables, FieldNames names) {
    String source = "file " + path;
    try (InputStream in = InputFiles.open(path)) {
      ProductsFile file =
          isNdjson(path)
              ? objects(in, source, defaults, tables)
              : table(
                  ListInput.of(in, source, defaults.reading().form(names)),
                  source,
                  cells -> ShipmentColumns.of(cells, source, defaults, tables, names));
      if (file.products.isEmpty()) {
        throw new InputError(source + " has no rows", AS_TEXT);
      }
      return file;
    } catch (IOException e) {
      throw InputFiles.unreadable(source, e);
    }
  }

  /** Why a row has no shipment, {@code line 4: …}; empty when it has one. */
  public static String wrong(Product product) {
    return product.reading() instanceof RowReading.Faulty row
        ? "line " + product.line() + ": " + row.fault().wrong()
        : "";
  }

  /** Whether a row names an entry date of its own. */
  public boolean isDated(Product product) {
    return !product.text(places, Column.ENTRY_DATE).isEmpty();
  }

  /** Whether a name is that of NDJSON, packed or not. */
  public static boolean isNdjson(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return unpacked.endsWith(".ndjson") || unpacked.endsWith(".jsonl");
  }

  private static ProductsFile table(
      ListInput list, String source, Function<List<String>, ShipmentColumns> read)
      throws IOException {
    Blocks blocks = new Blocks(list.csv(), true);
    CsvHeader header = CsvHeader.read(blocks, source);
    ShipmentColumns columns = read.apply(header.cells()).withDecimalCommas(list.hasDecimalCommas());
    List<Product> products = new ArrayList<>();
    List<String> notes = new ArrayList<>(list.notes());
    notes.addAll(columns.notes());
    long line = header.lines() + 1;
    Optional<Block> next = header.rest();
    while (next.isPresent()) {
      Block block = next.get();
      CsvRows rows = new CsvRows(block, columns);
      while (rows.next()) {
        List<String> cells = SheetRows.fitted(rows.record().cells(), columns.header().size());
        String id = cells.size() == columns.header().size() ? columns.text(cells, Column.ID) : "";
        RowReading reading = rows.reading();
        if (reading instanceof RowReading.Skipped skipped) {
          notes.add("line " + (line + rows.line()) + " is skipped: " + skipped.why());
        } else {
          products.add(product(line + rows.line(), id, cells, reading));
        }
      }
      line += rows.line();
      next = blocks.nextOfWhole(source);
    }
    tellOfRows(products, columns.tables(), notes);
    return new ProductsFile(columns.header(), products, places(columns), notes);
  }

  private static void tellOfRows(List<Product> products, RateTables tables, List<String> notes) {
    RowNotes told = new RowNotes(tables);
    for (Product each : products) {
      if (each.reading() instanceof RowReading.Understood row) {
        told.addRepairs(each.line(), row.repairs());
        told.add(each.line(), row);
      }
    }
    notes.addAll(told.sentences());
  }

  private static ProductsFile objects(
      InputStream in, String source, ShipmentDefaults defaults, RateTables tables)
      throws IOException {
    Blocks blocks = new Blocks(in, false);
    ShipmentColumns columns = ShipmentColumns.ofObjects(defaults, tables);
    List<Product> products = new ArrayList<>();
    long line = 1;
    for (Optional<Block> next = blocks.nextOfWhole(source);
        next.isPresent();
        next = blocks.nextOfWhole(source)) {
      Block block = next.get();
      JsonRows rows = new JsonRows(block, columns, List.of(), Set.of());
      while (rows.next()) {
        List<String> cells = rows.cells();
        RowReading reading = rows.reading();
        if (rows.isDoubtful() && reading instanceof RowReading.Faulty faulty) {
          throw new InputError(
              source + ", line " + (line + rows.line()) + ": " + faulty.fault().wrong(),
              faulty.fault().remedy());
        }
        products.add(product(line + rows.line(), columns.text(cells, Column.ID), cells, reading));
      }
      line += rows.line();
    }
    List<String> notes = new ArrayList<>(columns.notesOfMembers());
    tellOfRows(products, tables, notes);
    return new ProductsFile(columns.header(), products, places(columns), notes);
  }

  private static Map<Column, Integer> places(ShipmentColumns columns) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      if (columns.placeOf(column) >= 0) {
        places.put(column, columns.placeOf(column));
      }
    }
    return places;
  }

  private static Product product(long line, String id, List<String> cells, RowReading reading) {
    return new Product(line, id.isEmpty() ? named(reading, line) : id, cells, reading);
  }

  private static String named(RowReading reading, long line) {
    return reading instanceof RowReading.Understood understood
        ? understood.shipment().code().map(Object::toString).orElse("")
            + " "
            + understood.shipment().origin()
        : "line " + line;
  }
}
