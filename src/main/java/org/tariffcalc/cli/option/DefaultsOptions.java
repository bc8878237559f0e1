package org.tariffcalc.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.intake.words.ShipmentWords;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a quote, here for every row of a file that says nothing else. */
public final class DefaultsOptions {

  @Option(
      names = {"-o", "--origin"},
      paramLabel = "CC",
      description = "Country of origin of rows that have none.")
  private @Nullable String origin;

  @Mixin private ImporterOption importer = new ImporterOption();

  @Option(
      names = {"-v", "--value"},
      paramLabel = "AMOUNT",
      description = "Price of rows that have none.")
  private @Nullable String value;

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description = "Entry date of rows that have none (default: today).")
  private @Nullable String date;

  @Option(names = "--loaded", paramLabel = "DATE", description = "Day the goods were loaded.")
  private @Nullable String loaded;

  @Option(
      names = {"-q", "--quantity"},
      paramLabel = "N[UNIT]",
      description = "Quantity, repeatable.")
  private List<String> quantities = new ArrayList<>();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "ocean, air, truck, rail, post or express, or the customs code: 11, 40.")
  private @Nullable String mode;

  @Option(
      names = "--entry",
      paramLabel = "TYPE",
      description =
          "formal or informal (default: by value), section-321, or the customs code: 01, 03, 11,"
              + " 86.")
  private @Nullable String entry;

  @Option(
      names = {"-p", "--program"},
      paramLabel = "SYMBOL",
      description = "Preference claimed, by symbol or name.")
  private @Nullable String program;

  @Option(names = "--claim", paramLabel = "HEADING", description = "Heading claimed, repeatable.")
  private List<String> claims = new ArrayList<>();

  @Option(
      names = "--not",
      paramLabel = "HEADING",
      description = "Heading that does not describe the goods; repeatable.")
  private List<String> denials = new ArrayList<>();

  @Option(
      names = "--content",
      paramLabel = "KIND=SHARE",
      description = "Share of the value, repeatable: us=25%%, steel=40%%.")
  private List<String> contents = new ArrayList<>();

  @Option(
      names = "--base-rate",
      paramLabel = "RATE",
      description = "Base rate, in place of the one in the tables.")
  private @Nullable String baseRate;

  @Option(
      names = "--adcvd",
      paramLabel = "RATE",
      description = "Your antidumping or countervailing deposit rate.")
  private @Nullable String adcvd;

  @Mixin private IntakeOptions intake = new IntakeOptions();
  @Mixin private TermsOptions terms = new TermsOptions();

  /** Refuses what only China knows when the goods go elsewhere. */
  public void refuseChineseTaxes(String country) {
    terms.refuseChineseTaxes(country);
  }

  /** Whether the day of entry is given. */
  public boolean isDated() {
    return date != null;
  }

  /** What holds for rows that say nothing else; every option is checked here, once. */
  public ShipmentDefaults defaults() {
    return new ShipmentDefaults.Words(ProductsOptions.dayOf(date), intake.reading())
        .goods(origin, importer.country(), value)
        .carried(
            mode,
            Optional.ofNullable(loaded).map(text -> Dates.parsed(text, "--loaded")),
            new Hours(
                Optional.ofNullable(date).flatMap(text -> ShipmentWords.hour(text, "--date")),
                Optional.ofNullable(loaded).flatMap(text -> ShipmentWords.hour(text, "--loaded"))))
        .entered(entry, quantities)
        .claimed(program, claims, denials, contents)
        .rated(baseRate, adcvd)
        .agreed(terms::terms, terms.taxRates())
        .defaults();
  }
}
