package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonLocation;

/**
 * Finds objects whose members stand in another order than their schema names them: a difference
 * between two editions should show rates, not order. What the schema does not know is left to the
 * schema.
 */
final class KeyOrder {

  private static final String REFERENCE = "#/$defs/";
  private static final String SUFFIX = ".schema.json";

  private final TableTrees trees;
  private final JsonLocation definitions;
  private final List<Defect> defects = new ArrayList<>();

  private KeyOrder(JsonLocation schema, TableTrees trees) {
    this.definitions = schema.at("$defs");
    this.trees = trees;
  }

  /** Objects of the file that are out of order under that schema. */
  static List<Defect> of(JsonLocation root, JsonLocation schema, TableTrees trees) {
    KeyOrder order = new KeyOrder(schema, trees);
    order.look(root, schema);
    return order.defects;
  }

  private void look(JsonLocation place, JsonLocation schema) {
    String reference = schema.text("$ref").orElse("");
    if (reference.contains(SUFFIX)) {
      elsewhere(place, reference);
      return;
    }
    JsonLocation resolved =
        reference.startsWith(REFERENCE)
            ? definitions.at(reference.substring(REFERENCE.length()))
            : schema;
    resolved.each("oneOf").forEach(each -> look(place, each));
    if (place.value() instanceof Json.Members members) {
      object(place, members, resolved.at("properties"));
    } else if (place.value() instanceof Json.Elements elements && resolved.has("items")) {
      // A long array of scalars holds codes.
      for (int i = 0; i < elements.all().size() && !elements.all().get(i).isScalar(); i++) {
        look(place.element(i), resolved.at("items"));
      }
    }
  }

  /** Looks under a part of another schema: {@code list.schema.json#/$defs/group}. */
  private void elsewhere(JsonLocation place, String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    trees
        .root(SchemaValidation.DIRECTORY + file)
        .ifPresent(
            other -> {
              JsonLocation part = other;
              for (String step : (hash < 0 ? "" : reference.substring(hash + 1)).split("/", -1)) {
                part = step.isEmpty() ? part : part.at(step);
              }
              KeyOrder order = new KeyOrder(other, trees);
              order.look(place, part);
              defects.addAll(order.defects);
            });
  }

  private void object(JsonLocation place, Json.Members members, JsonLocation properties) {
    Set<String> keys = members.byName().keySet();
    if (!(properties.value() instanceof Json.Members known)
        || !known.byName().keySet().containsAll(keys)) {
      return;
    }
    List<String> ordered = new ArrayList<>();
    for (Map.Entry<String, Json> property : known.byName().entrySet()) {
      if (keys.contains(property.getKey())) {
        ordered.add(property.getKey());
      }
    }
    if (!ordered.equals(List.copyOf(keys))) {
      defects.add(place.breaks("keys are not in the order " + String.join(", ", ordered)));
    }
    keys.forEach(key -> look(place.at(key), properties.at(key)));
  }
}
