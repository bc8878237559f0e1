/**
 * Locks: what the duty on a list of products was, and whether it still is. May use {@code
 * analysis.change}, {@code analysis.time}, {@code assess}, {@code assess.answer}, {@code
 * assess.shipment}, {@code customs}, {@code intake.record}, {@code intake.row}, {@code io}, {@code
 * tables}, {@code tables.json}. Begin with {@link org.tariffcalc.analysis.lock.Lock}.
 */
@NullMarked
package org.tariffcalc.analysis.lock;

import org.jspecify.annotations.NullMarked;
