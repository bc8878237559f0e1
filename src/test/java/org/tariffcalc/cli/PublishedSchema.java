package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A schema of {@code rates/schema} that describes what the program prints. */
record PublishedSchema(String name) {

  private static final String BASE = "file:///rates/schema/";

  /** Holds JSON against the schema. */
  void holds(String json) {
    assertThat(schema().validate(json, InputFormat.JSON)).as("%s against %s", json, name).isEmpty();
  }

  /** Whether JSON is valid against the schema. */
  boolean takes(String json) {
    return schema().validate(json, InputFormat.JSON).isEmpty();
  }

  private Schema schema() {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(contents()))
        .getSchema(SchemaLocation.of(BASE + name + ".schema.json"));
  }

  /** All of them, since one may refer to another. */
  private static Map<String, String> contents() {
    Map<String, String> contents = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("rates", "schema"))) {
      for (Path file : files) {
        contents.put(BASE + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }
}
