/** What the program costs: benchmarks of its parts, and a race of the whole against DuckDB. */
@NullMarked
package org.tariffcalc.bench;

import org.jspecify.annotations.NullMarked;
