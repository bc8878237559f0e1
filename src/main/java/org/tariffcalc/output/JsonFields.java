package org.tariffcalc.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Members of JSON objects that come up in many of them. */
final class JsonFields {

  /** The version of the form of assessments. */
  static final int SCHEMA_VERSION = 1;

  private JsonFields() {}

  /** A member where there is a value. */
  static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  /** An array of texts. */
  static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
