package org.tariffcalc.output.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.ActDays;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Program;

/** What the goods of an answer are called, so that a mistyped code is seen. */
public final class GoodsTitles {

  private final RateTables tables;

  private GoodsTitles(RateTables tables) {
    this.tables = tables;
  }

  /** The names that tables have. */
  public static GoodsTitles of(RateTables tables) {
    return new GoodsTitles(tables);
  }

  /** The name of the goods of a shipment. */
  Optional<String> of(Shipment shipment) {
    return tables.goodsName(shipment.code(), shipment.into());
  }

  /** What sets a number of ten digits apart from the others of its line, where that has a name. */
  Optional<String> ofNumber(CommodityCode number) {
    return tables.goodsNames().ofNumber(number);
  }

  /** What sets a line of a range apart from its neighbors; into China only to six digits. */
  Optional<String> ofLine(Shipment shipment, CommodityCode line) {
    return shipment.isIntoChina()
        ? tables.goodsNames().own(line.upTo(6))
        : tables.goodsNames().line(line);
  }

  /** What to say of the days of the acts behind an answer; empty where texts of them were seen. */
  Optional<String> ofActs(Assessment assessment) {
    List<String> citations = new ArrayList<>();
    assessment.charges().forEach(each -> citations.addAll(each.legalBasis()));
    return ActDays.of(tables, citations);
  }

  /** The citations of an answer to acts whose days no text gave. */
  List<String> actsWithoutText(Assessment assessment, Optional<DutyHold> hold) {
    List<String> citations = new ArrayList<>();
    assessment.charges().forEach(each -> citations.addAll(each.legalBasis()));
    assessment.notApplied().forEach(each -> citations.addAll(each.legalBasis()));
    assessment.fees().forEach(each -> citations.addAll(each.legalBasis()));
    hold.flatMap(DutyHold::next).ifPresent(next -> citations.addAll(next.acts()));
    return ActDays.citations(tables, citations);
  }

  /** What a program is called where it is charged: {@code Section 301 forced labor}. */
  String programName(String id) {
    Program program = tables.allPrograms().get(id);
    return program == null ? id : program.authority();
  }
}
