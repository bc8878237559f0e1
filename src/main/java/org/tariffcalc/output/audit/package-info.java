/**
 * Audited entries for a person, a program and a client. May use {@code analysis.audit}, {@code
 * customs}, {@code intake.paid}, {@code output.write} and {@code tables}. Begin with {@link
 * org.tariffcalc.output.audit.AuditOutput}.
 */
@NullMarked
package org.tariffcalc.output.audit;

import org.jspecify.annotations.NullMarked;
