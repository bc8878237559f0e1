package org.tariffcalc.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.assess.Assessment;
import org.tariffcalc.assess.Charge;
import org.tariffcalc.assess.RangeAssessment;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.customs.CommodityCode;

/** Assessments as CSV under the column names of a batch. */
public final class CsvAssessmentRenderer implements AssessmentRenderer {

  private static final List<String> HEADER =
      List.of(
          "code",
          "origin",
          "importer",
          "value",
          "currency",
          "entry_date",
          "loaded_date",
          "mode",
          "program",
          "claims",
          "customs_value",
          "base_rate",
          "base_duty",
          "additional_percent",
          "additional_duty",
          "total_duty",
          "effective_rate_percent",
          "taxes_and_fees",
          "landed_cost",
          "headings",
          "edition",
          "error");

  @Override
  public boolean showsWarnings() {
    return false;
  }

  @Override
  public void render(Assessment assessment, PrintWriter out) {
    write(out, List.of(row(assessment)));
  }

  @Override
  public void render(RangeAssessment range, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (RangeAssessment.Line line : range.lines()) {
      rows.add(
          line.assessment().isPresent()
              ? row(line.assessment().get())
              : errorRow(range.shipment().withCode(line.code()), line.undecided()));
    }
    write(out, rows);
  }

  private static void write(PrintWriter out, List<List<String>> rows) {
    try {
      CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      writer.writeRecord(HEADER);
      for (List<String> row : rows) {
        writer.writeRecord(row);
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(Assessment a) {
    BigDecimal base = BigDecimal.ZERO.setScale(2);
    String baseRate = "";
    List<String> headings = new ArrayList<>();
    for (Charge charge : a.charges()) {
      if (charge.kind().equals("base")) {
        base = base.add(charge.amount());
        baseRate = charge.duty();
      }
      if (!charge.heading().isEmpty()) {
        headings.add(charge.heading());
      }
    }
    BigDecimal additional = a.totalDuty().subtract(base);
    List<String> row = question(a.shipment());
    row.add(a.customsValue().toPlainString());
    row.add(baseRate);
    row.add(base.toPlainString());
    row.add(Figures.percent(Assessment.percentOf(additional, a.customsValue())));
    row.add(additional.toPlainString());
    row.add(a.totalDuty().toPlainString());
    row.add(Figures.percent(a.dutyPercent()));
    row.add(a.totalFees().toPlainString());
    row.add(a.landedCost().toPlainString());
    row.add(String.join(";", headings));
    row.add(a.edition() + a.premise().remark());
    row.add("");
    return row;
  }

  private static List<String> errorRow(Shipment shipment, String error) {
    List<String> row = question(shipment);
    while (row.size() < HEADER.size() - 1) {
      row.add("");
    }
    row.add(error);
    return row;
  }

  private static List<String> question(Shipment s) {
    List<String> row = new ArrayList<>(HEADER.size());
    row.add(s.code().map(CommodityCode::dotted).orElse(""));
    row.add(s.origin());
    row.add(s.importer());
    row.add(s.value().toPlainString());
    row.add(s.terms().currency());
    row.add(s.entryDate().toString());
    row.add(s.loaded().map(Object::toString).orElse(""));
    row.add(s.mode().orElse(""));
    row.add(s.program().orElse(""));
    row.add(String.join(";", s.claims()));
    return row;
  }
}
