/**
 * An assessment as table, JSON, CSV and Markdown. May use {@code assess}, {@code assess.answer},
 * {@code assess.shipment}, {@code batch}, {@code customs}, {@code intake.record}, {@code
 * intake.row}, {@code output.write}, {@code tables.json}. Begin with {@link
 * org.tariffcalc.output.quote.AssessmentRenderer}.
 */
@NullMarked
package org.tariffcalc.output.quote;

import org.jspecify.annotations.NullMarked;
