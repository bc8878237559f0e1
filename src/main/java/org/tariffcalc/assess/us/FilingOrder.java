package org.tariffcalc.assess.us;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.DutyStep;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Program;

/**
 * The headings of one line in the order in which they are filed: chapter 98, then chapter 99 by
 * program, last the goods' own code (CSMS 69668138).
 */
public final class FilingOrder {

  private static final int LAST = 99;

  private final RateTables tables;

  /** The order in which the programs of the tables are filed. */
  public FilingOrder(RateTables tables) {
    this.tables = tables;
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
    addDeclared(notApplied, filed);
    Set<String> headings = new LinkedHashSet<>();
    for (String claim : shipment.claims()) {
      if (claim.startsWith("98")) {
        headings.add(claim);
      }
    }
    headings.addAll(inOrder(filed));
    shipment.code().map(CommodityCode::dotted).ifPresent(headings::add);
    headings.remove("");
    return new ArrayList<>(headings);
  }

  /**
   * The headings that are filed before the goods' own code when nothing is claimed.
   *
   * @param isAtFloor whether the ordinary duty reaches the floor of every duty that has one
   */
  public List<String> beforeCode(List<DutyStep> steps, boolean isAtFloor) {
    List<Filed> filed = new ArrayList<>();
    for (DutyStep step : steps) {
      if (step instanceof DutyStep.Charged charged) {
        boolean isTopUp = charged.role() == DutyStep.Role.TOP_UP;
        String heading = isAtFloor && isTopUp ? charged.filedAtFloor() : charged.heading();
        filed.add(new Filed(place(step.candidate().program().id()), heading));
      }
      addDeclared(step.notApplied(), filed);
    }
    Set<String> headings = inOrder(filed);
    headings.remove("");
    return new ArrayList<>(headings);
  }

  private void addDeclared(List<NotApplied> notApplied, List<Filed> filed) {
    for (NotApplied each : notApplied) {
      if (each.isDeclared()) {
        filed.add(new Filed(place(each.program()), each.heading()));
      }
    }
  }

  private static Set<String> inOrder(List<Filed> filed) {
    filed.sort(FilingOrder::order);
    Set<String> headings = new LinkedHashSet<>();
    filed.forEach(each -> headings.add(each.heading()));
    return headings;
  }

  private static int order(Filed one, Filed other) {
    int byPlace = Integer.compare(one.place(), other.place());
    return byPlace == 0 ? one.heading().compareTo(other.heading()) : byPlace;
  }

  private int place(String program) {
    return tables.program(Importer.US.word(), program).map(Program::filing).orElse(LAST);
  }
}
