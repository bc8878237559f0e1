package org.tariffcalc.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.customs.Quantity;

/** The question of an assessment as a member of its JSON. */
final class ShipmentJson {

  private ShipmentJson() {}

  /** Writes the member {@code shipment}. */
  static void write(JsonGenerator json, Shipment s) throws IOException {
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
    JsonFields.optional(json, "loadedDate", s.loaded().map(Object::toString));
    JsonFields.optional(json, "mode", s.mode());
    JsonFields.optional(json, "entry", s.entry());
    JsonFields.optional(json, "program", s.program());
    if (!s.quantities().isEmpty()) {
      JsonFields.texts(
          json, "quantities", s.quantities().all().stream().map(Quantity::toString).toList());
    }
    if (!s.claims().isEmpty()) {
      JsonFields.texts(json, "claims", s.claims());
    }
    if (!s.denials().isEmpty()) {
      JsonFields.texts(json, "denials", s.denials());
    }
    if (!s.contentPercent().isEmpty()) {
      json.writeObjectFieldStart("contentPercent");
      for (Map.Entry<String, BigDecimal> each : new TreeMap<>(s.contentPercent()).entrySet()) {
        json.writeNumberField(each.getKey(), Figures.percentNumber(each.getValue()));
      }
      json.writeEndObject();
    }
    JsonFields.optional(json, "baseRate", s.baseRate().map(Object::toString));
    JsonFields.optional(json, "adcvd", s.adcvd().map(Object::toString));
    terms(json, s);
    json.writeEndObject();
  }

  private static void terms(JsonGenerator json, Shipment s) throws IOException {
    JsonFields.optional(json, "entryTime", s.hours().entry().map(Object::toString));
    JsonFields.optional(json, "loadedTime", s.hours().loaded().map(Object::toString));
    JsonFields.optional(json, "incoterm", s.terms().incoterm().map(Object::toString));
    JsonFields.optional(json, "exportedDate", s.terms().exported().map(Object::toString));
    if (!s.terms().fx().isEmpty()) {
      json.writeObjectFieldStart("perDollar");
      for (Map.Entry<String, BigDecimal> each : new TreeMap<>(s.terms().fx()).entrySet()) {
        json.writeNumberField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    }
  }
}
