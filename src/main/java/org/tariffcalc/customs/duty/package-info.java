/**
 * What a rate says: its grammar, and the amount that it comes to on a value or a quantity. Sealed
 * around the duty expression. May use {@code customs}, {@code customs.quantity}. Begin with {@link
 * org.tariffcalc.customs.duty.DutyExpression}.
 */
@NullMarked
package org.tariffcalc.customs.duty;

import org.jspecify.annotations.NullMarked;
