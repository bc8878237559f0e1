/**
 * Measures: the programs, their rate periods, what frees from them, what was ordered and withdrawn,
 * and which notices concern them. May use {@code customs}, {@code customs.duty}, {@code
 * tables.file}. Begin with {@link org.tariffcalc.tables.measure.Measure}.
 */
@NullMarked
package org.tariffcalc.tables.measure;

import org.jspecify.annotations.NullMarked;
