package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.customs.ChargeKind;

/** What is due of a line, as far as an audit looks at it; amounts in US dollars. */
interface Owed {

  /** All duty. */
  BigDecimal total();

  /** What of it was later held unlawful. */
  BigDecimal refundable();

  /** The rest that drawback on export reaches. */
  BigDecimal drawback();

  /** What is due under each number, in the order of filing. */
  Map<String, Due> byNumber();

  /** What tops the base duty up, by heading; mostly nothing. */
  Map<String, BigDecimal> floors();

  /** Duties that are not due, with their reasons. */
  List<NotApplied> notApplied();

  /** Facts that are missing for it. */
  List<String> missing();

  /** Acts of all that is due, each once. */
  List<String> acts();

  /** All of it. */
  Assessment assessment();

  /** What is due by an assessment. */
  static Owed of(Assessment due, DeclaredLine line) {
    return new OfAssessment(due, line);
  }

  /** What is due by an assessment. */
  record OfAssessment(Assessment assessment, DeclaredLine line) implements Owed {

    @Override
    public BigDecimal total() {
      return assessment.totalDuty();
    }

    @Override
    public BigDecimal refundable() {
      return assessment.refundable();
    }

    @Override
    public BigDecimal drawback() {
      return assessment.drawback(Drawback.Reach.YES);
    }

    @Override
    public Map<String, Due> byNumber() {
      Map<String, Due> all = new LinkedHashMap<>();
      for (Charge each : assessment.charges()) {
        String number = Differences.isOfGoods(each) ? line.dotted() : each.heading();
        Due due = new Due(Due.Law.of(each), each.base(), each.amount(), each::arithmetic);
        all.merge(number, due, Due::plus);
      }
      return all;
    }

    @Override
    public Map<String, BigDecimal> floors() {
      Map<String, BigDecimal> floors = new LinkedHashMap<>();
      for (Charge each : assessment.charges()) {
        if (each.kind() == ChargeKind.FLOOR) {
          floors.putIfAbsent(each.heading(), each.amount());
        }
      }
      return floors;
    }

    @Override
    public List<NotApplied> notApplied() {
      return assessment.notApplied();
    }

    @Override
    public List<String> missing() {
      return assessment.missing();
    }

    @Override
    public List<String> acts() {
      List<String> acts = new ArrayList<>();
      for (Charge each : assessment.charges()) {
        if (each.amount().signum() > 0) {
          acts.addAll(each.legalBasis());
        }
      }
      return acts.stream().distinct().toList();
    }
  }

  /**
   * What is due in proportion to the value.
   *
   * @param proportion the proportion
   * @param amounts what it comes to
   * @param line the line
   * @param whole makes the assessment, which is seldom asked for
   */
  record InProportion(
      Proportion proportion,
      Proportion.Amounts amounts,
      DeclaredLine line,
      Supplier<Assessment> whole)
      implements Owed {

    @Override
    public BigDecimal total() {
      return Proportion.dollars(amounts.total());
    }

    @Override
    public BigDecimal refundable() {
      return Proportion.dollars(amounts.refundable());
    }

    @Override
    public BigDecimal drawback() {
      return Proportion.dollars(amounts.drawback());
    }

    @Override
    public Map<String, Due> byNumber() {
      return proportion.dues(amounts, line);
    }

    @Override
    public Map<String, BigDecimal> floors() {
      return proportion.floors(amounts);
    }

    @Override
    public List<NotApplied> notApplied() {
      return proportion.sample().notApplied();
    }

    @Override
    public List<String> missing() {
      return proportion.sample().missing();
    }

    @Override
    public List<String> acts() {
      return Owed.of(assessment(), line).acts();
    }

    @Override
    public Assessment assessment() {
      return whole.get();
    }
  }
}
