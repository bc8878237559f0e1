package org.tariffcalc.cli.find;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.goods.GoodsHeading;
import org.tariffcalc.analysis.goods.GoodsTree;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.ListingFormat;
import org.tariffcalc.cli.option.Origins;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.rates.GoodsRenderer;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code find} and {@code show} have in common: day, origin, importer, form. */
final class GoodsOptions {

  static final String SIX_DIGITS =
      "For China there are only names of six digits, which all countries share; its own lines of"
          + " eight digits have none here.";

  @Option(
      names = {"-o", "--origin"},
      paramLabel = "CC",
      description = "Show all duties on goods of this origin (default: base rate only).")
  private @Nullable String origin;

  @Option(
      names = "--importer",
      paramLabel = "CC",
      description = "Importing country: US (default) or CN.")
  private String importer = Importer.US.word();

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description = "Entry date, 2025-04-20 (default: today in Washington).")
  private @Nullable String date;

  @Option(names = "--csv", description = "Short for --format csv.")
  private boolean csv;

  @Mixin private ListingFormat format = new ListingFormat();
  @Mixin private RatesOptions rates = new RatesOptions();

  /** Opens the tables; whoever answers by them checks them before he prints. */
  RateTables open() {
    return rates.openBeside();
  }

  LocalDate day(Supplier<LocalDate> today) {
    return date == null ? today.get() : Dates.parsed(date, "--date");
  }

  Importer importer() {
    Importer into =
        Importer.of(importer.strip().toUpperCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new UsageError(
                        "'" + importer + "' after --importer is not US or CN", "--importer US"));
    if (into == Importer.CN && origin != null) {
      throw new UsageError(
          "--origin needs lines of eight digits, which --importer CN does not list",
          "tariff quote CODE --importer CN --origin " + origin);
    }
    return into;
  }

  GoodsTree tree(RateTables tables, LocalDate day) {
    return new GoodsTree(tables, importer(), origin(tables), day);
  }

  private Optional<String> origin(RateTables tables) {
    return Optional.ofNullable(origin).map(text -> Origins.known(text, tables));
  }

  void print(
      RateTables tables,
      LocalDate day,
      List<GoodsHeading> headings,
      List<String> notes,
      PrintWriter out) {
    tables.check();
    GoodsRenderer renderer = new GoodsRenderer(tables, day, importer(), origin(tables), notes);
    switch (csv ? ListingFormat.Form.CSV : format.form()) {
      case TABLE -> renderer.table(headings, out);
      case JSON -> renderer.json(headings, out);
      case CSV -> renderer.csv(headings, out);
    }
  }
}
