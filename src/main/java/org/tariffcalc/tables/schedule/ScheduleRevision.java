package org.tariffcalc.tables.schedule;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An issue of the US schedule.
 *
 * @param id as cited: {@code 2025 Basic}, {@code 2026 Rev. 10}
 * @param from first entry date for which it is the newest law
 * @param published day on which it was posted, often later
 */
public record ScheduleRevision(String id, LocalDate from, LocalDate published) {

  /** Refuses a name that is no citation. */
  public ScheduleRevision {
    if (!isCitation(id)) {
      throw new IllegalArgumentException("'" + id + "' is not a name of a revision");
    }
  }

  /** Whether a text cites a revision: a year and {@code Basic} or {@code Rev.} with a number. */
  public static boolean isCitation(String text) {
    boolean hasYear = text.length() > 5 && isNumber(text.substring(0, 4)) && text.charAt(4) == ' ';
    String rest = hasYear ? text.substring(5) : "";
    return rest.equals("Basic")
        || (rest.startsWith("Rev. ")
            && isNumber(rest.substring(5))
            && rest.charAt(5) != '0'
            && rest.length() < 8);
  }

  /**
   * The citation for the name that files of the schedule bear: {@code 2025_rev_4} becomes {@code
   * 2025 Rev. 4}, {@code hts_2026_basic.json.gz} becomes {@code 2026 Basic}.
   *
   * @return the name itself when it follows another pattern
   */
  public static String citation(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    int dot = plain.indexOf(".json");
    plain = (dot < 0 ? plain : plain.substring(0, dot)).replace('-', '_').replace(' ', '_');
    plain = plain.startsWith("hts_") ? plain.substring(4) : plain;
    String[] words = plain.split("_+", -1);
    boolean hasYear = words[0].length() == 4 && isNumber(words[0]);
    if (hasYear && words.length == 2 && words[1].equals("basic")) {
      return words[0] + " Basic";
    }
    boolean isRevision =
        words.length == 3
            && (words[1].equals("rev") || words[1].equals("rev.") || words[1].equals("revision"))
            && isNumber(words[2]);
    return hasYear && isRevision ? words[0] + " Rev. " + Integer.parseInt(words[2]) : name;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() < 5;
  }
}
