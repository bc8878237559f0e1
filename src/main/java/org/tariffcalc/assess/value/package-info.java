/**
 * From the price to the customs value: terms of sale, exchange, duty-paid prices, rounding (19 CFR
 * 152, 159.3). May use {@code assess.answer}, {@code assess.shipment}, {@code customs}, {@code
 * tables}, {@code tables.fee}. Begin with {@link org.tariffcalc.assess.value.Appraisal}.
 */
@NullMarked
package org.tariffcalc.assess.value;

import org.jspecify.annotations.NullMarked;
