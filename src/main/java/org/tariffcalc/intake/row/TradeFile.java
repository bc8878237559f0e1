package org.tariffcalc.intake.row;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.form.FileReading;
import org.tariffcalc.intake.form.ListInput;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.Blocks;
import org.tariffcalc.intake.record.CsvHeader;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderReading;
import org.tariffcalc.intake.record.InputFiles;
import org.tariffcalc.intake.record.SheetRows;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.DecimalMarks;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.tables.RateTables;

/**
 * Trade by code: a list with the columns code, origin and value, and importer and currency where
 * known, in every form that a batch reads.
 *
 * @param flows the trade, in the order of the file
 * @param faults rows that cannot be read, each with its line
 * @param notes what is to be said of the file once
 */
public record TradeFile(List<Flow> flows, List<String> faults, List<String> notes) {

  /** The member states of the European Union, as one origin. */
  public static final String UNION = "EU";

  private static final Set<String> UNION_WORDS =
      Set.of("eu", "eu27", "eu-27", "eu 27", "european union", "european union (27)", "欧盟");

  /** The columns of a batch, and what statistics of trade call theirs. */
  private static final FieldNames NAMES =
      Column.fields()
          .with(
              Map.of(
                  "partner", "origin",
                  "partner_country", "origin",
                  "partner_iso", "origin",
                  "cmd_code", "code",
                  "commodity", "code",
                  "trade_value", "value",
                  "trade_value_us", "value",
                  "primary_value", "value"));

  private static final List<Column> REQUIRED = List.of(Column.CODE, Column.ORIGIN, Column.VALUE);

  private static final Set<String> READ =
      Set.of("code", "origin", "importer", "value", "currency", "id");

  /** Copies the lists. */
  public TradeFile {
    flows = List.copyOf(flows);
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /**
   * One line of trade.
   *
   * @param line its line in the file
   * @param code 2 to 10 digits; empty for trade in goods of all kinds
   * @param origin country of origin, or {@link #UNION}
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
      return Importer.reading(importer).currency();
    }
  }

  /**
   * Reads a file.
   *
   * @param in the rows, unpacked
   * @param source what to call them in errors
   * @param importer importing country of rows that name none
   * @param tables by whose schedule a code is mended that lost its zero
   * @throws InputError when it has no header of trade, or no row that can be read
   */
  public static TradeFile read(
      InputStream in, String source, FileReading reading, String importer, RateTables tables) {
    try {
      return rows(ListInput.of(in, source, reading.form(NAMES)), source, reading, importer, tables);
    } catch (IOException e) {
      throw InputFiles.unreadable(source, e);
    }
  }

  private static TradeFile rows(
      ListInput list, String source, FileReading reading, String importer, RateTables tables)
      throws IOException {
    Blocks blocks = new Blocks(list.csv(), true);
    CsvHeader header = CsvHeader.read(blocks, source);
    HeaderReading columns = HeaderReading.ofReport(header.cells(), source, NAMES, reading.header());
    List<String> notes = new ArrayList<>(list.notes());
    notes.addAll(columns.notes());
    notes.addAll(unread(columns.places(), header.cells()));
    for (Column each : REQUIRED) {
      if (!columns.places().containsKey(each.title())) {
        throw new InputError(
            source + " has no column " + each.title() + " in its header",
            "a first line such as code,origin,value; --map \"their name="
                + each.title()
                + "\" names another");
      }
    }
    List<Flow> flows = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    CodeColumn codes = new CodeColumn(tables.schedule(), reading.finds());
    RowNotes told = new RowNotes(tables);
    long line = header.lines() + 1;
    Optional<Block> next = header.rest();
    while (next.isPresent()) {
      Block block = next.get();
      CsvRecords records = new CsvRecords(block.bytes(), 0, block.length(), block.terminator());
      while (records.next()) {
        Row row =
            new Row(
                line + records.line(),
                SheetRows.fitted(records.cells(), header.cells().size()),
                columns.places(),
                list.hasDecimalCommas());
        Optional<String> skipped = row.skipped();
        if (skipped.isPresent()) {
          notes.add("line " + row.line + " is skipped: " + skipped.get());
          continue;
        }
        try {
          List<String> repairs = new ArrayList<>(0);
          flows.add(row.flow(records.defect(), header.cells().size(), importer, codes, repairs));
          told.addRepairs(row.line, repairs);
        } catch (TariffException e) {
          faults.add("line " + row.line + ": " + e.wrong() + "; try: " + e.remedy());
        }
      }
      line += records.line();
      next = blocks.nextOfWhole(source);
    }
    if (flows.isEmpty()) {
      throw new InputError(
          source + (faults.isEmpty() ? " has no rows" : ", " + faults.get(0)),
          "columns code, origin, value");
    }
    notes.addAll(told.sentences());
    return new TradeFile(flows, faults, notes);
  }

  /** How codes are read that the schedule of a day does not print, whole sentences. */
  public List<String> readings(RateTables tables, LocalDate day) {
    RowNotes told = new RowNotes(tables);
    for (Flow flow : flows) {
      if (flow.code().filter(code -> code.length() >= 8).isPresent()) {
        told.addUnprinted(
            flow.line(),
            Shipment.ofUnlistedGoods(flow.origin(), flow.importer(), day, flow.value())
                .withCode(flow.code().get()));
      }
    }
    return told.sentences();
  }

  /** Columns of a shipment that a trade has no use for. */
  private static List<String> unread(Map<String, Integer> places, List<String> header) {
    Set<String> unread = new TreeSet<>();
    places.forEach(
        (field, place) -> {
          if (!READ.contains(field)) {
            unread.add(header.get(place).strip());
          }
        });
    return unread.isEmpty()
        ? List.of()
        : List.of("columns that a trade does not read: " + String.join(", ", unread));
  }

  /** One row and where its fields stand. */
  private record Row(
      long line, List<String> cells, Map<String, Integer> places, boolean hasDecimalCommas) {

    String text(Column column) {
      Integer place = places.get(column.title());
      return place == null || place >= cells.size() ? "" : SheetRows.plain(cells.get(place));
    }

    /** A total of an origin is trade in goods of all kinds; one of no origin adds up other rows. */
    Optional<String> skipped() {
      boolean isOfOrigin =
          !text(Column.ORIGIN).isEmpty() && !SheetRows.isTotal(text(Column.ORIGIN));
      return isOfOrigin
          ? Optional.empty()
          : SheetRows.skipped(cells, List.of(text(Column.CODE), text(Column.ORIGIN)));
    }

    Flow flow(String defect, int width, String usual, CodeColumn codes, List<String> repairs) {
      if (!defect.isEmpty() || cells.size() > width) {
        throw new UsageError(
            defect.isEmpty()
                ? "the row has " + cells.size() + " cells, the header " + width
                : defect,
            "quotation marks around a cell that holds a comma");
      }
      String origin = origin();
      String importer =
          text(Column.IMPORTER).isEmpty()
              ? usual
              : ShipmentWords.country(text(Column.IMPORTER), "importer");
      String currency = Importer.reading(importer).currency();
      String counted = text(Column.CURRENCY);
      if (!counted.isEmpty()) {
        if (!Amounts.isCurrency(counted)) {
          throw new UsageError("'" + counted + "' is not a currency", "USD, EUR, CNY");
        }
        currency = Amounts.sum("0" + counted, "--currency", currency).currency();
      }
      String typed = text(Column.VALUE);
      if (typed.isEmpty()) {
        throw new UsageError("the value is empty", "10000");
      }
      Terms.Sum value =
          Amounts.sum(
              hasDecimalCommas ? DecimalMarks.pointed(typed, "value") : typed, "value", currency);
      Optional<CommodityCode> code = code(text(Column.CODE), codes, repairs);
      return new Flow(line, code, origin, importer, value.amount(), value.currency());
    }

    private String origin() {
      String text = text(Column.ORIGIN);
      return UNION_WORDS.contains(text.toLowerCase(Locale.ROOT))
          ? UNION
          : ShipmentWords.country(text, "origin");
    }
  }

  private static Optional<CommodityCode> code(String text, CodeColumn codes, List<String> repairs) {
    if (text.isEmpty() || SheetRows.isTotal(text)) {
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
        codes
            .mended(text, repairs)
            .orElseThrow(
                () ->
                    CodeColumn.isWords(text)
                        ? codes.notACode("'" + text + "'", text)
                        : new UsageError(
                            "'" + text + "' is not a commodity code",
                            "2, 4, 6, 8 or 10 digits, or total")));
  }
}
