/**
 * Takes revisions of the US schedule, as its publisher exports them, into the tables, the same
 * bytes each time. May use {@code customs}, {@code customs.duty}, {@code tables.file}, {@code
 * tables.json}, {@code tables.schedule}. Begin with {@link
 * org.tariffcalc.tables.usitc.UsitcImport}.
 */
@NullMarked
package org.tariffcalc.tables.usitc;

import org.jspecify.annotations.NullMarked;
