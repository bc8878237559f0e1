package org.tariffcalc.tables.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.PeriodEnds;
import org.tariffcalc.tables.file.TableFile;

/** Collects the members of one rate period. */
final class RatePeriodReader implements TableFile.Members {
  private final PeriodEnds ends = new PeriodEnds();
  private @Nullable LocalDate published;
  private String heading = "";
  private Optional<String> headingAtFloor = Optional.empty();
  private @Nullable DutyExpression duty;
  private String metal = "";
  private Optional<FloorCounts> floorCounts = Optional.empty();
  private boolean declaredMetalCounts;
  private RatePeriod.@Nullable Status status;
  private boolean verified = true;
  private List<String> legalBasis = List.of();
  private String note = "";

  RatePeriod read(TableFile file) {
    file.object(this);
    return rate(file);
  }

  /** The rate whose members were read. */
  RatePeriod rate(TableFile file) {
    return new RatePeriod(
        ends.period(file),
        file.required(published, "published"),
        heading,
        headingAtFloor,
        file.required(duty, "duty"),
        metal,
        floorCounts,
        declaredMetalCounts,
        file.required(status, "status"),
        verified,
        legalBasis,
        note);
  }

  /** The rate whose members were read, with what a row of the table by origin says of its own. */
  RatePeriod rate(TableFile file, OriginRatesReader.RowReader row) {
    heading = row.heading();
    duty = row.duty();
    floorCounts = row.floorCounts();
    headingAtFloor = row.headingAtFloor();
    return rate(file);
  }

  @Override
  public void member(TableFile at, String name) {
    switch (name) {
      case "from" -> ends.from(at);
      case "to" -> ends.to(at);
      case "published" -> published = at.date();
      case "heading" -> heading = at.text();
      case "headingAtFloor" -> headingAtFloor = Optional.of(at.text());
      case "duty" -> duty = at.duty();
      case "metal" -> metal = at.text();
      case "floorCounts" -> floorCounts = Optional.of(floorCounts(at));
      case "declaredMetalCounts" -> declaredMetalCounts = at.flag();
      case "status" -> status = status(at);
      case "verified" -> verified = at.flag();
      case "legalBasis" -> legalBasis = at.texts();
      case "note" -> note = at.text();
      default -> at.skip();
    }
  }

  static FloorCounts floorCounts(TableFile at) {
    String word = at.text();
    return FloorCounts.of(word)
        .orElseThrow(() -> at.fault("'" + word + "' is not a duty that a floor counts"));
  }

  private static RatePeriod.Status status(TableFile at) {
    String word = at.text();
    return RatePeriod.Status.of(word).orElseThrow(() -> at.fault("'" + word + "' is not a status"));
  }
}
