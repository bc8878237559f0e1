package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Consignment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.duty.AdValorem;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.PostalDuty;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.measure.Exemption;

/**
 * Items of international mail: free while they were, then under a duty of their own in place of all
 * others, at last under the duties of any entry.
 */
public final class Postal {

  private static final String MEASURE = "us.postal";

  private final RateTables tables;
  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final AssessmentNotes trail;

  Postal(RateTables tables, Shipment shipment, BigDecimal customsValue, AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.trail = trail;
  }

  /**
   * The one charge that takes the place of all others; empty when the item pays as any entry does.
   */
  Optional<Charge> inPlaceOfAll() {
    if (!isMail(shipment)
        || tables
            .limit(ValueLimit.Purpose.MAIL, shipment.origin(), shipment.entryDate())
            .filter(this::isWithin)
            .isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> free = Section321.limit(tables, shipment);
    if (free.isPresent()) {
      return Optional.of(
          charge(
              AdValorem.ofPercent(BigDecimal.ZERO),
              Period.of(shipment.entryDate(), shipment.entryDate()),
              Section321.acts(tables, shipment),
              Charge.Status.IN_FORCE,
              "mail of up to " + Money.grouped(free.get()) + " dollars, free of duty on this day"));
    }
    PostalDuty.Rate percentage = null;
    List<String> programs = List.of();
    for (PostalDuty duty : tables.postalDuties()) {
      if (tables.countries().coversAny(duty.origins(), shipment.origin(), shipment.entryDate())) {
        for (PostalDuty.Rate rate : duty.rates()) {
          if (rate.period().contains(shipment.entryDate())) {
            if (rate.method() == PostalDuty.Method.AD_VALOREM && percentage == null) {
              percentage = rate;
              programs = duty.programs();
            } else if (rate.method() == PostalDuty.Method.PER_ITEM
                && fitsEmergencyRate(rate, duty.programs())) {
              sayWhatAnItemPays(rate);
            }
          }
        }
      }
    }
    if (percentage == null) {
      return Optional.empty();
    }
    Optional<Exemption> claimed = claimed();
    return Optional.of(
        claimed.isPresent() ? freeUnder(claimed.get()) : charge(percentage, programs));
  }

  /**
   * An exemption of kinds of goods from the duty that the one on mail stands for, if it is claimed
   * (50 U.S.C. 1702(b), CSMS 65934463); those that could be are offered.
   */
  private Optional<Exemption> claimed() {
    Optional<Exemption> claimed = Optional.empty();
    for (DayMeasures.Found found : DayMeasures.ofOne(tables, shipment).found()) {
      if (found.rate().isPresent()) {
        for (Exemption exemption : found.exemptions()) {
          if (exemption.isOfKindsOfGoods()) {
            if (exemption.isClaimedBy(shipment.claims())) {
              trail.useClaim(exemption.heading());
              claimed = claimed.or(() -> Optional.of(exemption));
            } else {
              trail.offer(exemption);
            }
          }
        }
      }
    }
    return claimed;
  }

  private Charge freeUnder(Exemption exemption) {
    return charge(
        AdValorem.ofPercent(BigDecimal.ZERO),
        exemption.period(),
        exemption.legalBasis(),
        Charge.Status.IN_FORCE,
        "mail of " + exemption.reason() + ", outside the duty");
  }

  /** Whether an assessment has the one charge that takes the place of all others. */
  public static boolean isInPlaceOfAll(Assessment assessment) {
    if (assessment.charges().isEmpty()) {
      return false;
    }
    String measure = assessment.charges().get(0).measure();
    return measure.equals(MEASURE) || measure.equals(Section321.MEASURE);
  }

  /** Whether goods come by mail. */
  static boolean isMail(Shipment shipment) {
    return shipment.mode().filter(TransportMode.POST::equals).isPresent();
  }

  /** Whether customs prepares the entry of the mail, for which it owes a fee. */
  public static boolean isPreparedByCustoms(Shipment shipment) {
    return shipment.entry().filter(EntryType.MAIL_CUSTOMS::equals).isPresent();
  }

  /** The value of everything that is entered together. */
  public static BigDecimal wholeValue(Shipment shipment) {
    return shipment.terms().consignment().map(Consignment::value).orElse(shipment.value());
  }

  private boolean isWithin(BigDecimal limit) {
    return wholeValue(shipment).compareTo(limit) <= 0;
  }

  private Charge charge(PostalDuty.Rate rate, List<String> programs) {
    DutyExpression duty =
        rate.duty().orElseGet(() -> AdValorem.ofPercent(emergencyPercent(programs)));
    return charge(
        duty,
        rate.period(),
        rate.legalBasis(),
        rate.isRefundable() ? Charge.Status.REFUNDABLE : Charge.Status.IN_FORCE,
        "duty on international mail in place of all other duties");
  }

  private Charge charge(
      DutyExpression duty, Period period, List<String> acts, Charge.Status status, String reason) {
    shipment
        .program()
        .ifPresent(
            symbol ->
                trail.warn(
                    "Preference "
                        + symbol
                        + " changes nothing: what mail pays stands in place of all other duties."));
    DutyResult.Amount amount = (DutyResult.Amount) duty.on(ChargeBase.of(customsValue));
    return new Charge(
        MEASURE,
        "postal",
        ChargeKind.ADDITIONAL,
        "Postal duty",
        "",
        duty.toString(),
        duty.adValoremPercent().orElseThrow(),
        customsValue,
        Money.roundedToCent(amount.exact()),
        amount.arithmetic(),
        period,
        acts,
        reason,
        tables
            .program(shipment.importer(), "postal")
            .map(each -> Drawback.of(each.drawback()))
            .orElse(Drawback.UNKNOWN),
        status,
        true,
        "");
  }

  private void sayWhatAnItemPays(PostalDuty.Rate rate) {
    trail.warn(
        "The carrier may choose "
            + rate.duty().map(DutyExpression::toString).orElse("a fixed amount")
            + " instead ("
            + String.join(", ", rate.legalBasis())
            + ").");
  }

  private boolean fitsEmergencyRate(PostalDuty.Rate rate, List<String> programs) {
    return isWithin(rate.from(), 1, true, programs)
        && isWithin(rate.to(), -1, true, programs)
        && isWithin(rate.below(), -1, false, programs)
        && isWithin(rate.over(), 1, false, programs);
  }

  private boolean isWithin(
      Optional<DutyExpression> bound, int side, boolean included, List<String> programs) {
    if (bound.isEmpty()) {
      return true;
    }
    int compared =
        emergencyPercent(programs).compareTo(bound.get().adValoremPercent().orElseThrow()) * side;
    return compared > 0 || included && compared == 0;
  }

  /**
   * The duties of the programs that goods of the origin on no list pay, in percent; a floor in
   * full.
   */
  private BigDecimal emergencyPercent(List<String> programs) {
    Shipment goods =
        Shipment.ofUnlistedGoods(
            shipment.origin(), shipment.importer(), shipment.entryDate(), customsValue);
    BigDecimal sum = BigDecimal.ZERO;
    for (Charge charge : AssessmentRun.of(tables, goods).assessment().charges()) {
      if (programs.contains(charge.program())) {
        sum = sum.add(charge.ratePercent());
      }
    }
    return sum;
  }
}
