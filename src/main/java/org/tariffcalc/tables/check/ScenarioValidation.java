package org.tariffcalc.tables.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.tables.Scenario;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonFault;
import org.tariffcalc.tables.json.JsonLocation;

/**
 * What came of holding a scenario against its schema and against the tables that it is laid over.
 *
 * @param file the file that was checked
 * @param defects every rule that is broken
 */
public record ScenarioValidation(Path file, List<Defect> defects) {

  /** Copies the defects. */
  public ScenarioValidation {
    defects = List.copyOf(defects);
  }

  /**
   * Checks a scenario.
   *
   * @param text path of a file, or the bare name of a scenario that comes with the tables
   * @param directory the tables
   */
  public static ScenarioValidation of(String text, Path directory) {
    return of(ScenarioFile.path(text, directory), directory);
  }

  /** Checks a scenario in a file. */
  static ScenarioValidation of(Path file, Path directory) {
    TableTrees trees = TableTrees.readWithoutSchedules(directory);
    JsonLocation root = JsonLocation.root(Scenario.FOLDER + "/" + file.getFileName(), json(file));
    trees.put(root.file(), CanonicalJson.bytes(root.value()), root.value());
    List<Defect> defects = new ArrayList<>(SchemaValidation.of(trees, List.of(root)));
    defects.addAll(ScenarioChecks.of(root, new DeclaredNames(trees.toldApart())));
    return new ScenarioValidation(
        file,
        defects.stream()
            .map(each -> new Defect(file.toString(), each.place(), each.rule()))
            .toList());
  }

  /** Refuses a scenario that does not fit, naming the first of its defects. */
  void refuseDefects() {
    if (!defects.isEmpty()) {
      int more = defects.size() - 1;
      throw new InputError(
          "scenario " + defects.get(0) + (more == 0 ? "" : ", and " + more + " more"),
          "tariff scenario check " + file);
    }
  }

  private static Json json(Path file) {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputError("scenario " + file + " cannot be read", "check the rights of the file");
    }
    try {
      return CanonicalJson.read(content);
    } catch (IOException e) {
      JsonFault fault = JsonFault.of(e);
      throw new InputError(
          "scenario " + file + ", " + fault.place() + ": " + fault.what(),
          "mend it there; rates/schema/scenario.schema.json describes the form");
    }
  }
}
