package org.tariffcalc.output.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Members of JSON objects that come up in many of them. */
public final class JsonFields {

  /** The version of the form of assessments. */
  public static final int SCHEMA_VERSION = 1;

  private JsonFields() {}

  /** A member where there is a value. */
  public static void optional(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  /** An array of texts. */
  public static void texts(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
