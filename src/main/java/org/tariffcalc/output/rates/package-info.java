/**
 * The tables themselves: measures, lists, headings, countries, scenarios. May use {@code assess},
 * {@code assess.answer}, {@code customs}, {@code output.quote}, {@code output.write}, rooms of
 * {@code tables}. Begin with {@link org.tariffcalc.output.rates.MeasureRenderer}.
 */
@NullMarked
package org.tariffcalc.output.rates;

import org.jspecify.annotations.NullMarked;
