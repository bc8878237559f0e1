package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;

/**
 * Something that was not claimed and would lower the duty if the goods qualify.
 *
 * @param claim heading or symbol of a preference
 * @param name what it is
 * @param saves US dollars
 */
public record Saving(String claim, String name, BigDecimal saves) {}
