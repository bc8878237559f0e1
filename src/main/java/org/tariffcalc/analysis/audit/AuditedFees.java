package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The fees of one entry.
 *
 * @param entry its number, or that of its row where the file has none
 * @param importer importer of record; empty where the file has none
 * @param entryDate day of entry
 * @param declared fees paid, US dollars
 * @param expected fees due; empty where it cannot be said
 * @param finding the difference; empty where they agree or nothing can be said
 * @param remark why nothing can be said; else empty
 */
public record AuditedFees(
    String entry,
    String importer,
    Optional<LocalDate> entryDate,
    BigDecimal declared,
    Optional<BigDecimal> expected,
    Optional<Finding> finding,
    String remark) {}
