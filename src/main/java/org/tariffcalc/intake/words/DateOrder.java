package org.tariffcalc.intake.words;

import java.util.Locale;
import org.tariffcalc.customs.TariffException.UsageError;

/** In which order a file writes day and month where both are numbers. */
public enum DateOrder {
  /** Nobody has said it: a date with two readings is refused. */
  UNKNOWN,
  /** Month, day, year: 04/11/2025 is 11 April. */
  US,
  /** Day, month, year: 04/11/2025 is 4 November. */
  EU;

  /** The order that an option names. */
  public static DateOrder of(String text, String option) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "us" -> US;
      case "eu" -> EU;
      case "iso" -> UNKNOWN;
      default ->
          throw new UsageError(
              "'" + text + "' after " + option + " is not an order of dates",
              option + " us (04/11/2025 is 11 April) or " + option + " eu (4 November)");
    };
  }
}
