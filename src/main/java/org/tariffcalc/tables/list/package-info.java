/**
 * Product lists that scopes refer to, dated, and the index that finds the lists of a code. May use
 * {@code customs}, {@code tables.file}. Begin with {@link org.tariffcalc.tables.list.ProductList}.
 */
@NullMarked
package org.tariffcalc.tables.list;

import org.jspecify.annotations.NullMarked;
