package org.tariffcalc.tables.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.file.Codes;

/**
 * A list of commodity codes that scopes and exemptions refer to, with the dates of membership. A
 * code covers all codes below it; the longest entry that covers a code decides.
 */
public final class ProductList {

  /** From so many questions on it pays to look codes up rather than to search each group. */
  private static final int MANY_QUESTIONS = 64;

  private final String id;
  private final String about;
  private final List<Group> groups;
  private int questions;
  private volatile @Nullable CodeIndex index;

  /** Copies the groups, unless they are those of a file. */
  public ProductList(String id, String about, List<Group> groups) {
    this.id = id;
    this.about = about;
    this.groups = groups instanceof IndexedGroups ? groups : List.copyOf(groups);
  }

  /** Identifier. */
  public String id() {
    return id;
  }

  /** One sentence. */
  public String about() {
    return about;
  }

  /** The entries, grouped by what they have in common. */
  public List<Group> groups() {
    return groups;
  }

  /**
   * Entries with the same tier, dates, condition and act.
   *
   * @param tier part of the list that has a duty of its own; may be empty
   * @param heading chapter 99 heading that goes with it; may be empty
   * @param period entry dates of membership, both ends included
   * @param published the day from which the membership could be known; empty where the table does
   *     not say
   * @param condition what the goods must be, beyond the code; empty when the code decides
   * @param appliesByDefault with a condition: whether the goods are taken to meet it when the
   *     importer says nothing, since the text of the codes says so; else the dearer case is priced
   * @param prohibited which of the goods may not be imported at all; empty when all may
   * @param onContent whether a duty on these goods is charged on the metal content
   * @param except codes of ten digits that stand below an entry and are not meant
   * @param verified whether a primary source was seen
   * @param legalBasis the acts
   * @param codes the entries, sorted, digits only
   */
  public record Group(
      String tier,
      String heading,
      Period period,
      Optional<LocalDate> published,
      String condition,
      boolean appliesByDefault,
      String prohibited,
      boolean onContent,
      List<String> except,
      boolean verified,
      List<String> legalBasis,
      List<String> codes) {

    /** Copies the lists. */
    public Group {
      except = Codes.of(except);
      legalBasis = List.copyOf(legalBasis);
      codes = Codes.of(codes);
    }

    /** The same entries over other days. */
    public Group over(Period other) {
      return new Group(
          tier,
          heading,
          other,
          published,
          condition,
          appliesByDefault,
          prohibited,
          onContent,
          except,
          verified,
          legalBasis,
          codes);
    }

    /** The entries and exceptions of more digits below a code. */
    public List<CommodityCode> below(CommodityCode code) {
      List<CommodityCode> found = new ArrayList<>(0);
      for (List<String> each : List.of(codes, except)) {
        if (standsBelow(each, code.digits())) {
          for (String digits : each) {
            if (digits.length() > code.length() && digits.startsWith(code.digits())) {
              found.add(CommodityCode.of(digits));
            }
          }
        }
      }
      return found;
    }

    /** Whether goods of both groups pay the same, on the same condition, without exceptions. */
    public boolean chargesAlike(Group other) {
      return tier.equals(other.tier)
          && heading.equals(other.heading)
          && condition.equals(other.condition)
          && prohibited.equals(other.prohibited)
          && onContent == other.onContent
          && except.isEmpty()
          && other.except.isEmpty();
    }
  }

  /**
   * The entries that decide about a code on a day: those of the longest digits that cover it.
   *
   * @return empty when the code is not on the list; more than one group when tiers share the code
   */
  public List<Group> matches(CommodityCode code, LocalDate day) {
    return longest(code, day, "");
  }

  /**
   * The entry of one tier that decides about a code on a day, whatever other tiers say.
   *
   * @param tier the tier, empty for the whole list
   */
  public Optional<Group> entry(CommodityCode code, LocalDate day, String tier) {
    List<Group> found = longest(code, day, tier);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  private List<Group> longest(CommodityCode code, LocalDate day, String tier) {
    List<Group> found = new ArrayList<>(1);
    int longest = 0;
    for (Group group : about(code)) {
      if (group.period.contains(day) && (tier.isEmpty() || tier.equals(group.tier))) {
        int length = coveringLength(group, code.digits());
        if (length > longest) {
          found.clear();
          longest = length;
        }
        if (length > 0 && length == longest) {
          found.add(group);
        }
      }
    }
    return found;
  }

  /**
   * The groups with entries or exceptions strictly below the code on a day: the code alone does not
   * decide.
   */
  public List<Group> finerThan(CommodityCode code, LocalDate day) {
    List<Group> found = new ArrayList<>(0);
    for (Group group : about(code)) {
      if (group.period.contains(day)
          && (standsBelow(group.codes, code.digits())
              || standsBelow(group.except, code.digits()))) {
        found.add(group);
      }
    }
    return found;
  }

  /** The first day on which any group covers the code; empty when none ever does. */
  public Optional<LocalDate> firstDayOf(CommodityCode code) {
    LocalDate first = null;
    for (Group group : about(code)) {
      LocalDate from = group.period.from();
      if ((first == null || from.isBefore(first)) && coveringLength(group, code.digits()) > 0) {
        first = from;
      }
    }
    return Optional.ofNullable(first);
  }

  /**
   * The days on which entries of a tariff line's own eight digits, or below them, stand in the
   * list.
   *
   * @param line eight digits
   */
  public List<Group> naming(CommodityCode line) {
    List<Group> found = new ArrayList<>(0);
    for (Group group : about(line)) {
      if (group.codes.contains(line.digits()) || standsBelow(group.codes, line.digits())) {
        found.add(group);
      }
    }
    return found;
  }

  /**
   * The groups, whatever their days, with an entry or exception that covers a code or divides it.
   */
  public List<Group> touching(CommodityCode code) {
    List<Group> found = new ArrayList<>(0);
    for (Group group : about(code)) {
      if (touches(group.codes, code.digits()) || touches(group.except, code.digits())) {
        found.add(group);
      }
    }
    return found;
  }

  /**
   * The entries below a code, whatever their days, sorted.
   *
   * @param code two to eight digits
   */
  public SortedSet<CommodityCode> entriesBelow(CommodityCode code) {
    SortedSet<CommodityCode> found = new TreeSet<>();
    for (Group group : about(code)) {
      if (standsBelow(group.codes, code.digits())) {
        for (String each : group.codes) {
          if (each.length() > code.length() && each.startsWith(code.digits())) {
            found.add(CommodityCode.of(each));
          }
        }
      }
    }
    return found;
  }

  /**
   * The days from the first to the last on which entries of a tier cover the code.
   *
   * @param tier the tier, empty for the whole list
   * @return empty when none ever does
   */
  public Optional<Period> span(CommodityCode code, String tier) {
    Period span = null;
    for (Group group : about(code)) {
      if ((tier.isEmpty() || tier.equals(group.tier)) && coveringLength(group, code.digits()) > 0) {
        span = span == null ? group.period : span.spanning(group.period);
      }
    }
    return Optional.ofNullable(span);
  }

  /** The groups that can have to do with a code: all of them, or those that name it. */
  private List<Group> about(CommodityCode code) {
    CodeIndex known = index;
    if (known != null) {
      return known.about(code.digits());
    }
    if (++questions > MANY_QUESTIONS) {
      index = new CodeIndex(groups);
    }
    return groups instanceof IndexedGroups cut ? cut.about(code.digits()) : groups;
  }

  private static int coveringLength(Group group, String digits) {
    for (String exception : group.except) {
      if (digits.startsWith(exception)) {
        return 0;
      }
    }
    return Codes.of(group.codes).coveringLength(digits);
  }

  private static boolean touches(List<String> codes, String digits) {
    return !codes.isEmpty()
        && (Codes.of(codes).coveringLength(digits) > 0 || Codes.of(codes).hasBelow(digits));
  }

  private static boolean standsBelow(List<String> codes, String digits) {
    return !codes.isEmpty() && Codes.of(codes).hasBelow(digits);
  }
}
