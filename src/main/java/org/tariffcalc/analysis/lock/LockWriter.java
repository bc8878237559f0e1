package org.tariffcalc.analysis.lock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.ChargeFigures;
import org.tariffcalc.analysis.change.GroupFigures;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.intake.row.ShipmentMembers;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.JsonMembers;

/**
 * Lays out a lock: {@code rates/schema/lock.schema.json}. The same products and tables give the
 * same bytes, and a difference between two locks shows figures, not layout.
 */
final class LockWriter {

  static final int SCHEMA_VERSION = 1;

  private LockWriter() {}

  static byte[] bytes(Lock lock) {
    List<JsonMembers> products = new ArrayList<>();
    for (LockedProduct each : lock.products()) {
      products.add(
          new JsonMembers()
              .with("id", each.id())
              .with("name", each.name())
              .with("dated", each.isDated())
              .with("shipment", shipment(each.shipment()))
              .with("assessment", figures(each.figures())));
    }
    return CanonicalJson.bytes(
        new JsonMembers()
            .with("schemaVersion", BigDecimal.valueOf(SCHEMA_VERSION))
            .with(
                "tables",
                new JsonMembers()
                    .with("edition", lock.edition())
                    .with("sha256", lock.sha256())
                    .with("premise", Optional.of(lock.premise()).filter(each -> !each.isEmpty())))
            .withAll("products", products)
            .json());
  }

  /** In the form of the JSON of an assessment, the price as it was typed. */
  private static JsonMembers shipment(Shipment s) {
    return ShipmentMembers.of(s).with("value", s.value().toPlainString());
  }

  private static JsonMembers figures(AssessmentFigures a) {
    List<JsonMembers> charges = new ArrayList<>();
    a.charges().forEach(each -> charges.add(charge(each)));
    List<JsonMembers> fees = new ArrayList<>();
    a.fees().forEach(each -> fees.add(charge(each)));
    List<JsonMembers> exemptions = new ArrayList<>();
    for (AssessmentFigures.Exempt each : a.exemptions()) {
      exemptions.add(
          new JsonMembers()
              .with("measure", each.measure())
              .with("heading", each.heading())
              .with("reason", each.reason())
              .withTexts("legalBasis", each.legalBasis()));
    }
    JsonMembers members =
        new JsonMembers()
            .with("currency", a.currency())
            .with("customsValue", a.customsValue())
            .with("totalDuty", a.totalDuty())
            .with("dutyPercent", ShipmentMembers.plain(a.dutyPercent()))
            .with("totalTaxesAndFees", a.taxesAndFees())
            .with("landedCost", a.landedCost())
            .withAll("charges", charges)
            .withAll("taxesAndFees", fees)
            .withAll("exemptions", exemptions)
            .withTexts("missing", a.missing());
    if (a.isDivided()) {
      List<JsonMembers> groups = new ArrayList<>();
      for (GroupFigures each : a.groups()) {
        groups.add(
            new JsonMembers()
                .withTexts("numbers", each.numbers().stream().map(CommodityCode::dotted).toList())
                .with("assessment", figures(each.figures())));
      }
      members.withAll("groups", groups);
    }
    return members;
  }

  private static JsonMembers charge(ChargeFigures each) {
    return new JsonMembers()
        .with("measure", each.measure())
        .with("program", each.program())
        .with("name", each.name())
        .with("heading", each.heading())
        .with("duty", each.duty())
        .with("ratePercent", ShipmentMembers.plain(each.ratePercent()))
        .with("amount", each.amount())
        .with("from", each.from())
        .orNull("to", each.to())
        .with("status", each.status().word())
        .with("verified", each.verified())
        .withTexts("legalBasis", each.legalBasis());
  }
}
