package org.tariffcalc.tables.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.file.IndexedTableFile;
import org.tariffcalc.tables.file.TableFile;

/**
 * A value up to which customs treats an entry more lightly.
 *
 * @param id identifier, {@code us.informal-entry}
 * @param origins origins it holds for; empty or {@code *} for all that have none of their own
 * @param periods the limit over time
 */
public record ValueLimit(String id, List<String> origins, List<Amount> periods) {

  /** Copies the lists. */
  public ValueLimit {
    origins = List.copyOf(origins);
    periods = List.copyOf(periods);
  }

  /**
   * A stretch of entry dates with one limit.
   *
   * @param period entry dates, both ends included
   * @param published the day from which it could be known
   * @param amount largest value, US dollars, included
   */
  public record Amount(Period period, LocalDate published, BigDecimal amount) {}

  /** The same limit with other amounts. */
  public ValueLimit at(List<Amount> amounts) {
    return new ValueLimit(id, origins, amounts);
  }

  /** The limit on an entry date; empty when there is none. */
  public Optional<BigDecimal> on(LocalDate entryDate) {
    for (Amount each : periods) {
      if (each.period().contains(entryDate)) {
        return Optional.of(each.amount());
      }
    }
    return Optional.empty();
  }

  /** Of some limits that of an identifier for an origin: its own before one for all. */
  public static Optional<BigDecimal> of(
      List<ValueLimit> limits, String id, String origin, LocalDate entryDate) {
    ValueLimit found = null;
    for (ValueLimit each : limits) {
      if (each.id().equals(id)
          && (each.origins().contains(origin)
              || found == null && (each.origins().isEmpty() || each.origins().contains("*")))) {
        found = each;
      }
    }
    return found == null ? Optional.empty() : found.on(entryDate);
  }

  public static List<ValueLimit> read(IndexedTableFile file) {
    return file.all("limits", Fields::new);
  }

  private static final class Fields implements Function<TableFile, ValueLimit>, TableFile.Members {
    private String id = "";
    private List<String> origins = List.of();
    private final List<Amount> periods = new ArrayList<>();

    @Override
    public ValueLimit apply(TableFile file) {
      file.object(this);
      return new ValueLimit(id, origins, periods);
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "id" -> id = at.text();
        case "origins" -> origins = at.texts();
        case "periods" -> {
          at.enterArray();
          while (at.hasElement()) {
            periods.add(new AmountFields().read(at));
          }
        }
        default -> at.skip();
      }
    }
  }

  private static final class AmountFields implements TableFile.Members {
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable LocalDate published;
    private @Nullable BigDecimal amount;

    Amount read(TableFile file) {
      file.object(this);
      return new Amount(
          file.period(from, to),
          file.required(published, "published"),
          file.required(amount, "amount"));
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "published" -> published = at.date();
        case "amount" -> amount = new BigDecimal(at.text());
        default -> at.skip();
      }
    }
  }
}
