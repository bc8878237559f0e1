/**
 * What is asked: the shipment, its terms of sale and its place in an entry. May use {@code
 * customs}, {@code customs.duty}, {@code customs.quantity}. Begin with {@link
 * org.tariffcalc.assess.shipment.Shipment}.
 */
@NullMarked
package org.tariffcalc.assess.shipment;

import org.jspecify.annotations.NullMarked;
