package org.tariffcalc.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.assess.bulk.PlainShipment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;

/** Holds what a batch reads by formulas to the one answer whether a shipment is plain. */
class PlainColumnsTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
  private static final Map<Column, String> SAID = said();

  /** A cell for each column that into the United States says something. */
  private static Map<Column, String> said() {
    EnumMap<Column, String> said = new EnumMap<>(Column.class);
    said.put(Column.ID, "one");
    said.put(Column.CODE, "9503.00.00");
    said.put(Column.ORIGIN, "DE");
    said.put(Column.IMPORTER, "US");
    said.put(Column.VALUE, "1000");
    said.put(Column.CURRENCY, "USD");
    said.put(Column.ENTRY_DATE, "2025-11-03");
    said.put(Column.LOADED_DATE, "2025-10-20");
    said.put(Column.QUANTITY, "12");
    said.put(Column.UNIT, "kg");
    said.put(Column.QUANTITY2, "3");
    said.put(Column.UNIT2, "No.");
    said.put(Column.INCOTERM, "FOB");
    said.put(Column.FREIGHT, "10");
    said.put(Column.INSURANCE, "10");
    said.put(Column.MODE, "ocean");
    said.put(Column.PROGRAM, "KR");
    said.put(Column.CLAIMS, "9903.01.25");
    said.put(Column.US_CONTENT, "25%");
    said.put(Column.STEEL_CONTENT, "25%");
    said.put(Column.ALUMINUM_CONTENT, "25%");
    said.put(Column.COPPER_CONTENT, "25%");
    said.put(Column.US_VALUE, "250");
    said.put(Column.STEEL_VALUE, "250");
    said.put(Column.ALUMINUM_VALUE, "250");
    said.put(Column.COPPER_VALUE, "250");
    said.put(Column.ABROAD_CONTENT, "25%");
    said.put(Column.ABROAD_VALUE, "250");
    said.put(Column.ENTRY_TYPE, "section-321");
    said.put(Column.EXPORTED_DATE, "2025-10-20");
    said.put(Column.QUANTITIES, "");
    said.put(Column.DENIALS, "9903.01.25");
    said.put(Column.BASE_RATE, "2%");
    said.put(Column.ADCVD, "2%");
    said.put(Column.PER_DOLLAR, "CNY=7.1");
    said.put(Column.ENTRY_TIME, "");
    said.put(Column.LOADED_TIME, "");
    said.put(Column.PRE_CARRIAGE, "10");
    said.put(Column.INLAND, "10");
    said.put(Column.OTHER_COSTS, "broker=150USD");
    said.put(Column.VAT, "");
    said.put(Column.CONSUMPTION_TAX, "");
    said.put(Column.OWN_USE, "");
    return said;
  }

  private static Shipment read(Column more) {
    ShipmentColumns columns = ShipmentColumns.ofObjects(ShipmentDefaults.onDay(DAY), TABLES);
    List<String> cells = new ArrayList<>();
    for (Column column : Column.values()) {
      boolean isSaid =
          column == more
              || column == Column.CODE
              || column == Column.ORIGIN
              || column == Column.VALUE
              || column == Column.QUANTITY && more == Column.UNIT
              || column == Column.QUANTITY2 && more == Column.UNIT2;
      cells.add(isSaid ? SAID.getOrDefault(column, "") : "");
    }
    RowReading reading = columns.read(cells);
    assertThat(reading).isInstanceOf(RowReading.Understood.class);
    return ((RowReading.Understood) reading).shipment();
  }

  @ParameterizedTest
  @EnumSource(Column.class)
  void aRowIsPlainJustWhenFormulasReadAllThatItSays(Column column) {
    assertThat(SAID).as("a cell of every column").containsKey(column);
    boolean saysSomething = !SAID.getOrDefault(column, "").isEmpty();
    assertThat(PlainShipment.is(read(column)))
        .isEqualTo(FormulaRows.READ.contains(column) || !saysSomething);
  }

  @ParameterizedTest
  @ValueSource(strings = {"post", "section-321", "mail-customs", "express-hub", "formal-adcvd"})
  void aModeOrEntryByWhichTheDutyGoesIsNotPlain(String word) {
    Shipment shipment =
        Shipment.ofUnlistedGoods("DE", "US", DAY, BigDecimal.TEN)
            .withCode(CommodityCode.of("95030000"));
    assertThat(PlainShipment.is(shipment)).isTrue();
    assertThat(PlainShipment.is(shipment.withTransport(TransportMode.of(word), EntryType.of(word))))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN", "DE", "XX"})
  void aShipmentIntoAnotherCountryIsNotPlain(String importer) {
    assertThat(PlainShipment.is(Shipment.ofUnlistedGoods("VN", importer, DAY, BigDecimal.TEN)))
        .isFalse();
  }
}
