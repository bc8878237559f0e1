/**
 * Fees, taxes, value limits, interest and exchange rates, and the provisions of chapter 98. May use
 * {@code customs}, {@code customs.duty}, {@code tables.file}, {@code tables.measure}. Begin with
 * {@link org.tariffcalc.tables.fee.Fee}.
 */
@NullMarked
package org.tariffcalc.tables.fee;

import org.jspecify.annotations.NullMarked;
