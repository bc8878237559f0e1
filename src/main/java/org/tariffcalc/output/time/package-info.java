/**
 * Timelines as chart, picture, page and table, and what comes next. May use {@code
 * analysis.change}, {@code analysis.time}, {@code assess.answer}, {@code assess.shipment}, {@code
 * customs}, {@code output.compare}, {@code output.rates}, {@code output.write}, {@code tables},
 * {@code tables.file}, {@code tables.json}. Begin with {@link
 * org.tariffcalc.output.time.TimelineRenderer}.
 */
@NullMarked
package org.tariffcalc.output.time;

import org.jspecify.annotations.NullMarked;
