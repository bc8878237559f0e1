package org.tariffcalc.output.quote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.tables.RateTables;

/**
 * A last column {@code name} behind rows that have the columns {@code code} and {@code importer}.
 */
public final class NameColumn {

  private NameColumn() {}

  /** The rows with their names; a row whose code has none, or that has no code, ends in a comma. */
  public static String in(String csv, RateTables tables) {
    byte[] bytes = csv.getBytes(UTF_8);
    CsvRecords records = new CsvRecords(bytes, 0, bytes.length, (byte) '\n');
    RowBytes out = new RowBytes();
    int code = -1;
    int importer = -1;
    while (records.next()) {
      out.append(bytes, records.startOf(0), records.endOf(records.size() - 1));
      out.append(',');
      if (code < 0) {
        code = place(records, "code");
        importer = place(records, "importer");
        out.append("name");
      } else {
        Optional<CommodityCode> goods = CommodityCode.parse(records.cell(code));
        out.appendCell(
            tables.goodsName(goods, Importer.reading(records.cell(importer))).orElse(""));
      }
      out.append('\n');
    }
    return new String(out.toArray(), UTF_8);
  }

  private static int place(CsvRecords header, String column) {
    for (int i = 0; i < header.size(); i++) {
      if (header.cell(i).equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the rows have no column " + column);
  }
}
