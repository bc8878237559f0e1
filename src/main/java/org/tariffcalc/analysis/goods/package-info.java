/** Lines of the schedule as a tree of names and rates, for whoever looks for a code. */
@NullMarked
package org.tariffcalc.analysis.goods;

import org.jspecify.annotations.NullMarked;
