package org.tariffcalc.tables.refund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/**
 * Which duties were held unlawful, how they are claimed, and how a continuous bond is set.
 *
 * @param ruling the judgment, as a sentence
 * @param portal where customs takes claims
 * @param protestDays days after liquidation in which a protest may be filed
 * @param deemedYears years after entry from which an entry that is not liquidated is deemed so
 * @param suitYears years in which a suit may be brought
 * @param headings headings of the duties held unlawful
 * @param types types of entry that the portal refuses
 * @param bond how a continuous bond is set
 */
public record RefundLaw(
    String ruling,
    Portal portal,
    int protestDays,
    int deemedYears,
    int suitYears,
    List<Unlawful> headings,
    List<RefusedType> types,
    BondRule bond) {

  public static final String FILE = "refunds.json";

  /** Copies the lists. */
  public RefundLaw {
    headings = List.copyOf(headings);
    types = List.copyOf(types);
  }

  /**
   * The portal of customs.
   *
   * @param name its name in full
   * @param shortName its usual name
   * @param opened first day on which it took claims
   * @param rows most entries in one file
   * @param header the one column of its file
   * @param isHeaderVerified whether the template that the portal offers was seen
   * @param days days after liquidation until which an entry is taken
   * @param reconciliationFrom first day on which entries flagged for reconciliation are taken
   */
  public record Portal(
      String name,
      String shortName,
      LocalDate opened,
      int rows,
      String header,
      boolean isHeaderVerified,
      int days,
      LocalDate reconciliationFrom) {

    /** What the usual name stands for, a sentence without its point. */
    public String meaning() {
      return shortName + " is CBP's refund portal in ACE, " + name;
    }
  }

  /**
   * Headings whose duty was held unlawful.
   *
   * @param prefix how the headings begin, {@code 9903.01}
   * @param period entry dates, both ends included
   * @param legalBasis the judgment and the acts
   */
  public record Unlawful(String prefix, Period period, List<String> legalBasis) {}

  /**
   * A type of entry that the portal refuses.
   *
   * @param type two digits
   * @param period days of the claim
   * @param left what is left to it
   * @param reason what it is
   * @param isVerified whether a primary source was seen
   * @param legalBasis the message of customs
   */
  public record RefusedType(
      String type,
      Period period,
      Left left,
      String reason,
      boolean isVerified,
      List<String> legalBasis) {}

  /** What is left to an entry of a type that the portal refuses. */
  public enum Left {
    /** Protest and suit, as to any entry. */
    PROTEST,
    /** Nothing of its own: another entry deposited the duty. */
    NONE,
    /** It is not known. */
    UNKNOWN
  }

  /**
   * How a continuous bond is set (19 CFR 113.13, CBP Publication 3569-0224).
   *
   * @param percent percent of the duties, taxes and fees of twelve months
   * @param least least bond, US dollars
   * @param step multiple up to the limit
   * @param limit bond up to which the step holds
   * @param stepAbove multiple above the limit
   * @param isVerified whether a primary source was seen
   * @param legalBasis the acts
   * @param note what is to be said of it
   */
  public record BondRule(
      BigDecimal percent,
      int least,
      int step,
      int limit,
      int stepAbove,
      boolean isVerified,
      List<String> legalBasis,
      String note) {

    /** Copies the acts. */
    public BondRule {
      legalBasis = List.copyOf(legalBasis);
    }

    /**
     * The bond for a year.
     *
     * @param year duties, taxes and fees of twelve months, US dollars
     * @return the percentage of it, rounded up to the step, US dollars
     */
    public BigDecimal amount(BigDecimal year) {
      BigDecimal share = year.multiply(percent).movePointLeft(2);
      if (share.compareTo(BigDecimal.valueOf(least)) <= 0) {
        return BigDecimal.valueOf(least);
      }
      BigDecimal multiple =
          BigDecimal.valueOf(share.compareTo(BigDecimal.valueOf(limit)) <= 0 ? step : stepAbove);
      return share.divide(multiple, 0, RoundingMode.CEILING).multiply(multiple);
    }
  }

  /** Whether the duty of a heading, written with its dots, was held unlawful on an entry date. */
  public boolean isUnlawful(String heading, LocalDate entryDate) {
    for (Unlawful each : headings) {
      if (heading.startsWith(each.prefix()) && each.period().contains(entryDate)) {
        return true;
      }
    }
    return false;
  }

  /** Why the portal refuses a type of entry on a day of the claim. */
  public Optional<RefusedType> refusal(String type, LocalDate day) {
    return types.stream()
        .filter(each -> each.type().equals(type) && each.period().contains(day))
        .findFirst();
  }

  /** Reads the file. */
  public static RefundLaw read(TableBytes content) {
    Draft draft = new Draft();
    TableFile.read(content, draft::member);
    return draft.law();
  }

  private static final class Draft {
    private String ruling = "";
    private @Nullable Portal portal;
    private int protestDays;
    private int deemedYears;
    private int suitYears;
    private final List<Unlawful> headings = new ArrayList<>();
    private final List<RefusedType> types = new ArrayList<>();
    private @Nullable BondRule bond;
    private @Nullable TableFile file;

    void member(TableFile at, String name) {
      file = at;
      switch (name) {
        case "ruling" -> ruling = at.text();
        case "portal" -> portal = portal(at);
        case "protest" -> protestDays = number(at, "days");
        case "deemed" -> deemedYears = number(at, "years");
        case "suit" -> suitYears = number(at, "years");
        case "headings" -> at.array(each -> headings.add(unlawful(each)));
        case "types" -> at.array(each -> types.add(refused(each)));
        case "bond" -> bond = bond(at);
        default -> at.skip();
      }
    }

    RefundLaw law() {
      if (file == null) {
        throw new IllegalStateException(FILE + " is empty");
      }
      return new RefundLaw(
          ruling,
          file.required(portal, "portal"),
          protestDays,
          deemedYears,
          suitYears,
          headings,
          types,
          file.required(bond, "bond"));
    }

    private static int number(TableFile at, String wanted) {
      int[] number = new int[1];
      at.object(
          (in, name) -> {
            if (name.equals(wanted)) {
              number[0] = in.number();
            } else {
              in.skip();
            }
          });
      return number[0];
    }

    private static Portal portal(TableFile at) {
      String[] texts = new String[3];
      int[] numbers = new int[2];
      LocalDate[] days = new LocalDate[2];
      boolean[] isHeaderVerified = new boolean[1];
      at.object(
          (in, name) -> {
            switch (name) {
              case "name" -> texts[0] = in.text();
              case "short" -> texts[1] = in.text();
              case "header" -> texts[2] = in.text();
              case "headerVerified" -> isHeaderVerified[0] = in.flag();
              case "rows" -> numbers[0] = in.number();
              case "days" -> numbers[1] = in.number();
              case "opened" -> days[0] = in.date();
              case "reconciliationFrom" -> days[1] = in.date();
              default -> in.skip();
            }
          });
      return new Portal(
          texts[0],
          texts[1],
          days[0],
          numbers[0],
          texts[2],
          isHeaderVerified[0],
          numbers[1],
          days[1]);
    }

    private static Unlawful unlawful(TableFile at) {
      Fields fields = new Fields();
      at.object(fields::member);
      return new Unlawful(fields.key, at.period(fields.from, fields.to), fields.legalBasis);
    }

    private static RefusedType refused(TableFile at) {
      Fields fields = new Fields();
      String[] way = {Left.UNKNOWN.name()};
      boolean[] isVerified = new boolean[1];
      at.object(
          (in, name) -> {
            switch (name) {
              case "way" -> way[0] = in.text();
              case "verified" -> isVerified[0] = in.flag();
              default -> fields.member(in, name);
            }
          });
      return new RefusedType(
          fields.key,
          at.period(fields.from, fields.to),
          Left.valueOf(way[0].toUpperCase(Locale.ROOT)),
          fields.reason,
          isVerified[0],
          fields.legalBasis);
    }

    private static BondRule bond(TableFile at) {
      String[] percent = {"0%"};
      int[] numbers = new int[4];
      boolean[] isVerified = new boolean[1];
      Fields fields = new Fields();
      at.object(
          (in, name) -> {
            switch (name) {
              case "percent" -> percent[0] = in.text();
              case "least" -> numbers[0] = in.number();
              case "step" -> numbers[1] = in.number();
              case "limit" -> numbers[2] = in.number();
              case "stepAbove" -> numbers[3] = in.number();
              case "verified" -> isVerified[0] = in.flag();
              default -> fields.member(in, name);
            }
          });
      return new BondRule(
          new BigDecimal(percent[0].replace("%", "")),
          numbers[0],
          numbers[1],
          numbers[2],
          numbers[3],
          isVerified[0],
          fields.legalBasis,
          fields.reason);
    }
  }

  private static final class Fields {
    private String key = "";
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private String reason = "";
    private List<String> legalBasis = List.of();

    void member(TableFile at, String name) {
      switch (name) {
        case "prefix", "type" -> key = at.text();
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "reason", "note" -> reason = at.text();
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }
  }
}
