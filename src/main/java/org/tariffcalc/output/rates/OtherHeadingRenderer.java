package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.OtherHeadings;

/** One heading that the schedule prints and under which the tables charge nothing. */
public final class OtherHeadingRenderer {

  private final RateTables tables;

  /** A renderer of headings of these tables. */
  public OtherHeadingRenderer(RateTables tables) {
    this.tables = tables;
  }

  /** Prints it for a person. */
  public void table(String heading, OtherHeadings run, PrintWriter out) {
    out.print(heading + "\n\nIn the schedule; these tables charge nothing under it\n");
    out.print(RateLines.field("About", run.about()));
    if (!run.first().equals(run.last())) {
      out.print(RateLines.field("One of", run.first() + " to " + run.last()));
    }
    out.print(RateLines.field("Authority", run.authority()));
    out.print(RateLines.field("Duty", run.duty()));
    out.print(RateLines.field("Entry dates", days(run)));
    out.print(RateLines.field("Drawback", run.drawback()));
    out.print(RateLines.field("Refund", run.refund()));
    out.print(RateLines.field("Acts", RateLines.acts(run.legalBasis(), run.verified())));
    out.print("\n" + Screen.tables(tables) + "\n");
  }

  private static String days(OtherHeadings run) {
    String from = run.from().map(day -> "from " + day).orElse("from before these tables begin");
    return from + run.to().map(day -> " to " + day).orElse("");
  }

  /** Prints it as one JSON object. */
  public void json(String heading, OtherHeadings run, PrintWriter out) {
    JsonObject object =
        JsonObject.versioned()
            .with("heading", heading)
            .with("charged", false)
            .with("first", run.first())
            .with("last", run.last())
            .with("authority", run.authority())
            .with("about", run.about())
            .with("duty", run.duty());
    run.from().ifPresent(day -> object.with("from", day.toString()));
    object
        .with("to", run.to())
        .with("drawback", run.drawback())
        .with("refund", run.refund())
        .with("verified", run.verified())
        .withTexts("legalBasis", run.legalBasis())
        .withTables(tables)
        .print(out);
  }
}
