/**
 * Streams rows through the engine on all cores, in their order, in memory that does not grow. May
 * use rooms of {@code assess}, {@code customs}, {@code customs.quantity}, {@code intake.record},
 * {@code intake.row}, {@code tables}. Begin with {@link org.tariffcalc.batch.Batch}.
 */
@NullMarked
package org.tariffcalc.batch;

import org.jspecify.annotations.NullMarked;
