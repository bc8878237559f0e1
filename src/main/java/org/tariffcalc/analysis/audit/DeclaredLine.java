package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.intake.paid.PaidLine;

/**
 * What a line declares: its goods, what was paid by number and in all.
 *
 * @param paid the line as it was filed
 * @param goods the goods' own number
 * @param days its days
 * @param entryDate day of entry
 * @param value entered value, US dollars, not below zero
 * @param headings numbers of chapters 98 and 99 in their order
 * @param amounts what was paid under each number; empty where only the sum is stated
 * @param total what was paid in all
 */
record DeclaredLine(
    PaidLine paid,
    CommodityCode goods,
    GoodsDays days,
    LocalDate entryDate,
    BigDecimal value,
    List<String> headings,
    Map<String, BigDecimal> amounts,
    BigDecimal total) {

  /** Digits of a line of the schedule; a number of goods has no fewer. */
  static final int LEAST_DIGITS = 8;

  /** Why a line cannot be audited, in a phrase. */
  static final class Unsaid extends Exception {
    private static final long serialVersionUID = 1L;

    Unsaid(String why) {
      super(why, null, false, false);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  /** What was paid in all; empty where the line does not state it. */
  static Optional<BigDecimal> total(PaidLine line) {
    BigDecimal sum = null;
    for (PaidLine.PaidCharge each : line.charges()) {
      if (each.duty().isPresent()) {
        sum = sum == null ? each.duty().get() : sum.add(each.duty().get());
      }
    }
    return Optional.ofNullable(sum).or(line::totalDuty).map(each -> each.setScale(2));
  }

  /**
   * A line that can be priced.
   *
   * @param goods finds what is known of a number
   */
  static DeclaredLine of(PaidLine line, Function<String, GoodsDays> goods) throws Unsaid {
    BigDecimal total = total(line).orElseThrow(() -> new Unsaid("no duty is stated"));
    GoodsDays days = goods.apply(number(line));
    CommodityCode code = code(days.code());
    List<String> headings = new ArrayList<>();
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    for (PaidLine.PaidCharge each : line.charges()) {
      if (!isOfGoods(each)) {
        headings.add(each.number());
      }
      each.duty().ifPresent(paid -> amounts.merge(each.number(), paid, BigDecimal::add));
    }
    return new DeclaredLine(
        line,
        code,
        days,
        line.entryDate().orElseThrow(),
        line.value().orElseThrow(),
        List.copyOf(headings),
        amounts,
        total);
  }

  /** The goods' own number with its dots. */
  String dotted() {
    return days.dotted();
  }

  /** The goods as a shipment without any claim but their preference. */
  Shipment shipment() {
    return shipment(paid, goods);
  }

  /** The goods of a line as a shipment without any claim but their preference. */
  static Shipment goods(PaidLine line) throws Unsaid {
    return shipment(line, code(code(number(line))));
  }

  /** The code of a number; empty where it is none of at least eight digits. */
  static Optional<CommodityCode> code(String number) {
    return CommodityCode.parse(number).filter(each -> each.length() >= LEAST_DIGITS);
  }

  private static CommodityCode code(Optional<CommodityCode> known) throws Unsaid {
    return known.orElseThrow(() -> new Unsaid("no tariff number of eight or ten digits is stated"));
  }

  /** The number of the goods of a line that has a date, a value and an origin. */
  private static String number(PaidLine line) throws Unsaid {
    if (line.entryDate().isEmpty()) {
      throw new Unsaid("no entry date is stated");
    }
    BigDecimal value = line.value().orElseThrow(() -> new Unsaid("no value is stated"));
    if (line.origin().length() != 2) {
      throw new Unsaid(
          line.origin().isEmpty()
              ? "no country of origin is stated"
              : "'" + line.origin() + "' is not a country of origin");
    }
    if (value.signum() < 0) {
      throw new Unsaid("the value is below zero");
    }
    String goods = "";
    for (PaidLine.PaidCharge each : line.charges()) {
      if (!isOfGoods(each)) {
        continue;
      }
      if (!goods.isEmpty() && !goods.equals(each.number())) {
        throw new Unsaid("the line has several tariff numbers of goods");
      }
      goods = each.number();
    }
    return goods;
  }

  private static Shipment shipment(PaidLine line, CommodityCode code) {
    Shipment shipment =
        Shipment.ofUnlistedGoods(
                line.origin(),
                Importer.US.word(),
                line.entryDate().orElseThrow(),
                line.value().orElseThrow())
            .withCode(code)
            .withTransport(mode(line.mode()), type(line.type()))
            .withQuantities(quantities(line))
            .withLoaded(line.loaded());
    return line.program().isEmpty() ? shipment : shipment.withProgram(line.program());
  }

  /** Whether a number is that of goods, and no claim or additional duty of chapter 98 or 99. */
  private static boolean isOfGoods(PaidLine.PaidCharge charge) {
    return !charge.number().startsWith("98") && !charge.isAdditional();
  }

  /** Quantities of the goods, as far as they are stated in a unit that is known. */
  Quantities quantities() {
    return quantities(paid);
  }

  /** The mode of transport, where it is stated. */
  Optional<TransportMode> mode() {
    return mode(paid.mode());
  }

  /** The type of entry that fees look at, where it is stated. */
  Optional<EntryType> type() {
    return type(paid.type());
  }

  private static Quantities quantities(PaidLine line) {
    if (line.quantity().isEmpty()) {
      return Quantities.none();
    }
    try {
      return Quantities.of(Quantity.parse(line.quantity() + ' ' + line.unit()));
    } catch (TariffException e) {
      // The engine says which quantity it needs where it needs one.
      return Quantities.none();
    }
  }

  /** The type of entry that fees look at: types 11 and 12 are informal. */
  private static Optional<EntryType> type(String type) {
    return type.isEmpty()
        ? Optional.empty()
        : Optional.of(
            type.equals("11") || type.equals("12") ? EntryType.INFORMAL : EntryType.FORMAL);
  }

  /** The mode of transport of a code of customs or a word; empty where it is neither. */
  static Optional<TransportMode> mode(String written) {
    return switch (written) {
      case "10", "11", "ocean", "OCEAN", "Ocean", "vessel", "Vessel", "VESSEL", "sea" ->
          Optional.of(TransportMode.OCEAN);
      case "20", "21", "rail", "RAIL", "Rail" -> Optional.of(TransportMode.RAIL);
      case "30", "31", "32", "33", "34", "truck", "TRUCK", "Truck" ->
          Optional.of(TransportMode.TRUCK);
      case "40", "41", "air", "AIR", "Air" -> Optional.of(TransportMode.AIR);
      default -> Optional.empty();
    };
  }
}
