package org.tariffcalc.output.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.output.write.ChineseActs;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.FloorCounts;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;

/** The parts of measures and lists as lines for a person. */
public final class RateLines {

  private static final String NAME_INDENT = " ".repeat(13);
  private static final String INDENT = "  ";
  private static final String DETAIL = "      ";

  private RateLines() {}

  /** A name and what it stands for, in two columns. */
  static String field(String name, String text) {
    String first = name + " ".repeat(NAME_INDENT.length() - name.length());
    return Paragraph.of(first, NAME_INDENT, text, Screen.width());
  }

  /** {@code us.s232.autos: Passenger vehicles and light trucks, 25%}: what scripts use, and why. */
  static String named(Measure measure) {
    return measure.id() + ": " + name(measure);
  }

  /** What a measure is, without a full stop. */
  public static String name(Measure measure) {
    String whole = measure.description();
    return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
  }

  /** Authority, drawback and refund of a program. */
  static String program(Program program) {
    return field("Program", program.id() + ": " + program.name())
        + field("Authority", program.authority())
        + field("About", program.about())
        + field(
            "Column 2",
            program.column2() ? "due also from column 2 origins" : "not due from column 2 origins")
        + field("Drawback", program.drawback())
        + field("Refund", program.refund());
  }

  /** Authority, drawback and refund of a program in one line. */
  static String standing(Program program) {
    return Paragraph.of(
        INDENT,
        DETAIL,
        program.authority()
            + "; drawback: "
            + program.drawback()
            + "; "
            + (program.refund().equals("no") ? "no refund" : program.refund()),
        Screen.width());
  }

  /** A rate: days, duty, heading, status; below it when it was published, the acts and the note. */
  static String rate(RatePeriod rate) {
    StringBuilder head = new StringBuilder(days(rate.period()));
    head.append(INDENT).append(rate.duty());
    rate.floorCounts()
        .ifPresent(
            counted ->
                head.append(
                    counted == FloorCounts.GENERAL
                        ? ", general duty counted"
                        : ", column 1 duty counted"));
    if (!rate.metal().isEmpty()) {
      head.append(", on the ").append(rate.metal()).append(" content where the list says so");
    }
    if (rate.declaredMetalCounts()) {
      head.append("; a declared content frees that alone");
    }
    head.append(INDENT).append(rate.heading());
    rate.headingAtFloor()
        .ifPresent(heading -> head.append(" (").append(heading).append(" at the floor)"));
    head.append(INDENT).append(rate.status().word());
    return Paragraph.of(INDENT, DETAIL, head.toString(), Screen.width())
        + detail("published " + rate.published() + "; " + cited(rate.legalBasis(), rate.verified()))
        + (rate.note().isEmpty() ? "" : detail(rate.note()));
  }

  /** An exemption: heading, days, kind; below it the reason, the conditions and the acts. */
  static String exemption(Exemption exemption) {
    StringBuilder out =
        new StringBuilder(
            Paragraph.of(
                INDENT,
                DETAIL,
                exemption.heading()
                    + INDENT
                    + days(exemption.period())
                    + INDENT
                    + exemption.kind().word()
                    + (exemption.isFiled() ? "" : ", not filed for it"),
                Screen.width()));
    out.append(detail(exemption.reason()));
    String conditions = String.join("; ", conditions(exemption));
    if (!conditions.isEmpty()) {
      out.append(detail(conditions));
    }
    if (!exemption.note().isEmpty()) {
      out.append(detail("not settled: " + exemption.note()));
    }
    return out.append(
            detail(
                "published "
                    + exemption.published()
                    + "; "
                    + cited(exemption.legalBasis(), exemption.verified())))
        .toString();
  }

  private static List<String> conditions(Exemption exemption) {
    List<String> conditions = new ArrayList<>();
    exemption
        .list()
        .ifPresent(
            list ->
                conditions.add(
                    "codes on "
                        + list.list()
                        + (list.tier().isEmpty() ? "" : ", tier " + list.tier())));
    add(conditions, "origin ", exemption.origins());
    add(conditions, "origin not ", exemption.exceptOrigins());
    add(conditions, "claimed under ", exemption.programs());
    exemption
        .loading()
        .ifPresent(
            loading ->
                conditions.add(
                    "loaded "
                        + loading.from().map(day -> "from " + day + " and ").orElse("")
                        + "before "
                        + loading.before()
                        + (loading.modes().isEmpty()
                            ? ""
                            : " by "
                                + loading.modes().stream()
                                    .map(TransportMode::word)
                                    .collect(Collectors.joining(", ")))));
    exemption
        .content()
        .ifPresent(
            content ->
                conditions.add(
                    content.kind()
                        + " content from "
                        + content.atLeastPercent().toPlainString()
                        + "% to "
                        + content.atMostPercent().toPlainString()
                        + "%, which is freed"));
    exemption
        .restHeading()
        .ifPresent(heading -> conditions.add("the rest is charged under " + heading));
    add(conditions, "yields to ", exemption.yieldsTo());
    add(conditions, "but not to ", HeadingRuns.of(exemption.yieldsNotTo()));
    if (exemption.onRest()) {
      conditions.add(
          exemption.isRestOfContent()
              ? "stays due on what is not metal content"
              : "stays due on the rest of the value");
    }
    add(conditions, "only against ", HeadingRuns.of(exemption.onlyHeadings()));
    add(conditions, "not against ", HeadingRuns.of(exemption.exceptHeadings()));
    if (exemption.duty().adValoremPercent().filter(rate -> rate.signum() == 0).isEmpty()) {
      conditions.add(
          "charged instead: "
              + exemption.duty()
              + (exemption.isOnFullValue() ? " on the full value" : "")
              + exemption
                  .headingAtFloor()
                  .map(heading -> " (" + heading + " at the floor)")
                  .orElse(""));
    }
    if (exemption.countsAsCharged()) {
      conditions.add("the goods still count as charged for duties that yield to this one");
    }
    return conditions;
  }

  private static void add(List<String> conditions, String what, List<String> names) {
    if (!names.isEmpty()) {
      conditions.add(what + String.join(", ", names));
    }
  }

  /**
   * A group of a list: tier, heading, days, number of codes; below it the condition and the acts.
   */
  static String group(ProductList.Group group) {
    StringBuilder head = new StringBuilder();
    if (!group.tier().isEmpty()) {
      head.append("tier ").append(group.tier()).append(INDENT);
    }
    if (!group.heading().isEmpty()) {
      head.append(group.heading()).append(INDENT);
    }
    head.append(days(group.period())).append(INDENT).append(count(group.codes().size(), "code"));
    StringBuilder out =
        new StringBuilder(Paragraph.of(INDENT, DETAIL, head.toString(), Screen.width()));
    if (!group.condition().isEmpty()) {
      out.append(
          detail(
              "only "
                  + withoutOnly(group.condition())
                  + (group.appliesByDefault()
                      ? "; taken to be such"
                      : "; the dearer case is priced")));
    }
    if (!group.prohibited().isEmpty()) {
      out.append(detail("prohibited: " + group.prohibited()));
    }
    if (group.onContent()) {
      out.append(detail("charged on the metal content"));
    }
    if (!group.except().isEmpty()) {
      out.append(detail("without " + String.join(", ", group.except())));
    }
    return out.append(detail(cited(group.legalBasis(), group.verified()))).toString();
  }

  private static String withoutOnly(String condition) {
    return condition.startsWith("only ") ? condition.substring("only ".length()) : condition;
  }

  /** {@code 2025-04-05 to 2025-04-08}, or {@code from 2026-07-24}. */
  public static String days(Period period) {
    return period.ends().map(to -> period.begins() + " to " + to).orElse("from " + period.begins());
  }

  public static String acts(List<String> legalBasis, boolean verified) {
    List<String> acts = legalBasis.stream().map(Paragraph::unbroken).toList();
    return String.join(", ", acts) + (verified ? "" : "; no official text seen that confirms it");
  }

  /** The same with the Chinese citation of Chinese acts, for those who look them up. */
  static String cited(List<String> legalBasis, boolean verified) {
    return acts(legalBasis.stream().map(ChineseActs::cited).toList(), verified);
  }

  public static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  static String detail(String text) {
    return Paragraph.of(DETAIL, DETAIL, text, Screen.width());
  }
}
