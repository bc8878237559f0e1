package org.tariffcalc.tables.measure;

import java.time.LocalDate;

/**
 * An act that ended measures of a program before their own day, or that had named none.
 *
 * @param to last day on which they applied
 * @param published the day from which that could be known
 */
public record EndOfProgram(LocalDate to, LocalDate published) {}
