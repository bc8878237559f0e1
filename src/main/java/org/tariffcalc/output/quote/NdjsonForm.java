package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.batch.RowForm;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.Rows;

/**
 * Rows as NDJSON: the object of a quote on one line. What the row says beside its shipment stands
 * under {@code row}; a row without figures has all that it says there, and its {@code error}.
 */
public final class NdjsonForm implements RowForm {

  private final JsonAssessmentRenderer renderer;

  /**
   * Answers on one line each.
   *
   * @param titles what the goods are called
   */
  public NdjsonForm(GoodsTitles titles) {
    this.renderer = JsonAssessmentRenderer.onOneLine(titles);
  }

  @Override
  public void header(List<String> columns, RowBytes out) {
    // NDJSON has none.
  }

  @Override
  public Assessment assess(Assessor assessor, Shipment shipment) {
    return assessor.assess(shipment);
  }

  @Override
  public void answer(Rows row, Assessment assessment, RowBytes out) {
    StringWriter text = new StringWriter(1 << 12);
    PrintWriter writer = new PrintWriter(text);
    renderer.render(assessment, Optional.empty(), writer);
    writer.flush();
    String object = text.toString();
    Map<String, String> members = row.members(false);
    if (members.isEmpty()) {
      out.append(object);
    } else {
      row(members, out);
      out.append(',');
      out.append(object.substring(1));
    }
  }

  @Override
  public void fault(Rows row, RowFault fault, RowBytes out) {
    row(row.members(true), out);
    end(fault, out);
  }

  @Override
  public void overlong(Block part, int columns, RowFault fault, RowBytes out) {
    if (part.part() == Block.Part.BEGIN) {
      out.append("{\"row\":{\"line\":\"");
    }
    String text = new String(part.bytes(), 0, part.lengthOfRecord(), StandardCharsets.UTF_8);
    String quoted = JsonAssessmentRenderer.quoted(text);
    out.append(quoted.substring(1, quoted.length() - 1));
    if (part.part() == Block.Part.END) {
      out.append("\"}");
      end(fault, out);
    }
  }

  private static void end(RowFault fault, RowBytes out) {
    out.append(",\"error\":");
    out.append(JsonAssessmentRenderer.quoted(fault.wrong()));
    out.append(",\"kind\":");
    out.append(JsonAssessmentRenderer.quoted(fault.kind().words()));
    out.append(",\"try\":");
    out.append(JsonAssessmentRenderer.quoted(fault.remedy()));
    out.append("}\n");
  }

  private static void row(Map<String, String> members, RowBytes out) {
    out.append("{\"row\":{");
    String comma = "";
    for (Map.Entry<String, String> each : members.entrySet()) {
      out.append(comma);
      out.append(JsonAssessmentRenderer.quoted(each.getKey()));
      out.append(':');
      out.append(each.getValue());
      comma = ",";
    }
    out.append('}');
  }
}
