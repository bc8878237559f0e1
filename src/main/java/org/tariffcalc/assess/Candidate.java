package org.tariffcalc.assess;

import java.util.List;
import org.tariffcalc.tables.Exemption;
import org.tariffcalc.tables.Measure;
import org.tariffcalc.tables.Program;
import org.tariffcalc.tables.RatePeriod;

/**
 * A measure that covers the goods and has a rate on the entry date.
 *
 * @param measure the measure
 * @param program its program
 * @param rate its rate on the entry date
 * @param exemptions the exemptions in force on the entry date
 * @param onContent whether the list charges it on the metal content of these goods
 */
record Candidate(
    Measure measure,
    Program program,
    RatePeriod rate,
    List<Exemption> exemptions,
    boolean onContent) {}
