/**
 * What is answered: the assessment with charges, fees, reliefs, alternatives, and what was left
 * undecided. May use {@code assess.shipment}, {@code customs}, {@code customs.duty}, {@code
 * customs.quantity}, {@code tables}. Begin with {@link org.tariffcalc.assess.answer.Assessment}.
 */
@NullMarked
package org.tariffcalc.assess.answer;

import org.jspecify.annotations.NullMarked;
