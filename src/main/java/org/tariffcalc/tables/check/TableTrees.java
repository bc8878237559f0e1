package org.tariffcalc.tables.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonFault;
import org.tariffcalc.tables.json.JsonLocation;

/**
 * Every file below a tables' directory as a tree, for checks that need the whole edition. A quote
 * never comes here.
 */
public final class TableTrees {

  /** What each key means, beside the tables; no answer rests on it. */
  private static final String PAGE = "README.md";

  private final Map<String, byte[]> bytes = new TreeMap<>();
  private final Map<String, Json> trees = new TreeMap<>();
  private final List<Defect> unreadable = new ArrayList<>();

  private TableTrees() {}

  /** Reads the directory; a file that is no JSON is a defect, not the end. */
  static TableTrees read(Path directory) {
    TableTrees read = new TableTrees();
    for (String path : paths(directory)) {
      read.add(directory, path);
    }
    return read;
  }

  /** The same with a measure for each origin in place of each table of rates by origin. */
  TableTrees toldApart() {
    TableTrees apart = new TableTrees();
    apart.bytes.putAll(bytes);
    apart.unreadable.addAll(unreadable);
    trees.forEach((path, tree) -> apart.trees.put(path, MeasuresByOrigin.toldApart(tree)));
    return apart;
  }

  /** Reads the directory without its schedules and names, which are large. */
  static TableTrees readWithoutSchedules(Path directory) {
    TableTrees read = new TableTrees();
    for (String path : paths(directory)) {
      if (!path.startsWith("us-schedule/")
          && !path.startsWith("china-schedule/")
          && !path.startsWith(WordChecks.DIRECTORY)) {
        read.add(directory, path);
      }
    }
    return read;
  }

  /** Reads the schemas of a directory alone. */
  static TableTrees readSchemas(Path directory) {
    TableTrees read = new TableTrees();
    for (String path : paths(directory)) {
      if (SchemaValidation.isSchema(path)) {
        read.add(directory, path);
      }
    }
    return read;
  }

  /** Adds a file that does not stand in the directory, or stands in its place. */
  void put(String path, byte[] content, Json tree) {
    bytes.put(path, content);
    trees.put(path, tree);
  }

  /**
   * The files below the directory, hidden ones too, sorted by path, parted by slashes; without the
   * page that explains the tables to people.
   */
  public static List<String> paths(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new InvalidTables(
          "no rate tables in " + directory,
          "--rates DIR, with the directory that holds manifest.json");
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(PAGE))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InvalidTables(
          "the rate tables in " + directory + " cannot be read",
          "check the rights of the directory");
    }
  }

  private void add(Path directory, String path) {
    if (!path.endsWith(".json")) {
      unreadable.add(new Defect(path, "", "is not a JSON table; nothing else belongs here"));
      return;
    }
    byte[] content;
    try {
      content = Files.readAllBytes(directory.resolve(path));
    } catch (IOException e) {
      unreadable.add(new Defect(path, "", "cannot be read: " + e.getMessage()));
      return;
    }
    bytes.put(path, content);
    try {
      trees.put(path, CanonicalJson.read(content));
    } catch (IOException e) {
      JsonFault fault = JsonFault.of(e);
      unreadable.add(new Defect(path, fault.place(), fault.what()));
    }
  }

  List<Defect> unreadable() {
    return unreadable;
  }

  /** Content of every JSON file by its path, also of those that are no JSON inside. */
  Map<String, byte[]> bytes() {
    return bytes;
  }

  /** Every file that is JSON, in the order of the paths. */
  List<JsonLocation> roots() {
    List<JsonLocation> roots = new ArrayList<>();
    trees.forEach((path, tree) -> roots.add(JsonLocation.root(path, tree)));
    return roots;
  }

  /** One file, if it is there and is JSON. */
  Optional<JsonLocation> root(String path) {
    return Optional.ofNullable(trees.get(path)).map(tree -> JsonLocation.root(path, tree));
  }
}
