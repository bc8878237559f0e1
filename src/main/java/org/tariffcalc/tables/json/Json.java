package org.tariffcalc.tables.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as a table file holds it: members keep their order, numbers their digits. */
public sealed interface Json {

  /** Members by name, in order. */
  record Members(Map<String, Json> byName) implements Json {

    /** Copies the members. */
    public Members {
      byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
  }

  /** Elements in order. */
  record Elements(List<Json> all) implements Json {

    /** Copies the elements. */
    public Elements {
      all = List.copyOf(all);
    }

    /** An array of texts. */
    public static Elements ofTexts(List<String> texts) {
      return new Elements(texts.stream().map(Json::text).toList());
    }
  }

  /** A text. */
  record Text(String value) implements Json {}

  /** A number; tables write rates as texts and keep numbers for counts. */
  record Numeral(BigDecimal value) implements Json {}

  /** True or false. */
  record Flag(boolean value) implements Json {}

  /** Null: no last day. */
  record Nothing() implements Json {}

  /** The text as a value. */
  static Json text(String value) {
    return new Text(value);
  }

  /** Whether the value has no parts. */
  default boolean isScalar() {
    return !(this instanceof Members) && !(this instanceof Elements);
  }
}
