/**
 * The engine: one shipment and the rate tables in, one assessment out. Reads no file, no clock, no
 * locale and no system property. May use rooms of {@code assess}, {@code customs}, {@code
 * customs.quantity}, rooms of {@code tables}. Begin with {@link org.tariffcalc.assess.Assessor}.
 */
@NullMarked
package org.tariffcalc.assess;

import org.jspecify.annotations.NullMarked;
