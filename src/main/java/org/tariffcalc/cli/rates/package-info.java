/**
 * Commands about the tables and scenarios. May use {@code analysis.lock}, {@code cli.option},
 * {@code cli.process}, {@code customs}, {@code intake.row}, {@code output.compare}, {@code
 * output.rates}, rooms of {@code tables}. Begin with {@link org.tariffcalc.cli.rates.RatesCommand}.
 */
@NullMarked
package org.tariffcalc.cli.rates;

import org.jspecify.annotations.NullMarked;
