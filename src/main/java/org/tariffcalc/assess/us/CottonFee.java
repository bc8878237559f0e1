package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.quantity.Unit;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.CommodityFee;
import org.tariffcalc.tables.fee.ContentFactors;

/**
 * The fee on imported cotton: weight × the factor of the line × the rate, where the product of the
 * last two is printed in cents with four decimals (7 CFR 1205.510(b)). There is no amount too small
 * to be collected since 15 July 2016 (AMS-CN-14-0037).
 */
public final class CottonFee {

  private static final int PRINTED_DECIMALS = 6;

  private final RateTables tables;
  private final Shipment shipment;
  private final AssessmentNotes trail;

  public CottonFee(RateTables tables, Shipment shipment, AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.trail = trail;
  }

  /** Whether a fee is one on the material of the goods, which a line owes by itself. */
  public static boolean isOne(FeeCharge fee) {
    return fee.id().equals("us.cotton");
  }

  /** Whether the goods of a code may owe it, in an entry of whatever day. */
  public static boolean concerns(RateTables tables, CommodityCode code) {
    for (CommodityFee fee : tables.commodityFees()) {
      if (fee.concerns(code)
          && tables
              .contentFactors(fee.factors())
              .namesAnyUnder(code.upTo(Math.min(8, code.length())))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is due.
   *
   * @param entry type of the entry
   */
  public List<FeeCharge> due(String entry) {
    List<FeeCharge> due = new ArrayList<>();
    if (shipment.code().isPresent() && entry.startsWith("formal")) {
      for (CommodityFee fee : tables.commodityFees()) {
        if (fee.concerns(shipment.code().get())) {
          Optional<CommodityFee.Rate> rate = fee.rateOn(shipment.enteredOn());
          rate.flatMap(each -> due(fee, each, shipment.code().get())).ifPresent(due::add);
        }
      }
    }
    return due;
  }

  private Optional<FeeCharge> due(CommodityFee fee, CommodityFee.Rate rate, CommodityCode code) {
    ContentFactors factors = tables.contentFactors(fee.factors());
    Optional<BigDecimal> factor = factor(fee, factors, code);
    if (factor.isEmpty() || factor.get().signum() == 0) {
      return Optional.empty();
    }
    if (rate.dollarsPerKg().isEmpty()) {
      leaveOut(
          fee,
          "its rate on " + shipment.enteredOn() + " was not seen in a source",
          "--other-costs \"cotton fee=12.34\" counts it");
      return Optional.empty();
    }
    BigDecimal perKg =
        rate.dollarsPerKg()
            .get()
            .multiply(factor.get())
            .setScale(PRINTED_DECIMALS, RoundingMode.HALF_UP);
    String printed = perKg.movePointRight(2).stripTrailingZeros().toPlainString() + "¢/kg";
    Optional<BigDecimal> weightKg =
        Unit.parse("kg").flatMap(unit -> shipment.quantities().amountIn(unit));
    if (weightKg.isEmpty()) {
      leaveOut(
          fee,
          "the weight is not given",
          "--quantity 1200kg prices it at " + printed + " of goods");
      return Optional.empty();
    }
    boolean isOfTable = !shipment.entryDate().isBefore(factors.from());
    if (!rate.verified() || !isOfTable) {
      trail.warn(
          "The cotton fee "
              + (rate.verified() ? "" : "is charged at a rate not seen in a primary source")
              + (rate.verified() || isOfTable ? "" : " and ")
              + (isOfTable ? "" : "takes its factor from the table of " + factors.from())
              + ".");
    }
    return Optional.of(
        new FeeCharge(
            fee.id(),
            fee.name(),
            printed,
            Money.roundedToDollar(shipment.value()),
            Money.roundedToCent(perKg.multiply(weightKg.get())),
            printed + " × " + weightKg.get().stripTrailingZeros().toPlainString() + " kg",
            rate.legalBasis(),
            rate.verified() && isOfTable));
  }

  /** The factor of the line; of several lines the one that all have. */
  private Optional<BigDecimal> factor(
      CommodityFee fee, ContentFactors factors, CommodityCode code) {
    if (!factors.namesAnyUnder(code.upTo(Math.min(8, code.length())))) {
      return Optional.empty();
    }
    if (code.length() == 10) {
      return factors.of(code);
    }
    TreeSet<BigDecimal> found = new TreeSet<>();
    for (CommodityCode line : tables.schedule().statisticalUnder(code, shipment.entryDate())) {
      found.add(factors.of(line).orElse(BigDecimal.ZERO));
    }
    if (found.size() == 1) {
      return Optional.of(found.first());
    }
    leaveOut(
        fee,
        "it depends on the ten digits of the code"
            + (found.isEmpty()
                ? ""
                : ": "
                    + found.first().toPlainString()
                    + " to "
                    + found.last().toPlainString()
                    + " kg of cotton in a kilogram"),
        "a code of ten digits decides it");
    return Optional.empty();
  }

  private void leaveOut(CommodityFee fee, String why, String remedy) {
    trail.miss(fee.name() + ": " + why);
    trail.warn("The cotton fee is not included: " + why + "; " + remedy + ".");
  }
}
