package org.tariffcalc.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A list of products, and what holds for those of them that say nothing else. */
public final class ProductsOptions {

  @Parameters(
      paramLabel = "PRODUCTS",
      description =
          "List of products: CSV with a header and the columns of a batch (id, code, origin, value,"
              + " ...), a workbook, or NDJSON.")
  private @Nullable Path file;

  @Option(
      names = {"-o", "--origin"},
      paramLabel = "CC",
      description = "Origin of products that have none.")
  private @Nullable String origin;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "Transport of products that have none: ocean, air, truck, rail, ...")
  private @Nullable String mode;

  @Option(
      names = {"-v", "--value"},
      paramLabel = "AMOUNT",
      description = "Price of products that have none.")
  private @Nullable String value;

  @Mixin private IntakeOptions intake = new IntakeOptions();

  /** The list. */
  public Path path() {
    return Objects.requireNonNull(file);
  }

  /** The name of the list. */
  public String name() {
    return path().toString();
  }

  /**
   * Reads the list; products without an entry date get the one of their importing country.
   *
   * @param importer importing country of products that name none
   */
  public ProductsFile read(
      RateTables tables, Optional<String> importer, Function<String, LocalDate> day) {
    ShipmentDefaults defaults =
        new ShipmentDefaults.Words(day, intake.reading())
            .goods(origin, importer, value)
            .carried(mode, Optional.empty(), Hours.UNKNOWN)
            .defaults();
    return ProductsFile.read(Objects.requireNonNull(file), defaults, tables);
  }

  /** The day typed, or today where customs keeps the calendar of the importing country. */
  public static Function<String, LocalDate> dayOf(@Nullable String date) {
    LocalDate american = date == null ? Dates.todayInWashington() : Dates.parsed(date, "--date");
    LocalDate chinese =
        date == null ? Dates.todayInBeijing() : Dates.parsed(date, "--date", Dates::todayInBeijing);
    return country -> Importer.reading(country) == Importer.CN ? chinese : american;
  }
}
