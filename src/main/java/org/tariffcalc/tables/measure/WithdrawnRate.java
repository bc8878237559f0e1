package org.tariffcalc.tables.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/**
 * A rate that was law for days to come and was withdrawn, raised or put off before them. Whoever
 * asked in between had to reckon with it.
 *
 * @param measure identifier of the measure
 * @param rate the rate as it was ordered
 * @param withdrawn first day on which it was known that it would not come
 * @param withdrawnBy the acts by which it was withdrawn
 */
public record WithdrawnRate(
    String measure, RatePeriod rate, LocalDate withdrawn, List<String> withdrawnBy) {

  public static final String FILE = "withdrawn.json";

  /** Copies the acts. */
  public WithdrawnRate {
    withdrawnBy = List.copyOf(withdrawnBy);
  }

  /** Whether it was still to be reckoned with on a day. */
  public boolean isKnownOn(LocalDate day) {
    return !rate.published().isAfter(day) && day.isBefore(withdrawn);
  }

  /** The rates that the file lists. */
  public static List<WithdrawnRate> read(TableBytes content) {
    List<WithdrawnRate> rates = new ArrayList<>();
    TableFile.read(
        content,
        (file, name) -> {
          if (name.equals("withdrawn")) {
            file.array(at -> rates.add(new Fields().read(at)));
          } else {
            file.skip();
          }
        });
    return List.copyOf(rates);
  }

  private static final class Fields {
    private final RatePeriodReader rate = new RatePeriodReader();
    private String measure = "";
    private @Nullable LocalDate withdrawn;
    private List<String> withdrawnBy = List.of();

    WithdrawnRate read(TableFile file) {
      file.object(this::field);
      return new WithdrawnRate(
          measure, rate.rate(file), file.required(withdrawn, "withdrawn"), withdrawnBy);
    }

    private void field(TableFile at, String key) {
      switch (key) {
        case "measure" -> measure = at.text();
        case "withdrawn" -> withdrawn = at.date();
        case "withdrawnBy" -> withdrawnBy = at.texts();
        default -> rate.member(at, key);
      }
    }
  }
}
