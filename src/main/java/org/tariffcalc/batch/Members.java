package org.tariffcalc.batch;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.tables.Json;

/** Members of a JSON object that is being written, in order. */
final class Members {

  private final Map<String, Json> byName = new LinkedHashMap<>();

  Members with(String name, Json value) {
    byName.put(name, value);
    return this;
  }

  Members with(String name, Members value) {
    return with(name, value.json());
  }

  Members with(String name, String text) {
    return with(name, Json.text(text));
  }

  Members with(String name, BigDecimal number) {
    return with(name, new Json.Numeral(number));
  }

  Members with(String name, boolean flag) {
    return with(name, new Json.Flag(flag));
  }

  /** The member, if there is something to say. */
  Members with(String name, Optional<?> value) {
    value.ifPresent(each -> with(name, each.toString()));
    return this;
  }

  Members orNull(String name, Optional<String> text) {
    return with(name, text.map(Json::text).orElseGet(Json.Nothing::new));
  }

  Members withTexts(String name, List<String> texts) {
    return with(name, new Json.Elements(texts.stream().map(Json::text).toList()));
  }

  Members withAll(String name, List<Members> objects) {
    return with(name, new Json.Elements(objects.stream().map(Members::json).toList()));
  }

  Json json() {
    return new Json.Members(byName);
  }
}
