/**
 * Entries of several lines, exposure and interest. May use {@code analysis.origin}, {@code assess},
 * {@code assess.answer}, {@code assess.shipment}, {@code customs}, {@code output.write}, {@code
 * tables}. Begin with {@link org.tariffcalc.output.entry.EntryRenderer}.
 */
@NullMarked
package org.tariffcalc.output.entry;

import org.jspecify.annotations.NullMarked;
