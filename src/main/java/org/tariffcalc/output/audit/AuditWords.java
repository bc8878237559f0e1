package org.tariffcalc.output.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.analysis.audit.AuditSums;
import org.tariffcalc.analysis.audit.AuditedFees;
import org.tariffcalc.analysis.audit.AuditedLine;
import org.tariffcalc.analysis.audit.Finding;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.output.write.FigureText;

/** What every form of the answer says alike. */
final class AuditWords {

  /** Lines that differ which a table or page shows; CSV and JSON have all. */
  static final int MOST_SHOWN = 1000;

  private AuditWords() {}

  /** Entry, line, goods: {@code E1 line 2, 9503.00.00.73 of CN on 2025-04-25}. */
  static String title(AuditedLine audited) {
    PaidLine line = audited.line();
    return (line.entry().isEmpty() ? "row " + line.row() : line.entry())
        + (line.line().isEmpty() ? "" : " line " + line.line())
        + ", "
        + goods(line)
        + (line.origin().isEmpty() ? "" : " of " + line.origin())
        + line.entryDate().map(each -> " on " + each).orElse("");
  }

  /** The goods' own number. */
  static String goods(PaidLine line) {
    for (PaidLine.PaidCharge each : line.charges()) {
      if (!each.isAdditional() && !each.number().startsWith("98")) {
        return each.number();
      }
    }
    return "";
  }

  /** A finding with its money and act. */
  static String sentence(Finding finding) {
    BigDecimal difference = finding.difference();
    return finding.reason().word()
        + ": "
        + finding.words()
        + "; "
        + (difference.signum() > 0 ? "overpaid " : "underpaid ")
        + FigureText.money(difference.abs())
        + (finding.legalBasis().isEmpty()
            ? ""
            : " (" + String.join(", ", finding.legalBasis()) + ")");
  }

  /** What a claim would save, and for entries until when. */
  static String claim(String claim, AuditSums.Claims sum) {
    return claim
        + " on "
        + sum.lines()
        + (sum.lines() == 1 ? " line" : " lines")
        + " would save "
        + FigureText.money(sum.saves())
        + sum.until().map(each -> ", for entries until " + each).orElse("");
  }

  /** What came of the fees of an entry. */
  static String status(AuditedFees fees) {
    return fees.expected().isEmpty()
        ? AuditedLine.Status.CANNOT_SAY.word()
        : fees.finding().isEmpty()
            ? AuditedLine.Status.AGREES.word()
            : fees.finding().get().difference().signum() > 0
                ? AuditedLine.Status.OVERPAID.word()
                : AuditedLine.Status.UNDERPAID.word();
  }

  /** Rows of a sum: name, how many, overpaid, underpaid. */
  static List<String[]> rows(Map<String, AuditSums.Money> sums, String unnamed) {
    List<String[]> rows = new ArrayList<>();
    sums.forEach(
        (name, money) ->
            rows.add(
                new String[] {
                  name.isEmpty() ? unnamed : name,
                  String.valueOf(money.count()),
                  FigureText.money(money.overpaid()),
                  FigureText.money(money.underpaid())
                }));
    return rows;
  }

  /** The sums by reason under their words. */
  static Map<String, AuditSums.Money> byReason(AuditSums sums) {
    Map<String, AuditSums.Money> named = new java.util.LinkedHashMap<>();
    sums.byReason().forEach((reason, money) -> named.put(reason.word(), money));
    return named;
  }

  static String money(Optional<BigDecimal> amount) {
    return amount.map(FigureText::money).orElse("unknown");
  }

  /** How many lines came out how, in a sentence. */
  static String counts(AuditSums sums) {
    return sums.lines()
        + (sums.lines() == 1 ? " line: " : " lines: ")
        + sums.lines(AuditedLine.Status.AGREES)
        + " agree to the cent, "
        + sums.lines(AuditedLine.Status.OVERPAID)
        + " overpaid, "
        + sums.lines(AuditedLine.Status.UNDERPAID)
        + " underpaid, "
        + sums.lines(AuditedLine.Status.CANNOT_SAY)
        + " cannot be said.";
  }
}
