package org.tariffcalc.output.write;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;

/**
 * Collects the members of a JSON object in order; the listings print in the layout of the tables.
 */
public final class JsonObject {

  private static final int SCHEMA_VERSION = 1;

  private final Map<String, Json> members = new LinkedHashMap<>();

  /** An object that begins with the version of the listings' form. */
  public static JsonObject versioned() {
    return new JsonObject().with("schemaVersion", SCHEMA_VERSION);
  }

  public JsonObject with(String name, Json value) {
    members.put(name, value);
    return this;
  }

  public JsonObject with(String name, JsonObject value) {
    return with(name, value.json());
  }

  public JsonObject with(String name, String text) {
    return with(name, Json.text(text));
  }

  /** The text of the value, or null where there is none. */
  public JsonObject with(String name, Optional<?> value) {
    return with(
        name, value.<Json>map(each -> Json.text(each.toString())).orElse(new Json.Nothing()));
  }

  public JsonObject with(String name, boolean flag) {
    return with(name, new Json.Flag(flag));
  }

  public JsonObject with(String name, long number) {
    return with(name, new Json.Numeral(BigDecimal.valueOf(number)));
  }

  public JsonObject with(String name, BigDecimal number) {
    return with(name, new Json.Numeral(number));
  }

  /** Adds every member of another object. */
  public JsonObject withAll(JsonObject other) {
    members.putAll(other.members);
    return this;
  }

  public JsonObject withTexts(String name, List<String> texts) {
    return with(name, new Json.Elements(texts.stream().map(Json::text).toList()));
  }

  public JsonObject withObjects(String name, List<JsonObject> objects) {
    return with(name, new Json.Elements(objects.stream().map(JsonObject::json).toList()));
  }

  /** Adds which tables answered. */
  public JsonObject withTables(RateTables tables) {
    return with("tables", named(tables));
  }

  /** Which tables answered: their edition, the day of knowledge and the scenario. */
  public static JsonObject named(RateTables tables) {
    JsonObject named =
        new JsonObject().with("edition", tables.edition()).with("sha256", tables.sha256());
    if (tables.knownOn().isPresent()) {
      named.with("knownOn", tables.knownOn());
    }
    tables
        .scenario()
        .ifPresent(
            each ->
                named.with(
                    "scenario",
                    new JsonObject().with("name", each.name()).with("sha256", each.sha256())));
    return named;
  }

  public Json json() {
    return new Json.Members(members);
  }

  public void print(PrintWriter out) {
    out.print(CanonicalJson.format(json()));
  }
}
