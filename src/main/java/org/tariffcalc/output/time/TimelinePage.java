package org.tariffcalc.output.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.tariffcalc.analysis.change.DutyChange;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.output.write.Html;
import org.tariffcalc.output.write.WithoutOptions;
import org.tariffcalc.tables.RateTables;

/**
 * Timelines as a page that needs nothing beside itself: the picture, in which each step can be
 * pointed at or reached by the keyboard, and a table with the charges and acts of each.
 */
public final class TimelinePage {

  private final TimelineText text;
  private final TimelinePicture picture;

  /**
   * A page.
   *
   * @param today the day behind which all is still to come
   */
  public TimelinePage(RateTables tables, LocalDate today) {
    this.text = new TimelineText(tables.countries().names());
    this.picture = new TimelinePicture(tables, today);
  }

  /**
   * The whole page.
   *
   * @param notes what the reader should know
   * @param tables the line that names the tables
   */
  public String html(List<DutyTimeline> timelines, List<String> notes, String tables) {
    TimelineMessage message = picture.message();
    String title = message.title(timelines);
    StringBuilder body = new StringBuilder("<main>\n<h1>").append(Html.text(title));
    body.append("</h1>\n");
    if (timelines.size() == 1) {
      body.append("<p class=\"subtitle\">")
          .append(Html.text(message.subtitle(timelines.get(0))))
          .append("</p>\n");
    }
    body.append("<figure>\n")
        .append(picture.element(timelines, TimelinePicture.NARROW, "narrow"))
        .append(picture.element(timelines, TimelinePicture.WIDE, "wide"))
        .append("<figcaption>")
        .append(Html.text(message.source(timelines, tables)))
        .append("</figcaption>\n</figure>\n");
    List<String> open = new ArrayList<>(notes);
    TimelineText.doubts(timelines).forEach(each -> open.add(WithoutOptions.of(each)));
    remarks(open, body);
    body.append(
        "<p class=\"hint\">Point at a step, or reach the picture with the tab key and walk along it"
            + " with the arrow keys, to see its charges.</p>\n"
            + "<section id=\"day\" aria-live=\"polite\"></section>\n");
    for (int i = 0; i < timelines.size(); i++) {
      table(timelines, i, body);
    }
    body.append("</main>\n");
    return Html.page(title, body.toString(), "timeline.js");
  }

  /** What ties a step of the picture to its row in the table. */
  static String row(int timeline, int step) {
    return "t" + timeline + "s" + step;
  }

  private void table(List<DutyTimeline> timelines, int number, StringBuilder body) {
    DutyTimeline timeline = timelines.get(number);
    body.append("<h2>")
        .append(Html.text(timelines.size() == 1 ? "Step by step" : text.title(timeline)))
        .append("</h2>\n<table class=\"steps-table\">\n");
    body.append(
        "<thead><tr><th>Entry dates</th><th>Duty</th><th>Charges</th><th>What changed</th></tr>"
            + "</thead>\n<tbody>\n");
    for (int i = 0; i < timeline.steps().size(); i++) {
      DutyTimeline.Step step = timeline.steps().get(i);
      body.append("<tr id=\"").append(row(number, i)).append("\"><th scope=\"row\">");
      body.append("<time>").append(step.from()).append("</time> to <time>").append(step.to());
      body.append("</time></th><td class=\"number\">").append(TimelineText.total(step));
      body.append("</td><td>").append(charges(step)).append("</td><td>");
      body.append(changes(timeline, i)).append("</td></tr>\n");
    }
    body.append("</tbody>\n</table>\n");
  }

  private static String charges(DutyTimeline.Step step) {
    if (step.assessment().isEmpty()) {
      return Html.text(step.undecided());
    }
    StringBuilder items = new StringBuilder("<ul>");
    for (Charge charge : step.charges()) {
      items.append("<li><b>");
      items.append(Html.text(charge.kind() == ChargeKind.BASE ? "Base rate" : charge.authority()));
      items.append("</b> ").append(Html.text(charge.duty() + ", " + charge.heading()));
      items.append(charge.unseen().isEmpty() ? "" : " *");
      items
          .append(" <span class=\"acts\">")
          .append(acts(charge.legalBasis()))
          .append("</span></li>");
    }
    return items.append("</ul>").toString();
  }

  private static String changes(DutyTimeline timeline, int index) {
    StringBuilder items = new StringBuilder("<ul>");
    for (DutyChange change : timeline.changes(index)) {
      items.append("<li>").append(Html.text(TimelineText.sentence(change))).append("</li>");
    }
    return items.append("</ul>").toString();
  }

  private static String acts(List<String> acts) {
    StringJoiner joined = new StringJoiner(", ");
    acts.forEach(act -> joined.add(Html.act(act)));
    return joined.toString();
  }

  private static void remarks(List<String> remarks, StringBuilder body) {
    if (!remarks.isEmpty()) {
      body.append("<ul class=\"remarks\">\n");
      remarks.forEach(each -> body.append("<li>").append(Html.text(each)).append("</li>\n"));
      body.append("</ul>\n");
    }
  }
}
