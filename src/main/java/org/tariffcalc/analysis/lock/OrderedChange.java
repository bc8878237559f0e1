package org.tariffcalc.analysis.lock;

import java.time.LocalDate;
import org.tariffcalc.analysis.change.Comparison;

/**
 * A change of what a product pays that is ordered already and lies ahead of its entry date.
 *
 * @param from the first day
 * @param comparison with the day before
 */
public record OrderedChange(LocalDate from, Comparison comparison) {}
