/**
 * Value types of the trade: commodity code, origin, duty expression, period, quantity, money. Uses
 * no other package of this program.
 */
@NullMarked
package org.tariffcalc.customs;

import org.jspecify.annotations.NullMarked;
