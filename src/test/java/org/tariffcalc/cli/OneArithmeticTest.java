package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.EntryAssessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.EntryAssessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * One shipment has one answer: a quote, an entry of one line, a row of a batch in CSV and in NDJSON
 * agree on duty, fees, landed cost and headings, or none of them has one, for every code of chapter
 * 98 and codes at random, whatever origin, day, entry type and mode.
 */
@Tag("slow")
class OneArithmeticTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ORIGINS =
      List.of(
          "CN", "HK", "MX", "CA", "JP", "KR", "DE", "GB", "CH", "TW", "VN", "IN", "BR", "RU", "CU",
          "AU", "NI", "RW", "HT", "LS", "NE", "MY", "AR", "UA");
  private static final List<String> MODES =
      List.of("", "", "ocean", "air", "truck", "rail", "post", "express");
  private static final List<String> ENTRIES =
      List.of("", "", "", "formal", "informal", "formal-manual", "mail-customs", "express-hub");

  private static RateTables tables;
  private static List<CommodityCode> codes;

  @BeforeAll
  static void open() {
    tables = RateTables.open(Path.of("rates"));
    codes = new ArrayList<>();
    for (int chapter = 1; chapter <= 97; chapter++) {
      codes.addAll(codesOf((chapter < 10 ? "0" : "") + chapter));
    }
  }

  private static List<CommodityCode> codesOf(String chapter) {
    CommodityCode prefix = CommodityCode.of(chapter);
    List<CommodityCode> found = new ArrayList<>();
    for (ScheduleLine line : tables.schedule().everyLine(prefix)) {
      found.add(line.code());
    }
    found.addAll(tables.schedule().statisticalUnder(prefix, LocalDate.of(2026, 3, 1)));
    return found;
  }

  /** A shipment and the row that says the same. */
  private record Row(Shipment shipment, String cells) {}

  @Test
  void everyCodeOfChapter98HasOneAnswer() {
    SplittableRandom random = new SplittableRandom(98);
    List<Row> rows = new ArrayList<>();
    for (CommodityCode code : codesOf("98")) {
      rows.add(row(code, random));
      rows.add(row(code, random));
    }

    assertThat(agreed(rows)).as("rows with figures").isGreaterThan(200);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void codesAtRandomHaveOneAnswer(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      rows.add(row(codes.get(random.nextInt(codes.size())), random));
    }

    assertThat(agreed(rows)).as("rows with figures").isGreaterThan(450);
  }

  private static Row row(CommodityCode code, SplittableRandom random) {
    String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
    LocalDate day =
        origin.equals("CN")
            ? LocalDate.of(2018, 7, 6).plusDays(random.nextInt(3070))
            : LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
    BigDecimal value =
        BigDecimal.valueOf(1 + random.nextLong(random.nextBoolean() ? 90_000 : 9_000_000), 2);
    String mode = MODES.get(random.nextInt(MODES.size()));
    String entry = ENTRIES.get(random.nextInt(ENTRIES.size()));
    boolean isWeighed = random.nextInt(3) > 0;
    Shipment shipment =
        Shipment.ofUnlistedGoods(origin, "US", day, value)
            .withCode(code)
            .withTransport(TransportMode.of(mode), EntryType.of(entry));
    String cells =
        String.join(
            ",",
            code.dotted(),
            origin,
            value.toPlainString(),
            day.toString(),
            mode,
            entry,
            isWeighed ? "1000,kg" : ",");
    return new Row(isWeighed ? weighed(shipment) : shipment, cells);
  }

  private static Shipment weighed(Shipment s) {
    return new Shipment(
        s.code(),
        s.origin(),
        s.importer(),
        s.entryDate(),
        s.value(),
        s.loaded(),
        s.mode(),
        s.entry(),
        Quantities.of(Quantity.parse("1000 kg")),
        s.program(),
        s.claims(),
        s.denials(),
        s.contentPercent(),
        s.baseRate(),
        s.adcvd(),
        s.hours(),
        s.terms(),
        s.taxRates());
  }

  /** How many rows have figures; all four ways agree on each row. */
  private static int agreed(List<Row> rows) {
    StringBuilder csv =
        new StringBuilder("code,origin,value,entry_date,mode,entry_type,quantity,unit\n");
    rows.forEach(row -> csv.append(row.cells()).append('\n'));
    List<String> inCsv = inCsv(csv.toString());
    List<String> inNdjson = inNdjson(csv.toString());
    assertThat(inCsv).hasSameSizeAs(rows);
    assertThat(inNdjson).hasSameSizeAs(rows);
    int figures = 0;
    for (int i = 0; i < rows.size(); i++) {
      String quoted = quoted(rows.get(i).shipment());
      assertThat(List.of(quoted, entered(rows.get(i).shipment()), inCsv.get(i), inNdjson.get(i)))
          .as("quote, entry, CSV and NDJSON of %s", rows.get(i).cells())
          .containsOnly(quoted);
      figures += quoted.equals(NONE) ? 0 : 1;
    }
    return figures;
  }

  private static final String NONE = "no figures";

  private static String figures(
      BigDecimal duty, BigDecimal fees, BigDecimal landed, String headings) {
    return String.join(
        " ",
        duty.setScale(2).toPlainString(),
        fees.setScale(2).toPlainString(),
        landed.setScale(2).toPlainString(),
        headings);
  }

  private static String quoted(Shipment shipment) {
    try {
      Assessment a = new Assessor(tables).assess(shipment);
      return figures(a.totalDuty(), a.totalFees(), a.landedCost(), String.join(";", a.filing()));
    } catch (TariffException e) {
      return NONE;
    }
  }

  private static String entered(Shipment shipment) {
    try {
      EntryAssessment a =
          new EntryAssessor(tables, false).assess(List.of(shipment), Terms.of("USD"));
      return figures(
          a.totalDuty(),
          a.totalFees(),
          a.landedCost(),
          String.join(";", a.lines().get(0).assessment().filing()));
    } catch (TariffException e) {
      return NONE;
    }
  }

  private static List<String> inCsv(String rows) {
    List<String> lines =
        Answer.fed(rows.getBytes(UTF_8), List.of("batch", "-", "--format", "csv"))
            .out()
            .lines()
            .toList();
    List<String> header = cells(lines.get(0));
    List<String> answers = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      String duty = cells.get(header.indexOf("total_duty"));
      answers.add(
          duty.isEmpty()
              ? NONE
              : figures(
                  new BigDecimal(duty),
                  new BigDecimal(cells.get(header.indexOf("taxes_and_fees"))),
                  new BigDecimal(cells.get(header.indexOf("landed_cost"))),
                  cells.get(header.indexOf("headings"))));
    }
    return answers;
  }

  /** The cells of a line; a printed rate may hold commas and is then quoted. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static List<String> inNdjson(String rows) {
    List<String> answers = new ArrayList<>();
    Answer.fed(rows.getBytes(UTF_8), List.of("batch", "-", "--format", "ndjson"))
        .out()
        .lines()
        .forEach(line -> answers.add(ofJson(line)));
    return answers;
  }

  private static String ofJson(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      if (json.has("error")) {
        return NONE;
      }
      List<String> filed = new ArrayList<>();
      json.path("filingOrder").forEach(each -> filed.add(each.asText()));
      JsonNode totals = json.path("totals");
      return figures(
          new BigDecimal(totals.path("totalDuty").asText()),
          new BigDecimal(totals.path("totalTaxesAndFees").asText()),
          new BigDecimal(totals.path("landedCost").asText()),
          String.join(";", filed));
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }
}
