package org.tariffcalc.output.entry;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.EntryAssessment;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.FiledNumber;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.output.write.TextTable.Column;

/**
 * An entry as its lines are typed into CBP Form 7501, the entry summary: a row for each tariff
 * number in filing order with the rate and the duty to report on it.
 */
final class EntrySummary {

  private final EntryAssessment entry;

  EntrySummary(EntryAssessment entry) {
    this.entry = entry;
  }

  void write(PrintWriter out) {
    Assessment first = entry.lines().get(0).assessment();
    out.println(
        "Entry summary (CBP Form 7501) of "
            + entry.lines().size()
            + (entry.lines().size() == 1 ? " line" : " lines")
            + ", entry date "
            + first.shipment().enteredOn()
            + ", "
            + first.currency());
    out.println();
    TextTable table =
        new TextTable(Screen.width())
            .column("line", Column.NUMBER)
            .column("origin", Column.RIGID)
            .column("number", Column.RIGID)
            .column("quantity", Column.FLEXIBLE)
            .column("value", Column.NUMBER)
            .column("rate", Column.FLEXIBLE)
            .column("duty", Column.NUMBER);
    for (int i = 0; i < entry.lines().size(); i++) {
      rows(table, i + 1, entry.lines().get(i).assessment());
    }
    out.print(table.text());
    out.println();
    sums().forEach((name, amount) -> sum(out, name, amount));
  }

  private static void rows(TextTable table, int number, Assessment line) {
    List<FiledNumber> filed = FiledNumber.of(line);
    for (int i = 0; i < filed.size(); i++) {
      FiledNumber each = filed.get(i);
      boolean isOwn = i == filed.size() - 1;
      table.row(
          i == 0 ? String.valueOf(number) : "",
          i == 0 ? line.shipment().origin() : "",
          each.number(),
          isOwn ? quantities(line) : "",
          isOwn ? FigureText.money(line.customsValue()) : "",
          rate(each, line),
          FigureText.money(each.amount()));
    }
    for (Charge charge : line.charges()) {
      if (charge.heading().isEmpty()) {
        table.row("", "", "AD/CVD case", "", "", charge.duty(), FigureText.money(charge.amount()));
      }
    }
  }

  private static String quantities(Assessment line) {
    return String.join(
        "\n", line.shipment().quantities().all().stream().map(Quantity::toString).toList());
  }

  /** The rate; with what it is charged on where that is not the value of the line. */
  private static String rate(FiledNumber each, Assessment line) {
    if (!each.allInNumber().isEmpty()) {
      return each.amount().signum() == 0
          ? each.rate() + ", in " + each.allInNumber()
          : each.rate() + ", the rest in " + each.allInNumber();
    }
    return each.base().compareTo(line.customsValue()) == 0
        ? each.rate()
        : each.rate() + " on " + FigureText.money(each.base());
  }

  /** The amounts of the summary, by name; those that are not due are left out. */
  private Map<String, BigDecimal> sums() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    sums.put("Total entered value", entry.customsValue());
    BigDecimal deposits = BigDecimal.ZERO;
    for (EntryAssessment.Line line : entry.lines()) {
      for (Charge charge : line.assessment().charges()) {
        deposits = charge.heading().isEmpty() ? deposits.add(charge.amount()) : deposits;
      }
    }
    sums.put("Duty", entry.totalDuty().subtract(deposits));
    if (deposits.signum() > 0) {
      sums.put("Antidumping and countervailing duty", deposits);
    }
    for (FeeCharge fee : entry.fees()) {
      sums.merge(fee.name(), fee.amount(), BigDecimal::add);
    }
    sums.put("Total", entry.totalDuty().add(entry.totalFees()));
    return sums;
  }

  private static void sum(PrintWriter out, String name, BigDecimal amount) {
    String figure = FigureText.money(amount);
    String blanks = " ".repeat(Math.max(1, Screen.width() - name.length() - figure.length() - 2));
    out.println("  " + name + blanks + figure);
  }

  /**
   * Whether the parts of the value go with a provision of chapter 98, which divides them itself.
   */
  private static boolean isUnderChapter98(Assessment line) {
    return line.filing().get(0).startsWith("98");
  }

  /** What is to be said of parts of a value that are filed on lines of their own. */
  static List<String> splits(EntryAssessment entry) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < entry.lines().size(); i++) {
      Assessment line = entry.lines().get(i).assessment();
      List<String> parts = new ArrayList<>();
      for (FiledNumber each : FiledNumber.of(line)) {
        boolean isPart =
            each.number().startsWith("99") && each.base().compareTo(line.customsValue()) < 0;
        if (isPart && each.amount().signum() > 0 && !isUnderChapter98(line)) {
          parts.add(each.number() + " on " + FigureText.money(each.base()));
        }
      }
      if (!parts.isEmpty()) {
        all.add(
            "Line "
                + (i + 1)
                + ": of "
                + FigureText.money(line.customsValue())
                + " are charged "
                + String.join(", ", parts)
                + "; file each part of the value on a line of its own.");
      }
    }
    return all;
  }
}
