package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.FeeKind;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries.Preference;
import org.tariffcalc.tables.fee.Fee;

/** Fees of an entry of one line (19 CFR 24.23, 24.24). */
public final class Fees {

  private static final String RULE = " (19 CFR 143.21(a))";

  private final RateTables tables;
  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final Optional<Chapter98> chapter98;
  private final AssessmentNotes trail;
  private @Nullable EntryPlan plan;

  public Fees(
      RateTables tables,
      Shipment shipment,
      BigDecimal customsValue,
      Optional<Chapter98> chapter98,
      AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.chapter98 = chapter98;
    this.trail = trail;
  }

  /** All fees of a shipment that is an entry of its own, or of one line of an entry. */
  List<FeeCharge> due(List<Charge> charges) {
    EntryType entry = entry(charges);
    checkType(entry, charges);
    List<FeeCharge> due = new ArrayList<>(ofEntry(entry));
    if (chapter98.isEmpty()) {
      due.addAll(new CottonFee(tables, shipment, trail).due(entry));
    }
    if (plan().mode().isEmpty()) {
      trail.warn(
          "No harbor maintenance fee: the mode of transport is not given. By sea, add --mode"
              + " ocean.");
    }
    if (Postal.isMail(shipment) && shipment.entry().isEmpty() && entry == EntryType.INFORMAL) {
      trail.warn(
          "If customs prepares the entry of the mail, the dutiable mail fee is due instead (--entry"
              + " mail-customs).");
    }
    return due;
  }

  /** The fees that hang on the entry and not on the goods. */
  public List<FeeCharge> ofEntry(EntryType entry) {
    List<FeeCharge> due = new ArrayList<>();
    boolean isFreeOfProcessingFee = isFreeOfProcessingFee();
    EntryPlan.Costs costs = plan().of(entry);
    for (Fee each : costs.unset()) {
      if (EntryFee.isOwedOn(isFreeOfProcessingFee, each)) {
        trail.miss(each.name() + ": not set for " + shipment.enteredOn());
      }
    }
    for (EntryFee each : costs.fees()) {
      if (!EntryFee.isOwedOn(isFreeOfProcessingFee, each.fee())) {
        continue;
      }
      charge(each).ifPresent(due::add);
      if (each.fee().kind() == FeeKind.HARBOR && entry.isInformal()) {
        trail.warn(
            "The harbor maintenance fee is charged; no official text was seen that says whether"
                + " customs collects it on an informal entry.");
      }
    }
    return due;
  }

  private EntryPlan plan() {
    EntryPlan known = plan;
    if (known == null) {
      known = EntryPlan.of(tables, shipment);
      plan = known;
    }
    return known;
  }

  /**
   * Formal above the limit of an informal entry, and above a lower one, while it stood, for goods
   * under a heading of chapter 99 (19 CFR 143.21(a)), and always under an antidumping or
   * countervailing order; the price counts with its cents.
   */
  public EntryType entry(List<Charge> charges) {
    if (shipment.entry().isPresent()) {
      return shipment.entry().get();
    }
    return whyFormal(charges).isPresent() ? EntryType.FORMAL : EntryType.INFORMAL;
  }

  /** Why the goods need a formal entry; empty when they do not. */
  private Optional<String> whyFormal(List<Charge> charges) {
    for (Charge charge : charges) {
      if (charge.kind() == ChargeKind.ANTIDUMPING) {
        return Optional.of("goods that owe a deposit of antidumping or countervailing duty");
      }
    }
    InformalEntry informal = plan().limits();
    boolean isUnderChapter99 = isUnderChapter99(charges);
    return informal
        .most(isUnderChapter99)
        .filter(most -> Postal.wholeValue(shipment).compareTo(most) > 0)
        .map(
            most ->
                isAbove(informal.limit())
                    ? "goods above " + Money.grouped(informal.limit().get()) + RULE
                    : "goods above "
                        + Money.grouped(most)
                        + " under a heading of chapter 99"
                        + RULE);
  }

  private boolean isAbove(Optional<BigDecimal> limit) {
    return limit.filter(each -> Postal.wholeValue(shipment).compareTo(each) > 0).isPresent();
  }

  /** What the importer says is charged; that it does not fit the goods is said. */
  private void checkType(EntryType entry, List<Charge> charges) {
    if (shipment.entry().isPresent() && !entry.isFormal()) {
      whyFormal(charges)
          .ifPresent(
              why ->
                  trail.warn(
                      "Customs takes no "
                          + entry
                          + " entry of "
                          + why
                          + ", but for personal effects, American goods returned and the like;"
                          + " --entry formal prices what is usual."));
    }
  }

  private static boolean isUnderChapter99(List<Charge> charges) {
    for (Charge charge : charges) {
      if (isUnderChapter99(charge.heading())) {
        return true;
      }
    }
    return false;
  }

  public static boolean isUnderChapter99(String heading) {
    return heading.startsWith("9903.") || heading.startsWith("9904.");
  }

  private boolean isFreeOfProcessingFee() {
    if (chapter98.filter(claim -> claim.provision().isFreeOfProcessingFee()).isPresent()
        || shipment
            .code()
            .filter(code -> Chapter98.isFreeOfProcessingFee(tables, code))
            .isPresent()) {
      return true;
    }
    return shipment
        .program()
        .flatMap(symbol -> tables.countries().preference(symbol))
        .filter(Preference::isFreeOfProcessingFee)
        .isPresent();
  }

  private Optional<FeeCharge> charge(EntryFee due) {
    Fee fee = due.fee();
    Fee.Rate rate = due.rate();
    if (!fee.isOwedByImporter()) {
      trail.warn(
          fee.name()
              + ": "
              + Money.grouped(rate.fixed())
              + ", which the carrier pays; not counted, --other-costs adds what it passes on.");
      return Optional.empty();
    }
    BigDecimal base =
        fee.kind().isProcessing()
            ? chapter98.map(Chapter98::dutiableValue).orElse(customsValue)
            : customsValue;
    if (!rate.verified()) {
      trail.warn("The amount of " + fee.id() + " was computed, not seen in a source.");
    }
    return Optional.of(
        new FeeCharge(
            fee.id(),
            fee.kind(),
            fee.name(),
            rate.rate(),
            base,
            due.on(base),
            due.arithmetic(base),
            rate.legalBasis(),
            rate.verified()));
  }
}
