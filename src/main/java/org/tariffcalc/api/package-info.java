/**
 * The library: open an edition of the rate tables, describe a shipment, get its duties, taxes and
 * landed cost; or price rows by the million. Begin with {@link org.tariffcalc.api.Tariff}.
 *
 * <p><b>Units.</b> Amounts are {@link java.math.BigDecimal} in the currency of the importing
 * country's customs, US dollars or yuan, two decimals, rounded half up where the law rounds.
 * Percentages are percent: 25 means 25%, with four decimals at most. Days are those of the
 * importing country; the first and the last day of a period both belong to it.
 *
 * <p><b>Errors.</b> What a caller can mend is a {@link org.tariffcalc.api.TariffRefusal}, which
 * says what is wrong and what to try. A {@code null} argument is a {@link NullPointerException}. A
 * row that cannot be priced throws nothing: its answer holds the error.
 *
 * <p><b>Threads.</b> Every class here except the two builders may be used by any number of threads
 * at once. Nothing here asks the clock, the locale or the network; the same question to the same
 * edition has the same answer.
 *
 * <p><b>What is stable.</b> This package, and the JSON of {@link
 * org.tariffcalc.api.Assessment#toJson()} as its schema describes it: within 0.x a method may be
 * added, and none is removed or changed in meaning without a minor version and a line in the list
 * of changes. The texts of warnings, reasons and errors, and figures that a later edition of the
 * tables corrects, are not part of that. Every other package of the jar is not exported and may
 * change at any time.
 *
 * @since 0.2
 */
@NullMarked
package org.tariffcalc.api;

import org.jspecify.annotations.NullMarked;
