package org.tariffcalc.tables.query;

import java.util.List;
import org.tariffcalc.customs.Period;

/**
 * One thing that an edition says for a stretch of entry dates: the rate of a measure, an exemption,
 * a code on a list, a line of a schedule.
 *
 * @param kind what it is
 * @param id identifier of the measure, set of exemptions, list, group, preference or fee; the
 *     importer of a schedule
 * @param key what tells it from its neighbors at one time: a heading, a code, an origin; may be
 *     empty
 * @param says the rule for a person: rate and heading, reason, rates of a line
 * @param whole everything about it but its days and acts; two rules are the same when this is
 * @param all everything about it as the tables have it; of two editions it is the same when this is
 * @param period entry dates
 * @param legalBasis the acts
 */
public record RateStatement(
    Kind kind,
    String id,
    String key,
    String says,
    String whole,
    String all,
    Period period,
    List<String> legalBasis) {

  /** Copies the acts. */
  public RateStatement {
    legalBasis = List.copyOf(legalBasis);
  }

  /** What a rule is about. */
  public enum Kind {
    /** The rate of a measure. */
    MEASURE("measure", "Measures"),
    /** An exemption of a set. */
    EXEMPTION("exemption", "Exemptions"),
    /** A code on a product list. */
    LIST("list", "Product lists"),
    /** An origin in a group. */
    GROUP("group", "Groups of origins"),
    /** A preference in force. */
    PREFERENCE("preference", "Preferences"),
    /** A fee or tax. */
    FEE("fee", "Taxes and fees"),
    /** A line of a schedule. */
    SCHEDULE("schedule", "Schedules of base rates"),
    /** Anything else that a file of an edition says. */
    TABLE("table", "What else the tables say");

    private final String word;
    private final String title;

    Kind(String word, String title) {
      this.word = word;
      this.title = title;
    }

    /** The word of the JSON contract. */
    public String word() {
      return word;
    }

    /** What stands above rules of the kind. */
    public String title() {
      return title;
    }
  }
}
