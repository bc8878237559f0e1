package org.tariffcalc.output.write;

import org.tariffcalc.tables.RateTables;

/** What listings for a person have in common. */
public final class Screen {

  /** Characters to a line. */
  public static final int WIDTH = 80;

  private Screen() {}

  /** The line that names the tables. */
  public static String tables(RateTables tables) {
    return "Rate tables "
        + tables.manifest().edition()
        + ", sha256 "
        + tables.sha256().substring(0, 12)
        + tables.premise();
  }
}
