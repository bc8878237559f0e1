/**
 * The batch command, its output and its report. May use {@code batch}, {@code cli.option}, {@code
 * cli.process}, {@code customs}, {@code intake.record}, {@code intake.row}, {@code io}, {@code
 * output.quote}, {@code tables}, {@code tables.file}. Begin with {@link
 * org.tariffcalc.cli.batch.BatchCommand}.
 */
@NullMarked
package org.tariffcalc.cli.batch;

import org.jspecify.annotations.NullMarked;
