/**
 * The assessment of one shipment into China: base rate, consumption tax and VAT. May use rooms of
 * {@code assess}, {@code customs}, {@code customs.duty}, {@code customs.quantity}, rooms of {@code
 * tables}. Begin with {@link org.tariffcalc.assess.china.ChinaAssessor}.
 */
@NullMarked
package org.tariffcalc.assess.china;

import org.jspecify.annotations.NullMarked;
