/**
 * Countries, their groups over time, preferences, and the countries whose duties were paused. May
 * use {@code customs}, {@code tables.file}. Begin with {@link
 * org.tariffcalc.tables.country.Countries}.
 */
@NullMarked
package org.tariffcalc.tables.country;

import org.jspecify.annotations.NullMarked;
