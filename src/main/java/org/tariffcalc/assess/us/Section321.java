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
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.list.ProductList;

/**
 * The release of goods of small value without an entry, free of duty, tax and fees (19 U.S.C.
 * 1321(a)(2)(C), 19 CFR 10.151), on the days and for the origins for which it was open.
 */
public final class Section321 {

  static final String MEASURE = "us.section-321";

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
  public static boolean isAskedFor(Shipment shipment) {
    return shipment.entry().filter(EntryType.SECTION_321::equals).isPresent();
  }

  /** Whether goods could be released so that are priced as an entry of which nobody said more. */
  public static boolean isOpenTo(RateTables tables, Shipment shipment) {
    return !shipment.isIntoChina()
        && shipment.entry().isEmpty()
        && !Postal.isMail(shipment)
        && shipment.adcvd().isEmpty()
        && limit(tables, shipment).isPresent();
  }

  /** Whether goods of a code may be released so at all when they are entered on a day. */
  public static boolean isOpenTo(
      RateTables tables, String origin, CommodityCode code, LocalDate day) {
    return tables
        .valueLimit(ValueLimit.Purpose.RELEASE, origin)
        .filter(law -> exceptedBy(tables, law, code, day).isEmpty())
        .isPresent();
  }

  /** Whether the release is closed to goods of a code on some day, of some origin. */
  public static boolean isEverClosedTo(RateTables tables, CommodityCode code) {
    for (ValueLimit law : tables.limits()) {
      ValueLimit.Exceptions exceptions = law.exceptions();
      if (law.purpose() == ValueLimit.Purpose.RELEASE
          && (exceptions.cover(code)
              || exceptions
                  .list()
                  .filter(list -> tables.list(list).firstDayOf(code).isPresent())
                  .isPresent())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The limit up to which all that is imported together is free; empty when it is worth more, and
   * when the release is not open to a part of it.
   */
  static Optional<BigDecimal> limit(RateTables tables, Shipment shipment) {
    LocalDate day = shipment.entryDate();
    BigDecimal least = null;
    for (String origin : origins(shipment)) {
      Optional<ValueLimit> law = tables.valueLimit(ValueLimit.Purpose.RELEASE, origin);
      Optional<BigDecimal> limit = law.flatMap(each -> each.on(day));
      if (limit.isEmpty()
          || Postal.wholeValue(shipment).compareTo(limit.get()) > 0
          || shipment
              .code()
              .flatMap(code -> exceptedBy(tables, law.get(), code, day))
              .isPresent()) {
        return Optional.empty();
      }
      least = least == null ? limit.get() : least.min(limit.get());
    }
    return Optional.ofNullable(least);
  }

  /**
   * Why goods are never released so; empty when they may be. The list of the limit is asked last,
   * so that it is read only for goods to which nothing else closes the release.
   */
  private static Optional<Excepted> exceptedBy(
      RateTables tables, ValueLimit law, CommodityCode code, LocalDate day) {
    ValueLimit.Exceptions exceptions = law.exceptions();
    if (exceptions.cover(code)) {
      return Optional.of(new Excepted("alcohol and tobacco", exceptions.legalBasis()));
    }
    return exceptions
        .list()
        .flatMap(list -> member(tables.list(list), code, day))
        .map(group -> new Excepted("of a class under a quota, open or closed", group.legalBasis()));
  }

  /** The entry of the list for goods of a code; for a short code one of any of its lines. */
  private static Optional<ProductList.Group> member(
      ProductList list, CommodityCode code, LocalDate day) {
    return list.matches(code, day).stream()
        .findFirst()
        .or(
            () ->
                code.length() >= 8
                    ? Optional.empty()
                    : list.groups().stream()
                        .filter(group -> group.period().contains(day))
                        .filter(group -> !group.below(code).isEmpty())
                        .findFirst());
  }

  /** The acts of the limit for the origin of a shipment on its entry date, the statute first. */
  static List<String> acts(RateTables tables, Shipment shipment) {
    return tables
        .valueLimit(ValueLimit.Purpose.RELEASE, shipment.origin())
        .flatMap(law -> law.amountOn(shipment.entryDate()))
        .map(ValueLimit.Amount::legalBasis)
        .orElse(List.of());
  }

  private String statute() {
    return acts(tables, shipment).get(0);
  }

  /** Goods to which the release is never open, and the rule. */
  private record Excepted(String goods, List<String> legalBasis) {}

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
      Optional<ValueLimit> law = tables.valueLimit(ValueLimit.Purpose.RELEASE, origin);
      Optional<BigDecimal> limit = law.flatMap(each -> each.on(day));
      Optional<CommodityCode> code = shipment.code();
      Optional<Excepted> excepted =
          law.flatMap(each -> code.flatMap(goods -> exceptedBy(tables, each, goods, day)));
      if (excepted.isPresent()) {
        throw refusal(
            "goods of " + code.orElseThrow().dotted() + ", " + excepted.get().goods() + ", are",
            String.join(", ", excepted.get().legalBasis()));
      }
      if (limit.isEmpty()) {
        String acts =
            law.flatMap(each -> each.closedOn(day))
                .map(closing -> String.join(", ", closing.legalBasis()))
                .orElse("no limit in these tables");
        throw refusal(
            "goods from " + tables.countries().inSentence(origin) + " entered " + day + " are",
            acts);
      }
      if (Postal.wholeValue(shipment).compareTo(limit.get()) > 0) {
        throw refusal(
            "goods of " + Money.grouped(Postal.wholeValue(shipment)) + " are",
            "up to " + Money.grouped(limit.get()) + " a person and day, " + statute());
      }
    }
    BigDecimal limit = limit(tables, shipment).orElseThrow();
    trail.warn(
        "Released without an entry: what one person imports on one day may be worth "
            + Money.grouped(limit)
            + " together ("
            + statute()
            + "); goods under a quota by origin, such as steel, are not released this way (19 CFR"
            + " 10.153).");
    return new Charge(
        MEASURE,
        EntryType.SECTION_321.word(),
        ChargeKind.ADDITIONAL,
        "Section 321",
        "",
        "Free",
        BigDecimal.ZERO,
        customsValue,
        BigDecimal.ZERO.setScale(2),
        "Free",
        Period.of(day, day),
        acts(tables, shipment),
        "released free of duty, tax and fees up to "
            + Money.grouped(limit)
            + " dollars a person and day",
        new Drawback(Drawback.Reach.NO, "no duty is paid"),
        Charge.Status.IN_FORCE,
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
