package org.tariffcalc.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.FixtureTables;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.duty.AdValorem;
import org.tariffcalc.tables.RateTables;

/**
 * The engine by itself on tables of a few lines, one rule to a row: 10,000 dollars, the additional
 * duties worked out by hand from src/test/resources/tables.
 */
class SmallTablesTest {

  private static final BigDecimal VALUE = new BigDecimal("10000.00");

  @TempDir private static Path folder;
  private static RateTables tables;

  @BeforeAll
  static void open() {
    tables = RateTables.open(FixtureTables.in(folder).directory());
  }

  @ParameterizedTest(name = "{0}: {1} of {2} on {3}, {4}")
  @CsvSource({
    "the day before a duty begins, 95030000, VN, 2025-04-04, , ''",
    "its first day, 95030000, VN, 2025-04-05, , 9903.01.25=1000.00",
    "the last day of a rate, 95030000, VN, 2025-08-06, , 9903.01.25=1000.00",
    "the first day of the next, 95030000, VN, 2025-08-07, , 9903.02.69=2000.00",
    "the last day of the duty, 95030000, VN, 2026-02-23, , 9903.02.69=2000.00",
    "the day after is that of the surcharge, 95030000, VN, 2026-02-24, , 9903.03.01=1000.00",
    "the last day of the surcharge, 95030000, VN, 2026-07-23, , 9903.03.01=1000.00",
    "the day after the surcharge, 95030000, VN, 2026-07-24, , ''",
    // Of several reciprocal duties the one that names the origin, the rate of the day alone.
    "the rate of a single day, 95030000, CN, 2025-04-09, , 9903.01.24=2000.00;9903.01.63=8400.00",
    "the rate after it, 95030000, CN, 2025-04-10, , 9903.01.24=2000.00;9903.01.63=12500.00",
    "an origin named by both, 95030000, HK, 2025-04-09, , 9903.01.24=2000.00;9903.01.63=8400.00",
    "an origin named by one, 95030000, MO, 2025-04-09, , 9903.01.63=8400.00",
    "an origin that is exempt, 95030000, CA, 2025-04-05, , 9903.01.10=2500.00",
    "the last day of 25%, 95030000, CA, 2025-07-31, , 9903.01.10=2500.00",
    "the first day of 35%, 95030000, CA, 2025-08-01, , 9903.01.10=3500.00",
    "a preference frees from its day, 95066280, CA, 2025-03-07, program S, ''",
    "and not before, 95066280, CA, 2025-03-06, program S, 9903.01.10=2500.00",
    "goods of column 2, 95030000, RU, 2025-04-05, , ''",
    "goods on the list of exemptions, 85171300, VN, 2025-04-05, , ''",
    "goods beside it, 85171400, VN, 2025-04-05, , 9903.01.25=1000.00",
    "loaded the day before, 95030000, VN, 2025-05-26, loaded 2025-04-04, ''",
    "loaded on the day, 95030000, VN, 2025-05-26, loaded 2025-04-05, 9903.01.25=1000.00",
    "entered too late, 95030000, VN, 2025-05-27, loaded 2025-04-04, 9903.01.25=1000.00",
    "an origin without the transit rule, 95030000, CN, 2025-04-05, loaded 2025-04-04,"
        + " 9903.01.24=2000.00;9903.01.25=1000.00",
    "US content at the limit, 95030000, VN, 2025-04-05, us 20, 9903.01.25=800.00",
    "US content below it, 95030000, VN, 2025-04-05, us 19.99, 9903.01.25=1000.00",
    "a claim frees, 95030000, VN, 2025-04-05, claim 9903.01.30, ''",
    "steel before the reciprocal duty, 73063050, VN, 2025-04-04, , 9903.81.87=2500.00",
    "steel on the full value leaves nothing, 73063050, VN, 2025-04-05, , 9903.81.87=2500.00",
    "an article of steel counts whole, 73063050, VN, 2025-06-04, steel 40, 9903.81.87=5000.00",
    "steel that is not declared counts whole, 73063050, VN, 2025-06-04, , 9903.81.87=5000.00",
    "a longer code that is left out, 7318150010, VN, 2025-06-04, , 9903.01.25=1000.00",
    "its neighbor that is not, 7318150090, VN, 2025-06-04, , 9903.81.87=5000.00",
    "a condition that no code decides: the dearer case, 94032000, VN, 2025-04-04, ,"
        + " 9903.81.87=2500.00",
    "a list before its day, 61091000, CN, 2019-08-31, , ''",
    "a list on its day, 61091000, CN, 2019-09-01, , 9903.88.15=1500.00",
    "the last day of 15%, 61091000, CN, 2020-02-13, , 9903.88.15=1500.00",
    "the first day of 7.5%, 61091000, CN, 2020-02-14, , 9903.88.15=750.00",
    "a list of another origin, 61091000, HK, 2020-02-14, , ''",
  })
  void oneRule(
      String rule, String code, String origin, LocalDate day, String fact, String expected) {
    Assessment assessment = new Assessor(tables).figures(shipment(code, origin, day, fact));

    List<String> additional = new ArrayList<>();
    for (Charge charge : assessment.charges()) {
      if (charge.kind() != ChargeKind.BASE) {
        additional.add(charge.heading() + "=" + charge.amount().toPlainString());
      }
    }
    assertThat(String.join(";", additional.stream().sorted().toList()))
        .as(rule)
        .isEqualTo(String.join(";", List.of(expected.split(";")).stream().sorted().toList()));
  }

  private static Shipment shipment(String code, String origin, LocalDate day, String fact) {
    Shipment goods =
        Shipment.ofUnlistedGoods(origin, "US", day, VALUE).withCode(CommodityCode.of(code));
    if (!code.startsWith("95")) {
      goods = goods.withBaseRate(AdValorem.ofPercent(BigDecimal.ZERO));
    }
    if (fact == null) {
      return goods;
    }
    String[] words = fact.split(" ", -1);
    return switch (words[0]) {
      case "program" -> goods.withProgram(words[1]);
      case "claim" -> goods.withClaim(words[1]);
      case "loaded" ->
          goods
              .withLoaded(Optional.of(LocalDate.parse(words[1])))
              .withTransport(Optional.of(TransportMode.OCEAN), Optional.empty());
      default -> goods.withContent(words[0], new BigDecimal(words[1]));
    };
  }
}
