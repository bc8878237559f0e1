package org.tariffcalc.output.audit;

import java.io.PrintWriter;
import org.tariffcalc.analysis.audit.Audit;
import org.tariffcalc.analysis.audit.AuditSums;
import org.tariffcalc.tables.RateTables;

/** A form of the answer, written while the lines come in. */
public interface AuditOutput extends Audit.Writer {

  /** Writes what stands behind the lines. */
  void finish(AuditSums sums);

  /**
   * The form of a name.
   *
   * @param form csv, json or html; whatever else is the table
   */
  static AuditOutput of(String form, RateTables tables, PrintWriter out) {
    return switch (form) {
      case "csv" -> new AuditCsv(out);
      case "json" -> new AuditJson(tables, out);
      case "html" -> new AuditPage(tables, out);
      default -> new AuditText(tables, out);
    };
  }
}
