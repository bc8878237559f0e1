/**
 * Takes a year's Chinese tariff, as a file of rows, into the tables, the same bytes each time. May
 * use {@code customs}, {@code intake.record}, {@code tables.file}, {@code tables.json}. Begin with
 * {@link org.tariffcalc.tables.china.ChinaTariffImport}.
 */
@NullMarked
package org.tariffcalc.tables.china;

import org.jspecify.annotations.NullMarked;
