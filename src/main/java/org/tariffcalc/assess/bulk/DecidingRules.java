package org.tariffcalc.assess.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.list.ListIndex;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Measure;

/**
 * What decides about goods of an origin on a day: the rules of the measures that reach them, and
 * what the lists of these rules say of the code. Two codes of which this says the same pay by the
 * same formula; a rule on goods that stand elsewhere plays no part.
 */
final class DecidingRules {

  private final ListedGoodsIndex index;
  private final LocalDate day;
  private final boolean isBeforeRenumbering;
  private final BitSet inForce = new BitSet();
  private final BitSet toCome = new BitSet();
  private final BitSet seen = new BitSet();
  private final Part general;
  private final Map<Integer, Part> ofLists = new TreeMap<>();
  private final Map<Integer, Part> ofPlaces = new TreeMap<>();
  private final Map<Integer, List<Integer>> ofExemptions = new TreeMap<>();
  private @Nullable Part[] byList = {};
  private Situation.@Nullable Rules[] exemptionsByList = {};

  /** The rules that goods of one list, of one measure's own codes, or all goods come under. */
  private static final class Part {
    private final List<Integer> numbers = new ArrayList<>(1);
    private final long[] whole;
    private final long[] dividing;
    private Situation.Rules rules = Situation.Rules.NONE;

    Part(int lists) {
      this.whole = new long[(lists + 63) >>> 6];
      this.dividing = new long[whole.length];
    }
  }

  private static void set(long[] lists, int list) {
    lists[list >>> 6] |= 1L << list;
  }

  private static boolean has(long[] lists, int list) {
    return (lists[list >>> 6] >>> list & 1) != 0;
  }

  private static void unite(long[] lists, long[] more) {
    for (int i = 0; i < lists.length; i++) {
      lists[i] |= more[i];
    }
  }

  /** Gives one object for rules of the same numbers. */
  @FunctionalInterface
  interface Interning {
    Situation.Rules of(boolean areExemptions, List<Integer> numbers);
  }

  DecidingRules(ListedGoodsIndex index, Manifest manifest, LocalDate day) {
    this.index = index;
    this.day = day;
    this.general = new Part(index.lists().lists());
    this.isBeforeRenumbering =
        manifest.renumberings().stream().anyMatch(each -> day.isBefore(each.on()));
  }

  /**
   * A rule on all goods.
   *
   * @param rule a number that stands for all that it says
   */
  void general(int rule) {
    general.numbers.add(rule);
  }

  /**
   * A measure, which decides about the goods in its scope.
   *
   * @param rule a number that stands for its rate and its exemptions
   * @param lists the lists that its exemptions name
   * @param claimed those of exemptions which have to be claimed: they decide only whether ten
   *     digits are needed
   */
  void measure(Measure measure, int rule, List<String> lists, List<String> claimed) {
    Part part = part(measure);
    part.numbers.add(rule);
    for (String list : lists) {
      set(part.whole, seen(list));
    }
    for (String list : claimed) {
      set(part.dividing, seen(list));
    }
  }

  /**
   * An exemption of goods on a list, which decides about no others.
   *
   * @param row a number that stands for all that it says
   */
  void exemption(String list, int row) {
    ofExemptions.computeIfAbsent(seen(list), each -> new ArrayList<>(1)).add(row);
  }

  private Part part(Measure measure) {
    if (measure.scope() instanceof Scope.Listed listed) {
      return ofLists.computeIfAbsent(seen(listed.list()), each -> new Part(index.lists().lists()));
    }
    return measure.scope() instanceof Scope.Codes
        ? ofPlaces.computeIfAbsent(index.placeOf(measure), each -> new Part(index.lists().lists()))
        : general;
  }

  /**
   * The number of a list, its groups of the day noted. Before a renumbering of the schedule the
   * groups that begin later count too, since then the list says that the code is too new.
   */
  private int seen(String list) {
    int number = index.lists().numberOf(list);
    if (!seen.get(number)) {
      seen.set(number);
      for (int place : index.lists().placesOf(list)) {
        ProductList.Group group = index.lists().group(place);
        if (group.period().contains(day)) {
          inForce.set(place);
        } else if (isBeforeRenumbering) {
          toCome.set(place);
        }
      }
    }
    return number;
  }

  /**
   * Ends the list of rules.
   *
   * @return something that is equal for days on which the same decides
   */
  Object closed(Interning interning) {
    byList = new @Nullable Part[index.lists().lists()];
    general.rules = interning.of(false, general.numbers);
    List<Object> all = new ArrayList<>(List.of(general.rules));
    ofLists.forEach(
        (list, part) -> {
          part.rules = interning.of(false, part.numbers);
          byList[list] = part;
          all.add(list);
          all.add(part.rules);
        });
    ofPlaces.forEach(
        (place, part) -> {
          part.rules = interning.of(false, part.numbers);
          all.add(place);
          all.add(part.rules);
        });
    exemptionsByList = new Situation.@Nullable Rules[byList.length];
    ofExemptions.forEach(
        (list, numbers) -> {
          Situation.Rules rules = interning.of(true, numbers);
          exemptionsByList[list] = rules;
          all.add(list);
          all.add(rules);
        });
    return List.of(all, inForce, toCome);
  }

  /** What decides of a standing. */
  Situation of(int[] standing) {
    return new Asked(standing).situation();
  }

  /**
   * The measures that decide about goods of a standing; those on other goods, and exemptions of
   * other goods, are left out.
   *
   * @param all the measures that reach the origin on the day
   */
  List<DayMeasures.Found> measuresOn(int[] standing, List<DayMeasures.Found> all) {
    long[] lists = new long[general.whole.length];
    Set<Integer> places = new HashSet<>();
    for (int each : standing) {
      int list = index.lists().listOf(ListIndex.place(each));
      if (list < 0) {
        places.add(ListIndex.place(each));
      } else {
        set(lists, list);
      }
    }
    List<DayMeasures.Found> concerned = new ArrayList<>();
    for (DayMeasures.Found each : all) {
      if (each.rate().isPresent() && concerns(each.measure(), lists, places)) {
        concerned.add(each.forGoodsOn(list -> has(lists, index.lists().numberOf(list))));
      }
    }
    return concerned;
  }

  private boolean concerns(Measure measure, long[] lists, Set<Integer> places) {
    if (measure.scope() instanceof Scope.Listed listed) {
      return has(lists, index.lists().numberOf(listed.list()));
    }
    return !(measure.scope() instanceof Scope.Codes) || places.contains(index.placeOf(measure));
  }

  /** One standing, read twice: for the rules it brings, then for the lists that these name. */
  private final class Asked {
    private final ListIndex lists = index.lists();
    private final int[] standing;
    private final long[] whole = general.whole.clone();
    private final long[] dividing = general.dividing.clone();
    private final List<Situation.Fact> facts;
    private boolean isDividedByClaims;

    Asked(int[] standing) {
      this.standing = standing;
      this.facts = new ArrayList<>(2 * standing.length + 1);
    }

    Situation situation() {
      facts.add(general.rules);
      scopes();
      exemptions();
      return new Situation(facts, isDividedByClaims);
    }

    private void scopes() {
      int at = 0;
      while (at < standing.length) {
        int place = ListIndex.place(standing[at]);
        int list = lists.listOf(place);
        int end = endOf(list, at);
        Part part = list < 0 ? ofPlaces.get(place) : byList[list];
        int before = facts.size();
        if (part != null && (list < 0 || tell(at, end, true))) {
          facts.add(before, part.rules);
          unite(whole, part.whole);
          unite(dividing, part.dividing);
        }
        at = end;
      }
    }

    private void exemptions() {
      int at = 0;
      while (at < standing.length) {
        int list = lists.listOf(ListIndex.place(standing[at]));
        int end = endOf(list, at);
        boolean isWhole = list >= 0 && has(whole, list);
        if (isWhole || list >= 0 && has(dividing, list)) {
          boolean isScope = byList[list] != null;
          if (!isWhole && !isScope) {
            tellDivided(at, end);
          } else if (isScope || tell(at, end, false)) {
            Situation.Rules rules = exemptionsByList[list];
            facts.add(rules == null ? Situation.Rules.NONE : rules);
          }
        }
        at = end;
      }
    }

    private int endOf(int list, int begin) {
      int end = begin + 1;
      while (list >= 0
          && end < standing.length
          && lists.listOf(ListIndex.place(standing[end])) == list) {
        end++;
      }
      return end;
    }

    /**
     * Tells of one list what matters: of its groups that cover a code only the order of their
     * lengths counts, and which duty they lead to.
     *
     * @param isScope whether goods on the list come under a measure: then it counts too that the
     *     list says of a code that it is too new
     * @return whether there was something to tell
     */
    private boolean tell(int begin, int end, boolean isScope) {
      int first = facts.size();
      int longest = 0;
      for (int i = begin; i < end; i++) {
        if (inForce.get(ListIndex.place(standing[i]))) {
          longest = Math.max(longest, ListIndex.coveringDigits(standing[i]));
        }
      }
      for (int i = begin; i < end; i++) {
        int place = ListIndex.place(standing[i]);
        int length = ListIndex.coveringDigits(standing[i]);
        if (inForce.get(place)) {
          facts.add(
              index.onList(
                  lists.kindOf(place),
                  length,
                  length == longest,
                  ListIndex.isDivided(standing[i])));
        } else if (isScope && length > 0 && toCome.get(place)) {
          facts.add(new Situation.ToCome(ListedGoods.day(lists.group(place).period().from())));
        }
      }
      if (facts.size() - first > 1) {
        facts.subList(first, facts.size()).sort(Situation.ORDER);
      }
      return facts.size() > first;
    }

    /**
     * Tells of a list whose exemptions have to be claimed only whether ten digits are needed to
     * know if they can be.
     */
    private void tellDivided(int begin, int end) {
      boolean isCovered = false;
      boolean isDivided = false;
      for (int i = begin; i < end; i++) {
        if (inForce.get(ListIndex.place(standing[i]))) {
          isCovered |= ListIndex.coveringDigits(standing[i]) != 0;
          isDivided |= ListIndex.isDivided(standing[i]);
        }
      }
      if (isDivided && isCovered) {
        tell(begin, end, false);
      }
      isDividedByClaims |= isDivided;
    }
  }
}
