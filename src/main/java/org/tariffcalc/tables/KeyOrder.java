package org.tariffcalc.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds objects whose members stand in another order than their schema names them: a difference
 * between two editions should show rates, not order. What the schema does not know is left to the
 * schema.
 */
final class KeyOrder {

  private static final String REFERENCE = "#/$defs/";

  private final Place definitions;
  private final List<Defect> defects = new ArrayList<>();

  private KeyOrder(Place schema) {
    this.definitions = schema.at("$defs");
  }

  /** Objects of the file that are out of order under that schema. */
  static List<Defect> of(Place root, Place schema) {
    KeyOrder order = new KeyOrder(schema);
    order.look(root, schema);
    return order.defects;
  }

  private void look(Place place, Place schema) {
    Place resolved =
        schema
            .text("$ref")
            .filter(reference -> reference.startsWith(REFERENCE))
            .map(reference -> definitions.at(reference.substring(REFERENCE.length())))
            .orElse(schema);
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

  private void object(Place place, Json.Members members, Place properties) {
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
