/**
 * Editions of the tables: sealing one, reading one from a folder or a zip, installing and choosing
 * one. May use {@code customs}, rooms of {@code tables}. Begin with {@link
 * org.tariffcalc.tables.edition.InstalledEditions}.
 */
@NullMarked
package org.tariffcalc.tables.edition;

import org.jspecify.annotations.NullMarked;
