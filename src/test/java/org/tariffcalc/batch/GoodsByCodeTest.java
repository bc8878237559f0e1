package org.tariffcalc.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tariffcalc.assess.bulk.ListedGoods;
import org.tariffcalc.assess.bulk.ListedGoodsIndex;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/** Holds the goods that one worker of a batch keeps at hand. */
class GoodsByCodeTest {

  private static final int FIRST = 71_000_000;

  private final ListedGoodsIndex index = new ListedGoodsIndex(RateTables.open(Path.of("rates")));
  private final GoodsByCode goods = new GoodsByCode();

  @Test
  void whatWasPutLastIsFoundHoweverManyCodesThereWere() {
    for (int number = FIRST; number < FIRST + 70_000; number++) {
      ListedGoods made = index.of(CommodityCode.of(Integer.toString(number)));
      goods.put(made);
      assertThat(goods.get(number, 8)).isSameAs(made);
    }
    assertThat(goods.get(FIRST, 8)).as("forgotten, to be made again").isNull();
  }

  @Test
  void eightAndTenDigitsAreDifferentGoods() {
    goods.put(index.of(CommodityCode.of("0101210000")));
    assertThat(goods.get(1_012_100L, 8)).isNull();
    assertThat(goods.get(101_210_000L, 10)).isNotNull();
  }
}
