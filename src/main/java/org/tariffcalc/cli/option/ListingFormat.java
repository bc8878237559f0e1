package org.tariffcalc.cli.option;

import java.util.Locale;
import org.tariffcalc.customs.TariffException.UsageError;
import picocli.CommandLine.Option;

/** The form in which a listing is printed. */
public final class ListingFormat {

  /** The forms there are. */
  public enum Form {
    /** For a person. */
    TABLE,
    /** One object. */
    JSON,
    /** A header and rows. */
    CSV
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table (default), json or csv.")
  private String format = "table";

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  /** The form asked for. */
  public Form form() {
    return switch (json ? "json" : format.strip().toLowerCase(Locale.ROOT)) {
      case "table" -> Form.TABLE;
      case "json" -> Form.JSON;
      case "csv" -> Form.CSV;
      default ->
          throw new UsageError("'" + format + "' is not a format", "--format table, json or csv");
    };
  }
}
