package org.tariffcalc.output.audit;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.analysis.audit.Audit;
import org.tariffcalc.analysis.audit.AuditSums;
import org.tariffcalc.analysis.audit.AuditedFees;
import org.tariffcalc.analysis.audit.AuditedLine;
import org.tariffcalc.analysis.audit.Finding;
import org.tariffcalc.analysis.audit.HeadingAmounts;
import org.tariffcalc.analysis.audit.Saving;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.json.CanonicalJson;

/** One object whose lines are written as they come: {@code audit.schema.json}. */
final class AuditJson implements AuditOutput {

  private final RateTables tables;
  private final PrintWriter out;
  private boolean isBegun;

  AuditJson(RateTables tables, PrintWriter out) {
    this.tables = tables;
    this.out = out;
    out.print("{\"schemaVersion\": 1, \"lines\": [");
  }

  @Override
  public Audit.Part part() {
    return new Objects();
  }

  @Override
  public void take(Audit.Part part) {
    CharSequence objects = ((Objects) part).text;
    if (objects.length() > 0) {
      out.print(isBegun ? ",\n" : "\n");
      out.append(objects);
      isBegun = true;
    }
  }

  /** Some objects. */
  private static final class Objects implements Audit.Part {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void line(AuditedLine audited) {
      PaidLine line = audited.line();
      List<JsonObject> headings = new ArrayList<>();
      for (HeadingAmounts each : audited.headings()) {
        JsonObject heading = new JsonObject().with("heading", each.heading());
        number(heading, "declared", each.declared());
        heading.with("expected", each.expected());
        if (!each.drawback().isEmpty()) {
          heading.with("drawback", each.drawback());
        }
        headings.add(heading);
      }
      List<JsonObject> savings = new ArrayList<>();
      for (Saving each : audited.savings()) {
        savings.add(
            new JsonObject()
                .with("claim", each.claim())
                .with("name", each.name())
                .with("saves", each.saves())
                .with("until", each.until())
                .withTexts("legalBasis", each.legalBasis()));
      }
      JsonObject object =
          new JsonObject()
              .with("row", line.row())
              .with("kind", "line")
              .with("entry", line.entry())
              .with("line", line.line())
              .with("importer", line.importer())
              .with("entryDate", line.entryDate())
              .with("code", AuditWords.goods(line))
              .with("origin", line.origin());
      number(object, "value", line.value());
      object.with("status", audited.status().word());
      amounts(object, audited.declared(), audited.expected());
      object
          .withObjects("headings", headings)
          .withObjects("findings", audited.findings().stream().map(AuditJson::finding).toList())
          .withObjects("savings", savings)
          .withTexts("remarks", audited.remarks());
      boolean isSaid = audited.expected().isPresent();
      number(object, "refundable", Optional.of(audited.refundable()).filter(each -> isSaid));
      number(object, "drawback", Optional.of(audited.drawback()).filter(each -> isSaid));
      print(object);
    }

    @Override
    public void fees(AuditedFees fees) {
      JsonObject object =
          new JsonObject()
              .with("kind", "fees")
              .with("entry", fees.entry())
              .with("importer", fees.importer())
              .with("entryDate", fees.entryDate())
              .with("status", AuditWords.status(fees));
      amounts(object, Optional.of(fees.declared()), fees.expected());
      print(
          object
              .withObjects("findings", fees.finding().stream().map(AuditJson::finding).toList())
              .withTexts("remarks", fees.remark().isEmpty() ? List.of() : List.of(fees.remark())));
    }

    private void print(JsonObject object) {
      text.append(text.isEmpty() ? "" : ",\n").append(CanonicalJson.format(object.json()).strip());
    }
  }

  @Override
  public void finish(AuditSums sums) {
    JsonObject statuses = new JsonObject();
    for (AuditedLine.Status each : AuditedLine.Status.values()) {
      statuses.with(each.word(), sums.lines(each));
    }
    JsonObject rest =
        new JsonObject()
            .with("lineCount", sums.lines())
            .with("byStatus", statuses)
            .with("declared", sums.declared())
            .with("expected", sums.expected())
            .with("overpaid", sums.all().overpaid())
            .with("underpaid", sums.all().underpaid())
            .with("refundable", sums.refundable())
            .with("drawback", sums.drawback())
            .withObjects("byReason", sums("reason", AuditWords.byReason(sums)))
            .withObjects("byImporter", sums("importer", sums.byImporter()))
            .withObjects("byMonth", sums("month", sums.byMonth()));
    List<JsonObject> savings = new ArrayList<>();
    sums.savings()
        .forEach(
            (claim, sum) ->
                savings.add(
                    new JsonObject()
                        .with("claim", claim)
                        .with("lines", sum.lines())
                        .with("saves", sum.saves())
                        .with("until", sum.until())
                        .withTexts("legalBasis", sum.legalBasis())));
    rest.withObjects("savings", savings).withTables(tables);
    String members = CanonicalJson.format(rest.json()).strip();
    out.print("\n],");
    out.println(members.substring(1));
  }

  private static List<JsonObject> sums(String name, Map<String, AuditSums.Money> sums) {
    List<JsonObject> all = new ArrayList<>();
    sums.forEach(
        (each, money) ->
            all.add(
                new JsonObject()
                    .with(name, each)
                    .with("findings", money.count())
                    .with("overpaid", money.overpaid())
                    .with("underpaid", money.underpaid())));
    return all;
  }

  private static JsonObject finding(Finding finding) {
    return new JsonObject()
        .with("reason", finding.reason().word())
        .with("heading", finding.heading())
        .with("declared", finding.declared())
        .with("expected", finding.expected())
        .with("difference", finding.difference())
        .with("words", finding.words())
        .withTexts("legalBasis", finding.legalBasis());
  }

  private static void amounts(
      JsonObject object, Optional<BigDecimal> declared, Optional<BigDecimal> expected) {
    number(object, "declared", declared);
    number(object, "expected", expected);
    number(object, "difference", declared.flatMap(paid -> expected.map(paid::subtract)));
  }

  private static void number(JsonObject object, String name, Optional<BigDecimal> number) {
    if (number.isPresent()) {
      object.with(name, number.get());
    } else {
      object.with(name, Optional.empty());
    }
  }
}
