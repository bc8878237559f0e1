package org.tariffcalc.cli.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.intake.words.UnitWords;
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
    Optional<String> to = importer.country();
    Optional<LocalDate> day = Optional.ofNullable(date).map(text -> Dates.parsed(text, "--date"));
    boolean china = to.filter("CN"::equals).isPresent();
    check(china);
    List<Quantity> parsed = new ArrayList<>();
    for (String text : quantities) {
      parsed.add(UnitWords.known(text));
    }
    LocalDate washington = day.orElseGet(Dates::todayInWashington);
    LocalDate beijing = day.orElseGet(Dates::todayInBeijing);
    return new ShipmentDefaults(
        Optional.ofNullable(origin).map(text -> ShipmentWords.country(text, "--origin")),
        to,
        Optional.ofNullable(value),
        country -> country.equals("CN") ? beijing : washington,
        new Hours(
            Optional.ofNullable(date).flatMap(text -> ShipmentWords.hour(text, "--date")),
            Optional.ofNullable(loaded).flatMap(text -> ShipmentWords.hour(text, "--loaded"))),
        Optional.ofNullable(loaded).map(text -> Dates.parsed(text, "--loaded")),
        Optional.ofNullable(mode).map(text -> ShipmentWords.mode(text, "--mode")),
        Optional.ofNullable(entry).map(text -> ShipmentWords.entry(text, "--entry")),
        parsed,
        Optional.ofNullable(program).map(text -> ShipmentWords.program(text, "--program")),
        claims,
        denials,
        ShipmentWords.contents(contents, "--content"),
        Optional.ofNullable(baseRate),
        Optional.ofNullable(adcvd),
        terms::terms,
        terms.taxRates(),
        intake.reading());
  }

  /** Refuses at once what would else be an error in every row. */
  private void check(boolean china) {
    String currency = Shipment.currencyOf(china ? "CN" : "US");
    if (value != null) {
      Amounts.sum(value, "--value", currency);
    }
    ShipmentWords.headings(claims, "--claim", china);
    ShipmentWords.headings(denials, "--not", china);
    if (baseRate != null) {
      ShipmentWords.rate(baseRate, "--base-rate", china);
    }
    if (adcvd != null) {
      ShipmentWords.rate(adcvd, "--adcvd", china);
    }
    terms.terms(currency);
  }
}
