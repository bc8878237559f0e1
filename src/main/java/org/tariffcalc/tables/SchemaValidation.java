package org.tariffcalc.tables;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Holds each table file against its schema, and each schema against the language of schemas. */
final class SchemaValidation {

  private static final String DIRECTORY = "schema/";

  /** Where a schema is taken to be, so that the name it gives itself is a whole one. */
  private static final String BASE = "file:///rates/";

  private static final String SUFFIX = ".schema.json";

  private final SchemaRegistry registry;
  private final TableTrees trees;
  private final Map<String, Optional<Schema>> schemas = new HashMap<>();

  SchemaValidation(TableTrees trees) {
    this.trees = trees;
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
  }

  List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    for (Place root : trees.roots()) {
      if (isSchema(root.file())) {
        Schema language =
            registry.getSchema(
                SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        defects.addAll(against(language, root));
      } else {
        Optional<Schema> schema = schemas.computeIfAbsent(nameFor(root.file()), this::schema);
        if (schema.isPresent()) {
          defects.addAll(against(schema.get(), root));
        } else {
          defects.add(root.breaks("has no schema " + DIRECTORY + nameFor(root.file()) + SUFFIX));
        }
      }
    }
    return defects;
  }

  static boolean isSchema(String file) {
    return file.startsWith(DIRECTORY);
  }

  /** The schema of a file: that of its directory, of the measures files, or its own. */
  private static String nameFor(String file) {
    String path = file.substring(0, file.length() - ".json".length());
    if (path.startsWith("lists/")) {
      return "list";
    }
    if (path.startsWith("us-schedule/statistical/")) {
      return "us-schedule-statistical";
    }
    return switch (path) {
      case "us-schedule/revisions", "us-schedule/corrections" -> path.replace('/', '-');
      case "us-on-china", "us-on-world", "paused-countries" -> "measures";
      default -> path.indexOf('/') < 0 ? path : path.substring(0, path.indexOf('/'));
    };
  }

  private Optional<Schema> schema(String name) {
    return trees
        .root(DIRECTORY + name + SUFFIX)
        .map(
            root ->
                registry.getSchema(
                    SchemaLocation.of(BASE + root.file()), content(root.file()), InputFormat.JSON));
  }

  private String content(String file) {
    return new String(
        Objects.requireNonNull(trees.bytes().get(file), "bytes of " + file),
        StandardCharsets.UTF_8);
  }

  private List<Defect> against(Schema schema, Place root) {
    List<Defect> defects = new ArrayList<>();
    for (com.networknt.schema.Error error :
        schema.validate(content(root.file()), InputFormat.JSON)) {
      defects.add(place(root, error.getInstanceLocation()).breaks(error.getMessage()));
    }
    return defects;
  }

  private static Place place(Place root, NodePath location) {
    Place place = root;
    for (int i = 0; i < location.getNameCount(); i++) {
      Object step = location.getElement(i);
      place = step instanceof Integer index ? place.element(index) : place.at(String.valueOf(step));
    }
    return place;
  }
}
