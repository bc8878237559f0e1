package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A schema of {@code rates/schema} that describes what the program prints. */
record PublishedSchema(String name) {

  /** Holds JSON against the schema. */
  void holds(String json) {
    String file = name + ".schema.json";
    try {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      SchemaLocation.of("file:///rates/schema/" + file),
                      Files.readString(Path.of("rates", "schema", file)),
                      InputFormat.JSON)
                  .validate(json, InputFormat.JSON))
          .as("%s against %s", json, file)
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
