/**
 * Files that are written whole or not at all: another file first, then a change of name, and never
 * one that is not ours. Also how a message names an input. May use {@code customs}. Begin with
 * {@link org.tariffcalc.io.WholeFile}.
 */
@NullMarked
package org.tariffcalc.io;

import org.jspecify.annotations.NullMarked;
