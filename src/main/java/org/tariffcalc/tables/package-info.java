/**
 * The rate tables: reads, validates, compares and queries them at a date. May use {@code customs}
 * only and does not decide what applies to a shipment.
 */
@NullMarked
package org.tariffcalc.tables;

import org.jspecify.annotations.NullMarked;
