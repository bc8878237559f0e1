package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tariffcalc.api.Assessment;
import org.tariffcalc.api.PricedRow;
import org.tariffcalc.api.RowOptions;
import org.tariffcalc.api.RowPricer;
import org.tariffcalc.api.Shipment;
import org.tariffcalc.api.Tariff;
import org.tariffcalc.api.TariffRefusal;

/** The library says what the program says. */
class LibraryTest {

  private static final Tariff TARIFF =
      Tariff.open(Path.of(System.getProperty("tariff.home"), "rates"));
  private static final List<String> HEADER = List.of("code", "origin", "value", "entry_date");

  // 10,000 dollars of toys: 20% fentanyl (EO 14228) and 125% reciprocal (EO 14266), MPF 34.64 of
  // 0.3464% (19 CFR 24.23), no other fee without a mode of transport.
  @Test
  void tenLinesGiveTheDutiesOfToysInApril2025() {
    Assessment toys =
        TARIFF.assess(
            Shipment.of("9503.00.00").origin("CN").value("10000").entryDate("2025-04-11").build());

    assertThat(toys.totalDuty()).isEqualByComparingTo("14500");
    assertThat(toys.dutyPercent()).isEqualByComparingTo("145");
    assertThat(toys.totalTaxesAndFees()).isEqualByComparingTo("34.64");
    assertThat(toys.landedCost()).isEqualByComparingTo("24534.64");
    assertThat(toys.currency()).isEqualTo("USD");
    assertThat(toys.duties())
        .extracting(each -> each.heading() + " " + each.amount())
        .containsExactly("9503.00.00 0.00", "9903.01.24 2000.00", "9903.01.63 12500.00");
    assertThat(toys.taxesAndFees())
        .singleElement()
        .satisfies(fee -> assertThat(fee.kind()).isEqualTo("fee"));
  }

  @Test
  void theJsonIsThatOfAQuote() {
    assertSame(
        Shipment.of("0201.10.05")
            .origin("Australia")
            .value(new BigDecimal("10000.50"), "EUR")
            .entryDate(LocalDate.of(2025, 3, 3))
            .quantity("2500kg")
            .program("AU")
            .mode("ocean"),
        "0201.10.05 -o AU -v 10000.50EUR -d 2025-03-03 -q 2500kg -p AU --mode ocean");
    assertSame(
        Shipment.of("1201.90.11")
            .origin("US")
            .value("100000USD")
            .entryDate("2026-07-10")
            .with("incoterm", "FOB")
            .with("freight", "4000USD"),
        "1201.90.11 -o US -v 100000USD -d 2026-07-10 --incoterm FOB --freight 4000USD");
    assertSame(
        Shipment.ofUnlistedGoods().origin("VN").value("500").entryDate("2025-08-10"),
        "-o VN -v 500 -d 2025-08-10");
    assertSame(
        Shipment.of("7318.15.20")
            .origin("CN")
            .value("800")
            .entryDate("2025-07-01")
            .loaded(LocalDate.of(2025, 6, 1))
            .content("steel", new BigDecimal("40"))
            .with("adcvd", "10%"),
        "7318.15.20 -o CN -v 800 -d 2025-07-01 --loaded 2025-06-01 --content steel=40%"
            + " --adcvd 10%");
  }

  @Test
  void aDayOfKnowledgeHoldsAsInTheProgram() {
    String json =
        TARIFF
            .knownOn(LocalDate.of(2025, 4, 3))
            .assess(
                Shipment.of("9503.00.00")
                    .origin("CN")
                    .value("10000")
                    .entryDate("2025-04-11")
                    .build())
            .toJson();

    assertThat(json)
        .isEqualTo(
            Answer.to(
                    "quote 9503.00.00 -o CN -v 10000 -d 2025-04-11 --known-on 2025-04-03 --json"
                        .split(" ", -1))
                .out());
  }

  @Test
  void whatCannotBeAnsweredIsARefusalWithARemedy() {
    assertRefused(
        TariffRefusal.Kind.QUESTION,
        () -> Shipment.of("9503.00.00").origin("CN").value("10000").build(),
        "the shipment has no date");
    assertRefused(
        TariffRefusal.Kind.QUESTION,
        () -> Shipment.of("9503").origin("CN").value("1").entryDate("2025-04-11").build(),
        "code 9503 stands for several lines");
    assertRefused(
        TariffRefusal.Kind.QUESTION,
        () -> Shipment.of("9503.00.00").origin("CN").origin("VN"),
        "--origin is given twice");
    assertRefused(
        TariffRefusal.Kind.QUESTION,
        () -> Shipment.of("9503.00.00").with("colour", "red"),
        "there is no option 'colour'");
    assertRefused(
        TariffRefusal.Kind.QUESTION,
        () -> Shipment.of("9503.00.00").origin("CN").value("1").entryDate("2025-02-30").build(),
        "'2025-02-30' for DATE is not a date");
    assertRefused(
        TariffRefusal.Kind.NO_ANSWER,
        () ->
            TARIFF.assess(
                Shipment.of("0000.00.00").origin("CN").value("1").entryDate("2025-04-11").build()),
        "0000.00.00");
    assertRefused(
        TariffRefusal.Kind.MISSING_TABLES, () -> Tariff.open(Path.of("nowhere")), "nowhere");
    assertRefused(
        TariffRefusal.Kind.QUESTION,
        () -> TARIFF.rows(List.of("code", "origin", "value"), RowOptions.none()),
        "no column entry_date");
    assertRefused(
        TariffRefusal.Kind.QUESTION,
        () -> TARIFF.rows(List.of("code", "value", "entry_date"), RowOptions.none()),
        "no column origin");
  }

  @Test
  void rowsAreThoseOfABatchByteForByte() {
    List<String> cells = rows(3000, 11);
    String file = String.join(",", HEADER) + ",note\n" + String.join("\n", cells) + "\n";
    Answer batch = Answer.fed(file.getBytes(StandardCharsets.UTF_8), List.of("batch", "-"));

    RowPricer pricer = pricer("note");
    String priced =
        cells.stream()
            .map(LibraryTest::cut)
            .map(pricer::price)
            .map(PricedRow::toCsv)
            .collect(Collectors.joining("", pricer.header(), ""));

    assertThat(priced).isEqualTo(batch.out());
  }

  @Test
  void manyThreadsGiveWhatOneGives() {
    List<String> cells = rows(2000, 12);
    RowPricer pricer = pricer("note");
    List<String> one =
        pricer.price(cells.stream().map(LibraryTest::cut)).map(PricedRow::toCsv).toList();

    List<String> many =
        pricer.price(cells.parallelStream().map(LibraryTest::cut)).map(PricedRow::toCsv).toList();

    assertThat(many).isEqualTo(one);
  }

  @Test
  void everyRowHasAnAnswer() {
    RowPricer pricer = pricer("note");

    assertThat(
            Stream.of(
                    List.of("", "", "", "", ""),
                    List.of("Total", "", "55", "", ""),
                    List.of("9503.00.00", "CN", "10000", "", ""),
                    List.of("9503.00.00", "CN"),
                    List.of("9503.00.00", "CN", "ten", "2025-04-11", ""))
                .map(pricer::price)
                .map(row -> row.error().orElse("priced")))
        .containsExactly(
            "a row of empty cells is not priced",
            "a row of totals is not priced",
            "the entry date is empty",
            "the row has 2 cells, the header 5",
            "'ten' in column value is not an amount");
  }

  @Test
  void optionsHoldForRowsThatSayNothing() {
    PricedRow row =
        TARIFF
            .rows(
                List.of("hts", "Price"),
                RowOptions.none()
                    .with("origin", "CN")
                    .with("date", "2025-04-11")
                    .with("map", "Price=value"))
            .price(List.of("9503.00.00", "10000"));

    assertThat(row.totalDuty())
        .hasValueSatisfying(duty -> assertThat(duty).isEqualByComparingTo("14500"));
    assertThat(row.text("headings")).isEqualTo("9903.01.24;9903.01.63;9503.00.00");
    assertThat(row.number("effective_rate_percent")).contains(new BigDecimal("145"));
  }

  private static RowPricer pricer(String more) {
    List<String> header = new ArrayList<>(HEADER);
    header.add(more);
    return TARIFF.rows(header, RowOptions.none());
  }

  /** Rows of goods with and without open metals, some of which cannot be priced. */
  private static List<String> rows(int many, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] codes = {
      "9503.00.00",
      "6109.10.00",
      "8471.30.01",
      "7318.15.20",
      "8703.23.01",
      "0201.10.05",
      "1",
      "2710.19.11"
    };
    String[] origins = {"CN", "DE", "VN", "MX", "KR", "RU", "Germany", "XX"};
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      rows.add(
          codes[random.nextInt(codes.length)]
              + ','
              + origins[random.nextInt(origins.length)]
              + ','
              + random.nextInt(100_000)
              + '.'
              + random.nextInt(10)
              + ','
              + LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600))
              + ",n"
              + i);
    }
    return rows;
  }

  private static List<String> cut(String row) {
    return List.of(row.split(",", -1));
  }

  private static void assertSame(Shipment.Builder shipment, String quote) {
    List<String> arguments = new ArrayList<>(List.of("quote"));
    arguments.addAll(List.of(quote.split(" ", -1)));
    arguments.add("--json");
    assertThat(TARIFF.assess(shipment.build()).toJson()).isEqualTo(Answer.to(arguments).out());
  }

  private static void assertRefused(TariffRefusal.Kind kind, Runnable question, String wrong) {
    assertThatThrownBy(question::run)
        .isInstanceOfSatisfying(
            TariffRefusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(kind);
              assertThat(refusal.remedy()).isNotBlank();
            })
        .hasMessageContaining(wrong);
  }
}
