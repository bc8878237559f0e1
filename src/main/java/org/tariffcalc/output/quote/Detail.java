package org.tariffcalc.output.quote;

/** How much an answer for a person says. */
public enum Detail {
  /** Charges and totals. */
  QUIET,
  /** Also until when the duty holds, what to check and what could be claimed. */
  USUAL,
  /** Also every act, what did not apply and why, and what is open in general. */
  EXPLAINED;

  /** Whether acts and reasons are asked for. */
  boolean isExplained() {
    return this == EXPLAINED;
  }

  /** Whether charges and totals are all that is asked for. */
  public boolean isQuiet() {
    return this == QUIET;
  }
}
