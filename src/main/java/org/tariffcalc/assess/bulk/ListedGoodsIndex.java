package org.tariffcalc.assess.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tariffcalc.assess.us.Chapter98;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ListIndex;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * Makes the goods of a code ready once for all their shipments. Goods that stand alike on every
 * list and in every measure's own codes get the same number.
 */
public final class ListedGoodsIndex {

  /** More codes than the schedule has: what rows make up is not kept for ever. */
  private static final int MOST_CODES = 1 << 16;

  private final RateTables tables;
  private final ListIndex lists;
  private final Situation.OnList[] onLists;
  private final Map<String, Integer> placeOfMeasure = new LinkedHashMap<>();
  private final Map<Integer, List<CommodityCode>> ownCodes = new LinkedHashMap<>();
  private final Map<String, ListedGoods> known = new ConcurrentHashMap<>();
  private final Map<List<Integer>, Integer> shapes = new ConcurrentHashMap<>();
  private final Map<String, ListedGoods.Column> percentages = new ConcurrentHashMap<>();
  private final AtomicInteger numbered = new AtomicInteger();

  /** Reads every list to which a measure on imports into the United States refers. */
  public ListedGoodsIndex(RateTables tables) {
    this(tables, tables.measuresInto(Importer.US.word()));
  }

  private ListedGoodsIndex(RateTables tables, List<Measure> measures) {
    this.tables = tables;
    Set<String> used = new LinkedHashSet<>();
    for (Measure measure : measures) {
      if (measure.scope() instanceof Scope.Listed listed) {
        used.add(listed.list());
      }
      for (Exemption exemption : tables.exemptionsOf(measure)) {
        exemption.list().ifPresent(reference -> used.add(reference.list()));
      }
    }
    lists = new ListIndex(read(tables, List.copyOf(used)));
    onLists = everyFact(lists.kinds());
    for (Measure measure : measures) {
      if (measure.scope() instanceof Scope.Codes codes) {
        int place = lists.size() + placeOfMeasure.size();
        placeOfMeasure.put(measure.id(), place);
        ownCodes.put(place, codes.codes());
      }
    }
  }

  /**
   * What a group of a list says of goods, one object for all that say the same.
   *
   * @param length how many digits of the group cover the code
   * @param isLongest whether no other group of the list covers it with more
   */
  Situation.OnList onList(int kind, int length, boolean isLongest, boolean isDivided) {
    Situation.Cover cover =
        length == 0
            ? Situation.Cover.NONE
            : isLongest ? Situation.Cover.LONGEST : Situation.Cover.SHORTER;
    int at = 6 * kind + 2 * cover.order() + (isDivided ? 1 : 0);
    return onLists[at];
  }

  private static Situation.OnList[] everyFact(int kinds) {
    Situation.OnList[] all = new Situation.OnList[6 * kinds];
    for (int kind = 0; kind < kinds; kind++) {
      for (Situation.Cover cover : Situation.Cover.values()) {
        for (boolean isDivided : new boolean[] {false, true}) {
          Situation.OnList fact = new Situation.OnList(kind, cover, isDivided);
          all[fact.order()] = fact;
        }
      }
    }
    return all;
  }

  /** Reads lists, half of them ahead on a second processor: there are more than a hundred files. */
  private static List<ProductList> read(RateTables tables, List<String> names) {
    Thread ahead =
        new Thread(
            () -> {
              for (int i = names.size() - 1; i > names.size() / 2; i--) {
                try {
                  tables.list(names.get(i));
                } catch (TariffException e) {
                  // The reader below meets the same fault and says it.
                  return;
                }
              }
            },
            "lists");
    ahead.setDaemon(true);
    ahead.start();
    List<ProductList> lists = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i == names.size() / 2 + 1) {
        await(ahead);
      }
      lists.add(tables.list(names.get(i)));
    }
    return lists;
  }

  private static void await(Thread ahead) {
    try {
      ahead.join();
    } catch (InterruptedException e) {
      // What it has not read is read here.
      Thread.currentThread().interrupt();
    }
  }

  /** The lists behind the index. */
  ListIndex lists() {
    return lists;
  }

  /**
   * How many places a standing can name: groups of lists, then measures with codes of their own.
   */
  int places() {
    return lists.size() + placeOfMeasure.size();
  }

  /** The place of a measure that names its codes itself. */
  int placeOf(Measure measure) {
    return placeOfMeasure.getOrDefault(measure.id(), -1);
  }

  /**
   * The goods of a code.
   *
   * @param code eight or ten digits
   */
  public ListedGoods of(CommodityCode code) {
    ListedGoods goods = known.get(code.digits());
    if (goods == null) {
      goods = made(code);
      if (known.size() >= MOST_CODES) {
        known.clear();
      }
      known.put(code.digits(), goods);
    }
    return goods;
  }

  /** The ten-digit numbers of a tariff line that lists tell apart. */
  LineNumbers numbersOf(ListedGoods line) {
    LineNumbers numbers = line.numbers();
    if (numbers == null) {
      numbers = LineNumbers.of(tables, this, line);
      line.keep(numbers);
    }
    return numbers;
  }

  private ListedGoods made(CommodityCode code) {
    int[] standing = standing(code);
    int shape =
        shapes.computeIfAbsent(
            Arrays.stream(standing).boxed().toList(), each -> numbered.getAndIncrement());
    List<ScheduleLine> history = tables.schedule().history(code.upTo(8));
    boolean carriedBack =
        !history.isEmpty()
            && tables
                .schedule()
                .line(code.upTo(8), LocalDate.MIN)
                .filter(history.get(0)::equals)
                .isPresent();
    List<Period> spells =
        code.length() == 10 ? tables.schedule().statisticalHistory(code) : List.of();
    List<ScheduleLine> lines = code.length() == 10 && spells.isEmpty() ? List.of() : history;
    return new ListedGoods(
        code,
        shape,
        standing,
        OpenCottonFee.of(tables, code),
        Chapter98.isFreeOfProcessingFee(tables, code),
        lines,
        columns(lines),
        carriedBack,
        spells);
  }

  private ListedGoods.Column[] columns(List<ScheduleLine> lines) {
    ListedGoods.Column[] columns = new ListedGoods.Column[2 * lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      ScheduleLine line = lines.get(i);
      columns[2 * i] = column(line.general(), line.code());
      columns[2 * i + 1] = column(line.column2(), line.code());
    }
    return columns;
  }

  /** Percentages do not depend on the line: one object stands for all that are the same. */
  private ListedGoods.Column column(DutyExpression duty, CommodityCode line) {
    return Percentage.of(duty).isPresent()
        ? percentages.computeIfAbsent(
            duty.toString(), each -> new ListedGoods.Column(duty, line, true))
        : new ListedGoods.Column(duty, line, !tables.isQuantityExact(Optional.of(line)));
  }

  private int[] standing(CommodityCode code) {
    int[] onLists = lists.standing(code);
    int[] all = Arrays.copyOf(onLists, onLists.length + ownCodes.size());
    int found = onLists.length;
    for (Map.Entry<Integer, List<CommodityCode>> each : ownCodes.entrySet()) {
      for (CommodityCode own : each.getValue()) {
        if (own.covers(code)) {
          all[found++] = each.getKey() << 4;
          break;
        }
      }
    }
    return Arrays.copyOf(all, found);
  }
}
