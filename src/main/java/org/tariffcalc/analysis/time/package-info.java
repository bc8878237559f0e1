/**
 * Duties over time: the days on which something changes, timelines, and what comes next. May use
 * {@code analysis.change}, rooms of {@code assess}, {@code customs}, rooms of {@code tables}. Begin
 * with {@link org.tariffcalc.analysis.time.DutyTimeline}.
 */
@NullMarked
package org.tariffcalc.analysis.time;

import org.jspecify.annotations.NullMarked;
