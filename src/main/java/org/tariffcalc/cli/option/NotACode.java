package org.tariffcalc.cli.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    String finds = hasLetter(text) && text.length() <= LONGEST ? finds(text) : "";
    return finds.isEmpty()
        ? new UsageError("'" + text + "' is not a commodity code: 4, 6, 8 or 10 digits are", remedy)
        : new UsageError(
            "'" + text + "' is not a commodity code", finds + "; tariff find " + text.strip());
  }

  private static String finds(String text) {
    try {
      RateTables tables = RateTables.open(new RatesDirectory().directory());
      List<String> finds = new ArrayList<>();
      for (CommodityCode each : best(tables, text)) {
        finds.add(each.dotted() + " " + tables.goodsNames().own(each).orElse(""));
      }
      return String.join(", ", finds);
    } catch (TariffException e) {
      // Tables that cannot be read do not make the text a code.
      return "";
    }
  }

  /**
   * The best subheading of each heading that is found, then the next ones, then what fits less in
   * these headings; only what has a line today.
   */
  private static List<CommodityCode> best(RateTables tables, String text) {
    GoodsSearch search = GoodsSearch.of(tables, TablesInUse.index());
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

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }
}
