package org.tariffcalc.intake.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.io.InputName;

/** What a row says of the contents of its goods, each as a share or as a value. */
final class ContentCells {

  /** So many that the share of the largest value is right to the cent. */
  private static final int DECIMALS_OF_SHARE = 16;

  private static final String ABROAD = "abroad";

  private static final Map<Column, String> KINDS = kinds();

  private static final Set<Column> VALUES =
      EnumSet.of(
          Column.US_VALUE,
          Column.STEEL_VALUE,
          Column.ALUMINUM_VALUE,
          Column.COPPER_VALUE,
          Column.ABROAD_VALUE);

  private ContentCells() {}

  private static Map<Column, String> kinds() {
    Map<Column, String> kinds = new EnumMap<>(Column.class);
    kinds.put(Column.US_CONTENT, "us");
    kinds.put(Column.STEEL_CONTENT, "steel");
    kinds.put(Column.ALUMINUM_CONTENT, "aluminum");
    kinds.put(Column.COPPER_CONTENT, "copper");
    kinds.put(Column.ABROAD_CONTENT, ABROAD);
    kinds.put(Column.US_VALUE, "us");
    kinds.put(Column.STEEL_VALUE, "steel");
    kinds.put(Column.ALUMINUM_VALUE, "aluminum");
    kinds.put(Column.COPPER_VALUE, "copper");
    kinds.put(Column.ABROAD_VALUE, ABROAD);
    return kinds;
  }

  /** The column of the share of a kind, which an object names by the kind alone. */
  static Optional<Column> shareOf(String kind) {
    return kind.equals(ABROAD)
        ? Optional.of(Column.ABROAD_CONTENT)
        : Column.ofHeader(kind + "_content");
  }

  /**
   * The shares of the value in percent, by kind.
   *
   * @param text what a column of the row says; empty where it says nothing
   * @param price the price of the row; a content given as a value is divided by it
   * @param usual those of rows that say none
   * @throws UsageError when one cannot be read, stands twice or is more than the price
   */
  static Map<String, BigDecimal> shares(
      Function<Column, String> text, Terms.Sum price, Map<String, BigDecimal> usual) {
    Map<String, BigDecimal> shares = null;
    for (Map.Entry<Column, String> each : KINDS.entrySet()) {
      String said = text.apply(each.getKey());
      if (!said.isEmpty()) {
        shares = shares == null ? new HashMap<>(usual) : shares;
        BigDecimal percent =
            isAmount(each.getKey(), said)
                ? ofPrice(price, said, each.getKey())
                : ShipmentWords.contentPercent(said, each.getKey().title());
        BigDecimal before = shares.put(each.getValue(), percent);
        if (before != null && !usual.containsKey(each.getValue())) {
          throw new UsageError(
              "the row gives the content of " + each.getValue() + " as a share and as a value",
              "one of the two");
        }
      }
    }
    return shares == null ? usual : ShipmentWords.checkedContents(shares);
  }

  /** Whether a content is money: in a column of values, or with the sign or code of a currency. */
  private static boolean isAmount(Column column, String text) {
    return VALUES.contains(column)
        || text.indexOf('$') >= 0
        || Character.isLetter(text.charAt(0))
        || Character.isLetter(text.charAt(text.length() - 1));
  }

  /** The share of the price that an amount is, in percent. */
  private static BigDecimal ofPrice(Terms.Sum price, String text, Column column) {
    Terms.Sum part = Amounts.sum(text, column.title(), price.currency());
    if (!part.currency().equals(price.currency())) {
      throw new UsageError(
          InputName.quoted(text, column.title())
              + " has another currency than the price: "
              + price.currency(),
          "both in one currency");
    }
    if (part.amount().compareTo(price.amount()) > 0) {
      throw new UsageError(
          InputName.quoted(text, column.title())
              + " is more than the value "
              + price.amount().toPlainString(),
          "a part of the value");
    }
    return price.amount().signum() == 0
        ? BigDecimal.ZERO
        : part.amount()
            .multiply(BigDecimal.valueOf(100))
            .divide(price.amount(), DECIMALS_OF_SHARE, RoundingMode.HALF_UP)
            .stripTrailingZeros();
  }
}
