package org.tariffcalc.assess.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;

/** Formulas give what the full assessment gives; whatever they cannot give they leave to it. */
class FormulaAssessorTest {

  private static final List<String> ORIGINS =
      List.of(
          "CN", "HK", "MX", "CA", "JP", "KR", "DE", "FR", "GB", "CH", "TW", "VN", "IN", "BR", "RU",
          "CU", "AU", "NI", "TR", "ZA", "LS", "MO", "UA", "AR");

  private static RateTables tables;
  private static ListedGoodsIndex index;
  private static List<CommodityCode> codes;

  @BeforeAll
  static void open() {
    tables = RateTables.open(Path.of(System.getProperty("tariff.home"), "rates"));
    index = new ListedGoodsIndex(tables);
    codes = new ArrayList<>();
    for (int chapter = 1; chapter <= 97; chapter++) {
      CommodityCode prefix = CommodityCode.of((chapter < 10 ? "0" : "") + chapter);
      for (ScheduleLine line : tables.schedule().everyLine(prefix)) {
        codes.add(line.code());
      }
      if (chapter % 9 == 4) {
        codes.addAll(tables.schedule().statisticalUnder(prefix, LocalDate.of(2026, 3, 1)));
      }
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 24);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void formulasGiveTheFiguresOfTheFullAssessment(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FormulaAssessor plain = new FormulaAssessor(tables, index, template(random));
    FormulaFigures figures = new FormulaFigures();
    int done = 0;
    for (int i = 0; i < 400; i++) {
      CommodityCode code = codes.get(random.nextInt(codes.size()));
      String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
      LocalDate day =
          origin.equals("CN")
              ? LocalDate.of(2018, 7, 6).plusDays(random.nextInt(3070))
              : LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
      long cents = random.nextInt(4) == 0 ? random.nextLong(300_000) : random.nextLong(20_000_000);
      int mode = random.nextInt(PlainShipment.PLACES);
      FormulaAssessor.Outcome outcome =
          plain.assess(
              index.of(code),
              plain.origin(origin).orElseThrow(),
              (int) day.toEpochDay(),
              -1,
              mode,
              cents,
              Quantities.none(),
              figures);
      if (outcome == FormulaAssessor.Outcome.REFUSED) {
        done++;
      }
      if (outcome == FormulaAssessor.Outcome.DONE || outcome == FormulaAssessor.Outcome.UNDECIDED) {
        done++;
        Shipment shipment =
            template(new SplittableRandom(seed))
                .withCode(code)
                .of(origin, day, BigDecimal.valueOf(cents, 2));
        if (mode > 0) {
          shipment = shipment.withTransport(PlainShipment.mode(mode), shipment.entry());
        }
        assertThat(ComparedFigures.of(figures, code, cents))
            .as("%s of %s on %s for %s cents", code, origin, day, cents)
            .isEqualTo(ComparedFigures.of(new Assessor(tables).figures(shipment)));
      }
    }
    assertThat(done).as("shipments that a formula answers").isGreaterThan(250);
  }

  /**
   * What is open of liquor of Canada names the day of its ban, 29 September 2026: the row that
   * asked first for the formula was entered on that very day, and the next one later.
   */
  @Test
  void whatIsOpenNamesTheDayOfTheLawAndNotThatOfTheRow() {
    Shipment plain =
        template(new SplittableRandom(1)).withTransport(Optional.empty(), Optional.empty());
    FormulaAssessor assessor = new FormulaAssessor(tables, index, plain);
    FormulaFigures figures = new FormulaFigures();
    CommodityCode code = CommodityCode.of("22083060");
    for (LocalDate day : List.of(LocalDate.of(2026, 9, 29), LocalDate.of(2026, 10, 1))) {
      assessor.assess(
          index.of(code),
          assessor.origin("CA").orElseThrow(),
          (int) day.toEpochDay(),
          -1,
          0,
          1_000_000,
          Quantities.none(),
          figures);
      assertThat(figures.undecided())
          .contains("imported from 2026-09-29 on")
          .isEqualTo(
              new Assessor(tables)
                  .figures(plain.withCode(code).of("CA", day, new BigDecimal("10000.00")))
                  .undecided());
    }
  }

  private static Shipment template(SplittableRandom random) {
    Shipment plain =
        Shipment.ofUnlistedGoods("CN", "US", LocalDate.of(2025, 1, 1), BigDecimal.ZERO);
    return switch (random.nextInt(3)) {
      case 0 -> plain;
      case 1 -> plain.withTransport(Optional.of(TransportMode.OCEAN), Optional.empty());
      default ->
          plain.withTransport(Optional.of(TransportMode.AIR), Optional.of(EntryType.INFORMAL));
    };
  }
}
