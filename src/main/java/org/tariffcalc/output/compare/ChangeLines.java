package org.tariffcalc.output.compare;

import java.math.BigDecimal;
import java.util.List;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.ChargeChange;
import org.tariffcalc.analysis.change.ChargeChange.Kind;
import org.tariffcalc.analysis.change.ChargeFigures;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.change.GroupComparison;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.rates.RateLines;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TenDigitNumbers;

/** What differs between two assessments, as lines for a person. */
public final class ChangeLines {

  private ChangeLines() {}

  /**
   * {@code duty 54% -> 145%, 5,400.00 -> 14,500.00 USD (+9,100.00)}; of a divided line the range of
   * its groups, {@code 12.5% to 25% -> 12.5% to 30%}.
   */
  public static String duty(Comparison comparison) {
    AssessmentFigures before = comparison.before();
    AssessmentFigures after = comparison.after();
    BigDecimal effect = comparison.largestEffect();
    return "duty "
        + arrow(percents(before), percents(after))
        + ", "
        + arrow(
            range(
                FigureText.money(before.lowest().totalDuty(), before.isApproximate()),
                FigureText.money(before.totalDuty(), before.isApproximate())),
            range(
                FigureText.money(after.lowest().totalDuty(), after.isApproximate()),
                FigureText.money(after.totalDuty(), after.isApproximate())))
        + " "
        + after.currency()
        + (effect.signum() == 0
            ? ""
            : " ("
                + (comparison.isDivided() ? "up to " : "")
                + signed(comparison.isDivided() ? effect : comparison.dutyEffect())
                + ")");
  }

  /** {@code 25%}; of a divided line the range of its groups, {@code 12.5% to 25%}. */
  public static String percents(AssessmentFigures figures) {
    return range(percent(figures.lowest().dutyPercent()), percent(figures.dutyPercent()));
  }

  private static String range(String least, String most) {
    return least.equals(most) ? most : least + " to " + most;
  }

  /** What came is new for a person, and what went ended. */
  static String shown(String change) {
    return switch (change) {
      case "came" -> "new";
      case "went" -> "ended";
      default -> change;
    };
  }

  /** {@code taxes and fees 34.64 -> 35.10 USD (+0.46)}; empty when they are the same. */
  public static String fees(Comparison comparison) {
    return comparison.feeEffect().signum() == 0
        ? ""
        : "taxes and fees "
            + arrow(
                FigureText.money(
                    comparison.before().taxesAndFees(), comparison.before().isApproximate()),
                FigureText.money(
                    comparison.after().taxesAndFees(), comparison.after().isApproximate()))
            + " "
            + comparison.after().currency()
            + " ("
            + signed(comparison.feeEffect())
            + ")";
  }

  /** What changed, for a divided line by each group that changes. */
  public static String changes(Comparison comparison, String indent) {
    if (!comparison.isDivided()) {
      return changes(comparison.changes(), indent);
    }
    StringBuilder out = new StringBuilder();
    for (GroupComparison each : comparison.groups()) {
      if (!each.comparison().isSame()) {
        out.append(Paragraph.of(indent, indent + "  ", group(each, comparison), Screen.width()));
        out.append(changes(each.comparison().changes(), indent + "  "));
      }
    }
    return out.toString();
  }

  /** {@code 9401.61.60.11, .31: duty 25% -> 30%, 4,500.00 -> 5,400.00 USD (+900.00)}. */
  static String group(GroupComparison group, Comparison whole) {
    List<CommodityCode> all =
        whole.groups().stream().flatMap(each -> each.numbers().stream()).toList();
    return TenDigitNumbers.text(group.numbers(), all) + ": " + duty(group.comparison());
  }

  /** Every duty, tax and fee that came, went or changed, with day and act. */
  private static String changes(List<ChargeChange> changes, String indent) {
    StringBuilder out = new StringBuilder();
    for (ChargeChange each : changes) {
      out.append(Paragraph.of(indent, indent + "  ", headline(each), Screen.width()));
      out.append(Paragraph.of(indent + "  ", indent + "  ", grounds(each), Screen.width()));
    }
    return out.toString();
  }

  /** {@code changed: IEEPA reciprocal 9903.01.63, 84% -> 125%, 8,400.00 -> 12,500.00}. */
  static String headline(ChargeChange change) {
    ChargeFigures named = change.named();
    return shown(change.kind().word())
        + ": "
        + named.name()
        + headings(change)
        + ", "
        + change
            .before()
            .flatMap(
                old ->
                    change
                        .after()
                        .map(
                            now ->
                                (old.duty().equals(now.duty())
                                        ? now.duty()
                                        : arrow(old.duty(), now.duty()))
                                    + ", "
                                    + arrow(
                                        FigureText.money(old.amount()),
                                        FigureText.money(now.amount()))))
            .orElseGet(() -> named.duty() + ", " + FigureText.money(named.amount()));
  }

  private static String headings(ChargeChange change) {
    String named = change.named().heading();
    String old = change.before().map(ChargeFigures::heading).orElse(named);
    if (named.isEmpty()) {
      return "";
    }
    return " " + (old.equals(named) ? named : arrow(old, named));
  }

  /**
   * {@code since 2025-04-10, EO 14266, 90 FR 15625}; of what ended without an exemption the acts
   * are those of its last rate, and that is said.
   */
  static String grounds(ChargeChange change) {
    StringBuilder out = new StringBuilder();
    change
        .exemption()
        .ifPresent(
            exempt ->
                out.append(exempt.heading()).append(": ").append(exempt.reason()).append("; "));
    change.since().ifPresent(since -> out.append("since ").append(since).append(", "));
    if (change.kind() == Kind.WENT && change.exemption().isEmpty()) {
      out.append("last due under ");
    }
    out.append(RateLines.acts(change.acts(), true));
    return out.append(doubt(change)).toString();
  }

  /** What of a rate was not seen, or that it may have changed since the law was read. */
  private static String doubt(ChargeChange change) {
    ChargeFigures named = change.named();
    if (!named.unseen().isEmpty()) {
      String unseen = named.unseen();
      return "; " + (unseen.endsWith(".") ? unseen.substring(0, unseen.length() - 1) : unseen);
    }
    return named.verified() || change.kind() == Kind.WENT
        ? ""
        : "; may have changed since the law was read";
  }

  public static String percent(BigDecimal percent) {
    return FigureText.percent(percent) + "%";
  }

  static String arrow(String before, String after) {
    return before.equals(after) ? after : before + " -> " + after;
  }

  /** {@code +9,100.00}, {@code -34.64}, {@code 0.00}. */
  static String signed(BigDecimal amount) {
    return (amount.signum() > 0 ? "+" : "") + FigureText.money(amount);
  }
}
