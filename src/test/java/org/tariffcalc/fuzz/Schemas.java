package org.tariffcalc.fuzz;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The published schemas of what the program prints. */
final class Schemas {

  private static final String BASE = "file:///rates/schema/";

  private final Map<String, Schema> byName = new HashMap<>();
  private final SchemaRegistry registry;

  Schemas(Path directory) {
    Map<String, String> contents = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        contents.put(BASE + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(contents));
  }

  /** What in a JSON is against a schema; empty when nothing is. */
  String faults(String name, String json) {
    Schema schema;
    synchronized (byName) {
      schema =
          byName.computeIfAbsent(
              name, each -> registry.getSchema(SchemaLocation.of(BASE + each + ".schema.json")));
    }
    StringBuilder faults = new StringBuilder();
    schema.validate(json, InputFormat.JSON).forEach(each -> faults.append(each).append("; "));
    return faults.toString();
  }
}
