package org.tariffcalc.cli.option;

import java.util.Locale;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;

/** Countries of origin as users type them. */
public final class Origins {

  private Origins() {}

  /** The ISO code in capitals, when the tables have it. */
  public static String known(String text, RateTables tables) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!tables.countries().names().containsKey(code)) {
      throw new UsageError(
          "'" + text + "' after --origin is not a country of origin in these tables",
          "two letters (ISO 3166-1), as in --origin CN; tariff countries lists them");
    }
    return code;
  }
}
