package org.tariffcalc.cli.batch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.batch.BatchSummary;
import org.tariffcalc.intake.row.OpenMetals;
import org.tariffcalc.intake.row.RowCounts;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.tables.RateTables;

/** What stderr says after a batch. */
public final class BatchReport {

  private BatchReport() {}

  /** Says under which premise the figures stand, if under any. */
  static void premise(RateTables tables, BatchSummary summary, PrintWriter err) {
    summary
        .later()
        .ifPresent(
            rows ->
                err.println(
                    "tariff: note: the law was read to "
                        + tables.manifest().asOf()
                        + "; "
                        + rows.count()
                        + (rows.count() == 1
                            ? " row is entered later and assumes"
                            : " rows are entered later and assume")
                        + " no change since (line "
                        + rows.firstLine()
                        + ")"));
    tables
        .knownOn()
        .ifPresent(
            day ->
                err.println(
                    "tariff: note: every row is answered as of "
                        + day
                        + "; tariff diff and tariff quote with --known-on show what later acts"
                        + " changed"));
    tables
        .scenario()
        .ifPresent(
            each -> err.println("tariff: note: not the law but the scenario " + each.name()));
  }

  /** Prints what was mended, left open and refused; returns whether every row has its figures. */
  static boolean print(
      RateTables tables, BatchSummary summary, @Nullable Path errors, PrintWriter err) {
    summary.notes().forEach(each -> err.println("tariff: note: " + each));
    summary.skipped().ifPresent(tally -> note(err, tally, "row is skipped", "rows are skipped"));
    summary.repairs().ifPresent(tally -> note(err, tally, "mended cell", "mended cells"));
    summary
        .undecided()
        .ifPresent(
            tally ->
                note(
                    err,
                    tally,
                    "row leaves something undecided",
                    "rows leave something undecided"));
    summary
        .remarks()
        .forEach((remark, tally) -> note(err, tally, remark.words(1), remark.words(2)));
    openMetals(summary.openMetals(), tables, err);
    refundable(summary, err);
    for (Map.Entry<Kind, RowCounts> each : summary.faults().entrySet()) {
      String words = each.getKey().words();
      note(err, each.getValue(), "row: " + words, "rows: " + words);
    }
    if (summary.faulty() == 0) {
      return true;
    }
    err.println(
        "tariff: "
            + summary.faulty()
            + " of "
            + summary.rows()
            + (summary.rows() == 1 ? " row has" : " rows have")
            + " no figures; the column error says why");
    err.println(
        errors == null
            ? "  try: --errors FILE lists them with what to try"
            : errors.toString().equals("-")
                ? "  try: the remedy after each row above"
                : "  try: mend the rows in " + errors + ", each with what to try, and run it");
    err.flush();
    return false;
  }

  /** Says what of the duty of all rows courts struck down; the column refundable has it by row. */
  private static void refundable(BatchSummary summary, PrintWriter err) {
    if (summary.refundableRows() > 0) {
      err.println(
          "tariff: note: refundable: "
              + FigureText.money(summary.refundable())
              + " USD in "
              + summary.refundableRows()
              + (summary.refundableRows() == 1 ? " row" : " rows"));
    }
  }

  /** Says of each metal once on how many rows it counts with all of the value that it can be. */
  public static void openMetals(OpenMetals openMetals, RateTables tables, PrintWriter err) {
    openMetals
        .all(tables)
        .forEach(
            (metal, tally) ->
                err.println(
                    "tariff: note: "
                        + tally.count()
                        + (tally.count() == 1
                            ? " row pays on the value of the "
                            : " rows pay on the value of the ")
                        + metal
                        + (tally.count() == 1 ? " and does not" : " and do not")
                        + " say its share ("
                        + metal
                        + "_content), so all of the value counts that it can be"
                        + (tally.first().isEmpty()
                            ? ""
                            : " (line " + tally.firstLine() + ": " + tally.first() + ")")));
  }

  private static void note(PrintWriter err, RowCounts tally, String one, String many) {
    err.println("tariff: note: " + tally.told(one, many));
  }
}
