/**
 * The same goods from several origins, and the duty bill of a whole trade. May use {@code
 * analysis.change}, rooms of {@code assess}, {@code customs}, {@code intake.row}, {@code tables}.
 * Begin with {@link org.tariffcalc.analysis.origin.OriginComparison}.
 */
@NullMarked
package org.tariffcalc.analysis.origin;

import org.jspecify.annotations.NullMarked;
