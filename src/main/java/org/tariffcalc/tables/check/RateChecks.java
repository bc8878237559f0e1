package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;
import org.tariffcalc.tables.measure.WithdrawnRate;

/** The rules of the tables that a schema cannot say, over the whole edition. */
final class RateChecks {

  private RateChecks() {}

  static List<Defect> of(TableTrees read) {
    TableTrees trees = read.toldApart();
    DeclaredNames names = new DeclaredNames(trees);
    List<Defect> defects = new ArrayList<>();
    List<JsonLocation> programs = new ArrayList<>();
    List<JsonLocation> sets = new ArrayList<>();
    List<JsonLocation> measures = new ArrayList<>();
    NumberChecks numbers = new NumberChecks(trees);
    for (JsonLocation root : trees.roots()) {
      if (SchemaValidation.isSchema(root.file())) {
        continue;
      }
      if (ScenarioChecks.isScenario(root.file())) {
        defects.addAll(ScenarioChecks.of(root, names));
        defects.addAll(ScenarioChecks.ofName(root));
        continue;
      }
      programs.addAll(root.each("programs"));
      sets.addAll(root.each("exemptionSets"));
      measures.addAll(root.each("measures"));
      defects.addAll(CalendarCheck.of(root));
      defects.addAll(new MeasureChecks(names).of(root));
      defects.addAll(new AnnexChecks(names).of(root));
      if (root.file().equals(WithdrawnRate.FILE)) {
        defects.addAll(withdrawn(root, names));
      }
      if (root.file().startsWith("lists/")) {
        defects.addAll(ListChecks.of(root));
        defects.addAll(numbers.of(root));
      }
      defects.addAll(FeeChecks.ofSeries(root));
      if (ScheduleChecks.areAbout(root.file())) {
        defects.addAll(ScheduleChecks.of(root));
      }
    }
    defects.addAll(WordChecks.of(trees));
    defects.addAll(Duplicates.of(programs, "id"));
    defects.addAll(Duplicates.of(sets, "id"));
    defects.addAll(Duplicates.of(measures, "id"));
    defects.addAll(new YieldCycles(trees, names).defects());
    trees.root("countries.json").map(new CountryChecks(names)::of).ifPresent(defects::addAll);
    trees.root("fees.json").map(root -> FeeChecks.of(root, names)).ifPresent(defects::addAll);
    defects.addAll(ActChecks.of(trees));
    defects.addAll(new ManifestChecks(trees, names).defects());
    return defects;
  }

  /** A rate is withdrawn after its publication, of goods and of mail alike. */
  private static List<Defect> withdrawn(JsonLocation root, DeclaredNames names) {
    List<Defect> defects = new ArrayList<>();
    List<JsonLocation> rates = new ArrayList<>(root.each("withdrawn"));
    rates.forEach(each -> defects.addAll(names.unknownMeasures(each, "measure")));
    root.each("postalDuties").forEach(each -> rates.addAll(each.each("periods")));
    defects.addAll(PeriodChecks.backward(rates));
    for (JsonLocation rate : rates) {
      boolean isLater =
          rate.date("published")
              .flatMap(day -> rate.date("withdrawn").filter(day::isBefore))
              .isPresent();
      if (!isLater) {
        defects.add(rate.at("withdrawn").breaks("is not after the day of publication"));
      }
    }
    return defects;
  }
}
