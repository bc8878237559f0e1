package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a line paid and owed under one number.
 *
 * @param heading the number
 * @param declared US dollars; empty where the file does not state it by number
 * @param expected US dollars
 * @param drawback whether drawback reaches it: yes, in-part, no, unknown; empty where nothing is
 *     due
 */
public record HeadingAmounts(
    String heading, Optional<BigDecimal> declared, BigDecimal expected, String drawback) {}
