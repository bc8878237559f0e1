package org.tariffcalc.output.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.intake.row.ShipmentMembers;
import org.tariffcalc.tables.json.Json;

/** The question of an assessment as a member of its JSON. */
final class ShipmentJson {

  private ShipmentJson() {}

  /** Writes the member {@code shipment}. */
  static void write(JsonGenerator json, Shipment s) throws IOException {
    json.writeFieldName("shipment");
    write(json, ShipmentMembers.json(s));
  }

  private static void write(JsonGenerator json, Json value) throws IOException {
    if (value instanceof Json.Members members) {
      json.writeStartObject();
      for (Map.Entry<String, Json> each : members.byName().entrySet()) {
        json.writeFieldName(each.getKey());
        write(json, each.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Json.Elements elements) {
      json.writeStartArray();
      for (Json each : elements.all()) {
        write(json, each);
      }
      json.writeEndArray();
    } else if (value instanceof Json.Text text) {
      json.writeString(text.value());
    } else if (value instanceof Json.Numeral number) {
      json.writeNumber(number.value());
    } else if (value instanceof Json.Flag flag) {
      json.writeBoolean(flag.value());
    } else {
      json.writeNull();
    }
  }
}
