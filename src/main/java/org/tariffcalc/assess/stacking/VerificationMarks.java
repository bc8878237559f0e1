package org.tariffcalc.assess.stacking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.PendingPoint;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.tables.OpenPoints;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.Manifest;

/** Says what is refundable or left open in an assessment, and marks the charges concerned. */
public final class VerificationMarks {

  private final RateTables tables;
  private final Shipment shipment;
  private final AssessmentNotes trail;

  public VerificationMarks(RateTables tables, Shipment shipment, AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.trail = trail;
  }

  public List<Charge> marked(List<Charge> charges) {
    warnOfRefunds(charges);
    Set<String> charged = new HashSet<>();
    charges.forEach(charge -> charged.add(charge.program()));
    Set<String> doubtful = new HashSet<>();
    OpenPoints points =
        new OpenPoints(tables, shipment.importer(), shipment.origin(), shipment.code());
    for (Manifest.Pending pending : points.on(shipment.entryDate(), charged)) {
      // Of Chinese duties a notice beside the measures says the same, with the figures.
      if (!shipment.isIntoChina() || pending.importer().isEmpty()) {
        trail.leavePending(
            new PendingPoint(pending.id(), pending.from(), pending.text(), pending.isGeneral()));
        doubtful.addAll(pending.programs());
      }
    }
    List<Charge> marked = new ArrayList<>();
    for (Charge charge : charges) {
      marked.add(doubtful.contains(charge.program()) ? charge.unverified() : charge);
    }
    return marked;
  }

  private void warnOfRefunds(List<Charge> charges) {
    Map<String, Set<String>> authorities = new LinkedHashMap<>();
    for (Charge charge : charges) {
      if (charge.isRefundable()) {
        tables
            .program(shipment.importer(), charge.program())
            .ifPresent(
                program ->
                    authorities
                        .computeIfAbsent(program.refund(), text -> new LinkedHashSet<>())
                        .add(charge.authority()));
      }
    }
    authorities.forEach(
        (refund, charged) ->
            trail.warn(
                "Refundable: "
                    + String.join(" and ", charged)
                    + ", "
                    + refund.substring(refund.indexOf(' ') + 1)
                    + "."));
  }
}
