package org.tariffcalc.assess.stacking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.Manifest;

/** Says what is uncertain about an assessment, and marks the charges concerned. */
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
    Manifest manifest = tables.manifest();
    if (tables.knownOn().isEmpty() && shipment.entryDate().isAfter(manifest.asOf())) {
      trail.warn(
          "The law was read up to "
              + manifest.asOf()
              + "; for entry on "
              + shipment.entryDate()
              + " it is assumed that nothing changed since.");
    }
    if (shipment.isIntoChina()) {
      return charges;
    }
    Set<String> doubtful = new HashSet<>();
    for (Manifest.Pending pending : tables.pending()) {
      if (concerns(pending)) {
        trail.warn("Pending: " + pending.text());
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
      if (charge.status().equals("refundable")) {
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
        (refund, names) -> trail.warn(String.join(" and ", names) + ", " + refund + "."));
  }

  private boolean concerns(Manifest.Pending pending) {
    return !pending.from().isAfter(shipment.entryDate())
        && tables.countries().coversAny(pending.origins(), shipment.origin(), shipment.entryDate())
        && (pending.lists().isEmpty() || isListed(pending.lists(), pending.tier()));
  }

  private boolean isListed(List<String> lists, String tier) {
    for (String list : lists) {
      if (shipment
          .code()
          .map(code -> tables.list(list).entry(code, shipment.entryDate(), tier).isPresent())
          .orElse(false)) {
        return true;
      }
    }
    return false;
  }
}
