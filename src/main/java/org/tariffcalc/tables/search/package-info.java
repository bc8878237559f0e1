/** Searches the names and words of the goods; the only package that knows the search library. */
@NullMarked
package org.tariffcalc.tables.search;

import org.jspecify.annotations.NullMarked;
