package org.tariffcalc.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tariffcalc.tables.edition.Seal;

/** A copy of the shipped rate tables that a test may change. */
record TableCopy(Path directory) {

  private static final Path SHIPPED = Path.of("rates");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the tables into a directory, which it makes; of the schedule those chapters only. */
  static TableCopy in(Path directory, String chapters) {
    try (Stream<Path> paths = Files.walk(SHIPPED)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = SHIPPED.relativize(path).toString();
        if (!name.contains("schedule") || Files.isDirectory(path) || name.endsWith(chapters)) {
          Files.copy(path, directory.resolve(name));
        }
      }
      return new TableCopy(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /** Puts the members of these arrays in another order, in every file that describes measures. */
  void shuffle(SplittableRandom random, String... arrays) {
    for (String name : List.of("us-on-china.json", "us-on-world.json", "paused-countries.json")) {
      change(
          name,
          root -> {
            for (String array : arrays) {
              shuffle(random, (ArrayNode) root.path(array));
            }
          });
    }
  }

  private static void shuffle(SplittableRandom random, ArrayNode array) {
    List<JsonNode> members = new ArrayList<>();
    array.forEach(members::add);
    array.removeAll();
    while (!members.isEmpty()) {
      array.add(members.remove(random.nextInt(members.size())));
    }
  }

  /** Rewrites a file of JSON. */
  void change(String name, Consumer<ObjectNode> change) {
    try {
      ObjectNode root = (ObjectNode) JSON.readTree(file(name).toFile());
      change.accept(root);
      JSON.writeValue(file(name).toFile(), root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file anew. */
  void write(String name, String content) {
    try {
      Files.writeString(file(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings the manifest up to date with the files. */
  TableCopy sealed() {
    Seal.set(directory);
    return this;
  }

  void delete(String name) {
    try {
      Files.delete(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
