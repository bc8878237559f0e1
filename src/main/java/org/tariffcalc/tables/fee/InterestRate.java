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
 */
public record InterestRate(
    Period period,
    LocalDate published,
    BigDecimal corporatePercent,
    BigDecimal otherPercent,
    boolean verified,
    List<String> legalBasis,
    String note) {

  public static final String FILE = "interest.json";

  /** Copies the acts. */
  public InterestRate {
    legalBasis = List.copyOf(legalBasis);
  }

  /** The rates that the file lists, in the order of their quarters. */
  public static List<InterestRate> read(TableBytes content) {
    List<InterestRate> rates = new ArrayList<>();
    TableFile.read(
        content,
        (file, name) -> {
          if (name.equals("periods")) {
            file.array(at -> rates.add(new Fields().read(at)));
          } else {
            file.skip();
          }
        });
    return List.copyOf(rates);
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
          period, published.orElse(period.from()), corporate, other, verified, legalBasis, note);
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
}
