package org.tariffcalc.tables.json;

/**
 * A rule that a table file breaks.
 *
 * @param file path below the tables' directory
 * @param place where in the file, {@code measures[us.s122.world].periods[0]}; empty for the whole
 *     file
 * @param rule what is wrong, in a few words
 */
public record Defect(String file, String place, String rule) {

  @Override
  public String toString() {
    return place.isEmpty() ? file + ": " + rule : file + ", " + place + ": " + rule;
  }
}
