/**
 * Entries as they were filed against what was due: by line, by heading, with the reason of every
 * difference. Begin with {@link org.tariffcalc.analysis.audit.Audit}.
 */
@NullMarked
package org.tariffcalc.analysis.audit;

import org.jspecify.annotations.NullMarked;
