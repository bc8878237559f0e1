package org.tariffcalc.tables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one measures file holds.
 *
 * @param programs its programs, by identifier
 * @param exemptionSets its sets of exemptions, by identifier
 * @param measures its measures
 * @param notices what importers should know beside them
 */
record MeasureFile(
    Map<String, Program> programs,
    Map<String, List<Exemption>> exemptionSets,
    List<Measure> measures,
    List<Notice> notices) {

  static MeasureFile read(Path path) {
    Map<String, Program> programs = new LinkedHashMap<>();
    Map<String, List<Exemption>> sets = new LinkedHashMap<>();
    List<Measure> measures = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    TableFile.read(
        path,
        (file, name) -> {
          switch (name) {
            case "programs" ->
                file.array(
                    at -> {
                      Program program = program(at);
                      programs.put(program.id(), program);
                    });
            case "exemptionSets" -> file.array(at -> exemptionSet(at, sets));
            case "measures" -> file.array(at -> measures.add(new MeasureReader().read(at)));
            case "notices" -> file.array(at -> notices.add(new Notice.Reader().read(at)));
            default -> file.skip();
          }
        });
    return new MeasureFile(programs, sets, measures, notices);
  }

  private static Program program(TableFile file) {
    ProgramFields f = new ProgramFields();
    file.object(
        (at, name) -> {
          switch (name) {
            case "id" -> f.id = at.text();
            case "name" -> f.name = at.text();
            case "authority" -> f.authority = at.text();
            case "kind" -> f.kind = at.text();
            case "order" -> f.order = at.number();
            case "filing" -> f.filing = at.number();
            case "byOrigin" -> f.mostSpecificOrigin = at.text().equals("most-specific");
            case "column2" -> f.column2 = at.text().equals("also");
            case "drawback" -> f.drawback = at.text();
            case "refund" -> f.refund = at.text();
            case "about" -> f.about = at.text();
            case "legalBasis" -> f.legalBasis = at.texts();
            case "endings" -> at.array(each -> f.endings.add(ending(each)));
            default -> at.skip();
          }
        });
    return new Program(
        file.required(f.id, "id"),
        f.name,
        f.authority,
        f.kind,
        f.order,
        f.filing,
        f.mostSpecificOrigin,
        f.column2,
        f.drawback,
        f.refund,
        f.about,
        f.legalBasis,
        f.endings);
  }

  private static Ending ending(TableFile file) {
    LocalDate[] days = new LocalDate[2];
    file.object(
        (at, name) -> {
          switch (name) {
            case "to" -> days[0] = at.date();
            case "published" -> days[1] = at.date();
            default -> at.skip();
          }
        });
    return new Ending(file.required(days[0], "to"), file.required(days[1], "published"));
  }

  private static final class ProgramFields {
    @Nullable String id;
    String name = "";
    String authority = "";
    String kind = "additional";
    int order;
    int filing;
    boolean mostSpecificOrigin;
    boolean column2;
    String drawback = "";
    String refund = "";
    String about = "";
    List<String> legalBasis = List.of();
    final List<Ending> endings = new ArrayList<>(0);
  }

  static void exemptionSet(TableFile file, Map<String, List<Exemption>> sets) {
    List<Exemption> exemptions = new ArrayList<>();
    String[] id = {""};
    file.object(
        (at, name) -> {
          switch (name) {
            case "id" -> id[0] = at.text();
            case "exemptions" -> at.array(each -> exemptions.add(new ExemptionReader().read(each)));
            default -> at.skip();
          }
        });
    sets.put(id[0], List.copyOf(exemptions));
  }
}
