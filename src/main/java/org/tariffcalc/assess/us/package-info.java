/**
 * The assessment of one shipment into the United States: base rate, chapter 98, mail, fees, filing
 * order. May use {@code assess.answer}, {@code assess.shipment}, {@code assess.stacking}, {@code
 * customs}, {@code customs.duty}, {@code customs.quantity}, rooms of {@code tables}. Begin with
 * {@link org.tariffcalc.assess.us.AssessmentRun}.
 */
@NullMarked
package org.tariffcalc.assess.us;

import org.jspecify.annotations.NullMarked;
