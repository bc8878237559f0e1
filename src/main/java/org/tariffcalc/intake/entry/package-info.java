/**
 * Entries of several lines, as CSV or JSON. May use {@code assess.shipment}, {@code customs},
 * {@code intake.record}, {@code intake.row}, {@code tables}. Begin with {@link
 * org.tariffcalc.intake.entry.EntryFile}.
 */
@NullMarked
package org.tariffcalc.intake.entry;

import org.jspecify.annotations.NullMarked;
