package org.tariffcalc.assess.answer;

import java.util.List;
import org.tariffcalc.assess.shipment.Shipment;

/**
 * An assessment of which some parts are replaced: those that are worked out only when the duties
 * stand, such as reliefs, or that put the question as it was asked.
 */
final class ChangedAssessment {

  private final Assessment original;
  private Shipment shipment;
  private Valuation valuation;
  private List<Relief> reliefs;
  private List<Alternative> alternatives;
  private List<String> warnings;
  private List<String> missing;
  private LawBasis premise;
  private List<LineGroup> groups;

  /** Begins with all parts as they are. */
  ChangedAssessment(Assessment original) {
    this.original = original;
    this.shipment = original.shipment();
    this.valuation = original.valuation();
    this.reliefs = original.reliefs();
    this.alternatives = original.alternatives();
    this.warnings = original.warnings();
    this.missing = original.missing();
    this.premise = original.premise();
    this.groups = original.groups();
  }

  ChangedAssessment shipment(Shipment other) {
    this.shipment = other;
    return this;
  }

  ChangedAssessment valuation(Valuation other) {
    this.valuation = other;
    return this;
  }

  ChangedAssessment reliefs(List<Relief> other) {
    this.reliefs = other;
    return this;
  }

  ChangedAssessment alternatives(List<Alternative> other) {
    this.alternatives = other;
    return this;
  }

  ChangedAssessment warnings(List<String> other) {
    this.warnings = other;
    return this;
  }

  ChangedAssessment missing(List<String> other) {
    this.missing = other;
    return this;
  }

  ChangedAssessment premise(LawBasis other) {
    this.premise = other;
    return this;
  }

  ChangedAssessment groups(List<LineGroup> other) {
    this.groups = other;
    return this;
  }

  /** The assessment with what was replaced. */
  Assessment made() {
    return new Assessment(
        shipment,
        valuation,
        original.customsValue(),
        original.charges(),
        original.notApplied(),
        original.fees(),
        reliefs,
        alternatives,
        original.filing(),
        warnings,
        missing,
        original.pending(),
        original.openMetals(),
        original.edition(),
        original.tablesSha256(),
        premise,
        groups);
  }
}
