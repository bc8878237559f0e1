package org.tariffcalc.intake.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.InputName;

/**
 * Announcements of China that an importer claims, as a user types them: {@code "TC 2020 No. 2"} or,
 * without blanks to quote, {@code TC-2020-No-2}; and the claims that have a name of their own,
 * {@code market-exclusion}, {@code provisional-rate}, {@code it-agreement}, {@code in-quota}.
 */
public final class ChinaHeadings {

  /** What importers call a claim, and the announcement or rate that stands behind it. */
  private static final Map<String, String> NAMES =
      Map.of(
          "MARKETEXCLUSION", "TC 2020 No. 2",
          "PROVISIONALRATE", "provisional-rate",
          "ITAGREEMENT", "it-agreement",
          "INQUOTA", "in-quota");

  private static final int YEAR = 4;

  private ChinaHeadings() {}

  /**
   * The announcements in the form of the tables.
   *
   * @param place option or column in which they stand
   * @throws UsageError when one is no announcement
   */
  public static List<String> parsed(List<String> texts, String place) {
    List<String> headings = new ArrayList<>();
    for (String text : texts) {
      headings.add(
          heading(text)
              .orElseThrow(
                  () ->
                      new UsageError(
                          InputName.quoted(text, place) + " is not a Chinese announcement",
                          place
                              + " market-exclusion, an approved purchase of US goods"
                              + " (TC-2020-No-2)")));
    }
    return headings;
  }

  private static Optional<String> heading(String text) {
    StringBuilder letters = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        (rest.isEmpty() && Character.isLetter(c) ? letters : rest).append(c);
      }
    }
    String name = NAMES.get(letters.toString());
    if (name != null && rest.isEmpty()) {
      return Optional.of(name);
    }
    int number = rest.indexOf("NO");
    boolean isKnown = letters.toString().equals("TC") || letters.toString().equals("GACC");
    if (!isKnown || number != YEAR || rest.length() == number + 2) {
      return Optional.empty();
    }
    return Optional.of(
        letters + " " + rest.substring(0, number) + " No. " + rest.substring(number + 2));
  }
}
