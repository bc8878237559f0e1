package org.tariffcalc.output.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.ExchangeEffect;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.LawBasis;
import org.tariffcalc.assess.answer.LineGroup;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.answer.PendingPoint;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonFields;

/** An assessment as one JSON object. */
final class AssessmentJson {

  private AssessmentJson() {}

  /** Writes the whole object. */
  static void write(JsonGenerator json, Assessment a, Optional<DutyHold> hold, GoodsTitles titles)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", JsonFields.SCHEMA_VERSION);
    JsonFields.optional(json, "name", titles.of(a.shipment()));
    ShipmentJson.write(json, a.shipment());
    premise(json, a.premise());
    approximate(json, a.valuation());
    if (a.inferred().isPresent()) {
      json.writeBooleanField("inferred", true);
    }
    valuation(json, a.valuation());
    json.writeNumberField("customsValue", a.customsValue());
    json.writeArrayFieldStart("charges");
    for (Charge charge : a.charges()) {
      charge(json, charge, a);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notApplied");
    for (NotApplied each : a.notApplied()) {
      notApplied(json, each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("taxesAndFees");
    for (FeeCharge fee : a.fees()) {
      fee(json, fee, a);
    }
    json.writeEndArray();
    totals(json, a);
    if (hold.isPresent()) {
      holds(json, hold.get());
    }
    groups(json, a, titles);
    if (a.valuation().exchange().isPresent()) {
      exchange(json, a.valuation().exchange().get());
    }
    json.writeArrayFieldStart("reliefs");
    for (Relief relief : a.reliefs()) {
      json.writeStartObject();
      json.writeStringField("claim", relief.claim());
      json.writeStringField("name", relief.name());
      json.writeNumberField("saves", relief.saves());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("alternatives");
    for (Alternative each : a.alternatives()) {
      json.writeStartObject();
      json.writeStringField("option", each.option());
      json.writeStringField("condition", each.condition());
      json.writeNumberField("totalDuty", each.totalDuty());
      json.writeNumberField("dutyPercent", FigureText.percentNumber(each.dutyPercent()));
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonFields.texts(json, "filingOrder", a.filing());
    json.writeBooleanField("complete", a.isComplete());
    JsonFields.texts(json, "missing", a.missing());
    JsonFields.texts(json, "warnings", a.warnings());
    pending(json, a.pending());
    acts(json, titles.actsWithoutText(a, hold));
    tables(json, a);
    json.writeEndObject();
  }

  /** The acts that are cited and whose days no text gave. */
  private static void acts(JsonGenerator json, List<String> withoutText) throws IOException {
    if (withoutText.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("acts");
    for (String each : withoutText) {
      json.writeStartObject();
      json.writeStringField("act", each);
      json.writeBooleanField("verified", false);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void premise(JsonGenerator json, LawBasis premise) throws IOException {
    if (premise.knownOn().isEmpty()) {
      return;
    }
    json.writeStringField("knownOn", premise.knownOn().get().toString());
    if (premise.hindsight().isPresent()) {
      new HindsightJson(premise.hindsight().get()).write(json);
    }
  }

  private static void valuation(JsonGenerator json, Valuation v) throws IOException {
    if (v.steps().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("valuation");
    for (Valuation.Step step : v.steps()) {
      json.writeStartObject();
      json.writeStringField("name", step.name());
      json.writeNumberField("amount", step.amount());
      json.writeBooleanField("inCustomsValue", step.inValue());
      json.writeBooleanField("inLandedCost", step.inLanded());
      approximate(json, v);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Marks a figure that a market rate of exchange stands behind. */
  private static void approximate(JsonGenerator json, Valuation v) throws IOException {
    if (v.isApproximate()) {
      json.writeBooleanField("approximate", true);
    }
  }

  private static void exchange(JsonGenerator json, ExchangeEffect effect) throws IOException {
    json.writeObjectFieldStart("exchange");
    json.writeStringField("currency", effect.currency());
    if (effect.usual().isPresent()) {
      side(json, "usual", effect.usual().get());
    } else {
      json.writeNullField("usual");
    }
    side(json, "compared", effect.compared());
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, ExchangeEffect.Side side)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("perDollar", side.perDollar());
    json.writeNumberField("price", side.price());
    json.writeNumberField("priceUsd", side.dollarPrice());
    json.writeNumberField("totalDuty", side.totalDuty());
    json.writeNumberField("totalTaxesAndFees", side.taxesAndFees());
    json.writeNumberField("landedCost", side.landedCost());
    json.writeNumberField("landedCostUsd", side.dollarLandedCost());
    json.writeEndObject();
  }

  private static void charge(JsonGenerator json, Charge c, Assessment a) throws IOException {
    json.writeStartObject();
    json.writeStringField("measure", c.measure());
    json.writeStringField("program", c.program());
    json.writeStringField("kind", c.kind().word());
    json.writeStringField("authority", c.authority());
    json.writeStringField("heading", c.heading());
    json.writeStringField("duty", c.duty());
    json.writeNumberField("ratePercent", FigureText.percentNumber(c.ratePercent()));
    json.writeNumberField("base", c.base());
    json.writeNumberField("amount", c.amount());
    json.writeStringField("arithmetic", c.arithmetic());
    json.writeStringField("from", c.from());
    if (c.to().isPresent()) {
      json.writeStringField("to", c.to().get());
    } else {
      json.writeNullField("to");
    }
    JsonFields.texts(json, "legalBasis", c.legalBasis());
    json.writeStringField("reason", c.reason());
    json.writeStringField("status", c.status().word());
    json.writeStringField("drawback", c.drawback().reach().word());
    json.writeBooleanField("verified", c.verified());
    if (!c.unseen().isEmpty()) {
      json.writeStringField("unseen", c.unseen());
    }
    approximate(json, a.valuation());
    json.writeEndObject();
  }

  private static void notApplied(JsonGenerator json, NotApplied n) throws IOException {
    json.writeStartObject();
    json.writeStringField("measure", n.measure());
    json.writeStringField("program", n.program());
    json.writeStringField("heading", n.heading());
    json.writeStringField("reason", n.reason());
    JsonFields.texts(json, "legalBasis", n.legalBasis());
    json.writeEndObject();
  }

  private static void fee(JsonGenerator json, FeeCharge f, Assessment a) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", f.id());
    json.writeStringField("name", f.name());
    json.writeStringField("kind", f.kind().inAnswers());
    json.writeStringField("rate", f.rate());
    json.writeNumberField("base", f.base());
    json.writeNumberField("amount", f.amount());
    json.writeStringField("arithmetic", f.arithmetic());
    JsonFields.texts(json, "legalBasis", f.legalBasis());
    json.writeBooleanField("verified", f.verified());
    approximate(json, a.valuation());
    json.writeEndObject();
  }

  private static void holds(JsonGenerator json, DutyHold hold) throws IOException {
    json.writeObjectFieldStart("holds");
    date(json, "until", hold.until());
    if (hold.next().isPresent()) {
      DutyHold.Next next = hold.next().get();
      json.writeObjectFieldStart("next");
      json.writeStringField("from", next.from().toString());
      json.writeNumberField("dutyPercent", FigureText.percentNumber(next.dutyPercent()));
      json.writeNumberField("dutyPercentLow", FigureText.percentNumber(next.lowestPercent()));
      json.writeNumberField("totalDuty", next.totalDuty());
      JsonFields.texts(json, "acts", next.acts());
      JsonFields.texts(json, "ended", next.ended());
      json.writeEndObject();
    } else {
      json.writeNullField("next");
    }
    if (hold.undecided().isEmpty()) {
      json.writeNullField("undecided");
    } else {
      json.writeStringField("undecided", hold.undecided());
    }
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, String name, Optional<LocalDate> day)
      throws IOException {
    if (day.isPresent()) {
      json.writeStringField(name, day.get().toString());
    } else {
      json.writeNullField(name);
    }
  }

  private static void totals(JsonGenerator json, Assessment a) throws IOException {
    BigDecimal percent = FigureText.percentNumber(a.dutyPercent());
    json.writeObjectFieldStart("totals");
    json.writeNumberField("dutyPercent", percent);
    json.writeNumberField("totalDuty", a.totalDuty());
    json.writeNumberField("refundable", a.refundable());
    json.writeNumberField("drawback", a.drawback(Drawback.Reach.YES));
    json.writeNumberField("drawbackOpen", a.drawbackOpen());
    json.writeNumberField("totalTaxesAndFees", a.totalFees());
    json.writeNumberField("effectiveRatePercent", percent);
    json.writeNumberField("landedCost", a.landedCost());
    json.writeStringField("currency", a.currency());
    if (a.landedCostPerUnit().isPresent()) {
      json.writeNumberField("landedCostPerUnit", a.landedCostPerUnit().get());
    }
    lowest(json, a);
    approximate(json, a.valuation());
    json.writeEndObject();
  }

  /** Writes the least of a divided line; nothing of another. */
  static void lowest(JsonGenerator json, Assessment a) throws IOException {
    if (!a.groups().isEmpty()) {
      json.writeObjectFieldStart("lowest");
      json.writeNumberField("dutyPercent", FigureText.percentNumber(a.lowestPercent()));
      json.writeNumberField("totalDuty", a.lowestDuty());
      json.writeNumberField("landedCost", a.lowestLandedCost());
      json.writeEndObject();
    }
  }

  private static void groups(JsonGenerator json, Assessment a, GoodsTitles titles)
      throws IOException {
    if (a.groups().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("groups");
    for (LineGroup group : a.groups()) {
      json.writeStartObject();
      JsonFields.texts(json, "codes", group.numbers().stream().map(CommodityCode::dotted).toList());
      List<String> names = new ArrayList<>();
      boolean isNamed = false;
      for (CommodityCode number : group.numbers()) {
        String name = titles.ofNumber(number).orElse("");
        names.add(name);
        isNamed |= !name.isEmpty();
      }
      if (isNamed) {
        JsonFields.texts(json, "names", names);
      }
      json.writeNumberField(
          "dutyPercent",
          FigureText.percentNumber(Assessment.percentOf(group.totalDuty(), a.customsValue())));
      json.writeNumberField("totalDuty", group.totalDuty());
      json.writeNumberField("totalTaxesAndFees", group.totalFees());
      json.writeNumberField("landedCost", a.landedCost(group));
      JsonFields.texts(json, "headings", group.headings());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes what the tables leave open. */
  static void pending(JsonGenerator json, List<PendingPoint> points) throws IOException {
    json.writeArrayFieldStart("pending");
    for (PendingPoint each : points) {
      json.writeStartObject();
      json.writeStringField("id", each.id());
      json.writeStringField("from", each.from().toString());
      json.writeBooleanField("general", each.isGeneral());
      json.writeStringField("text", each.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes which tables answered. */
  static void tables(JsonGenerator json, Assessment a) throws IOException {
    tables(json, a.edition(), a.tablesSha256(), a.premise());
  }

  /** Writes which tables answer under a premise. */
  static void tables(JsonGenerator json, String edition, String sha256, LawBasis premise)
      throws IOException {
    json.writeObjectFieldStart("tables");
    json.writeStringField("edition", edition);
    json.writeStringField("sha256", sha256);
    json.writeStringField("lawReadTo", premise.readTo().toString());
    if (premise.scenario().isPresent()) {
      json.writeObjectFieldStart("scenario");
      json.writeStringField("name", premise.scenario().get().name());
      json.writeStringField("sha256", premise.scenario().get().sha256());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
