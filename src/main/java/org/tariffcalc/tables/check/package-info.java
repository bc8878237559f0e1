/**
 * What tariff rates validate and scenario check ask: schema, canonical form, hashes, periods,
 * references, counts. May use {@code customs}, {@code customs.duty}, rooms of {@code tables}. Begin
 * with {@link org.tariffcalc.tables.check.Validation}.
 */
@NullMarked
package org.tariffcalc.tables.check;

import org.jspecify.annotations.NullMarked;
