package org.tariffcalc.assess.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.stacking.OpenFact;
import org.tariffcalc.assess.us.CottonFee;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.CommodityFee;

/** What stays open of the fee on the material of goods when nothing is said of their weight. */
final class OpenCottonFee implements FormulaFigures.LeftOpen {

  /** Goods that owe no such fee. */
  static final OpenCottonFee NONE = new OpenCottonFee(null, CommodityCode.of("00"), new int[0]);

  private final @Nullable RateTables tables;
  private final CommodityCode code;
  private final int[] firstDays;
  private final AtomicReferenceArray<@Nullable List<OpenFact>> open;

  private OpenCottonFee(@Nullable RateTables tables, CommodityCode code, int[] firstDays) {
    this.tables = tables;
    this.code = code;
    this.firstDays = firstDays;
    this.open = new AtomicReferenceArray<>(firstDays.length + 1);
  }

  /** The fee of the goods of a code of eight or ten digits. */
  static OpenCottonFee of(RateTables tables, CommodityCode code) {
    if (!CottonFee.concerns(tables, code)) {
      return NONE;
    }
    SortedSet<Integer> days = new TreeSet<>();
    for (CommodityFee fee : tables.commodityFees()) {
      for (CommodityFee.Rate rate : fee.periods()) {
        cut(days, rate.period());
      }
      days.add(ListedGoods.day(tables.contentFactors(fee.factors()).from()));
    }
    for (Period period : tables.schedule().statisticalSpellsUnder(code.upTo(8))) {
      cut(days, period);
    }
    return new OpenCottonFee(tables, code, days.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void cut(SortedSet<Integer> days, Period period) {
    days.add(ListedGoods.day(period.from()));
    period.to().ifPresent(to -> days.add(ListedGoods.day(to) + 1));
  }

  /** Whether a formal entry of a day leaves something open. */
  boolean isOpenOn(int epochDay) {
    return tables != null && !facts(tables, epochDay).isEmpty();
  }

  /** What a formal entry of a day leaves open. */
  @Override
  public String of(ListedGoods goods, int epochDay) {
    return facts(Objects.requireNonNull(tables), epochDay)
        .get(0)
        .about(goods.dotted(), LocalDate.ofEpochDay(epochDay));
  }

  private List<OpenFact> facts(RateTables asked, int epochDay) {
    int place = 0;
    while (place < firstDays.length && firstDays[place] <= epochDay) {
      place++;
    }
    List<OpenFact> known = open.get(place);
    if (known == null) {
      known = CottonFee.openWithoutWeight(asked, code, LocalDate.ofEpochDay(epochDay));
      open.set(place, known);
    }
    return known;
  }
}
