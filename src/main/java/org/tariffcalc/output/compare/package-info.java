/**
 * Comparisons: origins, products, locks, editions, scenarios. May use {@code analysis.change},
 * {@code analysis.lock}, {@code analysis.origin}, {@code assess.answer}, {@code assess.shipment},
 * {@code customs}, {@code output.rates}, {@code output.write}, {@code tables}, {@code tables.json},
 * {@code tables.query}. Begin with {@link org.tariffcalc.output.compare.OriginComparisonRenderer}.
 */
@NullMarked
package org.tariffcalc.output.compare;

import org.jspecify.annotations.NullMarked;
