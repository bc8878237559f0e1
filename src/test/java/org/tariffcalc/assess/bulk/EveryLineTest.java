package org.tariffcalc.assess.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * The two ways of pricing hold together: each line that the schedule ever had, chapter 98 included,
 * from these origins, on the first day of each stretch of days with the same law, under each mode.
 * The whole takes an hour; a usual run takes of each origin and day every {@code SHARE}th line,
 * beginning at another one each time, so that each line meets each origin. {@code
 * -Dtariff.everyLine=1} takes all of them.
 */
class EveryLineTest {

  private static final int SHARE = Integer.getInteger("tariff.everyLine", 60);

  private static RateTables tables;
  private static ListedGoodsIndex index;
  private static List<CommodityCode> codes;
  private static long compared;
  static int mostTold = 60;

  @BeforeAll
  static void open() {
    tables = RateTables.open(Path.of(System.getProperty("tariff.home"), "rates"));
    index = new ListedGoodsIndex(tables);
    codes = new ArrayList<>();
    for (int chapter = 1; chapter <= 98; chapter++) {
      CommodityCode prefix = CommodityCode.of((chapter < 10 ? "0" : "") + chapter);
      for (ScheduleLine line : tables.schedule().everyLine(prefix)) {
        if (codes.isEmpty() || !codes.get(codes.size() - 1).equals(line.code())) {
          codes.add(line.code());
        }
      }
    }
  }

  @AfterAll
  static void manyWerePriced() {
    assertThat(compared).isGreaterThan(1_000_000 / SHARE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN", "HK", "VN", "CA", "MX", "DE", "JP", "KR", "GB", "CH", "BR", "IN", "RU", "CU", "LS"
      })
  void bothWaysGiveTheSameFigures(String origin) {
    Shipment template =
        Shipment.ofUnlistedGoods("CN", "US", LocalDate.of(2025, 1, 1), BigDecimal.ZERO);
    FormulaAssessor quick = new FormulaAssessor(tables, index, template);
    Assessor full = new Assessor(tables);
    FormulaFigures figures = new FormulaFigures();
    int turn = Math.floorMod(origin.hashCode(), SHARE);
    for (LocalDate day : firstDays(origin)) {
      for (int at = turn++ % SHARE; at < codes.size(); at += SHARE) {
        int mode = (at + turn) % FormulaAssessor.MODES.size();
        long cents = (at + turn) % 7 == 0 ? 80_050 : 1_234_567;
        compare(quick, full, figures, template, codes.get(at), origin, day, mode, cents);
      }
    }
  }

  private static void compare(
      FormulaAssessor quick,
      Assessor full,
      FormulaFigures figures,
      Shipment template,
      CommodityCode code,
      String origin,
      LocalDate day,
      int mode,
      long cents) {
    FormulaAssessor.Outcome outcome =
        quick.assess(
            index.of(code),
            quick.origin(origin).orElseThrow(),
            (int) day.toEpochDay(),
            -1,
            mode,
            cents,
            Quantities.none(),
            figures);
    if (outcome == FormulaAssessor.Outcome.NOT_PLAIN) {
      return;
    }
    compared++;
    Shipment shipment = template.withCode(code).of(origin, day, BigDecimal.valueOf(cents, 2));
    if (mode > 0) {
      shipment =
          shipment.withTransport(Optional.of(FormulaAssessor.MODES.get(mode)), Optional.empty());
    }
    Object expected;
    try {
      expected = ComparedFigures.of(full.figures(shipment));
    } catch (NoAnswer e) {
      expected = FormulaAssessor.Outcome.REFUSED;
    }
    Object found =
        outcome == FormulaAssessor.Outcome.REFUSED
            ? outcome
            : ComparedFigures.of(figures, code, cents);
    if (!found.equals(expected)) {
      assertThat(found)
          .as("%s of %s on %s, mode %s, %s cents", code, origin, day, mode, cents)
          .isEqualTo(expected);
    }
  }

  /** The days on which another stretch of the origin's calendar begins. */
  private static List<LocalDate> firstDays(String origin) {
    LocalDate first = tables.manifest().coveredFrom("US", origin).orElseThrow();
    LocalDate last = tables.manifest().asOf().plusYears(1);
    OriginCalendar calendar = OriginCalendar.of(tables, origin);
    List<LocalDate> days = new ArrayList<>();
    int before = -1;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      int place = calendar.placeOf((int) day.toEpochDay());
      if (place != before) {
        days.add(day);
        before = place;
      }
    }
    return days;
  }
}
