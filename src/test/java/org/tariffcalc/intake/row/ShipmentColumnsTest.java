package org.tariffcalc.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.intake.form.FileReading;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.DateOrder;
import org.tariffcalc.tables.RateTables;

/** How headers and cells are understood. */
class ShipmentColumnsTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final ShipmentDefaults DEFAULTS =
      ShipmentDefaults.onDay(LocalDate.of(2025, 4, 11));

  @Test
  void aRateOfExchangeIsOfAnotherCurrencyThanTheDollar() {
    assertThat(Amounts.perDollar(List.of("RMB=7.1", "eur=0.9"), "--fx"))
        .containsOnlyKeys("CNY", "EUR");
    assertThatThrownBy(() -> Amounts.perDollar(List.of("USD=7.1"), "--fx"))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("is a dollar rate for the dollar");
  }

  @Test
  void columnsMayStandInAnyOrderUnderOtherNamesBesideUnknownOnes() {
    Shipment shipment =
        shipment(
            "Buyer,Customs Value,HTS Code,Country-of-Origin,Date,QTY,UoM",
            "ACME,10000,9503.00.00,cn,2025-05-01,12,doz");

    assertThat(shipment.code()).hasToString("Optional[9503.00.00]");
    assertThat(shipment.origin()).isEqualTo("CN");
    assertThat(shipment.importer()).isEqualTo("US");
    assertThat(shipment.value()).isEqualByComparingTo("10000");
    assertThat(shipment.entryDate()).isEqualTo("2025-05-01");
    assertThat(shipment.quantities().all()).hasToString("[12 doz.]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hts",
        "hs_code",
        "htsus",
        "commodity_code",
        "tariff_code",
        "HS Code",
        "htsCode",
        "CODE"
      })
  void codeHasManyNames(String name) {
    assertThat(shipment(name + ",origin,value", "95030000,CN,1").code())
        .hasToString("Optional[9503.00.00]");
  }

  @Test
  void nameOfTheContractCountsBeforeAnotherNameForTheSame() {
    assertThat(shipment("code,origin,value,customs_value", "95030000,CN,7,8").value())
        .isEqualByComparingTo("7");
  }

  @Test
  void moreSpecificOfTwoNamesForOneThingCountsWithANote() {
    ShipmentColumns columns = columns("hs_code,hts,origin,value");

    assertThat(columns.placeOf(Column.CODE)).isEqualTo(1);
    assertThat(columns.notes())
        .containsExactly(
            "two columns for the code: hts counts, hs_code does not; --map \"hs_code=code\" takes"
                + " the other");
  }

  @Test
  void oneNameTwiceIsRefused() {
    assertThatThrownBy(() -> columns("hts,HTS,origin,value"))
        .isInstanceOf(InputError.class)
        .hasMessage("rows.csv has two columns for the code: hts and HTS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Release Date",
        "ETA",
        "Invoice Date",
        "Net Weight",
        "Copper kg",
        "Exchange rate",
        "Country of Export",
        "Melt and Pour",
        "Steel grade",
        "发票日期"
      })
  void columnThatMayBearOnTheDutyStopsTheFile(String name) {
    assertThatThrownBy(() -> columns("code,origin,value," + name))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("not understood and may bear on the duty: " + name);
  }

  @Test
  void columnThatBearsOnNothingIsNamed() {
    assertThat(columns("code,origin,value,Description,Supplier").notes())
        .containsExactly("columns not read: Description, Supplier");
  }

  @Test
  void mapSaysWhatAColumnHoldsAndIgnoreThatItHoldsNothing() {
    FileReading reading =
        FileReading.NONE.of(
            HeaderChoices.of(List.of("Release Date=entry_date"), List.of("ETA"), Column.fields()),
            DateOrder.US,
            Optional.empty());
    ShipmentColumns columns =
        ShipmentColumns.of(
            List.of("code", "origin", "value", "date", "Release Date", "ETA"),
            "rows.csv",
            DEFAULTS.withReading(reading),
            TABLES);

    assertThat(columns.placeOf(Column.ENTRY_DATE)).isEqualTo(4);
    assertThat(columns.notes()).containsExactly("columns not read: date");
  }

  @ParameterizedTest
  @CsvSource({"'code,origin',value", "'code,value',origin", "'origin,value',code"})
  void missingColumnIsNamed(String header, String missing) {
    assertThatThrownBy(() -> columns(header))
        .isInstanceOf(InputError.class)
        .hasMessage("rows.csv has no column " + missing + " in its header");
  }

  @ParameterizedTest
  @CsvSource({
    "7020020,0702.00.20",
    "702002015,0702.00.20.15",
    "702.00.20,0702.00.20",
    "4063055.0,0406.30.55"
  })
  void zeroThatASpreadsheetTookIsGivenBackWithAWord(String cell, String code) {
    RowReading.Understood reading =
        (RowReading.Understood) read("code,origin,value", cell + ",MX,1");

    assertThat(reading.shipment().code().orElseThrow().dotted()).isEqualTo(code);
    assertThat(reading.repairs()).singleElement().asString().endsWith("was read as " + code);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "1234=1234",
        "1234.5=1234.5",
        "1,234.56=1234.56",
        "1,234,567=1234567",
        "0.125=0.125",
        "USD 1,234.50=1234.50",
        "US$ 1,234.50=1234.50",
        "1e4=10000",
        "1.5E4=15000",
        "$12=12"
      },
      delimiter = '=')
  void amountThatCanBeReadInOneWayIsRead(String cell, String amount) {
    assertThat(shipment("code,origin,value", "95030000,CN,\"" + cell + "\"").value())
        .isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.234,56",
        "1,234",
        "1.234",
        "12,5",
        "1.234.567",
        "1,23,456.7",
        "-5",
        "abc",
        "see invoice",
        ""
      })
  void amountThatCanBeReadInTwoWaysOrNoneIsRefused(String cell) {
    assertThat(fault("code,origin,value", "95030000,CN,\"" + cell + "\"").kind())
        .isEqualTo(Kind.BAD_VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "95030000|XX|1||BAD_COUNTRY|'XX' in column origin is not a country of origin",
        "95030000|Chinna|1||BAD_COUNTRY|'Chinna' in column origin is not a country",
        "95030000||1||BAD_COUNTRY|the origin is empty",
        "|CN|1||BAD_CODE|the code is empty",
        "95O30000|CN|1||BAD_CODE|'95O30000' in column code is not a commodity code",
        "9.503E+09|CN|1||BAD_CODE|'9.503E+09' in column code is a number that a spreadsheet",
        "9503000|CN|1||BAD_CODE|'9503000' in column code is not a commodity code",
        "95030000|CN||.|BAD_VALUE|the value is empty",
        "95030000|CN|1|04/11/2025|BAD_DATE|'04/11/2025' in column entry_date has two readings:"
            + " 2025-04-11 (month first)",
        "95030000|CN|1|2025-02-29|BAD_DATE|'2025-02-29' in column entry_date is not a date",
      },
      delimiter = '|',
      quoteCharacter = '`')
  void faultHasItsKindAndNamesTheCell(
      String code, String origin, String value, String date, Kind kind, String message) {
    RowFault fault =
        fault(
            "code,origin,value,entry_date",
            String.join(",", text(code), text(origin), text(value), text(date)));

    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.wrong()).startsWith(message);
  }

  @Test
  void rowWithMoreCellsThanTheHeaderIsBroken() {
    assertThat(fault("code,origin,value", "95030000,CN,1,234").wrong())
        .isEqualTo("the row has 4 cells, the header 3");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "China=CN",
        "U.S.A.=US",
        "PRC=CN",
        "KOREA, REPUBLIC OF=KR",
        "Taiwan, Province of China=TW",
        "Viet Nam=VN",
        "U.K.=GB",
        "UK=GB",
        "CHN=CN",
        "156=CN",
        "south korea=KR",
        "South Korea=KR",
        "Germany, Federal Republic of=DE",
        "Rep. of Korea=KR",
        "Côte d'Ivoire=CI",
        "Burma=MM"
      },
      delimiter = '=')
  void countryHasManyNames(String name, String code) {
    assertThat(shipment("code,origin,value", "95030000,\"" + name + "\",1").origin())
        .isEqualTo(code);
  }

  @Test
  void nearMissIsNamedAndNoOther() {
    assertThat(fault("code,origin,value", "95030000,Vietnma,1").remedy()).startsWith("origin VN");
    assertThat(fault("code,origin,value", "95030000,PRX,1").remedy())
        .startsWith("two letters (ISO 3166-1)");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "20250411=2025-04-11",
        "2025/04/11=2025-04-11",
        "2025-04-11 00:00:00=2025-04-11",
        "11-Apr-25=2025-04-11",
        "11 April 2025=2025-04-11",
        "April 11, 2025=2025-04-11",
        "2025年4月11日=2025-04-11",
        "13/04/2025=2025-04-13",
        "04/04/2025=2025-04-04",
        "2025-04-10T02:30:00Z=2025-04-09",
        "2025-04-10T02:30:00+08:00=2025-04-09",
        "2025-04-10T04:00:00Z=2025-04-10",
        "2025-04-10T03:59:59Z=2025-04-09"
      },
      delimiter = '=')
  void dayWithOneReadingIsRead(String cell, String day) {
    assertThat(
            shipment("code,origin,value,entry_date", "95030000,CN,1,\"" + cell + "\"").entryDate())
        .hasToString(day);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "2500|KGM|2,500 kg",
        "2500|kgm|2,500 kg",
        "3|TNE|3 t",
        "100|LBR|45.359237 kg",
        "5|MTK|5 m2",
        "5|MTQ|5 m3",
        "7|LTR|7 liter",
        "12|DZN|12 doz.",
        "12|DPR|12 doz. prs.",
        "9|NPR|9 pr.",
        "9|NAR|9 No.",
        "9|C62|9 No.",
        "9|H87|9 No.",
        "9|EA|9 No.",
        "9|PCE|9 No.",
        "9|件|9 No.",
        "250|CMT|2.5 m",
        "250|CTM|250 carat",
        "4|K|4 1000",
        "4|PFL|4 pf. liter",
        "10|LPA|20 pf. liter",
        "3|GRO|3 gross",
        "3|CTN|3 CTN",
        "3|SET|3 SET",
        "3|box|3 box",
        "3|wobbles|3 wobbles"
      },
      delimiter = '|')
  void quantityHasItsUnitOfTheClosedListOrItsOwn(String amount, String unit, String quantity) {
    assertThat(
            shipment("code,origin,value,qty,uom", "95030000,CN,1," + amount + "," + unit)
                .quantities()
                .all())
        .singleElement()
        .hasToString(quantity);
  }

  @Test
  void unitThatNobodyKnowsIsToldAndCartonsAreNot() {
    assertThat(
            ((RowReading.Understood) read("code,origin,value,qty,uom", "95030000,CN,1,3,wobbles"))
                .unknownUnits())
        .containsExactly("3 wobbles");
    assertThat(
            ((RowReading.Understood) read("code,origin,value,qty,uom", "95030000,CN,1,3,CTN"))
                .unknownUnits())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Sea,ocean",
    "Ocean,ocean",
    "VESSEL,ocean",
    "10,ocean",
    "11,ocean",
    "12,ocean",
    "20,rail",
    "21,rail",
    "30,truck",
    "31,truck",
    "40,air",
    "41,air",
    "Air Freight,air",
    "50,post",
    "courier,express",
    "海运,ocean"
  })
  void modeIsNamedOrHasItsCode(String cell, String mode) {
    assertThat(
            shipment("code,origin,value,mode", "95030000,CN,1," + cell)
                .mode()
                .map(TransportMode::word))
        .hasValue(mode);
  }

  @ParameterizedTest
  @CsvSource({
    "01,formal",
    "1,formal",
    "02,formal",
    "01 - Consumption,formal",
    "Type 01,formal",
    "03,formal-adcvd",
    "07,formal-adcvd",
    "11,informal",
    "12,informal",
    "31,formal",
    "34,formal-adcvd",
    "86,section-321",
    "T86,section-321",
    "Section 321,section-321",
    "de minimis,section-321",
    "Formal,formal"
  })
  void entryIsNamedOrHasItsCode(String cell, String entry) {
    assertThat(
            shipment("code,origin,value,entry_type", "95030000,CN,1," + cell)
                .entry()
                .map(EntryType::word))
        .hasValue(entry);
  }

  @ParameterizedTest
  @CsvSource({
    "06,foreign-trade zone",
    "13,electronic entry of mail",
    "21,when they are withdrawn",
    "22,when they are withdrawn",
    "23,under bond",
    "26,foreign-trade zone",
    "43,drawback",
    "52,United States government",
    "61,in transit"
  })
  void entryThatCannotBePricedIsRefusedWithItsReason(String cell, String why) {
    RowFault fault = fault("code,origin,value,entry_type", "95030000,CN,1," + cell);

    assertThat(fault.kind()).isEqualTo(Kind.BAD_CLAIM);
    assertThat(fault.wrong()).startsWith("'" + cell + "' in column entry_type is not priced");
    assertThat(fault.wrong()).contains(why);
  }

  @ParameterizedTest
  @CsvSource({
    "S,S",
    "s+,S+",
    "A+,A+",
    "au,AU",
    "USMCA,S",
    "Korea FTA,KR",
    "KORUS,KR",
    "GSP,A",
    "CAFTA-DR,P",
    "Australia,AU"
  })
  void preferenceIsNamedOrHasItsSymbol(String cell, String symbol) {
    assertThat(shipment("code,origin,value,spi", "95030000,KR,1," + cell).program())
        .hasValue(symbol);
  }

  @Test
  void markOfTheFormerAgreementIsRefusedWithTheOneThatStands() {
    RowFault fault = fault("code,origin,value,spi", "95030000,CA,1,CA");

    assertThat(fault.wrong()).contains("ended on 30 June 2020");
    assertThat(fault.remedy()).contains("claim S (USMCA)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "n/a", "NIL", "None", "NULL", "null", "-", "--", "–"})
  void cellThatSaysNothingIsEmpty(String cell) {
    Shipment shipment =
        shipment(
            "code,origin,value,spi,mode,entry_type,qty",
            "95030000,CN,1," + String.join(",", List.of(cell, cell, cell, cell)));

    assertThat(shipment.program()).isEmpty();
    assertThat(shipment.mode()).isEmpty();
    assertThat(shipment.entry()).isEmpty();
    assertThat(shipment.quantities().all()).isEmpty();
  }

  @Test
  void amountOfAContentIsAShareOfTheValue() {
    assertThat(
            shipment("code,origin,value,steel_value,copper_content", "94039990,CA,10000,2000,$500")
                .contentPercent())
        .hasEntrySatisfying("steel", share -> assertThat(share).isEqualByComparingTo("20"))
        .hasEntrySatisfying("copper", share -> assertThat(share).isEqualByComparingTo("5"));
  }

  @Test
  void lettersOfWindowsAreRead() {
    CsvRecords records = new CsvRecords(new byte[] {'c', 'a', 'f', (byte) 0xe9}, 0, 4, (byte) '\n');
    assertThat(records.next()).isTrue();
    assertThat(records.cell(0)).isEqualTo("café");
  }

  private static String text(String cell) {
    return cell == null || cell.equals(".") ? "" : cell;
  }

  private static ShipmentColumns columns(String header) {
    return ShipmentColumns.of(List.of(header.split(",")), "rows.csv", DEFAULTS, TABLES);
  }

  private static RowReading read(String header, String row) {
    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
    CsvRecords records = new CsvRecords(bytes, 0, bytes.length, (byte) '\n');
    assertThat(records.next()).isTrue();
    List<String> cells = new ArrayList<>(records.cells());
    return columns(header).read(cells);
  }

  private static Shipment shipment(String header, String row) {
    RowReading reading = read(header, row);
    assertThat(reading).isInstanceOf(RowReading.Understood.class);
    return ((RowReading.Understood) reading).shipment();
  }

  private static RowFault fault(String header, String row) {
    RowReading reading = read(header, row);
    assertThat(reading).isInstanceOf(RowReading.Faulty.class);
    return ((RowReading.Faulty) reading).fault();
  }
}
