package org.tariffcalc.tables.query;

import java.util.List;

/** The files in which measures and their exemptions stand. */
final class MeasureFiles {

  static final List<String> NAMES =
      List.of("us-on-china.json", "us-on-world.json", "paused-countries.json", "china-on-us.json");

  private MeasureFiles() {}
}
