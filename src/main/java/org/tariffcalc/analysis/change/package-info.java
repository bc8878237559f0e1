/**
 * Two assessments side by side: what changed in rate, charge and amount. May use {@code assess},
 * {@code assess.answer}, {@code assess.shipment}, {@code customs}. Begin with {@link
 * org.tariffcalc.analysis.change.Comparison}.
 */
@NullMarked
package org.tariffcalc.analysis.change;

import org.jspecify.annotations.NullMarked;
