package org.tariffcalc.assess.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.SearchedMembership;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * The two ways of pricing hold together, chapter 98 included: what a row costs by its formula is
 * what the full assessment says.
 *
 * <p>A formula is put together of parts, each of which depends on less than the whole question: the
 * base rate on code, day and column; the duties on origin, stretch of days and on how the code
 * stands on the lists; the fees on origin, stretch and mode of transport; the kind of entry on the
 * price. So it is enough to try every value of each part, and that is done here:
 *
 * <ul>
 *   <li>each way in which a code of the schedule can stand on the lists, of eight and of ten
 *       digits, from each origin on the first day of each stretch of its calendar, for a code that
 *       is another one in each stretch, under the modes and prices in turn: with more than a
 *       thousand ways in each stretch every mode meets every price there; and on the last day of
 *       the stretch every third of them;
 *   <li>each code on the first and the last day of each of its periods in the schedule, in column 1
 *       and column 2, without a quantity and with the usual ones;
 *   <li>that two codes which stand alike are alike to every list: what the index of lists says of
 *       each code is what each list says itself, on the first day of each of its periods.
 * </ul>
 *
 * That no stretch hides a day on which something begins is held by {@link OriginCalendarTest}. With
 * {@code -Dtariff.everyLine=true} the first takes every code of each way, which takes an hour.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryLineTest {

  private static final boolean IS_WHOLE = Boolean.getBoolean("tariff.everyLine");

  /** Prices in cents: at, above and far from each limit on what an entry is and on its fees. */
  private static final long[] PRICES = {
    1_234_567,
    25_000,
    25_001,
    80_000,
    80_001,
    250_000,
    250_001,
    950_000,
    17_500_050,
    90_000_000_049L
  };

  private static final Quantities QUANTITIES =
      new Quantities(
          Stream.of("1000kg", "1000No", "1000l", "1000m2", "1000m", "1000prs", "1000pfl")
              .map(Quantity::parse)
              .toList());

  private static RateTables tables;
  private static ListedGoodsIndex index;
  private static List<CommodityCode> codes;
  private static List<List<CommodityCode>> alike;
  private static FormulaAssessor quick;
  private static Assessor full;
  private static final LongAdder COMPARED = new LongAdder();

  private final FormulaFigures figures = new FormulaFigures();

  @BeforeAll
  static void open() {
    tables = RateTables.open(Path.of(System.getProperty("tariff.home"), "rates"));
    index = new ListedGoodsIndex(tables);
    quick = new FormulaAssessor(tables, index, template());
    full = new Assessor(tables);
    TreeSet<CommodityCode> all = new TreeSet<>();
    for (int chapter = 1; chapter <= 98; chapter++) {
      CommodityCode prefix = CommodityCode.of((chapter < 10 ? "0" : "") + chapter);
      for (ScheduleLine line : tables.schedule().everyLine(prefix)) {
        if (all.add(line.code())) {
          all.addAll(tables.schedule().statisticalHistories(line.code()).keySet());
        }
      }
    }
    codes = List.copyOf(all);
    Map<Integer, List<CommodityCode>> byShape = new LinkedHashMap<>();
    for (CommodityCode code : codes) {
      // A number and its line may stand alike, and are still not read alike.
      int shape = 2 * index.of(code).shape() + (code.length() == 10 ? 1 : 0);
      byShape.computeIfAbsent(shape, each -> new ArrayList<>()).add(code);
    }
    alike = List.copyOf(byShape.values());
  }

  @AfterAll
  static void manyWerePriced() {
    assertThat(COMPARED.sum()).isGreaterThan(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN", "HK", "VN", "CA", "MX", "DE", "JP", "KR", "GB", "CH", "BR", "IN", "RU", "CU", "LS"
      })
  void everyStandingOnTheListsPaysWhatTheFullAssessmentSays(String origin) {
    List<LocalDate> firstDays = firstDays(origin);
    for (int i = 0; i < firstDays.size(); i++) {
      for (int each = 0; each < alike.size(); each++) {
        compareOne(alike.get(each), origin, firstDays.get(i), i + each);
      }
      if (i > 0) {
        for (int each = i % 3; each < alike.size(); each += 3) {
          compareOne(alike.get(each), origin, firstDays.get(i).minusDays(1), i + each);
        }
      }
    }
  }

  /** Compares for one of some codes, another one each turn; of those that can be priced so. */
  private void compareOne(
      List<CommodityCode> standingAlike, String origin, LocalDate day, int turn) {
    for (int i = 0; i < standingAlike.size(); i++) {
      CommodityCode code = standingAlike.get((turn + i) % standingAlike.size());
      int mode = (turn + i) % PlainShipment.PLACES;
      long cents = PRICES[turn / PlainShipment.PLACES % PRICES.length];
      if (compare(code, origin, day, mode, cents, Quantities.none()) && !IS_WHOLE) {
        return;
      }
    }
  }

  @Test
  void everyLinePaysItsRateInBothColumns() {
    for (CommodityCode code : codes) {
      for (LocalDate day : daysOf(code)) {
        for (String origin : List.of("DE", "CU")) {
          if (!day.isBefore(tables.manifest().coveredFrom("US", origin).orElseThrow())) {
            compare(code, origin, day, 0, 1_234_567, Quantities.none());
            if (code.length() == 8) {
              compare(code, origin, day, 0, 1_234_567, QUANTITIES);
            }
          }
        }
      }
    }
  }

  /** The first and the last day of each period in which the schedule holds a code. */
  private static Set<LocalDate> daysOf(CommodityCode code) {
    TreeSet<LocalDate> days = new TreeSet<>();
    List<Period> periods =
        code.length() == 10
            ? tables.schedule().statisticalHistory(code)
            : tables.schedule().history(code).stream().map(ScheduleLine::period).toList();
    for (Period period : periods) {
      days.add(period.from());
      period.to().ifPresent(days::add);
    }
    return days;
  }

  @Test
  void whatTheIndexSaysOfACodeIsWhatEachListSays() {
    for (String name : names()) {
      ProductList list = tables.list(name);
      TreeSet<LocalDate> days = new TreeSet<>();
      list.groups().forEach(group -> days.add(group.period().from()));
      for (LocalDate day : days) {
        for (CommodityCode code : codes) {
          Shipment goods = template().withCode(code).of("CN", day, BigDecimal.ONE);
          var prepared = new PreparedMembership(index.lists(), index.of(code).standing(), day);
          var searched = SearchedMembership.of(tables, goods);
          if (!prepared.matches(name).equals(searched.matches(name))
              || !prepared.finerThan(name).equals(searched.finerThan(name))) {
            assertThat(prepared.matches(name))
                .as("%s on %s, %s", code, name, day)
                .isEqualTo(searched.matches(name));
            assertThat(prepared.finerThan(name))
                .as("below %s on %s, %s", code, name, day)
                .isEqualTo(searched.finerThan(name));
          }
        }
      }
    }
  }

  /** The lists to which a measure into the United States refers. */
  private static Set<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (Measure measure : tables.measuresInto("US")) {
      if (measure.scope() instanceof Scope.Listed listed) {
        names.add(listed.list());
      }
      for (Exemption exemption : tables.exemptionsOf(measure)) {
        exemption.list().ifPresent(reference -> names.add(reference.list()));
      }
    }
    return names;
  }

  /** Compares one shipment both ways, if it can be priced by a formula. */
  private boolean compare(
      CommodityCode code,
      String origin,
      LocalDate day,
      int mode,
      long cents,
      Quantities quantities) {
    FormulaAssessor.Outcome outcome =
        quick.assess(
            index.of(code),
            quick.origin(origin).orElseThrow(),
            (int) day.toEpochDay(),
            -1,
            mode,
            cents,
            quantities,
            figures);
    if (outcome == FormulaAssessor.Outcome.NOT_PLAIN) {
      return false;
    }
    COMPARED.increment();
    Shipment shipment =
        template()
            .withCode(code)
            .of(origin, day, BigDecimal.valueOf(cents, 2))
            .withQuantities(quantities);
    if (mode > 0) {
      shipment = shipment.withTransport(PlainShipment.mode(mode), Optional.empty());
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
    return true;
  }

  private static Shipment template() {
    return Shipment.ofUnlistedGoods("CN", "US", LocalDate.of(2025, 1, 1), BigDecimal.ZERO);
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
