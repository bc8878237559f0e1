package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.OpenFact;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.FeeKind;
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
  private static final String TEN_DIGITS = "a code of ten digits decides it";
  private static final String OTHER_COSTS = "--other-costs \"cotton fee=12.34\" counts it";

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
    return fee.kind() == FeeKind.MATERIAL;
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
  public List<FeeCharge> due(EntryType entry) {
    List<FeeCharge> due = new ArrayList<>();
    if (shipment.code().isPresent() && entry.isFormal()) {
      for (CommodityFee fee : tables.commodityFees()) {
        due(fee, shipment.code().get()).ifPresent(due::add);
      }
    }
    return due;
  }

  /** What the tables say of the fee on goods of a code on a day, whatever they weigh. */
  private sealed interface Decided {

    /**
     * Its amount cannot be told.
     *
     * @param why without full stop
     */
    record Open(OpenFact why, String remedy) implements Decided {}

    /**
     * A rate by weight.
     *
     * @param perKg US dollars for a kilogram of goods
     */
    record ByWeight(CommodityFee.Rate rate, ContentFactors factors, BigDecimal perKg)
        implements Decided {

      /** The rate as it is printed. */
      String printed() {
        return perKg.movePointRight(2).stripTrailingZeros().toPlainString() + "¢/kg";
      }
    }
  }

  /**
   * What stays open of the fees on a formal entry of goods of which nobody says what they weigh.
   *
   * @param code eight or ten digits
   * @param day the entry date
   */
  public static List<OpenFact> openWithoutWeight(
      RateTables tables, CommodityCode code, LocalDate day) {
    List<OpenFact> open = new ArrayList<>();
    for (CommodityFee fee : tables.commodityFees()) {
      decided(tables, fee, code, day, day)
          .ifPresent(
              each -> open.add(each instanceof Decided.Open is ? is.why() : weightNotGiven(fee)));
    }
    return open;
  }

  private static OpenFact weightNotGiven(CommodityFee fee) {
    return new OpenFact.OfFee(fee.name(), "the weight is not given");
  }

  /** Empty when the goods owe no such fee. */
  private static Optional<Decided> decided(
      RateTables tables, CommodityFee fee, CommodityCode code, LocalDate enteredOn, LocalDate day) {
    Optional<CommodityFee.Rate> rate = fee.rateOn(enteredOn);
    // The factors, of which there are thousands, are not even read for other goods.
    if (!fee.concerns(code) || rate.isEmpty()) {
      return Optional.empty();
    }
    ContentFactors factors = tables.contentFactors(fee.factors());
    if (!factors.namesAnyUnder(code.upTo(Math.min(8, code.length())))) {
      return Optional.empty();
    }
    SortedSet<BigDecimal> found = factorsOf(tables, factors, code, day);
    if (found.size() != 1) {
      return code.length() == 10
          ? Optional.empty()
          : Optional.of(new Decided.Open(dependsOnTenDigits(fee, found), TEN_DIGITS));
    }
    BigDecimal factor = found.first();
    if (factor.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        rate.get()
            .dollarsPerKg()
            .<Decided>map(
                perKgOfCotton ->
                    new Decided.ByWeight(
                        rate.get(),
                        factors,
                        perKgOfCotton
                            .multiply(factor)
                            .setScale(PRINTED_DECIMALS, RoundingMode.HALF_UP)))
            .orElseGet(() -> new Decided.Open(new OpenFact.UnseenRate(fee.name()), OTHER_COSTS)));
  }

  /** Kilograms of cotton in a kilogram of goods: of several lines under a code all that differ. */
  private static SortedSet<BigDecimal> factorsOf(
      RateTables tables, ContentFactors factors, CommodityCode code, LocalDate day) {
    TreeSet<BigDecimal> found = new TreeSet<>();
    if (code.length() == 10) {
      factors.of(code).ifPresent(found::add);
      return found;
    }
    for (CommodityCode line : tables.schedule().statisticalUnder(code, day)) {
      found.add(factors.of(line).orElse(BigDecimal.ZERO));
    }
    return found;
  }

  private static OpenFact dependsOnTenDigits(CommodityFee fee, SortedSet<BigDecimal> factors) {
    return new OpenFact.OfFee(
        fee.name(),
        "it depends on the ten digits of the code"
            + (factors.isEmpty()
                ? ""
                : ": "
                    + factors.first().toPlainString()
                    + " to "
                    + factors.last().toPlainString()
                    + " kg of cotton in a kilogram"));
  }

  private Optional<FeeCharge> due(CommodityFee fee, CommodityCode code) {
    Optional<Decided> decided =
        decided(tables, fee, code, shipment.enteredOn(), shipment.entryDate());
    if (decided.isEmpty()) {
      return Optional.empty();
    }
    if (decided.get() instanceof Decided.Open open) {
      leaveOut(fee, open.why(), open.remedy());
      return Optional.empty();
    }
    Decided.ByWeight byWeight = (Decided.ByWeight) decided.get();
    String printed = byWeight.printed();
    Optional<BigDecimal> weightKg =
        Unit.parse("kg").flatMap(unit -> shipment.quantities().amountIn(unit));
    if (weightKg.isEmpty()) {
      leaveOut(fee, weightNotGiven(fee), "--quantity 1200kg prices it at " + printed + " of goods");
      return Optional.empty();
    }
    CommodityFee.Rate rate = byWeight.rate();
    boolean isOfTable = !shipment.entryDate().isBefore(byWeight.factors().from());
    if (!rate.verified() || !isOfTable) {
      trail.warn(
          "The cotton fee "
              + (rate.verified() ? "" : "is charged at a rate not seen in a primary source")
              + (rate.verified() || isOfTable ? "" : " and ")
              + (isOfTable ? "" : "takes its factor from the table of " + byWeight.factors().from())
              + ".");
    }
    return Optional.of(
        new FeeCharge(
            fee.id(),
            FeeKind.MATERIAL,
            fee.name(),
            printed,
            Money.roundedToDollar(shipment.value()),
            Money.roundedToCent(byWeight.perKg().multiply(weightKg.get())),
            printed + " × " + weightKg.get().stripTrailingZeros().toPlainString() + " kg",
            rate.legalBasis(),
            rate.verified() && isOfTable));
  }

  private void leaveOut(CommodityFee fee, OpenFact what, String remedy) {
    String words = what.about("", shipment.enteredOn());
    trail.miss(words);
    trail.warn(
        "The cotton fee is not included: "
            + words.substring(fee.name().length() + 2)
            + "; "
            + remedy
            + ".");
  }
}
