package org.tariffcalc.analysis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;

/** Between two days of change no duty changes: asked of every single day. */
class ChangeDaysTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final long SEED = 20261130;
  private static final int GOODS = 60;
  private static final int DAYS = 250;

  /** Codes on many lists, on few and on none, of ten digits and eight. */
  private static final List<String> CODES =
      List.of(
          "95030000",
          "9401616011",
          "94016160",
          "76061130",
          "85171300",
          "87032401",
          "8708295160",
          "72083700",
          "74091150",
          "44071100",
          "6109100012",
          "29371200",
          "85423100",
          "02013050",
          "8418100075",
          "85076000",
          "63079098",
          "40111010",
          "8704229000",
          "30049092");

  private static final List<String> ORIGINS =
      List.of(
          "CN", "HK", "VN", "CA", "MX", "DE", "GB", "JP", "KR", "BR", "IN", "CH", "RU", "TW", "AU");

  @Test
  void noDutyChangesOnAnyOtherDay() {
    Random random = new Random(SEED);
    Assessor assessor = new Assessor(TABLES);
    for (int each = 0; each < GOODS; each++) {
      Shipment goods = goods(random);
      LocalDate first = goods.entryDate();
      LocalDate last = first.plusDays(DAYS);
      NavigableSet<LocalDate> days = ChangeDays.of(TABLES, goods, first);
      String before = duty(assessor, goods);
      for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
        String now = duty(assessor, goods.withEntryDate(day));
        if (!now.equals(before)) {
          assertThat(days)
              .as(
                  "seed %d, %s from %s on %s: %s, %s",
                  SEED, goods.code(), goods.origin(), day, before, now)
              .contains(day);
        }
        before = now;
      }
    }
  }

  private static Shipment goods(Random random) {
    CommodityCode code = CommodityCode.of(CODES.get(random.nextInt(CODES.size())));
    String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
    LocalDate day = LocalDate.of(2018, 7, 6).plusDays(random.nextInt(3000));
    return Shipment.ofUnlistedGoods(origin, "US", day, new BigDecimal("10000")).withCode(code);
  }

  private static String duty(Assessor assessor, Shipment goods) {
    try {
      Assessment figures = assessor.figures(goods);
      return figures.totalDuty() + " " + figures.lowestPercent() + " " + figures.filing();
    } catch (NoAnswer e) {
      // The sentence names the day.
      return "no answer";
    }
  }
}
