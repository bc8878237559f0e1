package org.tariffcalc.tables.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.TableFile;

/**
 * Collects one period of a duty with a rate for each origin: what holds for all, and the rows of
 * those origins that are asked for.
 */
final class OriginRatesReader implements TableFile.Members {

  private final Predicate<String> isWanted;
  private final RatePeriodReader common = new RatePeriodReader();
  private final List<RowReader> rows = new ArrayList<>();

  /** Reads the rows of some origins and groups. */
  OriginRatesReader(Predicate<String> isWanted) {
    this.isWanted = isWanted;
  }

  void read(TableFile file, Consumer<MeasureEntry.Row> taker) {
    file.object(this);
    for (RowReader row : rows) {
      taker.accept(new MeasureEntry.Row(row.origins, row.name, common.rate(file, row)));
    }
  }

  @Override
  public void member(TableFile at, String name) {
    if (name.equals("rates")) {
      at.array(
          row -> {
            RowReader reader = new RowReader(isWanted);
            row.object(reader);
            if (!reader.isOfOthers) {
              rows.add(reader);
            }
          });
    } else {
      common.member(at, name);
    }
  }

  /** Collects the members of one row. */
  static final class RowReader implements TableFile.Members {
    private final Predicate<String> isWanted;
    private boolean isOfOthers;
    private List<String> origins = List.of();
    private String name = "";
    private String heading = "";
    private @Nullable DutyExpression duty;
    private Optional<FloorCounts> floorCounts = Optional.empty();
    private Optional<String> headingAtFloor = Optional.empty();

    RowReader(Predicate<String> isWanted) {
      this.isWanted = isWanted;
    }

    /** The origins stand first; what stands behind those of others is not read. */
    @Override
    public void member(TableFile at, String key) {
      if (isOfOthers) {
        return;
      }
      switch (key) {
        case "origin" -> of(List.of(at.text()));
        case "origins" -> of(at.texts());
        case "name" -> name = at.text();
        case "heading" -> heading = at.text();
        case "duty" -> duty = at.duty();
        case "floorCounts" -> floorCounts = Optional.of(RatePeriodReader.floorCounts(at));
        case "headingAtFloor" -> headingAtFloor = Optional.of(at.text());
        default -> at.skip();
      }
    }

    private void of(List<String> all) {
      origins = all;
      isOfOthers = true;
      for (String each : all) {
        isOfOthers &= !isWanted.test(each);
      }
    }

    String heading() {
      return heading;
    }

    @Nullable DutyExpression duty() {
      return duty;
    }

    Optional<FloorCounts> floorCounts() {
      return floorCounts;
    }

    Optional<String> headingAtFloor() {
      return headingAtFloor;
    }
  }
}
