/**
 * Commands about one good: quote, entry, next, timeline, compare, explain, countries, interest,
 * exposure. May use {@code analysis.origin}, {@code analysis.time}, {@code assess}, {@code
 * assess.answer}, {@code assess.shipment}, {@code cli.option}, {@code cli.process}, {@code
 * customs}, {@code intake.entry}, {@code intake.record}, {@code intake.row}, {@code intake.words},
 * rooms of {@code output}, rooms of {@code tables}. Begin with {@link
 * org.tariffcalc.cli.quote.QuoteCommand}.
 */
@NullMarked
package org.tariffcalc.cli.quote;

import org.jspecify.annotations.NullMarked;
