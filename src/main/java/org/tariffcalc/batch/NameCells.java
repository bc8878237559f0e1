package org.tariffcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.tables.RateTables;

/** The names of goods as cells of CSV, for several threads at once. */
public final class NameCells {

  private final RateTables tables;
  private final Map<String, byte[]> cells = new ConcurrentHashMap<>();

  /** The names that tables have. */
  public NameCells(RateTables tables) {
    this.tables = tables;
  }

  /** Appends the name of the goods of a shipment; nothing where there is none. */
  void append(Shipment shipment, RowBytes out) {
    if (shipment.code().isPresent()) {
      byte[] cell = of(shipment.code().get(), shipment.into());
      out.append(cell, 0, cell.length);
    }
  }

  /** The cell of a code; without bytes where it has no name. */
  byte[] of(CommodityCode code, Importer importer) {
    String key = importer + code.digits();
    byte[] known = cells.get(key);
    if (known == null) {
      RowBytes cell = new RowBytes();
      cell.appendCell(tables.goodsName(Optional.of(code), importer).orElse("").getBytes(UTF_8));
      known = cell.toArray();
      cells.put(key, known);
    }
    return known;
  }
}
