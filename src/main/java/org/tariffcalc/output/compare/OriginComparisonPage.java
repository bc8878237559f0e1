package org.tariffcalc.output.compare;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.origin.OriginComparison;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.output.write.Html;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.WithoutOptions;
import org.tariffcalc.tables.RateTables;

/** A comparison to hand on: as Markdown, or as a page that needs nothing beside itself. */
public final class OriginComparisonPage {

  private static final List<String> HEADER =
      List.of(
          "Rank",
          "Choice",
          "Duty",
          "Landed cost",
          "More than the first",
          "Points of duty more",
          "Why",
          "If the goods qualify");

  private final RateTables tables;

  /** A page of answers of these tables. */
  public OriginComparisonPage(RateTables tables) {
    this.tables = tables;
  }

  /** Writes the comparison as Markdown. */
  public void markdown(OriginComparison choices, PrintWriter out) {
    OriginComparisonText text = new OriginComparisonText(tables.countries().names(), choices);
    out.println("**" + text.title() + "**");
    text.goodsName().ifPresent(name -> out.println("\n" + name));
    out.println();
    out.println("| | | duty | landed cost | more | points | why | if qualified |");
    out.println("| ---: | --- | ---: | ---: | ---: | ---: | --- | --- |");
    int rank = 0;
    for (OriginComparison.Choice choice : choices.ranked()) {
      rank++;
      out.print("|");
      for (String cell : cells(choice, text, rank)) {
        out.print(" " + cell.replace("|", "\\|").replace("\n", "<br>") + " |");
      }
      out.println();
    }
    List<String> open = text.open();
    if (!open.isEmpty()) {
      out.println();
      open.forEach(each -> out.println("- " + each));
    }
    out.println();
    out.println(Screen.tables(tables));
  }

  /** The comparison as a page. */
  public String html(OriginComparison choices) {
    OriginComparisonText text = new OriginComparisonText(tables.countries().names(), choices);
    OriginComparisonPicture picture = new OriginComparisonPicture(tables, choices);
    StringBuilder body = new StringBuilder("<main>\n<h1>").append(Html.text(text.headline()));
    body.append("</h1>\n<p class=\"subtitle\">").append(Html.text(text.subtitle()));
    body.append("</p>\n<figure>\n")
        .append(picture.element(OriginComparisonPicture.NARROW, "narrow"))
        .append(picture.element(OriginComparisonPicture.WIDE, "wide"))
        .append("</figure>\n<table class=\"choices\">\n<thead><tr>");
    // The last column stands only where a choice has something to claim.
    boolean hasClaims =
        choices.ranked().stream()
            .anyMatch(each -> !OriginComparisonText.ifQualified(each).isEmpty());
    int columns = HEADER.size() - (hasClaims ? 0 : 1);
    for (int i = 0; i < columns; i++) {
      body.append(isNumber(i) ? "<th class=\"number\">" : "<th>");
      body.append(HEADER.get(i)).append("</th>");
    }
    body.append("</tr></thead>\n<tbody>\n");
    int rank = 0;
    for (OriginComparison.Choice choice : choices.ranked()) {
      rank++;
      body.append("<tr>");
      int column = 0;
      for (String cell : cells(choice, text, rank).subList(0, columns)) {
        body.append(isNumber(column) ? "<td class=\"number\"" : "<td");
        body.append(" data-label=\"").append(HEADER.get(column)).append("\">");
        String words = Html.text(WithoutOptions.of(cell)).replace("\n", "<br>");
        body.append(words.replaceAll("(\\d{4})-(\\d{2})-(\\d{2})", "<time>$0</time>"));
        body.append("</td>");
        column++;
      }
      body.append("</tr>\n");
    }
    body.append("</tbody>\n</table>\n");
    List<String> open = text.open();
    if (!open.isEmpty()) {
      body.append("<ul class=\"remarks\">\n");
      open.forEach(
          each -> body.append("<li>").append(Html.text(WithoutOptions.of(each))).append("</li>\n"));
      body.append("</ul>\n");
    }
    body.append("<footer>")
        .append(Html.text(OriginComparisonPicture.source(tables)))
        .append("</footer>\n</main>\n");
    return Html.page(text.headline(), body.toString(), "");
  }

  private static boolean isNumber(int column) {
    return column > 1 && column < 6;
  }

  private static List<String> cells(
      OriginComparison.Choice choice, OriginComparisonText text, int rank) {
    Optional<Assessment> a = choice.assessment();
    String reasons = String.join("\n", text.reasons(choice));
    if (a.isEmpty()) {
      return List.of("-", text.fullName(choice), "?", "?", "", "", reasons, "");
    }
    return List.of(
        String.valueOf(rank),
        text.fullName(choice),
        OriginComparisonText.percent(a.get()),
        OriginComparisonText.landedCost(a.get()),
        rank == 1 ? "" : text.more(choice),
        rank == 1 ? "" : text.points(choice),
        reasons,
        String.join("\n", OriginComparisonText.ifQualified(choice)));
  }
}
