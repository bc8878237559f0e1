package org.tariffcalc.output.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.LawBasis;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonFields;

/** The range over the lines of a code as one JSON object. */
final class RangeJson {

  private RangeJson() {}

  /** Writes the whole object. */
  static void write(
      JsonGenerator json, RangeAssessment range, Optional<RangeHold> hold, GoodsTitles titles)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", JsonFields.SCHEMA_VERSION);
    JsonFields.optional(json, "name", titles.of(range.shipment()));
    ShipmentJson.write(json, range.shipment());
    Optional<LawBasis> premise = range.lowest().map(Assessment::premise);
    if (premise.isPresent()) {
      JsonFields.optional(json, "knownOn", premise.get().knownOn().map(Object::toString));
    }
    json.writeObjectFieldStart("range");
    extreme(json, "lowest", range.lowest(), true);
    extreme(json, "highest", range.highest(), false);
    json.writeArrayFieldStart("lines");
    for (RangeAssessment.Line line : range.lines()) {
      json.writeStartObject();
      json.writeStringField("code", line.code().dotted());
      JsonFields.optional(json, "name", titles.ofLine(range.shipment(), line.code()));
      if (line.assessment().isPresent()) {
        sums(json, line.assessment().get(), false);
        AssessmentJson.lowest(json, line.assessment().get());
      } else {
        json.writeStringField("undecided", line.undecided());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    if (hold.isPresent()) {
      json.writeObjectFieldStart("holds");
      json.writeStringField("until", hold.get().until().toString());
      JsonFields.texts(
          json, "codes", hold.get().codes().stream().map(CommodityCode::dotted).toList());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeBooleanField("complete", false);
    JsonFields.texts(json, "missing", List.of("code of eight digits"));
    JsonFields.texts(json, "warnings", range.warnings());
    AssessmentJson.pending(json, range.pending());
    if (range.lowest().isPresent()) {
      AssessmentJson.tables(json, range.lowest().get());
    }
    json.writeEndObject();
  }

  private static void extreme(
      JsonGenerator json, String name, Optional<Assessment> assessment, boolean isLowest)
      throws IOException {
    if (assessment.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField(
        "code", assessment.get().shipment().code().map(CommodityCode::dotted).orElse(""));
    sums(json, assessment.get(), isLowest);
    json.writeEndObject();
  }

  private static void sums(JsonGenerator json, Assessment a, boolean isLowest) throws IOException {
    json.writeNumberField(
        "dutyPercent", FigureText.percentNumber(isLowest ? a.lowestPercent() : a.dutyPercent()));
    json.writeNumberField("totalDuty", isLowest ? a.lowestDuty() : a.totalDuty());
    json.writeNumberField("landedCost", isLowest ? a.lowestLandedCost() : a.landedCost());
  }
}
