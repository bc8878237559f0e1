/** Commands for whoever has goods and looks for a code. */
@NullMarked
package org.tariffcalc.cli.find;

import org.jspecify.annotations.NullMarked;
