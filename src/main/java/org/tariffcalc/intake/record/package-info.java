/**
 * Input as blocks of bytes and the records in them, before anything is known of columns; gzip is
 * unpacked here. May use {@code customs}. Begin with {@link org.tariffcalc.intake.record.Blocks}.
 */
@NullMarked
package org.tariffcalc.intake.record;

import org.jspecify.annotations.NullMarked;
