package org.tariffcalc.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.assess.Terms;
import org.tariffcalc.customs.Quantity;
import org.tariffcalc.tables.CanonicalJson;

/**
 * Lays out a lock: {@code rates/schema/lock.schema.json}. The same products and tables give the
 * same bytes, and a difference between two locks shows figures, not layout.
 */
final class LockWriter {

  static final int SCHEMA_VERSION = 1;

  private LockWriter() {}

  static byte[] bytes(Lock lock) {
    List<Members> products = new ArrayList<>();
    for (LockedProduct each : lock.products()) {
      products.add(
          new Members()
              .with("id", each.id())
              .with("dated", each.isDated())
              .with("shipment", shipment(each.shipment()))
              .with("assessment", figures(each.figures())));
    }
    return CanonicalJson.bytes(
        new Members()
            .with("schemaVersion", BigDecimal.valueOf(SCHEMA_VERSION))
            .with(
                "tables",
                new Members()
                    .with("edition", lock.edition())
                    .with("sha256", lock.sha256())
                    .with("premise", Optional.of(lock.premise()).filter(each -> !each.isEmpty())))
            .withAll("products", products)
            .json());
  }

  /** In the form of the JSON of an assessment, which rows of NDJSON have too. */
  private static Members shipment(Shipment s) {
    Members members =
        new Members()
            .with("code", s.code().map(Object::toString))
            .with("origin", s.origin())
            .with("importer", s.importer())
            .with("entryDate", s.entryDate().toString())
            .with("entryTime", s.hours().entry())
            .with("value", s.value().toPlainString())
            .with("currency", s.terms().currency())
            .with("loadedDate", s.loaded())
            .with("loadedTime", s.hours().loaded())
            .with("mode", s.mode())
            .with("entry", s.entry())
            .with("program", s.program())
            .with("baseRate", s.baseRate())
            .with("adcvd", s.adcvd())
            .with("incoterm", s.terms().incoterm())
            .with("freight", s.terms().freight().map(LockWriter::sum))
            .with("insurance", s.terms().insurance().map(LockWriter::sum))
            .with("exportedDate", s.terms().exported());
    texts(members, "quantities", s.quantities().all().stream().map(Quantity::toString).toList());
    texts(members, "claims", s.claims());
    texts(members, "denials", s.denials());
    numbers(members, "contentPercent", s.contentPercent());
    numbers(members, "perDollar", s.terms().fx());
    return members;
  }

  private static String sum(Terms.Sum sum) {
    return sum.amount().toPlainString() + sum.currency();
  }

  private static void texts(Members members, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      members.withTexts(name, texts);
    }
  }

  private static void numbers(Members members, String name, Map<String, BigDecimal> numbers) {
    if (!numbers.isEmpty()) {
      Members object = new Members();
      new TreeMap<>(numbers).forEach((key, number) -> object.with(key, plain(number)));
      members.with(name, object);
    }
  }

  private static Members figures(ShortAssessment a) {
    List<Members> charges = new ArrayList<>();
    a.charges().forEach(each -> charges.add(charge(each)));
    List<Members> fees = new ArrayList<>();
    a.fees().forEach(each -> fees.add(charge(each)));
    List<Members> exemptions = new ArrayList<>();
    for (ShortAssessment.Exempt each : a.exemptions()) {
      exemptions.add(
          new Members()
              .with("measure", each.measure())
              .with("heading", each.heading())
              .with("reason", each.reason())
              .withTexts("legalBasis", each.legalBasis()));
    }
    return new Members()
        .with("currency", a.currency())
        .with("customsValue", a.customsValue())
        .with("totalDuty", a.totalDuty())
        .with("dutyPercent", plain(a.dutyPercent()))
        .with("totalTaxesAndFees", a.taxesAndFees())
        .with("landedCost", a.landedCost())
        .withAll("charges", charges)
        .withAll("taxesAndFees", fees)
        .withAll("exemptions", exemptions)
        .withTexts("missing", a.missing());
  }

  private static Members charge(ShortCharge each) {
    return new Members()
        .with("measure", each.measure())
        .with("program", each.program())
        .with("name", each.name())
        .with("heading", each.heading())
        .with("duty", each.duty())
        .with("ratePercent", plain(each.ratePercent()))
        .with("amount", each.amount())
        .with("from", each.from())
        .orNull("to", each.to())
        .with("status", each.status())
        .with("verified", each.verified())
        .withTexts("legalBasis", each.legalBasis());
  }

  /** Without needless zeros, at least one decimal. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
  }
}
