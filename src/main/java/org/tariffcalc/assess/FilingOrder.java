package org.tariffcalc.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.Program;
import org.tariffcalc.tables.RateTables;

/**
 * The headings of one line in the order in which they are filed: chapter 98, then chapter 99 by
 * program, last the goods' own code (CSMS 69668138).
 */
final class FilingOrder {

  private static final int LAST = 99;

  private final Map<String, Program> programs;

  FilingOrder(RateTables tables) {
    this.programs = tables.programs("US");
  }

  /** A heading with the place of its program. */
  private record Filed(int place, String heading) {}

  List<String> of(Shipment shipment, List<Charge> charges, List<NotApplied> notApplied) {
    List<Filed> filed = new ArrayList<>();
    for (Charge charge : charges) {
      if (!charge.measure().equals(BaseRate.MEASURE)) {
        filed.add(new Filed(place(charge.program()), charge.heading()));
      }
    }
    for (NotApplied each : notApplied) {
      if (each.isDeclared()) {
        filed.add(new Filed(place(each.program()), each.heading()));
      }
    }
    filed.sort(Comparator.comparingInt(Filed::place).thenComparing(Filed::heading));
    Set<String> headings = new LinkedHashSet<>();
    for (String claim : shipment.claims()) {
      if (claim.startsWith("98")) {
        headings.add(claim);
      }
    }
    filed.forEach(each -> headings.add(each.heading()));
    shipment.code().map(CommodityCode::dotted).ifPresent(headings::add);
    headings.remove("");
    return new ArrayList<>(headings);
  }

  private int place(String program) {
    Program found = programs.get(program);
    return found == null ? LAST : found.filing();
  }
}
