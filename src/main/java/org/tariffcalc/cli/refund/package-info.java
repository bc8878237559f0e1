/**
 * The commands that look at entries already paid. May use {@code analysis.audit}, {@code
 * analysis.refund}, {@code cli.option}, {@code customs}, {@code intake.paid}, {@code io}, {@code
 * output.audit}, {@code output.refund} and {@code tables}. Begin with {@link
 * org.tariffcalc.cli.refund.AuditCommand}.
 */
@NullMarked
package org.tariffcalc.cli.refund;

import org.jspecify.annotations.NullMarked;
