package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.tables.file.FileHash;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** Holds the manifest against the files that are there, and its names against theirs. */
final class ManifestChecks {

  private final TableTrees trees;
  private final DeclaredNames names;
  private final List<Defect> defects = new ArrayList<>();

  ManifestChecks(TableTrees trees, DeclaredNames names) {
    this.trees = trees;
    this.names = names;
  }

  List<Defect> defects() {
    trees
        .root(Manifest.FILE)
        .ifPresentOrElse(
            this::manifest,
            () -> {
              if (!trees.bytes().containsKey(Manifest.FILE)) {
                defects.add(new Defect(Manifest.FILE, "", "is missing"));
              }
            });
    return defects;
  }

  private void manifest(JsonLocation manifest) {
    for (JsonLocation coverage : manifest.each("coverage")) {
      defects.addAll(names.unknownOrigins(coverage, "origins"));
      for (String file : coverage.texts("measures")) {
        if (!trees.bytes().containsKey(file)) {
          defects.add(coverage.at("measures").breaks("names " + file + ", which is missing"));
        }
      }
    }
    defects.addAll(Duplicates.of(manifest.each("pending"), "id"));
    for (JsonLocation pending : manifest.each("pending")) {
      defects.addAll(names.unknownPrograms(pending, "programs"));
      defects.addAll(names.unknownOrigins(pending, "origins"));
      defects.addAll(names.unknownLists(pending, "lists"));
    }
    defects.addAll(Duplicates.of(manifest.each("files"), "path"));
    files(manifest);
  }

  private void files(JsonLocation manifest) {
    Set<String> listed = new HashSet<>();
    for (JsonLocation file : manifest.each("files")) {
      String path = file.text("path").orElse("");
      listed.add(path);
      byte[] content = trees.bytes().get(path);
      if (content == null) {
        defects.add(file.breaks("the file is missing"));
      } else if (file.text("sha256").filter(FileHash.of(content)::equals).isEmpty()) {
        defects.add(file.breaks("the file was changed after tariff rates seal"));
      }
    }
    for (Map.Entry<String, byte[]> file : trees.bytes().entrySet()) {
      if (!file.getKey().equals(Manifest.FILE) && !listed.contains(file.getKey())) {
        defects.add(
            new Defect(
                file.getKey(), "", "is not in " + Manifest.FILE + "; tariff rates seal adds it"));
      }
    }
  }
}
