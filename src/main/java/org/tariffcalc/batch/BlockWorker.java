package org.tariffcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.LawBasis;
import org.tariffcalc.assess.bulk.FormulaFigures;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.us.Section321;
import org.tariffcalc.batch.BlockResult.Bad;
import org.tariffcalc.customs.Limits;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.row.CsvRows;
import org.tariffcalc.intake.row.JsonRows;
import org.tariffcalc.intake.row.OpenMetals;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.intake.row.RowNotes;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.intake.row.RowRemark;
import org.tariffcalc.intake.row.Rows;
import org.tariffcalc.intake.row.ShipmentColumns;

/** Turns blocks of rows into blocks of output; one thread uses it at a time. */
final class BlockWorker {

  private final BatchPlan plan;
  private final Assessor assessor;
  private final FaultKinds kinds;
  private final Optional<RowAssessor> quick;
  private final Optional<FormulaShipments> shipments;
  private final LawBasis premise;
  private final boolean countsMetals;
  private final Map<Shipment, Assessment> recent = new RecentAssessments();

  /** What was assessed last: rows of one product, day and value come in runs. */
  private static final class RecentAssessments extends LinkedHashMap<Shipment, Assessment> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 64;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Shipment, Assessment> eldest) {
      return size() > MOST;
    }
  }

  /**
   * A worker.
   *
   * @param formulas the quicker way, where there is one
   * @param countsMetals whether the summary tells of metals whose share no row declares
   */
  BlockWorker(
      BatchPlan plan,
      ShipmentColumns columns,
      Optional<SharedFormulas> formulas,
      boolean countsMetals) {
    this.plan = plan;
    this.assessor = new Assessor(plan.tables());
    this.kinds = new FaultKinds(plan.tables());
    Optional<FigureWriter> writer =
        formulas.map(each -> plan.form().figures(plan.tables(), columns));
    this.quick = formulas.map(each -> new FormulaRows(each, columns, writer.orElseThrow()));
    this.shipments = formulas.map(each -> new FormulaShipments(each, writer.orElseThrow()));
    this.premise = LawBasis.of(plan.tables());
    this.countsMetals = countsMetals;
  }

  /**
   * Works through rows of a block, until it ends or there is as much output as may be held.
   *
   * @param rows where the work before has left them
   * @param out where the output goes; empty
   */
  BlockResult work(Rows rows, RowBytes out) {
    BlockResult result = new BlockResult();
    RowAssessor.Outcome quickly = RowAssessor.Outcome.LEFT;
    boolean isFull = false;
    while (!isFull && result.stop().isEmpty() && rows.next()) {
      isFull = out.length() >= Limits.MOST_OUTPUT_HELD;
      if (rows instanceof JsonRows objects && plan.form() instanceof CsvForm) {
        Optional<RowFault> lost = objects.lost();
        if (lost.isPresent()) {
          result.stopAt(new Bad(rows.line(), lost.get(), ""));
          continue;
        }
      }
      if (rows instanceof CsvRows csv && quick.isPresent()) {
        quickly = answeredQuickly(csv, quick.get(), out);
        if (countsMetals && hasFigures(quickly)) {
          countMetals(quick.get(), rows, result);
        }
      }
      if (hasFigures(quickly) && quick.orElseThrow().isReleasable()) {
        result.summary().remark(rows.line(), RowRemark.RELEASABLE, "");
      }
      if (hasFigures(quickly) && quick.orElseThrow().isLater()) {
        result.summary().later(rows.line());
      }
      if (quickly == RowAssessor.Outcome.DONE) {
        result.summary().row();
        result.summary().refundable(quick.orElseThrow().refundableCents());
        continue;
      }
      long line = rows.line();
      switch (quickly) {
        case UNDECIDED -> {
          result.summary().row();
          result.summary().refundable(quick.orElseThrow().refundableCents());
          result
              .summary()
              .undecided(
                  line,
                  result.summary().undecided().isPresent() ? "" : quick.orElseThrow().undecided());
        }
        case FAULT -> fault(rows, line, quick.orElseThrow().fault(), result, out);
        default -> row(rows, line, result, out);
      }
    }
    if (plan.form() instanceof CsvForm csv) {
      csv.finish(out);
    }
    if (plan.packsOutput()) {
      pack(out);
    }
    result.finish(out, rows.line(), !isFull || result.stop().isPresent());
    return result;
  }

  /**
   * Hands on a part of a row that is too long to be read: it comes back whole, as one text.
   *
   * @param columns how many the output has beside the figures
   */
  BlockResult overlong(Block part, int columns, RowBytes out) {
    BlockResult result = new BlockResult();
    RowFault fault =
        new RowFault(
            Kind.BROKEN_ROW,
            "the row is longer than a megabyte; it stands whole in the first column",
            "a row of less than a megabyte, and an end to every quotation mark");
    if (part.part() == Block.Part.BEGIN) {
      Bad bad = new Bad(0, fault, "");
      if (plan.failsFast()) {
        result.stopAt(bad);
      } else {
        result.summary().row();
        result.summary().fault(0, fault);
        if (plan.keepsBadRows()) {
          result.bad().add(bad);
        }
      }
    }
    if (result.stop().isEmpty()) {
      plan.form().overlong(part, columns, fault, out);
    }
    if (plan.packsOutput()) {
      pack(out);
    }
    result.finish(out, part.lines(0, part.length()), true);
    return result;
  }

  private static boolean hasFigures(RowAssessor.Outcome outcome) {
    return outcome == RowAssessor.Outcome.DONE || outcome == RowAssessor.Outcome.UNDECIDED;
  }

  /** Counts the metals of a row that has its figures. */
  private static void countMetals(RowAssessor assessor, Rows rows, BlockResult result) {
    OpenMetals known = result.summary().openMetals();
    for (String metal : assessor.openMetals()) {
      if (known.knows(metal)) {
        known.count(rows.line(), metal);
      } else if (rows.reading() instanceof RowReading.Understood row) {
        known.count(rows.line(), metal, row.shipment());
      }
    }
  }

  private static RowAssessor.Outcome answeredQuickly(
      CsvRows rows, RowAssessor assessor, RowBytes out) {
    if (!rows.isSound()) {
      return RowAssessor.Outcome.LEFT;
    }
    int mark = out.length();
    RowAssessor.Outcome outcome = assessor.append(rows, out);
    if (!hasFigures(outcome)) {
      out.truncate(mark);
    }
    return outcome;
  }

  private void row(Rows rows, long line, BlockResult result, RowBytes out) {
    RowReading reading = rows.reading();
    if (reading instanceof RowReading.Skipped skipped) {
      result.summary().skipped(line, skipped.why());
    } else if (reading instanceof RowReading.Faulty faulty) {
      fault(rows, line, faulty.fault(), result, out);
    } else if (reading instanceof RowReading.Understood understood) {
      for (String repair : understood.repairs()) {
        result.summary().repair(line, repair);
      }
      answer(rows, line, understood, result, out);
    }
  }

  private void answer(
      Rows rows, long line, RowReading.Understood row, BlockResult result, RowBytes out) {
    Shipment shipment = row.shipment();
    if (shipments.isPresent() && shipments.get().append(rows, shipment, out)) {
      result.summary().row();
      tell(line, row, shipments.get().figures(), result);
      return;
    }
    try {
      Assessment assessment = recent.get(shipment);
      if (assessment == null) {
        assessment = plan.form().assess(assessor, shipment);
        recent.put(shipment, assessment);
      }
      if (!assessment.premise().covers(shipment.entryDate())) {
        result.summary().later(line);
      }
      result.summary().refundable(assessment.refundable());
      if (!assessment.isComplete()) {
        result.summary().undecided(line, assessment.undecided());
      }
      if (countsMetals) {
        result.summary().openMetals().count(line, assessment);
      }
      if (Section321.isOpenTo(plan.tables(), priced(assessment))) {
        result.summary().remark(line, RowRemark.RELEASABLE, "");
      }
      RowNotes.tellOfCode(
          plan.tables(), shipment, (remark, what) -> result.summary().remark(line, remark, what));
      for (String unit : row.unknownUnits()) {
        result.summary().remark(line, RowRemark.UNKNOWN_UNIT, unit);
      }
      plan.form().answer(rows, assessment, out);
      result.summary().row();
    } catch (TariffException e) {
      if (e instanceof InvalidTables) {
        throw e;
      }
      fault(rows, line, kinds.of(e, shipment), result, out);
    }
  }

  /** Tells of a row that a formula answered what is told of an assessment. */
  private void tell(
      long line, RowReading.Understood row, FormulaFigures figures, BlockResult result) {
    BatchSummary summary = result.summary();
    if (!premise.covers(row.shipment().entryDate())) {
      summary.later(line);
    }
    summary.refundable(figures.refundableCents());
    if (figures.isUndecided()) {
      summary.undecided(line, summary.undecided().isPresent() ? "" : figures.undecided());
    }
    if (countsMetals) {
      for (String metal : figures.openMetals()) {
        summary.openMetals().count(line, metal, row.shipment());
      }
    }
    if (figures.isReleasable()) {
      summary.remark(line, RowRemark.RELEASABLE, "");
    }
    for (String unit : row.unknownUnits()) {
      summary.remark(line, RowRemark.UNKNOWN_UNIT, unit);
    }
  }

  /** The shipment at its value in the currency of customs. */
  private static Shipment priced(Assessment assessment) {
    return assessment.shipment().withValue(assessment.valuation().dutiable());
  }

  private void fault(Rows rows, long line, RowFault fault, BlockResult result, RowBytes out) {
    Bad bad = new Bad(line, fault, plan.keepsBadRows() ? cells(rows) : "");
    if (plan.failsFast() || rows instanceof JsonRows objects && objects.isDoubtful()) {
      result.stopAt(bad);
      return;
    }
    plan.form().fault(rows, fault, out);
    result.summary().row();
    result.summary().fault(line, fault);
    if (plan.keepsBadRows()) {
      result.bad().add(bad);
    }
  }

  private static String cells(Rows rows) {
    RowBytes cells = new RowBytes();
    rows.appendCells(cells);
    return new String(cells.array(), 0, cells.length(), UTF_8);
  }

  /** Each block is packed by itself: a gzip file may have several members, one behind the other. */
  static void pack(RowBytes out) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(out.length() / 3 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 8192)) {
      gzip.write(out.array(), 0, out.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.truncate(0);
    out.append(packed.toByteArray(), 0, packed.size());
  }
}
