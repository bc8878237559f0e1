/**
 * Lines of entries as they were filed and paid, read from what customs and brokers export. May use
 * {@code customs}, {@code intake.form}, {@code intake.record}, {@code intake.words}. Begin with
 * {@link org.tariffcalc.intake.paid.PaidLines}.
 */
@NullMarked
package org.tariffcalc.intake.paid;

import org.jspecify.annotations.NullMarked;
