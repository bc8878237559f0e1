package org.tariffcalc.intake.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tariffcalc.assess.shipment.GivenRates;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Storage;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonMembers;

/**
 * A shipment as the JSON of an answer and a lock have it, and as {@link JsonRow} reads it: nothing
 * of the question is left out, so that it can be asked again.
 */
public final class ShipmentMembers {

  private ShipmentMembers() {}

  /** The object of a shipment; its code is null when it has none. */
  public static Json json(Shipment s) {
    return of(s).json();
  }

  public static JsonMembers of(Shipment s) {
    JsonMembers members =
        new JsonMembers()
            .orNull("code", s.code().map(each -> each.dotted()))
            .with("origin", s.origin())
            .with("importer", s.importer())
            .with("entryDate", s.enteredOn().toString())
            .with("value", s.value().setScale(Math.max(2, s.value().scale())))
            .with("currency", s.terms().currency())
            .with("loadedDate", s.loaded())
            .with("mode", s.mode())
            .with("entry", s.entry())
            .with("program", s.program());
    // Not by streams, whose start takes a quote longer than the whole object.
    List<String> quantities = new ArrayList<>();
    for (Quantity each : s.quantities().all()) {
      quantities.add(each.toString());
    }
    texts(members, "quantities", quantities);
    texts(members, "claims", s.claims());
    texts(members, "denials", s.denials());
    numbers(members, "contentPercent", s.contentPercent());
    members
        .with("baseRate", s.baseRate())
        .with("adcvd", s.adcvd())
        .with("entryTime", s.hours().entry())
        .with("loadedTime", s.hours().loaded());
    terms(members, s.terms());
    taxes(members, s.taxRates());
    s.storage().ifPresent(each -> storage(members, s, each));
    return members;
  }

  private static void terms(JsonMembers members, Terms terms) {
    members
        .with("incoterm", terms.incoterm())
        .with("freight", terms.freight().map(ShipmentMembers::sum))
        .with("insurance", terms.insurance().map(ShipmentMembers::sum))
        .with("preCarriage", terms.preCarriage().map(ShipmentMembers::sum))
        .with("inland", terms.inland().map(ShipmentMembers::sum));
    List<String> otherCosts = new ArrayList<>();
    for (Terms.OtherCost each : terms.otherCosts()) {
      otherCosts.add(each.name() + '=' + sum(each.sum()));
    }
    texts(members, "otherCosts", otherCosts);
    members.with("exportedDate", terms.exported());
    rates(members, terms.fx());
  }

  private static void storage(JsonMembers members, Shipment s, Storage storage) {
    if (storage.place() == Storage.Place.ZONE) {
      members.with("ftzStatusDate", s.entryDate().toString());
    } else {
      members.with("warehouseEntryDate", storage.entered().toString());
    }
  }

  private static void rates(JsonMembers members, GivenRates rates) {
    if (!rates.mayBeApproximate()) {
      numbers(members, "perDollar", rates.perDollar());
      return;
    }
    JsonMembers object = new JsonMembers();
    new TreeMap<>(rates.perDollar()).forEach((key, number) -> object.with(key, plain(number)));
    members.with("perDollar", object.with("approximate", true));
  }

  private static void taxes(JsonMembers members, TaxRates rates) {
    members
        .with("vat", rates.vatPercent().map(each -> each.toPlainString() + '%'))
        .with("consumptionTax", rates.consumption().map(ShipmentMembers::tax));
    if (rates.isForOwnUse()) {
      members.with("ownUse", true);
    }
  }

  /** As it is typed: {@code 20%+1/kg}, {@code 250/t}, {@code 10%}, {@code 0%}. */
  private static String tax(TaxRates.Consumption tax) {
    String percent = tax.percent().toPlainString() + '%';
    String amount = tax.amount().toPlainString() + '/' + tax.unit();
    if (tax.amount().signum() == 0) {
      return percent;
    }
    return tax.percent().signum() == 0 ? amount : percent + '+' + amount;
  }

  /** An amount with its currency, which can be read in one way only. */
  private static String sum(Terms.Sum sum) {
    int scale = Math.max(2, sum.amount().scale());
    return sum.amount().setScale(scale == 3 ? 4 : scale).toPlainString() + sum.currency();
  }

  private static void texts(JsonMembers members, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      members.withTexts(name, texts);
    }
  }

  private static void numbers(JsonMembers members, String name, Map<String, BigDecimal> numbers) {
    if (!numbers.isEmpty()) {
      JsonMembers object = new JsonMembers();
      new TreeMap<>(numbers).forEach((key, number) -> object.with(key, plain(number)));
      members.with(name, object);
    }
  }

  /** Without needless zeros, at least one decimal. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
  }
}
