package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.output.write.ActDays;
import org.tariffcalc.output.write.ChineseActs;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Markdown;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.query.Explanation;

/** What a program, a measure or a heading is, for a person, in Markdown or as one JSON object. */
public final class ExplanationRenderer {

  private static final String REGISTER = "https://www.federalregister.gov/citation/";

  /** How many headings that free goods a person is shown. */
  private static final int SHOWN = 24;

  private final RateTables tables;

  /** A renderer of explanations out of these tables. */
  public ExplanationRenderer(RateTables tables) {
    this.tables = tables;
  }

  /** Writes it for a person. */
  public void table(Explanation e, PrintWriter out) {
    out.print(Paragraph.of("", "", e.name() + ": " + e.title(), Screen.width()));
    out.println();
    e.about().forEach(each -> out.print(Paragraph.of("", "", each, Screen.width())));
    section(out, "Applies to", List.of(String.join(", ", e.origins())));
    section(out, "Which goods", e.goods());
    section(out, "History", e.history().stream().map(ExplanationRenderer::line).toList());
    section(out, "Gives way to", e.yields().stream().map(ExplanationRenderer::line).toList());
    section(out, e.history().isEmpty() ? "Exempts from" : "Exemptions", reliefs(e));
    section(out, "Refund and drawback", standing(e));
    List<String> acts = new ArrayList<>(List.of(RateLines.cited(e.acts(), true)));
    ActDays.of(tables, e.acts()).ifPresent(acts::add);
    section(out, "Acts", acts);
    out.println();
    out.print(
        Paragraph.of(
            "",
            "",
            "To read an act: 90 FR 11463 is at federalregister.gov/citation/90-FR-11463.",
            Screen.width()));
    out.print(Paragraph.of("", "  ", Screen.tables(tables), Screen.width()));
  }

  private static void section(PrintWriter out, String title, List<String> lines) {
    if (lines.isEmpty() || lines.get(0).isEmpty()) {
      return;
    }
    out.println();
    out.println(title);
    lines.forEach(each -> out.print(Paragraph.of("  ", "      ", each, Screen.width())));
  }

  private static String line(Explanation.Stretch each) {
    return days(each.from(), each.to())
        + "  "
        + range(each.duties())
        + (each.headings().isEmpty() ? "" : "  " + headings(each.headings()))
        + "  "
        + each.status()
        + (each.measures() > 1 ? ", " + each.measures() + " measures" : "")
        + ", published "
        + each.published()
        + superseded(each);
  }

  private static String superseded(Explanation.Stretch each) {
    return each.superseded()
        .map(day -> "; superseded with retroactive effect by the act published " + day)
        .orElse("");
  }

  private static String days(String from, Optional<String> to) {
    return to.map(last -> from + " to " + last).orElse("from " + from);
  }

  private static String headings(List<String> headings) {
    return String.join(", ", HeadingRuns.of(headings));
  }

  private static String range(List<String> duties) {
    return duties.size() <= 4
        ? String.join(", ", duties)
        : String.join(", ", duties.subList(0, 3)) + " and " + (duties.size() - 3) + " others";
  }

  private static String line(Explanation.Yield each) {
    return each.name()
        + " ("
        + each.program()
        + "), "
        + headings(each.headings())
        + (each.onRest() ? "; still due on the part that does not pay that duty" : "");
  }

  private static String line(Explanation.Relief each) {
    return each.heading()
        + "  "
        + days(each.from(), each.to())
        + "  "
        + each.reason()
        + (each.kind().equals("claim") ? ", on claim" : "");
  }

  /** As many as a person reads; the others are counted. */
  private static List<String> reliefs(Explanation e) {
    List<String> lines = new ArrayList<>();
    for (Explanation.Relief each : e.reliefs()) {
      if (lines.size() == SHOWN) {
        lines.add("and " + (e.reliefs().size() - SHOWN) + " others: --format markdown shows all");
        break;
      }
      lines.add(line(each));
    }
    return lines;
  }

  private static List<String> standing(Explanation e) {
    List<String> lines = new ArrayList<>();
    for (Program each : e.programs()) {
      lines.add(
          (e.programs().size() > 1 ? each.name() + ": " : "")
              + (each.refund().equals("no") ? "no refund" : each.refund())
              + "; drawback: "
              + each.drawback());
    }
    return lines;
  }

  /** Writes it as Markdown. */
  public void markdown(Explanation e, PrintWriter out) {
    out.println("## " + e.name() + ": " + e.title());
    out.println();
    e.about().forEach(out::println);
    if (!e.origins().isEmpty()) {
      out.println();
      out.println("Applies to: " + String.join(", ", e.origins()) + ".");
    }
    list(out, "Goods", e.goods());
    if (!e.history().isEmpty()) {
      history(e, out);
    }
    list(out, "Yields to", e.yields().stream().map(ExplanationRenderer::line).toList());
    list(out, "Freed by", e.reliefs().stream().map(ExplanationRenderer::line).toList());
    list(out, "Refund and drawback", standing(e));
    list(out, "Acts", e.acts().stream().map(ExplanationRenderer::linked).toList());
    out.println();
    out.println(Screen.tables(tables));
  }

  private static void history(Explanation e, PrintWriter out) {
    out.println();
    out.println("| days | duty | heading | status | published |");
    out.println("| --- | --- | --- | --- | --- |");
    for (Explanation.Stretch each : e.history()) {
      out.println(
          "| "
              + days(each.from(), each.to())
              + " | "
              + Markdown.cell(range(each.duties()))
              + " | "
              + headings(each.headings())
              + " | "
              + each.status()
              + superseded(each)
              + " | "
              + each.published()
              + " |");
    }
  }

  private static void list(PrintWriter out, String title, List<String> items) {
    if (!items.isEmpty()) {
      out.println();
      out.println(title + ":");
      out.println();
      items.forEach(each -> out.println("- " + each));
    }
  }

  private static String linked(String act) {
    return link(act)
        .map(address -> "[" + act + "](" + address + ")")
        .orElse(ChineseActs.cited(act));
  }

  /** Where an act is: only a page of the Federal Register has an address that follows from it. */
  private static Optional<String> link(String act) {
    String[] words = act.split(" ", -1);
    boolean isPage =
        words.length == 3
            && words[1].equals("FR")
            && words[0].chars().allMatch(Character::isDigit)
            && words[2].chars().allMatch(Character::isDigit);
    return isPage ? Optional.of(REGISTER + String.join("-", words)) : Optional.empty();
  }

  /** Writes it as one JSON object. */
  public void json(Explanation e, PrintWriter out) {
    JsonObject.versioned()
        .with("name", e.name())
        .with("title", e.title())
        .withTexts("about", e.about())
        .withObjects("programs", e.programs().stream().map(RateJson::program).toList())
        .withTexts("origins", e.origins())
        .withTexts("goods", e.goods())
        .withObjects("history", e.history().stream().map(ExplanationRenderer::object).toList())
        .withObjects("yieldsTo", e.yields().stream().map(ExplanationRenderer::object).toList())
        .withObjects("exemptions", e.reliefs().stream().map(ExplanationRenderer::object).toList())
        .withObjects("acts", e.acts().stream().map(this::act).toList())
        .withTables(tables)
        .print(out);
  }

  /** An act with its link; one whose days no text gave is not verified. */
  private JsonObject act(String citation) {
    JsonObject object = new JsonObject().with("act", citation).with("link", link(citation));
    return tables.isActWithoutText(citation) ? object.with("verified", false) : object;
  }

  private static JsonObject object(Explanation.Stretch each) {
    return new JsonObject()
        .with("from", each.from())
        .with("to", each.to())
        .withTexts("duties", each.duties())
        .withTexts("headings", each.headings())
        .with("status", each.status())
        .with("published", each.published().toString())
        .with("measures", each.measures())
        .with("superseded", each.superseded());
  }

  private static JsonObject object(Explanation.Yield each) {
    return new JsonObject()
        .with("program", each.program())
        .withTexts("headings", each.headings())
        .with("onRest", each.onRest());
  }

  private static JsonObject object(Explanation.Relief each) {
    return new JsonObject()
        .with("heading", each.heading())
        .with("kind", each.kind())
        .with("reason", each.reason())
        .with("from", each.from())
        .with("to", each.to())
        .withTexts("legalBasis", each.legalBasis());
  }
}
