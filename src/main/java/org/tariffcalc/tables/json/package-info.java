/**
 * JSON of the tables: a reader, and the canonical form in which a person can read a difference. May
 * use {@code customs}. Begin with {@link org.tariffcalc.tables.json.CanonicalJson}.
 */
@NullMarked
package org.tariffcalc.tables.json;

import org.jspecify.annotations.NullMarked;
