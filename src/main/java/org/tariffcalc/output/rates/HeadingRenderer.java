package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.query.HeadingUses;

/** One heading with the duties, exemptions and list entries that carry it. */
public final class HeadingRenderer {

  private static final int NAMED_MEASURES = 6;

  private final RateTables tables;

  /** A renderer of headings of these tables. */
  public HeadingRenderer(RateTables tables) {
    this.tables = tables;
  }

  /** Prints it for a person. */
  public void table(HeadingUses uses, PrintWriter out) {
    out.print(uses.heading() + "\n");
    String program = "";
    for (HeadingUses.Duty duty : uses.duties()) {
      if (!duty.program().id().equals(program)) {
        program = duty.program().id();
        out.print("\nDuty\n" + RateLines.program(duty.program()));
      }
      out.print(RateLines.rate(duty.rate()));
      if (duty.isAtFloor()) {
        out.print(RateLines.detail("under this heading nothing is added: the floor is reached"));
      }
      out.print(RateLines.detail(measures(duty.measures())));
    }
    List<Program> from = List.of();
    for (HeadingUses.Relief relief : uses.exemptions()) {
      if (!relief.programs().equals(from)) {
        from = relief.programs();
        out.print("\n" + Paragraph.of("Exemption from ", "  ", names(from), Screen.width()));
        from.forEach(each -> out.print(RateLines.standing(each)));
      }
      out.print(RateLines.exemption(relief.exemption()));
      if (!relief.origins().isEmpty()) {
        out.print(RateLines.detail("only goods from " + names(relief.origins().stream())));
      }
    }
    String list = "";
    for (HeadingUses.Entry entry : uses.entries()) {
      if (!entry.list().equals(list)) {
        list = entry.list();
        String named = list + ": " + tables.list(list).about();
        out.print("\n" + Paragraph.of("Entries of the list ", "  ", named, Screen.width()));
      }
      out.print(RateLines.group(entry.group()));
    }
    out.print("\n" + Screen.tables(tables) + "\n");
  }

  private static String measures(List<Measure> measures) {
    List<String> names = new ArrayList<>();
    for (Measure measure : measures.subList(0, Math.min(NAMED_MEASURES, measures.size()))) {
      names.add(RateLines.named(measure));
    }
    int more = measures.size() - names.size();
    return String.join("; ", names) + (more == 0 ? "" : " and " + more + " more");
  }

  private String names(Stream<String> origins) {
    return String.join(", ", origins.map(tables.countries()::inSentence).toList());
  }

  private static String names(List<Program> programs) {
    List<String> names = new ArrayList<>();
    for (Program program : programs) {
      names.add(program.id() + ": " + program.name());
    }
    return String.join("; ", names);
  }

  /** Prints it as one JSON object. */
  public void json(HeadingUses uses, PrintWriter out) {
    List<JsonObject> duties = new ArrayList<>();
    for (HeadingUses.Duty duty : uses.duties()) {
      duties.add(
          new JsonObject()
              .with("program", RateJson.program(duty.program()))
              .with("period", RateJson.rate(duty.rate()))
              .with("atFloor", duty.isAtFloor())
              .withTexts("measures", duty.measures().stream().map(Measure::id).toList()));
    }
    List<JsonObject> exemptions = new ArrayList<>();
    for (HeadingUses.Relief relief : uses.exemptions()) {
      exemptions.add(
          new JsonObject()
              .withTexts("programs", relief.programs().stream().map(Program::id).toList())
              .withObjects(
                  "programDetails", relief.programs().stream().map(RateJson::program).toList())
              .withTexts("origins", relief.origins())
              .with("exemption", RateJson.exemption(relief.exemption())));
    }
    List<JsonObject> entries = new ArrayList<>();
    for (HeadingUses.Entry entry : uses.entries()) {
      entries.add(
          new JsonObject().with("list", entry.list()).with("group", RateJson.group(entry.group())));
    }
    JsonObject.versioned()
        .with("heading", uses.heading())
        .withObjects("duties", duties)
        .withObjects("exemptions", exemptions)
        .withObjects("lists", entries)
        .withTables(tables)
        .print(out);
  }
}
