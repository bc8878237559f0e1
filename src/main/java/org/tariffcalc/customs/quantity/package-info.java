/**
 * Quantities of goods and their units, as the schedules print them and as traders write them. May
 * use {@code customs}. Begin with {@link org.tariffcalc.customs.quantity.Quantity}.
 */
@NullMarked
package org.tariffcalc.customs.quantity;

import org.jspecify.annotations.NullMarked;
