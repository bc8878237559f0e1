package org.tariffcalc.tables.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Worded;
import org.tariffcalc.tables.file.PeriodEnds;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/**
 * A series of rates at which a customs administration converts a currency.
 *
 * @param id identifier, {@code us.cbp.quarterly}
 * @param purpose when customs uses it
 * @param importer importing country
 * @param currency the currency converted
 * @param per the currency of the customs value
 * @param periods the rates over time
 */
public record ExchangeRate(
    String id, Purpose purpose, String importer, String currency, String per, List<Rate> periods) {

  /** Where the files of single currencies stand. */
  public static final String FOLDER = "exchange-rates";

  /** When customs uses a series. */
  public enum Purpose implements Worded {
    /** Certified for a day, where it differs from that of the quarter (31 U.S.C. 5151(d)). */
    DAILY("daily"),
    /** Certified for a quarter (31 U.S.C. 5151(b)). */
    QUARTERLY("quarterly"),
    /** China's rate of a month. */
    MONTHLY("monthly"),
    /** A market rate that stands in for China's rate of a month where that was not seen. */
    MARKET("market");

    private final String word;

    Purpose(String word) {
      this.word = word;
    }

    private static Optional<Purpose> of(String word) {
      return Worded.of(values(), word);
    }

    /** The word of the tables. */
    @Override
    public String word() {
      return word;
    }
  }

  /** Whether a daily rate differs from that of the quarter by five percent (19 CFR 159.35). */
  public enum FivePercent implements Worded {
    /** By whichever of the two it is measured. */
    MET("met"),
    /** By one of the two alone; the regulation does not say which. */
    DEPENDS("depends");

    private final String word;

    FivePercent(String word) {
      this.word = word;
    }

    private static Optional<FivePercent> of(String word) {
      return Worded.of(values(), word);
    }

    /** The word of the tables. */
    @Override
    public String word() {
      return word;
    }
  }

  /** Copies the rates. */
  public ExchangeRate {
    periods = List.copyOf(periods);
  }

  /**
   * The rate of some days.
   *
   * @param period days, both ends included
   * @param published the day from which it could be known
   * @param rate units of the customs currency for one unit of the currency converted
   * @param test how far a daily rate differs from that of the quarter; empty for others
   * @param verified whether a primary source was seen
   * @param legalBasis the acts
   */
  public record Rate(
      Period period,
      LocalDate published,
      BigDecimal rate,
      Optional<FivePercent> test,
      boolean verified,
      List<String> legalBasis) {
    /** Copies the acts. */
    public Rate {
      legalBasis = List.copyOf(legalBasis);
    }

    /** Whether it is open that it takes the place of the rate of the quarter. */
    public boolean isDoubtful() {
      return test.filter(each -> each == FivePercent.DEPENDS).isPresent();
    }

    /** The same rate over other days. */
    public Rate over(Period other) {
      return new Rate(other, published, rate, test, verified, legalBasis);
    }
  }

  /** The same series with other rates. */
  public ExchangeRate at(List<Rate> rates) {
    return new ExchangeRate(id, purpose, importer, currency, per, rates);
  }

  /** The last day that has a rate; empty when none has. */
  public Optional<LocalDate> lastDay() {
    return periods.stream()
        .map(each -> each.period().to().orElse(LocalDate.MAX))
        .max(LocalDate::compareTo);
  }

  /** The rate of a day. */
  public Optional<Rate> on(LocalDate day) {
    for (Rate each : periods) {
      if (each.period().contains(day)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Of the series of a currency the rate of a purpose and a day. */
  public static Optional<Rate> on(List<ExchangeRate> series, Purpose purpose, LocalDate day) {
    for (ExchangeRate each : series) {
      if (each.purpose() == purpose) {
        return each.on(day);
      }
    }
    return Optional.empty();
  }

  public static List<ExchangeRate> read(TableBytes content) {
    List<ExchangeRate> series = new ArrayList<>();
    TableFile.read(
        content,
        (file, name) -> {
          if (name.equals("exchangeRates")) {
            file.array(at -> series.add(new Fields().read(at)));
          } else {
            file.skip();
          }
        });
    return List.copyOf(series);
  }

  /** The series that is the object on which the parser stands. */
  public static ExchangeRate read(TableFile file) {
    return new Fields().read(file);
  }

  private static final class Fields {
    private String id = "";
    private @Nullable Purpose purpose;
    private String importer = "";
    private String currency = "";
    private String per = "";
    private final List<Rate> periods = new ArrayList<>();

    ExchangeRate read(TableFile file) {
      file.object(
          (at, name) -> {
            switch (name) {
              case "id" -> id = at.text();
              case "purpose" -> purpose = at.word(Purpose::of, "a purpose of a rate of exchange");
              case "importer" -> importer = at.text();
              case "currency" -> currency = at.text();
              case "per" -> per = at.text();
              case "periods" -> at.array(each -> periods.add(new RateFields().read(each)));
              default -> at.skip();
            }
          });
      return new ExchangeRate(
          id, file.required(purpose, "purpose"), importer, currency, per, periods);
    }
  }

  private static final class RateFields {
    private final PeriodEnds ends = new PeriodEnds();
    private @Nullable LocalDate published;
    private @Nullable String rate;
    private Optional<FivePercent> test = Optional.empty();
    private boolean verified = true;
    private List<String> legalBasis = List.of();

    Rate read(TableFile file) {
      file.object(
          (at, name) -> {
            switch (name) {
              case "from" -> ends.from(at);
              case "to" -> ends.to(at);
              case "published" -> published = at.date();
              case "rate" -> rate = at.text();
              case "test" ->
                  test =
                      Optional.of(at.word(FivePercent::of, "an outcome of the five percent test"));
              case "verified" -> verified = at.flag();
              case "legalBasis" -> legalBasis = at.texts();
              default -> at.skip();
            }
          });
      return new Rate(
          ends.period(file),
          file.required(published, "published"),
          new BigDecimal(file.required(rate, "rate")),
          test,
          verified,
          legalBasis);
    }
  }
}
