/**
 * Commands about a list of products: lock, check, diff. May use {@code analysis.lock}, {@code
 * cli.batch}, {@code cli.option}, {@code cli.process}, {@code customs}, {@code intake.row}, {@code
 * intake.words}, {@code io}, {@code output.compare}, {@code tables}. Begin with {@link
 * org.tariffcalc.cli.products.LockCommand}.
 */
@NullMarked
package org.tariffcalc.cli.products;

import org.jspecify.annotations.NullMarked;
