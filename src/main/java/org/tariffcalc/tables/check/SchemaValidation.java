package org.tariffcalc.tables.check;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.tables.Scenario;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonLocation;

/** Holds each table file against its schema, and each schema against the language of schemas. */
final class SchemaValidation {

  static final String DIRECTORY = "schema/";

  /** Where a schema is taken to be, so that the name it gives itself is a whole one. */
  private static final String BASE = "file:///rates/";

  private static final String SUFFIX = ".schema.json";

  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build();

  /** The language in which schemas are written. */
  private static final Schema LANGUAGE =
      registry().getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

  private final SchemaRegistry registry;
  private final TableTrees trees;
  private final Map<String, Optional<Schema>> schemas = new HashMap<>();
  private final List<Defect> defects = new ArrayList<>();

  private SchemaValidation(TableTrees trees) {
    this.trees = trees;
    // A schema may refer to a part of another one.
    Map<String, String> contents = new HashMap<>();
    for (String file : trees.bytes().keySet()) {
      if (isSchema(file)) {
        contents.put(BASE + file, content(file));
      }
    }
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(CONFIG).schemas(contents));
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(CONFIG));
  }

  static List<Defect> of(TableTrees trees) {
    return of(trees, trees.roots());
  }

  /** What is wrong with some of the files. */
  static List<Defect> of(TableTrees trees, List<JsonLocation> roots) {
    SchemaValidation validation = new SchemaValidation(trees);
    for (JsonLocation root : roots) {
      if (isSchema(root.file())) {
        validation.hold(root, LANGUAGE);
      } else {
        validation.table(root);
      }
    }
    return validation.defects;
  }

  private void table(JsonLocation root) {
    String file = fileOf(nameFor(root));
    Optional<JsonLocation> description = trees.root(file);
    if (description.isEmpty()) {
      defects.add(root.breaks("has no schema " + file));
      return;
    }
    schemas.computeIfAbsent(file, this::schema).ifPresent(schema -> hold(root, schema));
    defects.addAll(KeyOrder.of(root, description.get(), trees));
  }

  private Optional<Schema> schema(String file) {
    try {
      return Optional.of(
          registry.getSchema(SchemaLocation.of(BASE + file), content(file), InputFormat.JSON));
    } catch (SchemaException e) {
      defects.add(new Defect(file, "", "is not a schema: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private void hold(JsonLocation root, Schema schema) {
    List<com.networknt.schema.Error> errors =
        schema.validate(content(root.file()), InputFormat.JSON);
    for (com.networknt.schema.Error error : errors) {
      JsonLocation place = place(root, error.getInstanceLocation());
      boolean isSaid =
          "minProperties".equals(error.getKeyword())
              && errors.stream()
                  .anyMatch(
                      other ->
                          "required".equals(other.getKeyword())
                              && other.getInstanceLocation().equals(error.getInstanceLocation()));
      if (!isSaid) {
        defects.add(place.breaks(message(error, place)));
      }
    }
  }

  /** The validator's message, or a better one where the value at fault would not be named. */
  private static String message(com.networknt.schema.Error error, JsonLocation place) {
    String keyword = String.valueOf(error.getKeyword());
    if (keyword.equals("enum") && place.value() instanceof Json.Text text) {
      return "'" + text.value() + "' is none of the words that the schema allows here";
    }
    if (keyword.equals("uniqueItems") && place.value() instanceof Json.Elements elements) {
      Set<Json> seen = new HashSet<>();
      for (Json element : elements.all()) {
        if (!seen.add(element)) {
          return (element instanceof Json.Text text ? "'" + text.value() + "'" : "an element")
              + " stands twice";
        }
      }
    }
    return error.getMessage();
  }

  static boolean isSchema(String file) {
    return file.startsWith(DIRECTORY);
  }

  /** The schema of a file: that of its directory, of all files with measures, or its own. */
  private static String nameFor(JsonLocation root) {
    String path = root.file().substring(0, root.file().length() - ".json".length());
    if (path.startsWith("lists/")) {
      return "list";
    }
    if (path.startsWith(Scenario.FOLDER + "/")) {
      return "scenario";
    }
    if (root.has("measures")) {
      return "measures";
    }
    return switch (path) {
      case "us-schedule/revisions",
          "us-schedule/corrections",
          "us-schedule/renumbered",
          WordChecks.SPELLING ->
          path.replace('/', '-');
      default -> {
        int slash = path.lastIndexOf('/');
        yield slash < 0 ? path : path.substring(0, slash).replace('/', '-');
      }
    };
  }

  private static String fileOf(String schema) {
    return DIRECTORY + schema + SUFFIX;
  }

  private String content(String file) {
    return new String(
        Objects.requireNonNull(trees.bytes().get(file), "bytes of " + file),
        StandardCharsets.UTF_8);
  }

  private static JsonLocation place(JsonLocation root, NodePath location) {
    JsonLocation place = root;
    for (int i = 0; i < location.getNameCount(); i++) {
      Object step = location.getElement(i);
      place = step instanceof Integer index ? place.element(index) : place.at(String.valueOf(step));
    }
    return place;
  }
}
