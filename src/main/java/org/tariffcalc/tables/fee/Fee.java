package org.tariffcalc.tables.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.FeeKind;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.file.TableObject;

/**
 * A fee that customs collects beside duty.
 *
 * @param id identifier, {@code us.mpf}
 * @param kind what it is for
 * @param name plain name
 * @param entry entry type that owes it; empty for any
 * @param modes modes of transport that owe it; empty for any
 * @param isOwedByImporter whether the importer owes it, not the carrier or the post office
 * @param periods its rates over time
 */
public record Fee(
    String id,
    FeeKind kind,
    String name,
    Optional<EntryType> entry,
    List<TransportMode> modes,
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
    public Rate over(Period other) {
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
  public Fee at(List<Rate> rates) {
    return new Fee(id, kind, name, entry, modes, isOwedByImporter, rates);
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

  /**
   * Whether an entry of a type owes it: one on paper or of a deposit what every formal one owes.
   */
  public boolean isOwedOn(EntryType type) {
    return entry
        .map(each -> each == type || each == EntryType.FORMAL && type.isFormal())
        .orElse(true);
  }

  public static List<Fee> read(TableObject file) {
    return file.all("fees", Fields::new);
  }

  private static final class Fields implements Function<TableFile, Fee>, TableFile.Members {
    private String id = "";
    private @Nullable FeeKind kind;
    private String name = "";
    private Optional<EntryType> entry = Optional.empty();
    private boolean isOwedByImporter = true;
    private List<TransportMode> modes = List.of();
    private final List<Rate> periods = new ArrayList<>();

    @Override
    public Fee apply(TableFile file) {
      file.object(this);
      return new Fee(
          id, file.required(kind, "purpose"), name, entry, modes, isOwedByImporter, periods);
    }

    @Override
    public void member(TableFile at, String member) {
      switch (member) {
        case "id" -> id = at.text();
        case "purpose" -> kind = FeeKind.of(at.text()).orElse(null);
        case "name" -> name = at.text();
        case "entry" -> entry = Optional.of(at.word(EntryType::of, "a type of entry"));
        case "payer" -> isOwedByImporter = at.text().isEmpty();
        case "modes" -> modes = at.words(TransportMode::of, "a mode of transport");
        case "periods" -> {
          at.enterArray();
          while (at.hasElement()) {
            periods.add(new RateFields().read(at));
          }
        }
        default -> at.skip();
      }
    }
  }

  private static final class RateFields implements TableFile.Members {
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable LocalDate published;
    private @Nullable String rate;
    private Optional<BigDecimal> min = Optional.empty();
    private Optional<BigDecimal> max = Optional.empty();
    private boolean verified = true;
    private List<String> legalBasis = List.of();

    Rate read(TableFile file) {
      file.object(this);
      return new Rate(
          file.period(from, to),
          file.required(published, "published"),
          file.required(rate, "rate"),
          min,
          max,
          verified,
          legalBasis);
    }

    @Override
    public void member(TableFile at, String name) {
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
