/**
 * The same figures for rows by the million: the rules of an origin on a day are worked out once,
 * and goods they treat alike share a formula. May use rooms of {@code assess}, {@code customs},
 * {@code customs.duty}, {@code customs.quantity}, rooms of {@code tables}. Begin with {@link
 * org.tariffcalc.assess.bulk.FormulaAssessor}.
 */
@NullMarked
package org.tariffcalc.assess.bulk;

import org.jspecify.annotations.NullMarked;
