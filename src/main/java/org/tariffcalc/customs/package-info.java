/**
 * Values of the trade that know no table: commodity codes, periods of entry dates, scopes of goods,
 * and the errors with their remedies. May use no other package. Begin with {@link
 * org.tariffcalc.customs.CommodityCode}.
 */
@NullMarked
package org.tariffcalc.customs;

import org.jspecify.annotations.NullMarked;
