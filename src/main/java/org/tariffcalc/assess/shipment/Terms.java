package org.tariffcalc.assess.shipment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the price was agreed and what comes on top of it.
 *
 * @param currency currency of the price, ISO 4217
 * @param incoterm the term of delivery; empty when the price is the customs value
 * @param freight international freight
 * @param insurance international insurance
 * @param preCarriage transport to the port of export that the buyer pays beside the price
 * @param inland transport after importation
 * @param otherCosts brokerage and whatever else
 * @param fx rates of exchange in place of the tables'
 * @param exported day of exportation, which decides the US rate of exchange
 * @param consignment the entry that this is one line of; empty for an entry of its own
 */
public record Terms(
    String currency,
    Optional<Incoterm> incoterm,
    Optional<Sum> freight,
    Optional<Sum> insurance,
    Optional<Sum> preCarriage,
    Optional<Sum> inland,
    List<OtherCost> otherCosts,
    GivenRates fx,
    Optional<LocalDate> exported,
    Optional<Consignment> consignment) {

  /** Copies the collections. */
  public Terms {
    otherCosts = List.copyOf(otherCosts);
  }

  /** Terms of an entry of its own. */
  public Terms(
      String currency,
      Optional<Incoterm> incoterm,
      Optional<Sum> freight,
      Optional<Sum> insurance,
      Optional<Sum> preCarriage,
      Optional<Sum> inland,
      List<OtherCost> otherCosts,
      GivenRates fx,
      Optional<LocalDate> exported) {
    this(
        currency,
        incoterm,
        freight,
        insurance,
        preCarriage,
        inland,
        otherCosts,
        fx,
        exported,
        Optional.empty());
  }

  /**
   * An amount of money.
   *
   * @param amount zero or more
   * @param currency ISO 4217
   */
  public record Sum(BigDecimal amount, String currency) {}

  /**
   * A cost with a name.
   *
   * @param name as the user calls it
   * @param sum the amount
   */
  public record OtherCost(String name, Sum sum) {}

  /** A price in a currency that is the customs value, of which nothing else is known. */
  public static Terms of(String currency) {
    return new Terms(
        currency,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        GivenRates.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** The same terms at other rates of exchange. */
  public Terms withFx(GivenRates other) {
    return new Terms(
        currency,
        incoterm,
        freight,
        insurance,
        preCarriage,
        inland,
        otherCosts,
        other,
        exported,
        consignment);
  }

  /** The same terms of one line of an entry. */
  public Terms of(Consignment whole) {
    return new Terms(
        currency,
        incoterm,
        freight,
        insurance,
        preCarriage,
        inland,
        otherCosts,
        fx,
        exported,
        Optional.of(whole));
  }

  /** Whether anything but a price in one currency is said. */
  public boolean isPlain() {
    return incoterm.isEmpty()
        && freight.isEmpty()
        && insurance.isEmpty()
        && preCarriage.isEmpty()
        && inland.isEmpty()
        && otherCosts.isEmpty();
  }
}
