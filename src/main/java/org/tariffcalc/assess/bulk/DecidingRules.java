package org.tariffcalc.assess.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final String EXEMPTIONS = "exemptions";
  private static final int LENGTH = 14;
  private static final int DIVIDED = 1;
  private static final int IS_TO_COME = 1 << 30;

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
  private int[] exemptionsByList = {};

  /** The rules that goods of one list, of one measure's own codes, or all goods come under. */
  private static final class Part {
    private final List<Integer> rules = new ArrayList<>(1);
    private final long[] whole;
    private final long[] dividing;
    private int number;

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

  /** Gives the same number to things that are equal. */
  @FunctionalInterface
  interface Numbers {
    int of(Object thing);
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
    general.rules.add(rule);
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
    part.rules.add(rule);
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
  Object closed(Numbers numbers) {
    byList = new @Nullable Part[index.lists().lists()];
    general.number = numbers.of(general.rules);
    List<Integer> all = new ArrayList<>(List.of(general.number));
    ofLists.forEach(
        (list, part) -> {
          part.number = numbers.of(part.rules);
          byList[list] = part;
          all.add(list);
          all.add(part.number);
        });
    ofPlaces.forEach(
        (place, part) -> {
          part.number = numbers.of(part.rules);
          all.add(place);
          all.add(part.number);
        });
    exemptionsByList = new int[byList.length];
    ofExemptions.forEach(
        (list, rows) -> {
          exemptionsByList[list] = numbers.of(List.of(EXEMPTIONS, rows));
          all.add(list);
          all.add(exemptionsByList[list]);
        });
    return List.of(all, inForce, toCome);
  }

  /** What decides of a standing. */
  Question of(int[] standing) {
    return new Asked(standing).question();
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
      int list = index.lists().listOf(each >>> 4);
      if (list < 0) {
        places.add(each >>> 4);
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
    private final int[] standing;
    private final long[] whole = general.whole.clone();
    private final long[] dividing = general.dividing.clone();
    private final int[] said;
    private int size;
    private boolean isDividedByClaims;

    Asked(int[] standing) {
      this.standing = standing;
      this.said = new int[3 * standing.length + 2];
    }

    Question question() {
      said[size++] = general.number;
      scopes();
      exemptions();
      said[size++] = isDividedByClaims ? 1 : 0;
      return new Question(Arrays.copyOf(said, size));
    }

    private void scopes() {
      int at = 0;
      while (at < standing.length) {
        int list = index.lists().listOf(standing[at] >>> 4);
        int end = endOf(list, at);
        Part part = list < 0 ? ofPlaces.get(standing[at] >>> 4) : byList[list];
        int before = size;
        if (part != null && (list < 0 || say(at, end, true))) {
          insert(before, ~part.number);
          unite(whole, part.whole);
          unite(dividing, part.dividing);
        }
        at = end;
      }
    }

    private void exemptions() {
      int at = 0;
      while (at < standing.length) {
        int list = index.lists().listOf(standing[at] >>> 4);
        int end = endOf(list, at);
        boolean isWhole = list >= 0 && has(whole, list);
        if (isWhole || list >= 0 && has(dividing, list)) {
          boolean isScope = byList[list] != null;
          if (!isWhole && !isScope) {
            sayDivided(at, end);
          } else if (isScope || say(at, end, false)) {
            said[size++] = ~exemptionsByList[list];
          }
        }
        at = end;
      }
    }

    private int endOf(int list, int begin) {
      int end = begin + 1;
      while (list >= 0
          && end < standing.length
          && index.lists().listOf(standing[end] >>> 4) == list) {
        end++;
      }
      return end;
    }

    private void insert(int place, int number) {
      System.arraycopy(said, place, said, place + 1, size - place);
      said[place] = number;
      size++;
    }

    /**
     * Says of one list what matters: of its groups that cover a code only the order of their
     * lengths counts, and which duty they lead to.
     *
     * @param isScope whether goods on the list come under a measure: then it counts too that the
     *     list says of a code that it is too new
     * @return whether there was something to say
     */
    private boolean say(int begin, int end, boolean isScope) {
      ListIndex lists = index.lists();
      int first = size;
      int longest = 0;
      for (int i = begin; i < end; i++) {
        if (inForce.get(standing[i] >>> 4)) {
          longest = Math.max(longest, standing[i] & LENGTH);
        }
      }
      for (int i = begin; i < end; i++) {
        int place = standing[i] >>> 4;
        int length = standing[i] & LENGTH;
        if (inForce.get(place)) {
          int rank = length == 0 ? 0 : length == longest ? 8 : 4;
          said[size++] = lists.kindOf(place) << 4 | rank | standing[i] & DIVIDED;
        } else if (isScope && length > 0 && toCome.get(place)) {
          said[size++] = IS_TO_COME | ListedGoods.day(lists.group(place).period().from());
        }
      }
      if (size - first > 1) {
        Arrays.sort(said, first, size);
      }
      return size > first;
    }

    /**
     * Says of a list whose exemptions have to be claimed only whether ten digits are needed to know
     * if they can be.
     */
    private void sayDivided(int begin, int end) {
      boolean isCovered = false;
      boolean isDivided = false;
      for (int i = begin; i < end; i++) {
        if (inForce.get(standing[i] >>> 4)) {
          isCovered |= (standing[i] & LENGTH) != 0;
          isDivided |= (standing[i] & DIVIDED) != 0;
        }
      }
      if (isDivided && isCovered) {
        say(begin, end, false);
      }
      isDividedByClaims |= isDivided;
    }
  }

  /** What decides about goods, the same when it is the same. */
  static final class Question {
    private final int[] said;
    private final int hash;

    private Question(int[] said) {
      this.said = said;
      this.hash = Arrays.hashCode(said);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Question question && Arrays.equals(said, question.said);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
