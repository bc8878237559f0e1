package org.tariffcalc.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tariffcalc.assess.Alternative;
import org.tariffcalc.assess.Assessment;
import org.tariffcalc.assess.Charge;
import org.tariffcalc.assess.ExchangeEffect;
import org.tariffcalc.assess.FeeCharge;
import org.tariffcalc.assess.NotApplied;
import org.tariffcalc.assess.Premise;
import org.tariffcalc.assess.RangeAssessment;
import org.tariffcalc.assess.Relief;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.assess.Valuation;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Quantity;

/**
 * The JSON of an assessment, a contract with other programs: {@code
 * rates/schema/assessment.schema.json}.
 */
public final class JsonAssessmentRenderer implements AssessmentRenderer {

  private static final int SCHEMA_VERSION = 1;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final boolean isPretty;

  /** A renderer that gives each member a line. */
  public JsonAssessmentRenderer() {
    this(true);
  }

  private JsonAssessmentRenderer(boolean isPretty) {
    this.isPretty = isPretty;
  }

  /** A renderer that puts the whole object on one line, as NDJSON asks. */
  static JsonAssessmentRenderer onOneLine() {
    return new JsonAssessmentRenderer(false);
  }

  /** A text as JSON writes it. */
  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  @Override
  public boolean showsWarnings() {
    return true;
  }

  @Override
  public void render(Assessment assessment, PrintWriter out) {
    write(out, json -> assessment(json, assessment));
  }

  @Override
  public void render(RangeAssessment range, PrintWriter out) {
    write(out, json -> range(json, range));
  }

  @FunctionalInterface
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private void write(PrintWriter out, Body body) {
    try (JsonGenerator json =
        FACTORY
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature())) {
      if (isPretty) {
        json.setPrettyPrinter(lineForEachMember());
      }
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print('\n');
  }

  private static DefaultPrettyPrinter lineForEachMember() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  private static void assessment(JsonGenerator json, Assessment a) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", SCHEMA_VERSION);
    shipment(json, a.shipment());
    premise(json, a.premise());
    valuation(json, a.valuation());
    json.writeNumberField("customsValue", a.customsValue());
    json.writeArrayFieldStart("charges");
    for (Charge charge : a.charges()) {
      charge(json, charge);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notApplied");
    for (NotApplied each : a.notApplied()) {
      notApplied(json, each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("taxesAndFees");
    for (FeeCharge fee : a.fees()) {
      fee(json, fee);
    }
    json.writeEndArray();
    totals(json, a);
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
      json.writeNumberField("dutyPercent", Figures.percentNumber(each.dutyPercent()));
      json.writeEndObject();
    }
    json.writeEndArray();
    texts(json, "filingOrder", a.filing());
    json.writeBooleanField("complete", a.isComplete());
    texts(json, "missing", a.missing());
    texts(json, "warnings", a.warnings());
    tables(json, a);
    json.writeEndObject();
  }

  private static void shipment(JsonGenerator json, Shipment s) throws IOException {
    json.writeObjectFieldStart("shipment");
    if (s.code().isPresent()) {
      json.writeStringField("code", s.code().get().dotted());
    } else {
      json.writeNullField("code");
    }
    json.writeStringField("origin", s.origin());
    json.writeStringField("importer", s.importer());
    json.writeStringField("entryDate", s.entryDate().toString());
    json.writeNumberField("value", s.value().setScale(Math.max(2, s.value().scale())));
    json.writeStringField("currency", s.terms().currency());
    optional(json, "loadedDate", s.loaded().map(Object::toString));
    optional(json, "mode", s.mode());
    optional(json, "entry", s.entry());
    optional(json, "program", s.program());
    if (!s.quantities().isEmpty()) {
      texts(json, "quantities", s.quantities().all().stream().map(Quantity::toString).toList());
    }
    if (!s.claims().isEmpty()) {
      texts(json, "claims", s.claims());
    }
    if (!s.denials().isEmpty()) {
      texts(json, "denials", s.denials());
    }
    if (!s.contentPercent().isEmpty()) {
      json.writeObjectFieldStart("contentPercent");
      for (Map.Entry<String, BigDecimal> each : new TreeMap<>(s.contentPercent()).entrySet()) {
        json.writeNumberField(each.getKey(), Figures.percentNumber(each.getValue()));
      }
      json.writeEndObject();
    }
    optional(json, "baseRate", s.baseRate().map(Object::toString));
    optional(json, "adcvd", s.adcvd().map(Object::toString));
    terms(json, s);
    json.writeEndObject();
  }

  private static void premise(JsonGenerator json, Premise premise) throws IOException {
    if (premise.knownOn().isEmpty()) {
      return;
    }
    json.writeStringField("knownOn", premise.knownOn().get().toString());
    if (premise.hindsight().isPresent()) {
      new HindsightJson(premise.hindsight().get()).write(json);
    }
  }

  private static void terms(JsonGenerator json, Shipment s) throws IOException {
    optional(json, "entryTime", s.hours().entry().map(Object::toString));
    optional(json, "loadedTime", s.hours().loaded().map(Object::toString));
    optional(json, "incoterm", s.terms().incoterm().map(Object::toString));
    optional(json, "exportedDate", s.terms().exported().map(Object::toString));
    if (!s.terms().fx().isEmpty()) {
      json.writeObjectFieldStart("perDollar");
      for (Map.Entry<String, BigDecimal> each : new TreeMap<>(s.terms().fx()).entrySet()) {
        json.writeNumberField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
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
      json.writeEndObject();
    }
    json.writeEndArray();
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

  private static void charge(JsonGenerator json, Charge c) throws IOException {
    json.writeStartObject();
    json.writeStringField("measure", c.measure());
    json.writeStringField("program", c.program());
    json.writeStringField("kind", c.kind());
    json.writeStringField("authority", c.authority());
    json.writeStringField("heading", c.heading());
    json.writeStringField("duty", c.duty());
    json.writeNumberField("ratePercent", Figures.percentNumber(c.ratePercent()));
    json.writeNumberField("base", c.base());
    json.writeNumberField("amount", c.amount());
    json.writeStringField("arithmetic", c.arithmetic());
    json.writeStringField("from", c.from());
    if (c.to().isPresent()) {
      json.writeStringField("to", c.to().get());
    } else {
      json.writeNullField("to");
    }
    texts(json, "legalBasis", c.legalBasis());
    json.writeStringField("reason", c.reason());
    json.writeStringField("status", c.status());
    json.writeBooleanField("verified", c.verified());
    json.writeEndObject();
  }

  private static void notApplied(JsonGenerator json, NotApplied n) throws IOException {
    json.writeStartObject();
    json.writeStringField("measure", n.measure());
    json.writeStringField("program", n.program());
    json.writeStringField("heading", n.heading());
    json.writeStringField("reason", n.reason());
    texts(json, "legalBasis", n.legalBasis());
    json.writeEndObject();
  }

  private static void fee(JsonGenerator json, FeeCharge f) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", f.id());
    json.writeStringField("name", f.name());
    json.writeStringField("kind", f.kind());
    json.writeStringField("rate", f.rate());
    json.writeNumberField("base", f.base());
    json.writeNumberField("amount", f.amount());
    json.writeStringField("arithmetic", f.arithmetic());
    texts(json, "legalBasis", f.legalBasis());
    json.writeBooleanField("verified", f.verified());
    json.writeEndObject();
  }

  private static void totals(JsonGenerator json, Assessment a) throws IOException {
    BigDecimal percent = Figures.percentNumber(a.dutyPercent());
    json.writeObjectFieldStart("totals");
    json.writeNumberField("dutyPercent", percent);
    json.writeNumberField("totalDuty", a.totalDuty());
    json.writeNumberField("totalTaxesAndFees", a.totalFees());
    json.writeNumberField("effectiveRatePercent", percent);
    json.writeNumberField("landedCost", a.landedCost());
    json.writeStringField("currency", a.currency());
    if (a.landedCostPerUnit().isPresent()) {
      json.writeNumberField("landedCostPerUnit", a.landedCostPerUnit().get());
    }
    json.writeEndObject();
  }

  private static void tables(JsonGenerator json, Assessment a) throws IOException {
    json.writeObjectFieldStart("tables");
    json.writeStringField("edition", a.edition());
    json.writeStringField("sha256", a.tablesSha256());
    if (a.premise().scenario().isPresent()) {
      json.writeObjectFieldStart("scenario");
      json.writeStringField("name", a.premise().scenario().get().name());
      json.writeStringField("sha256", a.premise().scenario().get().sha256());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void range(JsonGenerator json, RangeAssessment range) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", SCHEMA_VERSION);
    shipment(json, range.shipment());
    Optional<Premise> premise = range.lowest().map(Assessment::premise);
    if (premise.isPresent()) {
      optional(json, "knownOn", premise.get().knownOn().map(Object::toString));
    }
    json.writeObjectFieldStart("range");
    extreme(json, "lowest", range.lowest());
    extreme(json, "highest", range.highest());
    json.writeArrayFieldStart("lines");
    for (RangeAssessment.Line line : range.lines()) {
      json.writeStartObject();
      json.writeStringField("code", line.code().dotted());
      if (line.assessment().isPresent()) {
        sums(json, line.assessment().get());
      } else {
        json.writeStringField("undecided", line.undecided());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeBooleanField("complete", false);
    texts(json, "missing", List.of("code of eight digits"));
    texts(json, "warnings", range.warnings());
    if (range.lowest().isPresent()) {
      tables(json, range.lowest().get());
    }
    json.writeEndObject();
  }

  private static void extreme(JsonGenerator json, String name, Optional<Assessment> assessment)
      throws IOException {
    if (assessment.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField(
        "code", assessment.get().shipment().code().map(CommodityCode::dotted).orElse(""));
    sums(json, assessment.get());
    json.writeEndObject();
  }

  private static void sums(JsonGenerator json, Assessment a) throws IOException {
    json.writeNumberField("dutyPercent", Figures.percentNumber(a.dutyPercent()));
    json.writeNumberField("totalDuty", a.totalDuty());
    json.writeNumberField("landedCost", a.landedCost());
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
