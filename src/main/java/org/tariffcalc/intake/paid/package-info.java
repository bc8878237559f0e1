/**
 * Lines of entries as they were filed and paid, read from what customs and brokers export. May use
 * {@code customs} and {@code intake.record}. Begin with {@link
 * org.tariffcalc.intake.paid.PaidLines}.
 */
@NullMarked
package org.tariffcalc.intake.paid;

import org.jspecify.annotations.NullMarked;
