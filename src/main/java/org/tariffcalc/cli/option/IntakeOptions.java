package org.tariffcalc.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.FileReading;
import org.tariffcalc.intake.words.DateOrder;
import picocli.CommandLine.Option;

/** What the user says of the form of a file: its columns and its dates. */
public final class IntakeOptions {

  @Option(
      names = "--map",
      paramLabel = "COLUMN=FIELD",
      description =
          "What a column holds, repeatable: \"Release Date=entry_date\"; batch --columns lists the"
              + " fields.")
  private List<String> maps = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "COLUMN",
      description = "A column that says nothing of the duty, repeatable.")
  private List<String> ignores = new ArrayList<>();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "Order of dates such as 04/11/2025: us (11 April) or eu (4 November).")
  private @Nullable String dates;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "Sheet of a workbook (default: the first that has a header).")
  private @Nullable String sheet;

  /** How a file of shipments is to be read. */
  FileReading reading() {
    return maps.isEmpty() && ignores.isEmpty() && dates == null && sheet == null
        ? FileReading.NONE
        : new FileReading(choices(Column.fields()), order(), sheet());
  }

  /** Which column of a file of some fields holds what. */
  public HeaderChoices choices(FieldNames fields) {
    return HeaderChoices.of(maps, ignores, fields);
  }

  /** The sheet of a workbook. */
  public Optional<String> sheet() {
    return Optional.ofNullable(sheet);
  }

  /** In which order dates stand. */
  public DateOrder order() {
    return dates == null ? DateOrder.UNKNOWN : DateOrder.of(dates, "--dates");
  }
}
