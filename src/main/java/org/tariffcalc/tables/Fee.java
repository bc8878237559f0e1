package org.tariffcalc.tables;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.DutyExpression;
import org.tariffcalc.customs.Period;

/**
 * A fee that customs collects beside duty.
 *
 * @param id identifier, {@code us.mpf}
 * @param name plain name
 * @param entry entry type that owes it, {@code formal} or {@code informal}; empty for any
 * @param modes modes of transport that owe it; empty for any
 * @param isOwedByImporter whether the importer owes it, not the carrier or the post office
 * @param periods its rates over time
 */
public record Fee(
    String id,
    String name,
    String entry,
    List<String> modes,
    boolean isOwedByImporter,
    List<Rate> periods) {

  /** Copies the lists. */
  public Fee {
    modes = List.copyOf(modes);
    periods = List.copyOf(periods);
  }

  /**
   * A stretch of entry dates with one rate.
   *
   * @param period entry dates, both ends included
   * @param published the day from which it could be known
   * @param rate {@code 0.3464%} of the entered value, or a fixed amount {@code $2.62}
   * @param min smallest amount of an entry in USD
   * @param max largest amount of an entry in USD
   * @param verified whether a primary source was seen
   * @param legalBasis the acts
   */
  public record Rate(
      Period period,
      LocalDate published,
      String rate,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      boolean verified,
      List<String> legalBasis) {
    /** Copies the acts. */
    public Rate {
      legalBasis = List.copyOf(legalBasis);
    }

    /** The same rate over other days. */
    Rate over(Period other) {
      return new Rate(other, published, rate, min, max, verified, legalBasis);
    }

    /** The percentage of the entered value; empty when the fee is a fixed amount. */
    public Optional<BigDecimal> percent() {
      return rate.endsWith("%") ? DutyExpression.parse(rate).adValoremPercent() : Optional.empty();
    }

    /** The fixed amount in USD; zero when the fee is a percentage. */
    public BigDecimal fixed() {
      return rate.endsWith("%") ? BigDecimal.ZERO : new BigDecimal(rate.replace("$", ""));
    }
  }

  /** The same fee at other rates. */
  Fee at(List<Rate> rates) {
    return new Fee(id, name, entry, modes, isOwedByImporter, rates);
  }

  /** The rate of an entry date. */
  public Optional<Rate> rateOn(LocalDate entryDate) {
    for (Rate candidate : periods) {
      if (candidate.period().contains(entryDate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  static List<Fee> read(Path path) {
    List<Fee> fees = new ArrayList<>();
    TableFile.read(
        path,
        (file, name) -> {
          if (name.equals("fees")) {
            file.array(at -> fees.add(fee(at)));
          } else {
            file.skip();
          }
        });
    return List.copyOf(fees);
  }

  private static Fee fee(TableFile file) {
    String[] fields = {"", "", "", ""};
    List<String> modes = new ArrayList<>();
    List<Rate> periods = new ArrayList<>();
    file.object(
        (at, name) -> {
          switch (name) {
            case "id" -> fields[0] = at.text();
            case "name" -> fields[1] = at.text();
            case "entry" -> fields[2] = at.text();
            case "payer" -> fields[3] = at.text();
            case "modes" -> modes.addAll(at.texts());
            case "periods" -> at.array(each -> periods.add(new RateFields().read(each)));
            default -> at.skip();
          }
        });
    return new Fee(fields[0], fields[1], fields[2], modes, fields[3].isEmpty(), periods);
  }

  private static final class RateFields {
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable LocalDate published;
    private @Nullable String rate;
    private Optional<BigDecimal> min = Optional.empty();
    private Optional<BigDecimal> max = Optional.empty();
    private boolean verified = true;
    private List<String> legalBasis = List.of();

    Rate read(TableFile file) {
      file.object(this::field);
      return new Rate(
          file.period(from, to),
          file.required(published, "published"),
          file.required(rate, "rate"),
          min,
          max,
          verified,
          legalBasis);
    }

    private void field(TableFile at, String name) {
      switch (name) {
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "published" -> published = at.date();
        case "rate" -> rate = at.text();
        case "min" -> min = Optional.of(new BigDecimal(at.text()));
        case "max" -> max = Optional.of(new BigDecimal(at.text()));
        case "verified" -> verified = at.flag();
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }
  }
}
