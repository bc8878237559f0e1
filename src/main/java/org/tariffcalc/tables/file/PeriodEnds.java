package org.tariffcalc.tables.file;

import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;

/**
 * Collects the two ends of a period. A day as end is included; an instant ({@code
 * 2025-05-14T12:01+08:00}) is not, so that the day before it is the last that the period ends.
 */
public final class PeriodEnds {

  private @Nullable LocalDate from;
  private Optional<LocalDate> to = Optional.empty();
  private Optional<OffsetTime> fromHour = Optional.empty();
  private Optional<OffsetTime> untilHour = Optional.empty();

  public void from(TableFile at) {
    TableFile.Instant instant = at.instant();
    from = instant.day();
    fromHour = instant.hour();
  }

  public void to(TableFile at) {
    Optional<TableFile.Instant> instant = at.instantOrOpen();
    untilHour = instant.flatMap(TableFile.Instant::hour);
    to = instant.map(each -> each.hour().isPresent() ? each.day().minusDays(1) : each.day());
  }

  public Period period(TableFile file) {
    try {
      return new Period(file.required(from, "from"), to, fromHour, untilHour);
    } catch (IllegalArgumentException e) {
      throw file.fault(String.valueOf(e.getMessage()));
    }
  }
}
