package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.EntryAssessment;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.shipment.Consignment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.us.CottonFee;
import org.tariffcalc.assess.us.Fees;
import org.tariffcalc.assess.us.Postal;
import org.tariffcalc.assess.value.Apportionment;
import org.tariffcalc.assess.value.InvoiceRounding;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.FeeKind;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.tables.RateTables;

/**
 * An entry of several lines into the United States: values in whole dollars together (19 CFR
 * 159.3(a)), one type of entry, fees once within their limits (19 CFR 24.23(b)).
 */
final class UsEntry {

  private final RateTables tables;
  private final Assessor assessor;
  private final EntryLines places;

  UsEntry(RateTables tables, Assessor assessor, EntryLines places) {
    this.tables = tables;
    this.assessor = assessor;
    this.places = places;
  }

  EntryAssessment assess(List<Shipment> lines) {
    List<Assessment> alone = places.each(lines, assessor::assess);
    List<Charge> charges = new ArrayList<>();
    alone.forEach(each -> charges.addAll(each.charges()));
    Shipment whole = whole(lines.get(0));
    EntryType type = entryFees(whole, BigDecimal.ZERO).entry(charges);
    List<BigDecimal> values = InvoiceRounding.wholeDollars(alone);
    List<Shipment> entered = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Shipment line = lines.get(i);
      Consignment part = line.terms().consignment().orElseThrow().entered(values.get(i));
      entered.add(
          line.withTerms(line.terms().of(part)).withTransport(line.mode(), Optional.of(type)));
    }
    return withFees(places.each(entered, assessor::assess), whole, type);
  }

  List<FeeCharge> fees(List<Assessment> lines, Optional<TransportMode> mode) {
    List<Charge> charges = new ArrayList<>();
    BigDecimal value = BigDecimal.ZERO;
    for (Assessment line : lines) {
      charges.addAll(line.charges());
      value = value.add(line.customsValue());
    }
    Shipment first = lines.get(0).shipment();
    Shipment whole =
        Shipment.ofUnlistedGoods(first.origin(), first.importer(), first.entryDate(), value)
            .withTransport(mode, first.entry());
    return withFees(lines, whole, entryFees(whole, BigDecimal.ZERO).entry(charges)).fees();
  }

  private EntryAssessment withFees(List<Assessment> assessed, Shipment whole, EntryType type) {
    BigDecimal value = BigDecimal.ZERO.setScale(2);
    BigDecimal processed = BigDecimal.ZERO.setScale(2);
    List<BigDecimal> values = new ArrayList<>();
    List<FeeCharge> ofGoods = new ArrayList<>();
    boolean isPostal = true;
    boolean isProcessed = false;
    for (Assessment each : assessed) {
      value = value.add(each.customsValue());
      values.add(each.customsValue());
      isPostal = isPostal && Postal.isInPlaceOfAll(each);
      for (FeeCharge fee : each.fees()) {
        if (fee.kind() == FeeKind.PROCESSING) {
          isProcessed = true;
          processed = processed.add(fee.base());
        } else if (CottonFee.isOne(fee)) {
          ofGoods.add(fee);
        }
      }
    }
    List<FeeCharge> fees = new ArrayList<>();
    if (isPostal && Postal.isPreparedByCustoms(whole)) {
      fees.addAll(entryFees(whole, value).ofEntry(type));
    }
    if (!isPostal) {
      for (FeeCharge fee : entryFees(whole, value).ofEntry(type)) {
        if (!fee.kind().isProcessing()) {
          fees.add(fee);
        }
      }
      if (isProcessed) {
        for (FeeCharge fee : entryFees(whole, processed).ofEntry(type)) {
          if (fee.kind().isProcessing()) {
            fees.add(fee);
          }
        }
      }
    }
    List<BigDecimal> ofProcessing = Apportionment.of(sum(fees, true), processedByLine(assessed));
    List<BigDecimal> ofOthers = Apportionment.of(sum(fees, false), values);
    List<EntryAssessment.Line> lines = new ArrayList<>();
    for (int i = 0; i < assessed.size(); i++) {
      BigDecimal own = BigDecimal.ZERO.setScale(2);
      for (FeeCharge fee : assessed.get(i).fees()) {
        own = CottonFee.isOne(fee) ? own.add(fee.amount()) : own;
      }
      BigDecimal share = ofProcessing.get(i).add(ofOthers.get(i));
      lines.add(new EntryAssessment.Line(assessed.get(i), share.add(own)));
    }
    ofGoods.stream().reduce(FeeCharge::plus).ifPresent(fees::add);
    return new EntryAssessment(lines, fees, List.of());
  }

  /** What of each line the processing fee is charged on; zero for one that is free of it. */
  private static List<BigDecimal> processedByLine(List<Assessment> assessed) {
    List<BigDecimal> processed = new ArrayList<>();
    for (Assessment each : assessed) {
      BigDecimal base = BigDecimal.ZERO;
      for (FeeCharge fee : each.fees()) {
        base = fee.kind() == FeeKind.PROCESSING ? base.add(fee.base()) : base;
      }
      processed.add(base);
    }
    return processed;
  }

  /** The sum of the processing fee and its surcharge, or of the other fees. */
  private static BigDecimal sum(List<FeeCharge> fees, boolean ofProcessing) {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (FeeCharge fee : fees) {
      boolean isProcessing = fee.kind().isProcessing();
      sum = isProcessing == ofProcessing ? sum.add(fee.amount()) : sum;
    }
    return sum;
  }

  private Fees entryFees(Shipment whole, BigDecimal value) {
    return new Fees(tables, whole, value, Optional.empty(), new AssessmentNotes());
  }

  /** The entry as one shipment, of which only day, value, mode and entry type matter. */
  private static Shipment whole(Shipment first) {
    Shipment bare =
        Shipment.ofUnlistedGoods(
            first.origin(), first.importer(), first.entryDate(), Postal.wholeValue(first));
    return bare.withTransport(first.mode(), first.entry());
  }
}
