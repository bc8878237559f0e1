package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.shipment.Shipment;

/** Writes assessments in one form. */
public interface AssessmentRenderer {

  /** Reads what the form prints beside the figures, before the tables are checked. */
  default void prepare(Shipment asked) {}

  /** Writes the assessment of one line. */
  void render(Assessment assessment, PrintWriter out);

  /** Writes the assessments of all lines below a code. */
  void render(RangeAssessment range, PrintWriter out);

  /** Whether the form itself carries the warnings; if not, they belong on stderr. */
  boolean showsWarnings();
}
