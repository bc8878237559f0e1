/**
 * The files of the tables as such: where they lie, their hashes in the manifest, the compiled form
 * in which they are read member by member, and the index that holds it. May use {@code customs},
 * {@code customs.duty}. Begin with {@link org.tariffcalc.tables.file.TableFile}.
 */
@NullMarked
package org.tariffcalc.tables.file;

import org.jspecify.annotations.NullMarked;
