/**
 * Which measures apply together, which yield to which, what an exemption frees, and what each comes
 * to. May use {@code assess.answer}, {@code assess.shipment}, {@code customs}, {@code
 * customs.duty}, rooms of {@code tables}. Begin with {@link
 * org.tariffcalc.assess.stacking.Candidates}.
 */
@NullMarked
package org.tariffcalc.assess.stacking;

import org.jspecify.annotations.NullMarked;
