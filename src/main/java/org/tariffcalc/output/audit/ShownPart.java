package org.tariffcalc.output.audit;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.analysis.audit.Audit;
import org.tariffcalc.analysis.audit.AuditedFees;
import org.tariffcalc.analysis.audit.AuditedLine;

/** Puts down what differs, as far as a table or page shows it. */
abstract class ShownPart implements Audit.Part {

  private final List<String> shown = new ArrayList<>();
  private final boolean isShown;
  private long hidden;

  /**
   * A part of a table or page.
   *
   * @param isShown whether it is not yet full: what stands before the part in the file may fill it
   */
  ShownPart(boolean isShown) {
    this.isShown = isShown;
  }

  /** What is put down of a line. */
  abstract String text(AuditedLine line);

  /** What is put down of the fees of an entry. */
  abstract String text(AuditedFees fees);

  @Override
  public final void line(AuditedLine line) {
    if (line.status() == AuditedLine.Status.AGREES && !line.differs()) {
      return;
    }
    if (isShown && shown.size() < AuditWords.MOST_SHOWN) {
      shown.add(text(line));
    } else {
      hidden++;
    }
  }

  @Override
  public final void fees(AuditedFees fees) {
    if (fees.finding().isEmpty() && fees.remark().isEmpty()) {
      return;
    }
    if (isShown && shown.size() < AuditWords.MOST_SHOWN) {
      shown.add(text(fees));
    } else {
      hidden++;
    }
  }

  /** What was put down, in its order. */
  List<String> shown() {
    return shown;
  }

  /** How much more there is. */
  long hidden() {
    return hidden;
  }
}
