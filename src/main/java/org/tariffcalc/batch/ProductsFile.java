package org.tariffcalc.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tariffcalc.batch.RowFault.Kind;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.tables.RateTables;

/**
 * A list of products, read whole: CSV with the columns of a batch, or NDJSON where the name ends in
 * {@code .ndjson} or {@code .jsonl}; with {@code .gz} behind, unpacked.
 *
 * @param header the columns as they stand in the file; those of {@link Column} for NDJSON
 * @param products every row, in order
 */
public record ProductsFile(List<String> header, List<Product> products) {

  private static final String AS_TEXT = "CSV or NDJSON in UTF-8, one row for each shipment";

  /** Copies the lists. */
  public ProductsFile {
    header = List.copyOf(header);
    products = List.copyOf(products);
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
  }

  /**
   * Reads a file.
   *
   * @throws InputError when it has no header of products, no rows, or is no text
   */
  public static ProductsFile read(Path path, ShipmentDefaults defaults, RateTables tables) {
    String source = "file " + path;
    try (InputStream in = InputFiles.open(path)) {
      ProductsFile file =
          isNdjson(path) ? objects(in, defaults, tables) : table(in, source, defaults, tables);
      if (file.products.isEmpty()) {
        throw new InputError(source + " has no rows", AS_TEXT);
      }
      return file;
    } catch (IOException e) {
      throw InputFiles.unreadable(source, e);
    }
  }

  /** Whether a row names an entry date of its own. */
  public boolean isDated(Product product) {
    for (int i = 0; i < Math.min(header.size(), product.cells().size()); i++) {
      if (Column.ofHeader(header.get(i)).filter(Column.ENTRY_DATE::equals).isPresent()
          && !product.cells().get(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is that of NDJSON, packed or not. */
  public static boolean isNdjson(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return unpacked.endsWith(".ndjson") || unpacked.endsWith(".jsonl");
  }

  private static ProductsFile table(
      InputStream in, String source, ShipmentDefaults defaults, RateTables tables)
      throws IOException {
    Blocks blocks = new Blocks(in, true);
    InputFiles.refuseOtherThanCsv(blocks.firstBytes(), source);
    List<Product> products = new ArrayList<>();
    ShipmentColumns columns = null;
    long line = 1;
    for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
      Block block = next.get();
      CsvRecords records = new CsvRecords(block.bytes(), 0, block.length(), block.terminator());
      int counted = 0;
      while (records.next()) {
        line += linesBetween(block, counted, records.from());
        counted = records.from();
        if (columns == null) {
          columns = ShipmentColumns.of(records.cells(), source, defaults, tables);
        } else {
          products.add(product(line, records, block.isOverlong(), columns));
        }
      }
      line += linesBetween(block, counted, block.length());
    }
    if (columns == null) {
      throw new InputError(source + " is empty", AS_TEXT);
    }
    return new ProductsFile(columns.header(), products);
  }

  private static Product product(
      long line, CsvRecords records, boolean isOverlong, ShipmentColumns columns) {
    List<String> cells = records.cells();
    RowReading reading = reading(records, isOverlong, cells, columns);
    String id = cells.size() == columns.header().size() ? columns.text(cells, Column.ID) : "";
    return new Product(line, id.isEmpty() ? named(reading, line) : id, cells, reading);
  }

  private static RowReading reading(
      CsvRecords records, boolean isOverlong, List<String> cells, ShipmentColumns columns) {
    String defect = isOverlong ? "the row is longer than a megabyte" : records.defect();
    return defect.isEmpty()
        ? columns.read(cells)
        : new RowReading.Faulty(
            new RowFault(
                Kind.BROKEN_ROW,
                defect,
                "quotation marks around a cell, and doubled where they stand in it"));
  }

  private static String named(RowReading reading, long line) {
    return reading instanceof RowReading.Understood readable
        ? readable.shipment().code().map(Object::toString).orElse("")
            + " "
            + readable.shipment().origin()
        : "line " + line;
  }

  private static long linesBetween(Block block, int from, int to) {
    long lines = 0;
    for (int i = from; i < to; i++) {
      lines += block.bytes()[i] == block.terminator() ? 1 : 0;
    }
    return lines;
  }

  private static ProductsFile objects(InputStream in, ShipmentDefaults defaults, RateTables tables)
      throws IOException {
    Blocks blocks = new Blocks(in, false);
    ShipmentColumns columns = ShipmentColumns.ofObjects(defaults, tables);
    List<Product> products = new ArrayList<>();
    long line = 0;
    for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
      Block block = next.get();
      int from = 0;
      while (from < block.length()) {
        int to = from;
        while (to < block.length() && block.bytes()[to] != block.terminator()) {
          to++;
        }
        line++;
        if (!isBlank(block.bytes(), from, to)) {
          JsonRow row = JsonRow.read(block.bytes(), from, to - from);
          RowReading reading = reading(row, columns);
          String id = row.text(Column.ID);
          products.add(
              new Product(line, id.isEmpty() ? named(reading, line) : id, row.cells(), reading));
        }
        from = to + 1;
      }
    }
    return new ProductsFile(columns.header(), products);
  }

  private static RowReading reading(JsonRow row, ShipmentColumns columns) {
    return row.defect().isEmpty()
        ? columns.read(row.cells())
        : new RowReading.Faulty(
            new RowFault(
                Kind.BROKEN_ROW,
                row.defect(),
                "one object a line: {\"code\":\"9503.00.00\",\"origin\":\"CN\",\"value\":10000}"));
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
