package org.tariffcalc.assess.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/** Holds what a batch keeps of the codes that its rows name. */
class ListedGoodsIndexTest {

  private static final CommodityCode TOYS = CommodityCode.of("95030000");

  private final ListedGoodsIndex index = new ListedGoodsIndex(RateTables.open(Path.of("rates")));

  @Test
  void goodsAreMadeReadyOnce() {
    assertThat(index.of(TOYS)).isSameAs(index.of(TOYS));
  }

  /** A file may name any of ten thousand million codes, of which few exist. */
  @Test
  void codesThatRowsMakeUpAreNotKeptForEver() {
    ListedGoods before = index.of(TOYS);
    for (int i = 0; i < 1 << 16; i++) {
      index.of(CommodityCode.of("7" + (1_000_000 + i)));
    }
    ListedGoods after = index.of(TOYS);
    assertThat(after).isNotSameAs(before);
    assertThat(after.shape()).isEqualTo(before.shape());
    assertThat(after.heading()).isEqualTo(before.heading());
  }
}
