/**
 * The engine: one shipment and the rate tables in, one assessment out. May use {@code tables} and
 * {@code customs}; reads no file, no clock, no locale and no system property.
 */
@NullMarked
package org.tariffcalc.assess;

import org.jspecify.annotations.NullMarked;
