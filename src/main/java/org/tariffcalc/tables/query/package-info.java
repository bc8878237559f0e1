/**
 * Questions about the tables themselves: what a heading is, what differs between two days or
 * editions, how much can be computed. May use {@code customs}, {@code customs.duty}, rooms of
 * {@code tables}. Begin with {@link org.tariffcalc.tables.query.Explanation}.
 */
@NullMarked
package org.tariffcalc.tables.query;

import org.jspecify.annotations.NullMarked;
