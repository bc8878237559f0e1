package org.tariffcalc.api;

import java.util.Objects;
import org.tariffcalc.customs.TariffException;

/**
 * What holds for every row that says nothing else, and how the rows are to be read: the options of
 * {@code tariff batch} that speak of rows, by their names without hyphens. Immutable.
 *
 * <pre>{@code
 * RowOptions.none().with("origin", "CN").with("date", "2025-04-11").with("map", "Ship to=importer")
 * }</pre>
 *
 * @since 0.2
 */
public final class RowOptions {

  private static final RowOptions NONE = new RowOptions(new Words());

  private final Words words;

  private RowOptions(Words words) {
    this.words = words;
  }

  /** Nothing is said: every row needs a code, an origin, a value and an entry date. */
  public static RowOptions none() {
    return NONE;
  }

  /**
   * The same with one more option.
   *
   * @param option origin, importer, value, date, loaded, quantity, mode, entry, program, claim,
   *     not, content, base-rate, adcvd, incoterm, freight, insurance, pre-carriage, inland,
   *     other-costs, fx, exported, vat, consumption-tax, own-use, map, ignore or dates
   * @param text what stands behind it on the command line; for own-use {@code true}
   * @throws TariffRefusal when the option is unknown, or may be given once and is given twice
   */
  public RowOptions with(String option, String text) {
    Words more = words.copy();
    try {
      more.say(Objects.requireNonNull(option, "option"), text);
    } catch (TariffException e) {
      throw new TariffRefusal(e);
    }
    return new RowOptions(more);
  }

  Words words() {
    return words;
  }
}
