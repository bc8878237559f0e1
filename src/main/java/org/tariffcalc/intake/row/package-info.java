/**
 * Rows of CSV and NDJSON: their bytes, records, columns, and the shipment that a row describes. May
 * use {@code assess}, {@code assess.answer}, {@code assess.shipment}, {@code customs}, {@code
 * customs.quantity}, {@code intake.form}, {@code intake.record}, {@code intake.words}, {@code io},
 * {@code tables}, {@code tables.json}, {@code tables.schedule}. Begin with {@link
 * org.tariffcalc.intake.row.ShipmentRow}.
 */
@NullMarked
package org.tariffcalc.intake.row;

import org.jspecify.annotations.NullMarked;
