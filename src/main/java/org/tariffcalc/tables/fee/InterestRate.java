package org.tariffcalc.tables.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/**
 * The rate of interest of customs in one quarter (26 U.S.C. 6621).
 *
 * @param period its days, both ends included
 * @param published the day from which it could be known; its first day where no notice was seen
 * @param corporatePercent percent a year on refunds of corporations, 6 means 6%
 * @param otherPercent percent a year on refunds of others
 * @param verified whether a primary source was seen
 * @param legalBasis the acts
 * @param note what is to be said of it, empty for nothing
 * @param large the rule about large refunds on its first day; empty where there was none
 */
public record InterestRate(
    Period period,
    LocalDate published,
    BigDecimal corporatePercent,
    BigDecimal otherPercent,
    boolean verified,
    List<String> legalBasis,
    String note,
    Optional<LargeRefund> large) {

  public static final String FILE = "interest.json";

  /** Copies the acts. */
  public InterestRate {
    legalBasis = List.copyOf(legalBasis);
  }

  /**
   * What tax pays corporations less on a large overpayment (26 U.S.C. 6621(a)(1), last sentence).
   * No notice of customs carries it.
   *
   * @param period the days on which it is law, both ends included
   * @param above overpayment that bears the whole interest, US dollars
   * @param pointsLess percentage points a year that what exceeds it gets less
   * @param legalBasis the acts, the statute first
   */
  public record LargeRefund(
      Period period, BigDecimal above, BigDecimal pointsLess, List<String> legalBasis) {

    /** Copies the acts. */
    public LargeRefund {
      legalBasis = List.copyOf(legalBasis);
    }
  }

  /** The rates that the file lists, in the order of their quarters. */
  public static List<InterestRate> read(TableBytes content) {
    List<InterestRate> rates = new ArrayList<>();
    List<LargeRefund> large = new ArrayList<>();
    TableFile.read(
        content,
        (file, name) -> {
          switch (name) {
            case "periods" -> file.array(at -> rates.add(new Fields().read(at)));
            case "largeRefunds" -> file.array(at -> large.add(new LargeFields().read(at)));
            default -> file.skip();
          }
        });
    rates.replaceAll(each -> each.under(large));
    return List.copyOf(rates);
  }

  /** The same rate with that of some rules which is law on its first day. */
  private InterestRate under(List<LargeRefund> rules) {
    Optional<LargeRefund> rule =
        rules.stream().filter(each -> each.period().contains(period.from())).findFirst();
    return new InterestRate(
        period, published, corporatePercent, otherPercent, verified, legalBasis, note, rule);
  }

  private static final class Fields {
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();
    private BigDecimal corporate = BigDecimal.ZERO;
    private BigDecimal other = BigDecimal.ZERO;
    private boolean verified = true;
    private List<String> legalBasis = List.of();
    private String note = "";

    InterestRate read(TableFile file) {
      file.object(this::member);
      Period period = file.period(from, to);
      return new InterestRate(
          period,
          published.orElse(period.from()),
          corporate,
          other,
          verified,
          legalBasis,
          note,
          Optional.empty());
    }

    private void member(TableFile at, String name) {
      switch (name) {
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "published" -> published = at.dateOrOpen();
        case "corporate" -> corporate = percent(at.text());
        case "other" -> other = percent(at.text());
        case "verified" -> verified = at.flag();
        case "legalBasis" -> legalBasis = at.texts();
        case "note" -> note = at.text();
        default -> at.skip();
      }
    }

    private static BigDecimal percent(String text) {
      return new BigDecimal(text.replace("%", ""));
    }
  }

  private static final class LargeFields {
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable BigDecimal above;
    private @Nullable BigDecimal pointsLess;
    private List<String> legalBasis = List.of();

    LargeRefund read(TableFile file) {
      file.object(this::member);
      return new LargeRefund(
          file.period(from, to),
          file.required(above, "above"),
          file.required(pointsLess, "pointsLess"),
          legalBasis);
    }

    private void member(TableFile at, String name) {
      switch (name) {
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "above" -> above = new BigDecimal(at.text());
        case "pointsLess" -> pointsLess = new BigDecimal(at.text());
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }
  }
}
