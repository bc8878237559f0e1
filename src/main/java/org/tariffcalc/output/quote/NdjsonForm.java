package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.batch.FigureJson;
import org.tariffcalc.batch.FigureWriter;
import org.tariffcalc.batch.RowForm;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.Rows;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.output.write.JsonFields;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;

/**
 * Rows as NDJSON: the object of a quote on one line. What the row says beside its shipment stands
 * under {@code row}; a row without figures has all that it says there, and its {@code error}.
 */
public final class NdjsonForm implements RowForm {

  private static final String ROW = "row";

  /** The members of an answer, in their order. */
  public static final List<String> MEMBERS =
      List.of(
          ROW,
          "schemaVersion",
          "name",
          "shipment",
          "knownOn",
          "hindsight",
          "approximate",
          "inferred",
          "valuation",
          "customsValue",
          "charges",
          "notApplied",
          "taxesAndFees",
          "totals",
          "groups",
          "exchange",
          "reliefs",
          "alternatives",
          "filingOrder",
          "complete",
          "missing",
          "warnings",
          "pending",
          "acts",
          "tables");

  /** Those that do not hang on what could be claimed. */
  private static final Set<String> OF_FIGURES =
      Set.of(
          ROW,
          "schemaVersion",
          "name",
          "shipment",
          "approximate",
          "inferred",
          "valuation",
          "customsValue",
          "totals",
          "filingOrder",
          "complete",
          "missing",
          "tables");

  private final JsonAssessmentRenderer renderer;
  private final boolean showsRow;
  private final boolean needsFiguresOnly;
  private final Set<String> members;

  /**
   * Answers on one line each.
   *
   * @param titles what the goods are called
   * @param members names of those that a row with figures has; empty for all
   */
  public NdjsonForm(GoodsTitles titles, Set<String> members) {
    this.renderer = JsonAssessmentRenderer.onOneLine(titles, members);
    this.members = Set.copyOf(members);
    this.showsRow = members.isEmpty() || members.contains(ROW);
    this.needsFiguresOnly = !members.isEmpty() && OF_FIGURES.containsAll(members);
  }

  /**
   * The members of some names.
   *
   * @throws UsageError when an answer has none of such a name, with those that are nearest
   */
  public static Set<String> members(List<String> names) {
    Set<String> members = new LinkedHashSet<>();
    for (String each : names) {
      String name = each.strip();
      if (!MEMBERS.contains(name)) {
        throw new UsageError(
            "'" + name + "' after --fields is not a member of an answer",
            "--fields with " + String.join(", ", RateNames.nearest(name, MEMBERS)));
      }
      members.add(name);
    }
    return members;
  }

  @Override
  public void header(List<String> columns, RowBytes out) {
    // NDJSON has none.
  }

  @Override
  public Assessment assess(Assessor assessor, Shipment shipment) {
    return needsFiguresOnly ? assessor.figures(shipment) : assessor.assess(shipment);
  }

  @Override
  public boolean isOfFigures() {
    return !members.isEmpty() && FigureJson.MEMBERS.containsAll(members);
  }

  @Override
  public FigureWriter figures(RateTables tables, ShipmentColumns columns) {
    return new FigureJson(
        members,
        tables,
        columns,
        "\"schemaVersion\":" + JsonFields.SCHEMA_VERSION,
        JsonAssessmentRenderer.tables(tables));
  }

  @Override
  public void answer(Rows row, Assessment assessment, RowBytes out) {
    StringWriter text = new StringWriter(1 << 12);
    PrintWriter writer = new PrintWriter(text);
    renderer.render(assessment, Optional.empty(), writer);
    writer.flush();
    // Of members that this answer does not have, as knownOn, the renderer writes no object.
    String object = text.getBuffer().charAt(0) == '{' ? text.toString() : "{}\n";
    Map<String, String> members = showsRow ? row.members(false) : Map.of();
    if (members.isEmpty()) {
      out.append(object);
    } else {
      out.append('{');
      FigureJson.row(members, out);
      out.append(object.startsWith("{}") ? "" : ",");
      out.append(object.substring(1));
    }
  }

  @Override
  public void fault(Rows row, RowFault fault, RowBytes out) {
    out.append('{');
    FigureJson.row(row.members(true), out);
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
}
