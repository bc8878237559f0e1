package org.tariffcalc.assess.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.assess.shipment.Incoterm;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.CustomsRule;

/**
 * Works out the customs value: for the United States without international freight and insurance
 * (19 U.S.C. 1401a(b)(4)(A)), for China with both up to unloading at the place of entry.
 */
public final class Appraisal {

  private final RateTables tables;
  private final Shipment shipment;
  private final Terms terms;
  private final Exchange exchange;
  private final List<Valuation.Step> steps = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  private Appraisal(RateTables tables, Shipment shipment) {
    this.tables = tables;
    this.shipment = shipment;
    this.terms = shipment.terms();
    this.exchange = new Exchange(tables, shipment);
  }

  public static Valuation of(RateTables tables, Shipment shipment) {
    boolean sameCurrency = shipment.terms().currency().equals(shipment.customsCurrency());
    if (sameCurrency && shipment.terms().isPlain() && !shipment.isIntoChina()) {
      return Valuation.plain(shipment.customsCurrency(), shipment.value());
    }
    return new Appraisal(tables, shipment).value();
  }

  private Valuation value() {
    boolean china = shipment.isIntoChina();
    BigDecimal price =
        Money.roundedToCent(exchange.converted(new Terms.Sum(shipment.value(), terms.currency())));
    add("price" + terms.incoterm().map(term -> " " + term).orElse(""), price, true, true);
    boolean hasFreight = terms.incoterm().filter(Incoterm::includesFreight).isPresent();
    boolean hasInsurance = terms.incoterm().filter(Incoterm::includesInsurance).isPresent();
    boolean hasInland = terms.incoterm().filter(Incoterm::includesInland).isPresent();
    boolean dutyPaid = terms.incoterm().filter(Incoterm::includesDuty).isPresent();
    Optional<BigDecimal> inlandAbroad = terms.preCarriage().map(this::in);
    inlandAbroad.ifPresent(amount -> add("inland freight abroad", amount, china, true));
    if (china) {
      BigDecimal toThePort = price.add(inlandAbroad.orElse(BigDecimal.ZERO));
      freightIntoChina(toThePort, hasFreight, hasInsurance);
    } else {
      outOfAmericanValue("international freight", "--freight", terms.freight(), hasFreight);
      outOfAmericanValue("international insurance", "--insurance", terms.insurance(), hasInsurance);
    }
    afterImportation(hasInland);
    if (!china && terms.incoterm().isEmpty() && hasCosts()) {
      remarks.add(
          "No --incoterm is given: the price is assumed to be FOB; freight and insurance come on"
              + " top and are not dutiable.");
    }
    for (Terms.OtherCost cost : terms.otherCosts()) {
      BigDecimal amount = in(cost.sum());
      if (dutyPaid) {
        deduct(cost.name(), amount);
      } else {
        add(cost.name(), amount, false, true);
      }
    }
    return summed(dutyPaid);
  }

  private boolean hasCosts() {
    return terms.freight().isPresent() || terms.insurance().isPresent();
  }

  private void outOfAmericanValue(
      String name, String option, Optional<Terms.Sum> sum, boolean isInPrice) {
    if (isInPrice && sum.isPresent()) {
      deduct(name, in(sum.get()));
    } else if (isInPrice) {
      remarks.add(
          "The price includes " + name + ", which is not dutiable; " + option + " takes it out.");
    } else {
      sum.ifPresent(each -> add(name, in(each), false, true));
    }
  }

  /**
   * Adds what the customs value of China has on top of the price.
   *
   * @param toThePort the price with the inland freight abroad that the buyer pays beside it
   */
  private void freightIntoChina(BigDecimal toThePort, boolean hasFreight, boolean hasInsurance) {
    boolean asGiven =
        terms.incoterm().isEmpty() && terms.freight().isEmpty() && terms.insurance().isEmpty();
    if (asGiven) {
      remarks.add(
          "The price is taken as the customs value, with freight and insurance to the Chinese port;"
              + " --incoterm FOB with --freight adds them.");
      return;
    }
    BigDecimal insured = toThePort;
    if (!hasFreight) {
      if (terms.freight().isPresent()) {
        BigDecimal freight = in(terms.freight().get());
        add("international freight", freight, true, true);
        insured = insured.add(freight);
      } else {
        missing.add("international freight, which the customs value includes: --freight");
      }
    }
    if (hasInsurance) {
      return;
    }
    if (terms.insurance().isPresent()) {
      add("international insurance", in(terms.insurance().get()), true, true);
    } else {
      CustomsRule.Version rule =
          tables.chinaTaxes().rule(CustomsRule.Kind.INSURANCE, shipment.entryDate());
      String share = rule.percent().toPlainString() + "% of price and freight";
      add(
          "insurance, " + share,
          Money.roundedToCent(insured.multiply(rule.percent()).movePointLeft(2)),
          true,
          true);
      remarks.add(
          "The insurance is not given; "
              + share
              + " stands in for it ("
              + String.join(", ", rule.legalBasis())
              + ").");
    }
  }

  private void afterImportation(boolean isInPrice) {
    if (terms.inland().isPresent() && isInPrice) {
      deduct("transport after importation", in(terms.inland().get()));
    } else if (isInPrice) {
      remarks.add(
          "The price includes transport after importation, which is not dutiable when it is shown"
              + " separately; --inland takes it out.");
    } else {
      terms.inland().ifPresent(sum -> add("transport after importation", in(sum), false, true));
    }
  }

  private Valuation summed(boolean dutyPaid) {
    BigDecimal value = BigDecimal.ZERO.setScale(2);
    BigDecimal landed = BigDecimal.ZERO.setScale(2);
    for (Valuation.Step step : steps) {
      value = step.inValue() ? value.add(step.amount()) : value;
      landed = step.inLanded() ? landed.add(step.amount()) : landed;
    }
    if (value.signum() < 0) {
      throw new UsageError(
          "freight, insurance and costs are more than the price that includes them",
          "the price with everything that " + terms.incoterm().orElse(Incoterm.CIF) + " includes");
    }
    exchange.remarks().forEach(remarks::add);
    if (exchange.isApproximate()) {
      missing.add(Valuation.NO_CUSTOMS_RATE);
    }
    return new Valuation(
        shipment.customsCurrency(),
        steps,
        value,
        landed,
        dutyPaid,
        remarks,
        exchange.conversions(),
        missing,
        exchange.isApproximate(),
        Optional.empty());
  }

  private BigDecimal in(Terms.Sum sum) {
    return Money.roundedToCent(exchange.converted(sum));
  }

  private void add(String name, BigDecimal amount, boolean inValue, boolean inLanded) {
    steps.add(new Valuation.Step(name, amount, inValue, inLanded));
  }

  private void deduct(String name, BigDecimal amount) {
    steps.add(new Valuation.Step("less " + name, amount.negate(), true, false));
  }
}
