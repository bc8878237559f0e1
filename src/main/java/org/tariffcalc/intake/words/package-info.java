/**
 * Words that people write for amounts, countries and shipments, turned into values. May use {@code
 * assess.shipment}, {@code customs}, {@code customs.duty}, {@code io}. Begin with {@link
 * org.tariffcalc.intake.words.ShipmentWords}.
 */
@NullMarked
package org.tariffcalc.intake.words;

import org.jspecify.annotations.NullMarked;
