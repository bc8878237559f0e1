package org.tariffcalc.cli.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.intake.words.TermsWords;
import picocli.CommandLine.Option;

/** The options that say how the price was agreed, what comes on top, and at which rates. */
public final class TermsOptions {

  @Option(
      names = "--incoterm",
      paramLabel = "TERM",
      description = "EXW, FCA, FOB, CFR, CIF, DAP, DDP, ...: what the price includes.")
  private @Nullable String incoterm;

  @Option(
      names = "--freight",
      paramLabel = "AMOUNT",
      description = "International freight; the incoterm says whether the price includes it.")
  private @Nullable String freight;

  @Option(
      names = "--insurance",
      paramLabel = "AMOUNT",
      description = "International insurance (default into China: 0.3%%).")
  private @Nullable String insurance;

  @Option(
      names = "--pre-carriage",
      paramLabel = "AMOUNT",
      description = "Transport to the port of export, paid by the buyer (EXW).")
  private @Nullable String preCarriage;

  @Option(names = "--inland", paramLabel = "AMOUNT", description = "Transport after importation.")
  private @Nullable String inland;

  @Option(
      names = "--other-costs",
      paramLabel = "NAME=AMOUNT",
      description = "Another cost of the landed goods, repeatable: broker=150.")
  private List<String> otherCosts = new ArrayList<>();

  @Option(
      names = "--fx",
      paramLabel = "CUR=RATE",
      description =
          "Units of a currency for one US dollar, repeatable: CNY=7.10, EUR=0.92. Into China,"
              + " approximate allows a market rate where the customs rate is unknown.")
  private List<String> fx = new ArrayList<>();

  @Option(
      names = "--exported",
      paramLabel = "DATE",
      description = "Day of export; US customs uses the exchange rate of that day.")
  private @Nullable String exported;

  @Option(
      names = "--vat",
      paramLabel = "RATE",
      description = "Chinese value-added tax, in place of the one in the tables: 9%%.")
  private @Nullable String vat;

  @Option(
      names = "--consumption-tax",
      paramLabel = "RATE",
      description =
          "Chinese consumption tax, in place of the one in the tables: 10%%, 250/t, 20%%+1/kg, 0.")
  private @Nullable String consumptionTax;

  @Option(
      names = "--own-use",
      description =
          "The buyer keeps the goods for own use in China: a very expensive car then pays the"
              + " retail tax at entry.")
  private boolean ownUse;

  /** The terms of a price in a currency. */
  Terms terms(String currency) {
    List<Terms.OtherCost> costs = new ArrayList<>();
    for (String text : otherCosts) {
      costs.add(TermsWords.otherCost(text, "--other-costs", currency));
    }
    return new Terms(
        currency,
        Optional.ofNullable(incoterm).map(text -> ShipmentWords.incoterm(text, "--incoterm")),
        sum(freight, "--freight", currency),
        sum(insurance, "--insurance", currency),
        sum(preCarriage, "--pre-carriage", currency),
        sum(inland, "--inland", currency),
        costs,
        Amounts.givenRates(fx, "--fx"),
        Optional.ofNullable(exported).map(text -> Dates.parsed(text, "--exported")));
  }

  /**
   * Refuses what only China knows when the goods go elsewhere.
   *
   * @throws UsageError when such an option is given
   */
  void refuseChineseTaxes(String importer) {
    String option =
        vat != null ? "--vat" : consumptionTax != null ? "--consumption-tax" : "--own-use";
    if (Importer.reading(importer) != Importer.CN && !taxRates().equals(TaxRates.OF_THE_TABLES)) {
      throw new UsageError(
          option + " is for goods that enter China, and these enter " + importer,
          "--importer CN, or leave out " + option);
    }
  }

  /** The rates of Chinese taxes that the user gives. */
  TaxRates taxRates() {
    return new TaxRates(
        Optional.ofNullable(vat).map(text -> TermsWords.percent(text, "--vat")),
        Optional.ofNullable(consumptionTax)
            .map(text -> TermsWords.consumption(text, "--consumption-tax")),
        ownUse);
  }

  /** Rates of exchange as {@code CUR=RATE}. */
  public static Map<String, BigDecimal> rates(List<String> texts, String option) {
    return Amounts.perDollar(texts, option);
  }

  private static Optional<Terms.Sum> sum(@Nullable String text, String option, String currency) {
    return Optional.ofNullable(text).map(each -> Amounts.sum(each, option, currency));
  }
}
