package org.tariffcalc.cli;

import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.approvaltests.scrubbers.RegExScrubber;

/** Holds whole outputs against the approved files beside the tests. */
final class Approved {

  /** The SHA-256 of the fixture changes with every word in it. */
  private static final RegExScrubber WITHOUT_HASH =
      new RegExScrubber("[0-9a-f]{64}|(?<=sha256 )[0-9a-f]{12}", "HASH");

  private Approved() {}

  static void is(String output) {
    Approvals.verify(output, new Options(QuietReporter.INSTANCE).withScrubber(WITHOUT_HASH));
  }
}
