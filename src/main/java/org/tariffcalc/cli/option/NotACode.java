package org.tariffcalc.cli.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.process.TablesInUse;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.search.FoundHeading;
import org.tariffcalc.tables.search.GoodsSearch;

/** Words where a code belongs: the answer is what {@code tariff find} finds for them. */
final class NotACode {

  private static final int FINDS = 3;

  /** Longer texts are no words for goods. */
  private static final int LONGEST = 100;

  private NotACode() {}

  /**
   * What to say of a text that is not a code.
   *
   * @param remedy what to try when no goods are called so
   */
  static UsageError error(String text, String remedy) {
    String finds = isWords(text) && text.length() <= LONGEST ? finds(text) : "";
    return finds.isEmpty()
        ? new UsageError("'" + text + "' is not a commodity code: 4, 6, 8 or 10 digits are", remedy)
        : new UsageError(
            "'" + text + "' is not a commodity code", finds + "; tariff find " + text.strip());
  }

  private static String finds(String text) {
    try {
      RateTables tables = RateTables.open(new RatesDirectory().directory());
      return finds(tables, GoodsSearch.of(tables, TablesInUse.index()), text);
    } catch (TariffException e) {
      // Tables that cannot be read do not make the text a code.
      return "";
    }
  }

  private static String finds(RateTables tables, GoodsSearch search, String text) {
    List<String> finds = new ArrayList<>();
    for (CommodityCode each : best(tables, search, text)) {
      finds.add(each.dotted() + " " + tables.goodsNames().own(each).orElse(""));
    }
    return String.join(", ", finds);
  }

  /**
   * The same for the rows of a file: the tables are opened at the first words, and what was found
   * for some is kept. Of a file with very many different words the later ones are not looked for.
   */
  static final class Finds implements UnaryOperator<String> {

    private static final int MOST_WORDS = 2_000;

    private final Map<String, String> known = new HashMap<>();
    private @Nullable RateTables tables;
    private @Nullable GoodsSearch search;

    @Override
    public synchronized String apply(String words) {
      String found = known.get(words);
      if (found == null) {
        found = known.size() < MOST_WORDS ? searched(words) : "";
        if (known.size() < MOST_WORDS) {
          known.put(words, found);
        }
      }
      return found;
    }

    private String searched(String words) {
      try {
        RateTables opened = tables;
        GoodsSearch searching = search;
        if (opened == null || searching == null) {
          opened = RateTables.open(new RatesDirectory().directory());
          searching = GoodsSearch.of(opened, TablesInUse.index());
          tables = opened;
          search = searching;
        }
        return finds(opened, searching, words);
      } catch (TariffException e) {
        // Tables that cannot be read do not make the words a code.
        return "";
      }
    }
  }

  /**
   * The best subheading of each heading that is found, then the next ones, then what fits less in
   * these headings; only what has a line today.
   */
  private static List<CommodityCode> best(RateTables tables, GoodsSearch search, String text) {
    List<FoundHeading> found = search.find(text, FINDS);
    LocalDate today = Dates.todayInWashington();
    List<CommodityCode> best = new ArrayList<>();
    boolean isMore = true;
    for (int rank = 0; isMore && best.size() < FINDS; rank++) {
      isMore = false;
      for (FoundHeading heading : found) {
        if (rank < heading.subheadings().size() && best.size() < FINDS) {
          isMore = true;
          CommodityCode code = heading.subheadings().get(rank);
          if (!tables.schedule().linesUnder(code, today).isEmpty()) {
            best.add(code);
          }
        }
      }
    }
    Set<CommodityCode> headings = new HashSet<>();
    best.forEach(each -> headings.add(each.upTo(4)));
    for (CommodityCode code : best.size() < FINDS ? search.subheadings(text) : best) {
      if (best.size() < FINDS
          && headings.contains(code.upTo(4))
          && !best.contains(code)
          && !tables.schedule().linesUnder(code, today).isEmpty()) {
        best.add(code);
      }
    }
    return best;
  }

  /** Not so a path, an option or the name of a file of arguments. */
  private static boolean isWords(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty()
        && Character.isLetterOrDigit(stripped.codePointAt(0))
        && stripped.chars().anyMatch(Character::isLetter);
  }
}
