package org.tariffcalc.intake.row;

import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.words.DateOrder;

/**
 * What a user says of the form of a file.
 *
 * @param header which column holds what
 * @param dates in which order days and months stand
 */
public record FileReading(HeaderChoices header, DateOrder dates) {

  /** Nothing is said. */
  public static final FileReading NONE = new FileReading(HeaderChoices.NONE, DateOrder.UNKNOWN);
}
