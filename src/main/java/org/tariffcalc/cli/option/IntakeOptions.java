package org.tariffcalc.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.form.FileReading;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.words.DateOrder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the user says of the form of a file: its columns and its dates. */
public final class IntakeOptions {

  /** The same without the order of dates. */
  public static final class Columns {

    @Option(
        names = "--map",
        paramLabel = "COLUMN=FIELD",
        description =
            "What a column holds, repeatable: \"Release Date=entry_date\"; batch --columns lists"
                + " the fields.")
    private List<String> maps = new ArrayList<>();

    @Option(
        names = "--ignore",
        paramLabel = "COLUMN",
        description = "A column that has nothing to do with the duty, repeatable.")
    private List<String> ignores = new ArrayList<>();

    @Option(
        names = "--sheet",
        paramLabel = "NAME",
        description = "Sheet of a workbook (default: the first with a header).")
    private @Nullable String sheet;

    /** Whether anything is said. */
    boolean isGiven() {
      return !maps.isEmpty() || !ignores.isEmpty() || sheet != null;
    }

    /** How a file of shipments is to be read whose dates stand in an order. */
    public FileReading reading(DateOrder order) {
      FileReading said =
          !isGiven() && order == DateOrder.UNKNOWN
              ? FileReading.NONE
              : FileReading.NONE.of(
                  HeaderChoices.of(maps, ignores, Column.fields()),
                  order,
                  Optional.ofNullable(sheet));
      return said.finding(new NotACode.Finds());
    }

    /** Refuses them where no list is given. */
    public void refuseWithoutList() {
      if (isGiven()) {
        throw new UsageError(
            "--map, --ignore and --sheet are for a list, and none is given",
            "products.csv in place of the code");
      }
    }
  }

  @Mixin private Columns columns = new Columns();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "Order of dates such as 04/11/2025: us (11 April) or eu (4 November).")
  private @Nullable String dates;

  /** How a file of shipments is to be read. */
  public FileReading reading() {
    return columns.reading(order());
  }

  /** Refuses them where no list is given. */
  public void refuseWithoutList() {
    columns.refuseWithoutList();
    if (dates != null) {
      throw new UsageError(
          "--dates is for a list, and none is given", "products.csv in place of the code");
    }
  }

  /** Which column of a file of some fields holds what. */
  public HeaderChoices choices(FieldNames fields) {
    return HeaderChoices.of(columns.maps, columns.ignores, fields);
  }

  /** The sheet of a workbook. */
  public Optional<String> sheet() {
    return Optional.ofNullable(columns.sheet);
  }

  /** In which order dates stand. */
  public DateOrder order() {
    return dates == null ? DateOrder.UNKNOWN : DateOrder.of(dates, "--dates");
  }
}
