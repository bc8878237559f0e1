/**
 * Options that commands share. May use {@code analysis.time}, {@code assess.shipment}, {@code
 * cli.process}, {@code customs}, {@code customs.quantity}, {@code intake.row}, {@code
 * intake.words}, {@code output.quote}, {@code output.time}, rooms of {@code tables}. Begin with
 * {@link org.tariffcalc.cli.option.ShipmentOptions}.
 */
@NullMarked
package org.tariffcalc.cli.option;

import org.jspecify.annotations.NullMarked;
