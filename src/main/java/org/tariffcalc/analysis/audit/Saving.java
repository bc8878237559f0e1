package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that was not claimed and would lower the duty if the goods qualify.
 *
 * @param claim heading or symbol of a preference
 * @param name what it is
 * @param saves US dollars
 * @param until last day of entry of which it can be claimed; empty while open
 * @param legalBasis the acts behind it
 */
public record Saving(
    String claim,
    String name,
    BigDecimal saves,
    Optional<LocalDate> until,
    List<String> legalBasis) {

  /** Copies the acts. */
  public Saving {
    legalBasis = List.copyOf(legalBasis);
  }
}
