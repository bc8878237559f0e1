/**
 * The files of the tables as such: where they lie, their hashes in the manifest, reading them
 * member by member. May use {@code customs}, {@code customs.duty}, {@code tables.json}. Begin with
 * {@link org.tariffcalc.tables.file.TableFile}.
 */
@NullMarked
package org.tariffcalc.tables.file;

import org.jspecify.annotations.NullMarked;
