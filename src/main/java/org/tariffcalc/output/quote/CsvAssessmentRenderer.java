package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.FigureColumns;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.output.write.CsvTable;

/** Assessments as CSV under the column names of a batch. */
public final class CsvAssessmentRenderer implements AssessmentRenderer {

  private static final List<String> QUESTION =
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
          "claims");

  private static final List<String> HEADER = header();

  private static List<String> header() {
    List<String> header = new ArrayList<>(QUESTION);
    header.addAll(FigureColumns.NAMES);
    header.add("error");
    header.addAll(FigureColumns.LAST);
    return header;
  }

  private final BiConsumer<PrintWriter, Consumer<PrintWriter>> form;

  /**
   * A renderer.
   *
   * @param form lets rows be written to an output, in the form that is asked for
   */
  public CsvAssessmentRenderer(BiConsumer<PrintWriter, Consumer<PrintWriter>> form) {
    this.form = form;
  }

  @Override
  public boolean showsHold() {
    return false;
  }

  @Override
  public boolean showsWarnings() {
    return false;
  }

  @Override
  public void render(Assessment assessment, Optional<DutyHold> hold, PrintWriter out) {
    write(out, List.of(row(assessment)));
  }

  @Override
  public void render(RangeAssessment range, Optional<RangeHold> hold, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (RangeAssessment.Line line : range.lines()) {
      rows.add(
          line.assessment().isPresent()
              ? row(line.assessment().get())
              : errorRow(range.shipment().withCode(line.code()), line.undecided()));
    }
    write(out, rows);
  }

  private void write(PrintWriter out, List<List<String>> rows) {
    form.accept(out, to -> CsvTable.write(to, HEADER, rows));
  }

  private static List<String> row(Assessment a) {
    List<String> row = question(a.shipment());
    row.addAll(FigureColumns.of(a));
    row.add("");
    row.addAll(FigureColumns.last(a));
    return row;
  }

  private static List<String> errorRow(Shipment shipment, String error) {
    List<String> row = question(shipment);
    while (row.size() < HEADER.indexOf("error")) {
      row.add("");
    }
    row.add(error);
    while (row.size() < HEADER.size()) {
      row.add("");
    }
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
    row.add(s.mode().map(TransportMode::word).orElse(""));
    row.add(s.program().orElse(""));
    row.add(String.join(";", s.claims()));
    return row;
  }
}
