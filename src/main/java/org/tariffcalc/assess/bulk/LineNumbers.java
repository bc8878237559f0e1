package org.tariffcalc.assess.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.LineAssessment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ListIndex;

/**
 * The ten-digit numbers of one tariff line by entry date, one for all that stand alike on every
 * list: what {@link LineAssessment} prices one by one, made ready for many shipments.
 */
final class LineNumbers {

  private final int[] begins;
  private final ListedGoods[] @Nullable [] goods;

  private LineNumbers(int[] begins, ListedGoods[] @Nullable [] goods) {
    this.begins = begins;
    this.goods = goods;
  }

  /** The numbers of a line that lists tell apart. */
  static LineNumbers of(RateTables tables, ListedGoodsIndex index, ListedGoods line) {
    CommodityCode code = line.code();
    Map<CommodityCode, List<Period>> printed = tables.schedule().statisticalHistories(code);
    Map<CommodityCode, List<Period>> listed = listed(index.lists(), line);
    TreeSet<Integer> days = new TreeSet<>(List.of(Integer.MIN_VALUE));
    for (Map<CommodityCode, List<Period>> each : List.of(printed, listed)) {
      for (List<Period> periods : each.values()) {
        for (Period period : periods) {
          days.add(ListedGoods.day(period.from()));
          period.to().ifPresent(to -> days.add(ListedGoods.day(to) + 1));
        }
      }
    }
    int first = ListedGoods.day(tables.schedule().firstDay(code));
    int[] begins = days.stream().mapToInt(Integer::intValue).toArray();
    ListedGoods[] @Nullable [] goods = new ListedGoods[begins.length][];
    for (int i = 0; i < begins.length; i++) {
      goods[i] = on(begins[i], first, printed, listed, index);
    }
    return new LineNumbers(begins, goods);
  }

  private static Map<CommodityCode, List<Period>> listed(ListIndex lists, ListedGoods line) {
    Map<CommodityCode, List<Period>> listed = new TreeMap<>();
    for (int each : line.standing()) {
      int place = ListIndex.place(each);
      if (ListIndex.isDivided(each) && lists.listOf(place) >= 0) {
        Period period = lists.group(place).period();
        for (CommodityCode number : lists.group(place).below(line.code())) {
          listed.computeIfAbsent(number, code -> new ArrayList<>(1)).add(period);
        }
      }
    }
    return listed;
  }

  private static ListedGoods @Nullable [] on(
      int day,
      int first,
      Map<CommodityCode, List<Period>> printed,
      Map<CommodityCode, List<Period>> listed,
      ListedGoodsIndex index) {
    List<ListedGoods> goods = new ArrayList<>();
    Set<Integer> shapes = new HashSet<>();
    for (Map.Entry<CommodityCode, List<Period>> each : printed.entrySet()) {
      if (holds(each.getValue(), Math.max(day, first))) {
        ListedGoods number = index.of(each.getKey());
        if (shapes.add(number.shape())) {
          goods.add(number);
        }
      }
    }
    for (Map.Entry<CommodityCode, List<Period>> each : listed.entrySet()) {
      List<Period> spells = printed.getOrDefault(each.getKey(), List.of());
      if (holds(each.getValue(), day) && !holds(spells, Math.max(day, first))) {
        // A number that only a list knows is left to the full assessment.
        return null;
      }
    }
    return goods.isEmpty() ? null : goods.toArray(ListedGoods[]::new);
  }

  private static boolean holds(List<Period> periods, int day) {
    for (Period period : periods) {
      if (day >= ListedGoods.day(period.from())
          && (period.to().isEmpty() || day <= ListedGoods.day(period.to().get()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The numbers of a day, in order, the first of each standing; not to be changed.
   *
   * @return null when the full assessment has to be asked
   */
  ListedGoods @Nullable [] on(int epochDay) {
    int place = Arrays.binarySearch(begins, epochDay);
    return goods[place >= 0 ? place : -place - 2];
  }
}
