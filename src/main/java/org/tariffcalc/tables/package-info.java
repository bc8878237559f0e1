/**
 * The rate tables as a whole, opened from a folder: as they are, as known on a day, or under a
 * scenario. May use {@code customs}, rooms of {@code tables}. Begin with {@link
 * org.tariffcalc.tables.RateTables}.
 */
@NullMarked
package org.tariffcalc.tables;

import org.jspecify.annotations.NullMarked;
