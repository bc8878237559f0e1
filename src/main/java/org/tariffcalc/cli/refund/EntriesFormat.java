package org.tariffcalc.cli.refund;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.paid.PaidLines;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How an answer about filed entries is written. */
final class EntriesFormat {

  /** What is said of the file in the help of each command. */
  static final String FILE =
      "CSV of entry summary lines: an ACE report with a row for each tariff number, a 7501"
          + " export, or the columns entry, line, type, entry_date, liquidated, code, duty.";

  private static final List<String> FORMS = List.of("table", "csv", "json");

  /** The form of a page for a client, which only some commands have. */
  private static final String PAGE = "html";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table (default), csv or json; audit and refund also html.")
  private String format = "table";

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Mixin private SafeCsv csv = new SafeCsv();

  /** Where an answer in the form asked for is written to. */
  PrintWriter to(PrintWriter out) {
    return csv.to(out, form());
  }

  /** The form asked for, which may be a page. */
  String checked() {
    String form = form();
    return form.equals(PAGE) ? form : checked(form, "--format table, csv, json or html");
  }

  /** The form asked for of an answer that has no page. */
  String checkedWithoutPage() {
    return checked(form(), "--format table, csv or json");
  }

  private String form() {
    return json ? "json" : format.strip().toLowerCase(Locale.ROOT);
  }

  private String checked(String form, String remedy) {
    if (!FORMS.contains(form)) {
      throw new UsageError("'" + format + "' is not a format", remedy);
    }
    return form;
  }

  /** Says what was read and left out. */
  static void notes(PaidLines lines, PrintWriter err) {
    lines.notes().forEach(each -> err.println("tariff: note: " + each));
    if (lines.totals() > 0) {
      err.println(
          "tariff: note: rows left out as totals or without a tariff number: " + lines.totals());
    }
  }
}
