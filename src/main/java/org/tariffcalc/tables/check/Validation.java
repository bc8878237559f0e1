package org.tariffcalc.tables.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;
import org.tariffcalc.tables.measure.WithdrawnRate;

/**
 * What came of holding every file of an edition against its schema, the canonical form, the
 * manifest and the rules of the tables.
 *
 * @param files how many files were read
 * @param defects every rule that is broken, file by file
 */
public record Validation(int files, List<Defect> defects) {

  /** Copies the defects. */
  public Validation {
    defects = List.copyOf(defects);
  }

  /** Checks the tables in a directory; never stops at the first defect. */
  public static Validation of(Path directory) {
    return of(TableTrees.read(directory), List.of());
  }

  /**
   * Checks the tables in a directory, also by the schemas of other tables, where these differ from
   * their own: those that the program reads are its own. Every table of theirs must be there, since
   * the program would ask for it in the middle of a batch; what was withdrawn, lists, schedules,
   * scenarios and words are the edition's own affair.
   */
  public static Validation of(Path directory, Path own) {
    TableTrees trees = TableTrees.read(directory);
    TableTrees mixed = TableTrees.read(directory);
    boolean differ = false;
    for (JsonLocation schema : TableTrees.readSchemas(own).roots()) {
      byte[] content = CanonicalJson.bytes(schema.value());
      differ |= !Arrays.equals(content, trees.bytes().get(schema.file()));
      mixed.put(schema.file(), content, schema.value());
    }
    Validation found = of(trees, differ ? SchemaValidation.of(mixed) : List.of());
    List<Defect> defects = new ArrayList<>(found.defects);
    for (String path : TableTrees.paths(own)) {
      if (path.indexOf('/') < 0
          && !path.equals(WithdrawnRate.FILE)
          && !path.equals(ActChecks.FILE)
          && !trees.bytes().containsKey(path)) {
        defects.add(new Defect(path, "", "is missing"));
      }
    }
    return new Validation(found.files, defects);
  }

  private static Validation of(TableTrees trees, List<Defect> others) {
    List<Defect> defects = new ArrayList<>(trees.unreadable());
    for (Defect other : others) {
      defects.add(
          new Defect(
              other.file(), other.place(), other.rule() + " (by the schemas of this program)"));
    }
    defects.addAll(SchemaValidation.of(trees));
    defects.addAll(notCanonical(trees));
    defects.addAll(RateChecks.of(trees));
    defects.sort(Comparator.comparing(Defect::file));
    return new Validation(trees.bytes().size(), defects);
  }

  /** Whether no rule is broken. */
  public boolean isValid() {
    return defects.isEmpty();
  }

  private static List<Defect> notCanonical(TableTrees trees) {
    List<Defect> defects = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : trees.bytes().entrySet()) {
      String written = new String(file.getValue(), StandardCharsets.UTF_8);
      String canonical =
          trees.root(file.getKey()).map(root -> CanonicalJson.format(root.value())).orElse(written);
      if (!written.equals(canonical)) {
        defects.add(
            new Defect(
                file.getKey(),
                "line " + firstDifference(written, canonical),
                "is not in the canonical form"));
      }
    }
    return defects;
  }

  private static int firstDifference(String written, String canonical) {
    int line = 1;
    int end = Math.min(written.length(), canonical.length());
    for (int i = 0; i < end && written.charAt(i) == canonical.charAt(i); i++) {
      if (written.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }
}
