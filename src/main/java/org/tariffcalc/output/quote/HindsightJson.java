package org.tariffcalc.output.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.tariffcalc.assess.answer.Hindsight;
import org.tariffcalc.output.write.FigureText;

/** The JSON of what acts since the day of knowledge made of an answer. */
record HindsightJson(Hindsight hindsight) {

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("hindsight");
    json.writeNumberField("totalDuty", hindsight.totalDuty());
    json.writeNumberField("dutyPercent", FigureText.percentNumber(hindsight.dutyPercent()));
    json.writeNumberField("difference", hindsight.difference());
    json.writeArrayFieldStart("acts");
    for (Hindsight.Act act : hindsight.acts()) {
      json.writeStartObject();
      json.writeStringField("measure", act.measure());
      json.writeStringField("heading", act.heading());
      json.writeNumberField("difference", act.difference());
      if (act.published().isPresent()) {
        json.writeStringField("published", act.published().get().toString());
      } else {
        json.writeNullField("published");
      }
      json.writeArrayFieldStart("legalBasis");
      for (String each : act.legalBasis()) {
        json.writeString(each);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
