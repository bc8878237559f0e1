package org.tariffcalc.cli;

import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.approvaltests.scrubbers.RegExScrubber;
import org.approvaltests.scrubbers.Scrubbers;

/** Holds whole outputs against the approved files beside the tests. */
final class Approved {

  /** The SHA-256 of the fixture changes with every word in it. */
  private static final RegExScrubber WITHOUT_HASH =
      new RegExScrubber(
          "[0-9a-f]{64}|(?<=sha256 |[0-9]{4}-[0-9]{2}-[0-9]{2}-)[0-9a-f]{12}", "HASH");

  /** How long ago the law was read changes with every day. */
  private static final RegExScrubber WITHOUT_AGE =
      new RegExScrubber("(?<=\\()[0-9]+ days? ago(?=\\))", "DAYS ago");

  private Approved() {}

  static void is(String output) {
    Approvals.verify(
        output,
        new Options(QuietReporter.INSTANCE)
            .withScrubber(Scrubbers.scrubAll(WITHOUT_HASH, WITHOUT_AGE)));
  }
}
