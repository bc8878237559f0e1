package org.tariffcalc.tables.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.Worded;
import org.tariffcalc.customs.duty.DutyExpression;

/**
 * A heading that frees goods from a measure, in whole, in part or down to another rate. All
 * conditions that are given must hold together.
 *
 * @param heading heading that says so; the importer declares it where {@code isFiled}
 * @param isFiled whether the importer declares the heading for goods that it frees; not where it is
 *     the heading of a duty, which is filed when that duty is charged, nor where it is a chapter
 * @param kind how it comes to apply
 * @param reason why, in a few words
 * @param period entry dates, both ends included
 * @param published the day from which it could be known
 * @param list product list and tier that the code must be on
 * @param origins origins or groups to which it is limited; empty for all
 * @param exceptOrigins origins or groups that it leaves out
 * @param programs symbols of preferences of which one must be claimed; empty when none is needed
 * @param loading the in-transit rule
 * @param content the content that is freed
 * @param yieldsTo programs of which one must be charged on the goods
 * @param yieldsNotTo headings of those programs under which it is not displaced
 * @param onRest whether the measure stays due on the part of the value that the other duty is not
 *     charged on
 * @param isRestOfContent whether, of that other duty, only the declared metal content counts, even
 *     where it is charged on the full value
 * @param onlyHeadings headings of the measure to which it is limited; empty for all
 * @param exceptHeadings headings of the measure that it leaves out
 * @param duty what is charged instead; free when nothing is
 * @param headingAtFloor with a floor: heading that says "nothing is added"
 * @param restHeading with a content: heading under which the rest of the value is charged
 * @param floorCounts with a floor, which ordinary duty counts
 * @param isOnFullValue whether the duty instead is charged on the full value, whatever the content,
 *     not on what the measure is charged on
 * @param countsAsCharged whether the goods still count as charged for the programs that yield
 * @param namedFor codes and chapters among whose goods such articles are common, so that a quote
 *     names the claim there; empty for what the code or the list tells
 * @param verified whether a primary source was seen
 * @param note what is not settled about it; empty when nothing is said
 * @param legalBasis the acts, one citation each
 */
public record Exemption(
    String heading,
    boolean isFiled,
    Kind kind,
    String reason,
    Period period,
    LocalDate published,
    Optional<ListReference> list,
    List<String> origins,
    List<String> exceptOrigins,
    List<String> programs,
    Optional<Loading> loading,
    Optional<Content> content,
    List<String> yieldsTo,
    List<String> yieldsNotTo,
    boolean onRest,
    boolean isRestOfContent,
    List<String> onlyHeadings,
    List<String> exceptHeadings,
    DutyExpression duty,
    Optional<String> headingAtFloor,
    Optional<String> restHeading,
    Optional<FloorCounts> floorCounts,
    boolean isOnFullValue,
    boolean countsAsCharged,
    List<String> namedFor,
    boolean verified,
    String note,
    List<String> legalBasis) {

  /** Copies the lists. */
  public Exemption {
    origins = List.copyOf(origins);
    exceptOrigins = List.copyOf(exceptOrigins);
    programs = List.copyOf(programs);
    yieldsTo = List.copyOf(yieldsTo);
    yieldsNotTo = List.copyOf(yieldsNotTo);
    onlyHeadings = List.copyOf(onlyHeadings);
    exceptHeadings = List.copyOf(exceptHeadings);
    namedFor = List.copyOf(namedFor);
    legalBasis = List.copyOf(legalBasis);
  }

  /** The same exemption over other days. */
  public Exemption over(Period other) {
    return new Exemption(
        heading,
        isFiled,
        kind,
        reason,
        other,
        published,
        list,
        origins,
        exceptOrigins,
        programs,
        loading,
        content,
        yieldsTo,
        yieldsNotTo,
        onRest,
        isRestOfContent,
        onlyHeadings,
        exceptHeadings,
        duty,
        headingAtFloor,
        restHeading,
        floorCounts,
        isOnFullValue,
        countsAsCharged,
        namedFor,
        verified,
        note,
        legalBasis);
  }

  /** Whether it frees kinds of goods, whatever their code, when the importer says so. */
  public boolean isOfKindsOfGoods() {
    return kind == Kind.CLAIM && !namedFor.isEmpty();
  }

  /** Whether goods of a code are commonly such that the heading can be claimed for them. */
  public boolean isNamedFor(CommodityCode code) {
    for (String each : namedFor) {
      if (code.digits().startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  /** Every heading under which it is filed: its own, at the floor, for the rest of the value. */
  public List<String> headings() {
    List<String> headings = new ArrayList<>();
    headings.add(heading);
    headingAtFloor.ifPresent(headings::add);
    restHeading.ifPresent(headings::add);
    return headings;
  }

  /**
   * Whether the importer who claims these headings claims this exemption: its own, or the one under
   * which the rest is charged.
   */
  public boolean isClaimedBy(List<String> claims) {
    return claims.contains(heading) || restHeading.filter(claims::contains).isPresent();
  }

  /** How an exemption comes to apply. */
  public enum Kind implements Worded {
    /** By the commodity code. */
    LIST("list"),
    /** By the origin alone. */
    ORIGIN("origin"),
    /** By a preference that is claimed. */
    PROGRAM("program"),
    /** By the day of loading. */
    IN_TRANSIT("in-transit"),
    /** By a declared content. */
    CONTENT("content"),
    /** Because another measure is charged. */
    YIELDS("yields"),
    /** Only when the importer claims the heading. */
    CLAIM("claim");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word of the tables. */
    @Override
    public String word() {
      return word;
    }

    static Optional<Kind> of(String word) {
      return Worded.of(values(), word);
    }
  }

  /**
   * A product list, or one tier of it.
   *
   * @param list identifier
   * @param tier tier, empty for the whole list
   */
  public record ListReference(String list, String tier) {}

  /**
   * An in-transit rule.
   *
   * @param from first day of loading, included
   * @param before day of loading from which it no longer holds
   * @param beforeHour hour of that day up to which it still does; empty for midnight
   * @param modes modes of transport it is limited to; empty for all
   */
  public record Loading(
      Optional<LocalDate> from,
      LocalDate before,
      Optional<OffsetTime> beforeHour,
      List<TransportMode> modes) {
    /** Copies the modes. */
    public Loading {
      modes = List.copyOf(modes);
    }

    /** Whether goods loaded that day, as far as the day alone tells, are within the rule. */
    public boolean contains(LocalDate loaded) {
      return loaded.isBefore(before) && (from.isEmpty() || !loaded.isBefore(from.get()));
    }

    /** Whether goods loaded at that moment are within the rule. */
    public boolean contains(LocalDateTime loaded) {
      LocalTime hour = beforeHour.map(OffsetTime::toLocalTime).orElse(LocalTime.MIN);
      return loaded.isBefore(before.atTime(hour))
          && (from.isEmpty() || !loaded.toLocalDate().isBefore(from.get()));
    }

    /** The moment of loading from which it no longer holds, as the tables write it. */
    public String until() {
      return before + beforeHour.map(hour -> "T" + hour).orElse("");
    }
  }

  /**
   * A content that is freed once it reaches a share of the value.
   *
   * @param kind {@code us}, {@code steel} …
   * @param atLeastPercent smallest share in percent of the customs value
   * @param atMostPercent largest share that is freed, in percent of the customs value
   */
  public record Content(String kind, BigDecimal atLeastPercent, BigDecimal atMostPercent) {}
}
