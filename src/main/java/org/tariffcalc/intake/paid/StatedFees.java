package org.tariffcalc.intake.paid;

/** Which fees of a line a file states. */
public enum StatedFees {
  /** All in one sum, or none. */
  ALL,
  /** The merchandise processing fee alone. */
  PROCESSING,
  /** The harbor maintenance fee alone. */
  HARBOR
}
