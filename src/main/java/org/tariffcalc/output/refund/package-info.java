/**
 * What entries get back, for a person, a program, a client and the portal of customs. May use
 * {@code analysis.refund}, {@code customs}, {@code output.write}, {@code tables}, {@code
 * tables.fee} and {@code tables.refund}. Begin with {@link
 * org.tariffcalc.output.refund.RefundRenderer}.
 */
@NullMarked
package org.tariffcalc.output.refund;

import org.jspecify.annotations.NullMarked;
