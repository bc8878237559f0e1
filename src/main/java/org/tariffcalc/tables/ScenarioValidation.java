package org.tariffcalc.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.TariffException.InputError;

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
    Path file = Scenario.path(text, directory);
    TableTrees trees = TableTrees.readWithoutSchedules(directory);
    Place root = Place.root(Scenario.FOLDER + "/" + file.getFileName(), json(file));
    trees.put(root.file(), CanonicalJson.bytes(root.value()), root.value());
    List<Defect> defects = new ArrayList<>(SchemaValidation.of(trees, List.of(root)));
    defects.addAll(ScenarioChecks.of(root, new KnownNames(trees)));
    return new ScenarioValidation(file, defects);
  }

  private static Json json(Path file) {
    try {
      return CanonicalJson.read(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new InputError(
          "scenario " + file + ", line " + line + " is no JSON: " + e.getOriginalMessage(),
          "mend that line");
    } catch (IOException e) {
      throw new InputError("scenario " + file + " cannot be read", "check the rights of the file");
    }
  }
}
