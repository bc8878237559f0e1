/**
 * What entries get back: duty held unlawful by entry, the way to it with its deadline, interest.
 * May use {@code assess}, {@code customs}, {@code intake.paid}, {@code tables.fee} and {@code
 * tables.refund}. Begin with {@link org.tariffcalc.analysis.refund.Refunds}.
 */
@NullMarked
package org.tariffcalc.analysis.refund;

import org.jspecify.annotations.NullMarked;
