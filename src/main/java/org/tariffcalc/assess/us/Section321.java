package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Consignment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ValueLimit;

/**
 * The release of goods of small value without an entry, free of duty, tax and fees (19 U.S.C.
 * 1321(a)(2)(C), 19 CFR 10.151), on the days and for the origins for which it was open.
 */
public final class Section321 {

  /** The type of entry that asks for it; CBP's type 86 is the same with an electronic filing. */
  public static final String ENTRY = "section-321";

  static final String MEASURE = "us.section-321";

  /** The identifier of its limit. */
  public static final String LIMIT = "us.de-minimis";

  private static final String STATUTE = "19 U.S.C. 1321(a)(2)(C)";

  private final RateTables tables;
  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final AssessmentNotes trail;

  Section321(RateTables tables, Shipment shipment, BigDecimal customsValue, AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.trail = trail;
  }

  /** Whether a shipment asks to be released so. */
  static boolean isAskedFor(Shipment shipment) {
    return shipment.entry().filter(ENTRY::equals).isPresent();
  }

  /** Whether goods could be released so that are priced as an entry of which nobody said more. */
  public static boolean isOpenTo(RateTables tables, Shipment shipment) {
    return !shipment.isIntoChina()
        && shipment.entry().isEmpty()
        && !shipment.mode().filter(Postal.POST::equals).isPresent()
        && shipment.adcvd().isEmpty()
        && limit(tables, shipment)
            .filter(limit -> Postal.wholeValue(shipment).compareTo(limit) <= 0)
            .isPresent();
  }

  /** Whether goods of a code may be released so at all. */
  public static boolean isOpenTo(RateTables tables, String origin, CommodityCode code) {
    return tables
        .valueLimit(LIMIT, origin)
        .filter(law -> !law.exceptions().cover(code))
        .isPresent();
  }

  /**
   * The limit up to which all that is imported together is free; empty when it is not open to a
   * part of it.
   */
  static Optional<BigDecimal> limit(RateTables tables, Shipment shipment) {
    BigDecimal least = null;
    for (String origin : origins(shipment)) {
      Optional<ValueLimit> law = tables.valueLimit(LIMIT, origin);
      Optional<BigDecimal> limit = law.flatMap(each -> each.on(shipment.entryDate()));
      if (limit.isEmpty() || shipment.code().filter(law.get().exceptions()::cover).isPresent()) {
        return Optional.empty();
      }
      least = least == null ? limit.get() : least.min(limit.get());
    }
    return Optional.ofNullable(least);
  }

  private static Set<String> origins(Shipment shipment) {
    return shipment
        .terms()
        .consignment()
        .map(Consignment::origins)
        .orElseGet(() -> Set.of(shipment.origin()));
  }

  /**
   * The one charge of a release, of nothing.
   *
   * @throws NoAnswer when the goods were not released so, with the act or rule
   */
  Charge release() {
    LocalDate day = shipment.entryDate();
    shipment.code().ifPresent(this::checkCode);
    if (shipment.adcvd().isPresent()) {
      throw refusal(
          "goods under an antidumping or countervailing order are", "they need a formal entry");
    }
    for (String origin : origins(shipment)) {
      Optional<ValueLimit> law = tables.valueLimit(LIMIT, origin);
      Optional<CommodityCode> excepted =
          shipment.code().filter(code -> law.filter(l -> l.exceptions().cover(code)).isPresent());
      if (excepted.isPresent()) {
        throw refusal(
            "goods of " + excepted.get().dotted() + ", alcohol and tobacco, are",
            String.join(", ", law.orElseThrow().exceptions().legalBasis()));
      }
      if (law.flatMap(each -> each.on(day)).isEmpty()) {
        String acts =
            law.flatMap(each -> each.closedOn(day))
                .map(closing -> String.join(", ", closing.legalBasis()))
                .orElse("no limit in these tables");
        throw refusal(
            "goods from " + tables.countries().nameOf(origin) + " entered " + day + " are", acts);
      }
    }
    BigDecimal limit = limit(tables, shipment).orElseThrow();
    if (Postal.wholeValue(shipment).compareTo(limit) > 0) {
      throw refusal(
          "goods of " + Money.grouped(Postal.wholeValue(shipment)) + " are",
          "up to " + Money.grouped(limit) + " a person and day, " + STATUTE);
    }
    trail.warn(
        "Released without an entry: what one person imports on one day may be worth "
            + Money.grouped(limit)
            + " together ("
            + STATUTE
            + "); goods of a quota are not released so (19 CFR 10.153).");
    return new Charge(
        MEASURE,
        ENTRY,
        ChargeKind.ADDITIONAL,
        "Section 321",
        "",
        "Free",
        BigDecimal.ZERO,
        customsValue,
        BigDecimal.ZERO.setScale(2),
        "Free",
        Period.of(day, day),
        List.of(STATUTE, "19 CFR 10.151"),
        "released free of duty, tax and fees up to "
            + Money.grouped(limit)
            + " dollars a person and day",
        Drawback.of("no duty is paid"),
        "in-force",
        true,
        "");
  }

  private void checkCode(CommodityCode code) {
    if (code.length() >= 8
        && tables.schedule().line(code.upTo(8), shipment.entryDate()).isEmpty()) {
      throw new UnknownCode(tables, shipment).error();
    }
  }

  private static NoAnswer refusal(String goods, String law) {
    return new NoAnswer(
        goods + " not released free of duty under section 321 (" + law + ")",
        "--entry informal, or no --entry, prices an entry");
  }
}
