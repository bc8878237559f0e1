package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.assess.shipment.Shipment;

/** Writes assessments in one form. */
public interface AssessmentRenderer {

  /** Reads what the form prints beside the figures, before the tables are checked. */
  default void prepare(Shipment asked) {}

  /** Keeps that nobody named the importing country, so that a form for people can say it. */
  default void assumeImporter() {}

  /**
   * Writes the assessment of one line.
   *
   * @param hold until when its duty holds; empty where that was not looked for
   */
  void render(Assessment assessment, Optional<DutyHold> hold, PrintWriter out);

  /**
   * Writes the assessments of all lines below a code.
   *
   * @param hold the last day on which all their duties hold; empty where no change is known
   */
  void render(RangeAssessment range, Optional<RangeHold> hold, PrintWriter out);

  /** Whether the form tells until when a duty holds, which takes time to find. */
  boolean showsHold();

  /** Whether the form itself carries the warnings; if not, they belong on stderr. */
  boolean showsWarnings();
}
