package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.DutiableValue;
import org.tariffcalc.assess.stacking.MeasureDecision;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.Chapter98Provision;
import org.tariffcalc.tables.fee.Chapter98Provision.Dutiable;
import org.tariffcalc.tables.schedule.ScheduleLine;
import org.tariffcalc.tables.schedule.SpecialColumn;

/**
 * A claim under chapter 98: which part of the value stays dutiable.
 *
 * @param claimed the provision that the importer names
 * @param line its line of the schedule
 * @param provision what it makes dutiable
 * @param dutiableValue the part of the customs value on which duty is charged, US dollars
 */
public record Chapter98(
    CommodityCode claimed,
    ScheduleLine line,
    Chapter98Provision provision,
    BigDecimal dutiableValue) {

  private static final String CHAPTER = "98";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The claim under chapter 98 among the shipment's claims, if there is one. */
  static Optional<Chapter98> of(
      RateTables tables, Shipment shipment, BigDecimal customsValue, AssessmentNotes trail) {
    for (String heading : shipment.claims()) {
      CommodityCode code = CommodityCode.parse(heading).orElseThrow();
      if (code.chapter().equals(CHAPTER)) {
        trail.useClaim(heading);
        return Optional.of(claim(tables, shipment, customsValue, code, trail));
      }
    }
    return Optional.empty();
  }

  private static Chapter98 claim(
      RateTables tables,
      Shipment shipment,
      BigDecimal customsValue,
      CommodityCode code,
      AssessmentNotes trail) {
    ScheduleLine line =
        tables
            .schedule()
            .line(code, shipment.entryDate())
            .orElseThrow(() -> new UnknownCode(tables, shipment.withCode(code)).error());
    Chapter98Provision provision = provision(tables.chapter98(), code);
    provision
        .preference()
        .ifPresent(symbol -> checkPreference(tables, shipment, symbol, code, trail));
    if (provision.dutiable() != Dutiable.NONE) {
      trail.useContent(provision.dutiable() == Dutiable.ABROAD ? "abroad" : "us");
    }
    return new Chapter98(code, line, provision, dutiable(shipment, customsValue, line, provision));
  }

  private static Chapter98Provision provision(List<Chapter98Provision> all, CommodityCode code) {
    return covering(all, code)
        .orElseThrow(
            () ->
                new NoAnswer(
                    "the tables do not say what of goods under " + code.dotted() + " is dutiable",
                    "another provision of chapter 98"));
  }

  private static Optional<Chapter98Provision> covering(
      List<Chapter98Provision> all, CommodityCode code) {
    Chapter98Provision found = null;
    for (Chapter98Provision each : all) {
      if (each.code().covers(code)
          && (found == null || each.code().length() > found.code().length())) {
        found = each;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether goods entered under a code of chapter 98 itself owe no merchandise processing fee. */
  public static boolean isFreeOfProcessingFee(RateTables tables, CommodityCode code) {
    return code.chapter().equals(CHAPTER)
        && covering(tables.chapter98(), code)
            .filter(Chapter98Provision::isFreeOfProcessingFee)
            .isPresent();
  }

  private static BigDecimal dutiable(
      Shipment shipment, BigDecimal customsValue, ScheduleLine line, Chapter98Provision provision) {
    if (provision.dutiable() == Dutiable.NONE) {
      DutyExpression rate = rate(line);
      if (!MeasureDecision.isFree(rate)) {
        throw new NoAnswer(
            "the duty under "
                + line.code().dotted()
                + " is \""
                + rate
                + "\", which these tables cannot work out",
            "another provision, or the goods' own code without it");
      }
      return BigDecimal.ZERO.setScale(2);
    }
    boolean isAddedAbroad = provision.dutiable() == Dutiable.ABROAD;
    String kind = isAddedAbroad ? "abroad" : "us";
    BigDecimal percent = shipment.contentPercent().get(kind);
    if (percent == null) {
      throw new UsageError(
          line.code().dotted()
              + " needs the share of the value that is "
              + (isAddedAbroad ? "added abroad" : "of the United States"),
          "--content " + kind + "=20%");
    }
    BigDecimal share = isAddedAbroad ? percent : HUNDRED.subtract(percent);
    return Money.roundedToDollar(customsValue.multiply(share).movePointLeft(2));
  }

  /** The rate of the provision; some print it in the special column alone, without a symbol. */
  DutyExpression rate() {
    return rate(line);
  }

  private static DutyExpression rate(ScheduleLine line) {
    if (line.general().toString().isEmpty()) {
      for (SpecialColumn.Entry entry : line.special().entries()) {
        return entry.rate();
      }
    }
    return line.general();
  }

  private static void checkPreference(
      RateTables tables,
      Shipment shipment,
      String symbol,
      CommodityCode code,
      AssessmentNotes trail) {
    Countries.Preference preference = tables.countries().preference(symbol).orElseThrow();
    boolean belongs =
        tables.countries().belongs(preference, shipment.origin(), shipment.entryDate());
    if (!belongs || preference.periodOn(shipment.entryDate()).isEmpty()) {
      throw new UsageError(
          code.dotted()
              + " cannot be claimed: "
              + (belongs
                  ? preference.name() + " is not in force on " + shipment.entryDate()
                  : "goods from "
                      + tables.countries().inSentence(shipment.origin())
                      + " do not belong to it ("
                      + preference.name()
                      + ")"),
          "leave out --claim " + code.dotted());
    }
    preference.periodOn(shipment.entryDate()).ifPresent(period -> trail.tell(preference, period));
  }

  /**
   * What of a shipment is dutiable: components of the United States are taken off once.
   *
   * @param customsValue US dollars
   */
  DutiableValue dutiable(Shipment shipment, BigDecimal customsValue) {
    return new DutiableValue(
        provision.dutiable() == Dutiable.LESS_US ? shipment.withoutContent("us") : shipment,
        customsValue,
        dutiableValue,
        provision.fullValuePrograms(),
        isFree()
            ? Optional.of(
                new DutiableValue.Freeing(
                    claimed.dotted(), provision.about(), provision.legalBasis()))
            : Optional.empty());
  }

  /** Whether nothing is dutiable. */
  boolean isFree() {
    return provision.dutiable() == Dutiable.NONE;
  }
}
