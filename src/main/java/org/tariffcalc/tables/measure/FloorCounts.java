package org.tariffcalc.tables.measure;

import java.util.Optional;
import org.tariffcalc.customs.Worded;

/** Which ordinary duty a floor counts before it adds anything. */
public enum FloorCounts implements Worded {
  /** The column 1 general rate, whatever preference is claimed (U.S. note 2(v)(xix)). */
  GENERAL("general"),
  /** The column 1 duty that the goods pay, general or special. */
  COLUMN_1("column1");

  private final String word;

  FloorCounts(String word) {
    this.word = word;
  }

  /** The word of the tables. */
  @Override
  public String word() {
    return word;
  }

  static Optional<FloorCounts> of(String word) {
    return Worded.of(values(), word);
  }
}
