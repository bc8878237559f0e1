package org.tariffcalc.assess.stacking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;

/**
 * A measure that covers the goods and has a rate on the entry date.
 *
 * @param measure the measure
 * @param program its program
 * @param rate its rate on the entry date
 * @param exemptions the exemptions in force on the entry date
 * @param onContent whether the list charges it on the metal content of these goods
 * @param listActs the acts that put the goods on the list
 * @param assumption a fact that was taken one way so that it covers the goods
 */
public record Candidate(
    Measure measure,
    Program program,
    RatePeriod rate,
    List<Exemption> exemptions,
    boolean onContent,
    List<String> listActs,
    Optional<Assumption> assumption) {

  /** The acts behind the duty: those of the rate, then those of the list. */
  List<String> legalBasis() {
    Set<String> acts = new LinkedHashSet<>(rate.legalBasis());
    acts.addAll(listActs);
    return new ArrayList<>(acts);
  }
}
