package org.tariffcalc.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.tariffcalc.customs.TariffException;

/**
 * What is imported: the question that an {@link Assessment} answers. Immutable.
 *
 * <pre>{@code
 * Shipment toys =
 *     Shipment.of("9503.00.00").origin("CN").value("10000").entryDate("2025-04-11").build();
 * }</pre>
 *
 * @since 0.2
 */
public final class Shipment {

  private final org.tariffcalc.assess.shipment.Shipment question;

  private Shipment(org.tariffcalc.assess.shipment.Shipment question) {
    this.question = question;
  }

  /**
   * Goods of a commodity code.
   *
   * @param code 8 or 10 digits, dots optional; into China 6 to 10
   */
  public static Builder of(String code) {
    return new Builder(Optional.of(Objects.requireNonNull(code, "code")));
  }

  /** Goods on no product list: only the duties that an origin pays on all its goods. */
  public static Builder ofUnlistedGoods() {
    return new Builder(Optional.empty());
  }

  org.tariffcalc.assess.shipment.Shipment question() {
    return question;
  }

  /**
   * Takes what is known of a shipment, in any order. The origin, the value and the entry date must
   * be said. Texts are read as after the options of the program of the same names, and an error
   * names them as {@code --origin}. For one thread.
   *
   * @since 0.2
   */
  public static final class Builder {

    private final Optional<String> code;
    private final Words words = new Words();

    private Builder(Optional<String> code) {
      this.code = code;
    }

    /** Country of origin: two letters of ISO 3166-1, or a name. */
    public Builder origin(String country) {
      return with("origin", country);
    }

    /** Importing country, {@code US} or {@code CN}; of US goods China, of all others the US. */
    public Builder importer(String country) {
      return with("importer", country);
    }

    /**
     * Price of the goods: {@code 10000} in the currency of the importing country, {@code 70000CNY},
     * {@code EUR 1234.50}; zero or more, below 10 trillion.
     */
    public Builder value(String amount) {
      return with("value", amount);
    }

    /**
     * Price of the goods.
     *
     * @param amount zero or more, below 10 trillion
     * @param currency ISO 4217
     */
    public Builder value(BigDecimal amount, String currency) {
      return with("value", amount.toPlainString() + Objects.requireNonNull(currency, "currency"));
    }

    /**
     * Day of entry: {@code 2025-04-11}; into China also with the hour, {@code 2025-05-14T09:00}.
     */
    public Builder entryDate(String day) {
      return with("date", day);
    }

    /** Day of entry. */
    public Builder entryDate(LocalDate day) {
      return with("date", day.toString());
    }

    /** Day of loading for the last leg, for rules on goods in transit. */
    public Builder loaded(LocalDate day) {
      return with("loaded", day.toString());
    }

    /** Mode of transport: ocean, air, truck, rail, post or express. */
    public Builder mode(String mode) {
      return with("mode", mode);
    }

    /** A quantity, repeatable: {@code 1200kg}, {@code 500No}, {@code 12doz}, {@code 30kg:lead}. */
    public Builder quantity(String quantity) {
      return with("quantity", quantity);
    }

    /** Symbol of the preference claimed: {@code S}, {@code KR}. */
    public Builder program(String symbol) {
      return with("program", symbol);
    }

    /** Exemption, exclusion or chapter 98 provision claimed, repeatable: {@code 9903.88.69}. */
    public Builder claim(String heading) {
      return with("claim", heading);
    }

    /**
     * Share of the value, repeatable.
     *
     * @param kind us, steel, aluminum, copper or abroad
     * @param percent 0 to 100
     */
    public Builder content(String kind, BigDecimal percent) {
      return with(
          "content", Objects.requireNonNull(kind, "kind") + '=' + percent.toPlainString() + '%');
    }

    /**
     * Whatever else an option of {@code tariff quote} says of a shipment: entry, not, base-rate,
     * adcvd, incoterm, freight, insurance, pre-carriage, inland, other-costs, fx, exported, vat,
     * consumption-tax, own-use, and all of the above.
     *
     * @param option name of the option without its hyphens
     * @throws TariffRefusal when the option is unknown, or may be given once and is given twice
     */
    public Builder with(String option, String text) {
      try {
        words.say(option, text);
        return this;
      } catch (TariffException e) {
        throw new TariffRefusal(e);
      }
    }

    /**
     * The shipment.
     *
     * @throws TariffRefusal when a text cannot be read, or the origin, value or entry date is
     *     missing
     */
    public Shipment build() {
      try {
        return new Shipment(words.shipment(code));
      } catch (TariffException e) {
        throw new TariffRefusal(e);
      }
    }
  }
}
