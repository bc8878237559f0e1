/**
 * Duties held unlawful, the ways to their refund, and the rule of the continuous bond. May use
 * {@code customs} and {@code tables.file}. Begin with {@link
 * org.tariffcalc.tables.refund.RefundLaw}.
 */
@NullMarked
package org.tariffcalc.tables.refund;

import org.jspecify.annotations.NullMarked;
