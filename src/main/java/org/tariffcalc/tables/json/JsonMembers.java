package org.tariffcalc.tables.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members of a JSON object that is being written, in order. */
public final class JsonMembers {

  private final Map<String, Json> byName = new LinkedHashMap<>();

  public JsonMembers with(String name, Json value) {
    byName.put(name, value);
    return this;
  }

  public JsonMembers with(String name, JsonMembers value) {
    return with(name, value.json());
  }

  public JsonMembers with(String name, String text) {
    return with(name, Json.text(text));
  }

  public JsonMembers with(String name, BigDecimal number) {
    return with(name, new Json.Numeral(number));
  }

  public JsonMembers with(String name, boolean flag) {
    return with(name, new Json.Flag(flag));
  }

  /** The member, if there is something to say. */
  public JsonMembers with(String name, Optional<?> value) {
    value.ifPresent(each -> with(name, each.toString()));
    return this;
  }

  public JsonMembers orNull(String name, Optional<String> text) {
    return with(name, text.map(Json::text).orElseGet(Json.Nothing::new));
  }

  public JsonMembers withTexts(String name, List<String> texts) {
    return with(name, new Json.Elements(texts.stream().map(Json::text).toList()));
  }

  public JsonMembers withAll(String name, List<JsonMembers> objects) {
    return with(name, new Json.Elements(objects.stream().map(JsonMembers::json).toList()));
  }

  public Json json() {
    return new Json.Members(byName);
  }
}
