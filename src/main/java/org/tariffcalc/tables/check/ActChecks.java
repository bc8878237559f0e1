package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonLocation;
import org.tariffcalc.tables.measure.Acts;

/**
 * Holds every citation of an edition against its table of acts, and every day of publication
 * against those of the acts that are cited there.
 */
final class ActChecks {

  static final String FILE = Acts.FILE;

  private static final List<String> CITING =
      List.of("legalBasis", "withdrawnBy", "exceptLegalBasis");

  private final JsonLocation acts;
  private final TreeMap<String, JsonLocation> byId = new TreeMap<>();
  private final List<Pattern> forms = new ArrayList<>();
  private final Map<String, JsonLocation> otherDays = new HashMap<>();
  private final Map<String, Optional<String>> idOf = new HashMap<>();
  private final List<Defect> defects = new ArrayList<>();

  private ActChecks(JsonLocation acts) {
    this.acts = acts;
  }

  /** What is wrong; nothing where an edition has no table of acts. */
  static List<Defect> of(TableTrees trees) {
    Optional<JsonLocation> acts = trees.root(FILE);
    if (acts.isEmpty()) {
      return List.of();
    }
    ActChecks checks = new ActChecks(acts.get());
    checks.read();
    for (JsonLocation root : trees.roots()) {
      if (!SchemaValidation.isSchema(root.file()) && !root.file().equals(FILE)) {
        checks.walk(root);
      }
    }
    return checks.defects;
  }

  private void read() {
    defects.addAll(Duplicates.of(acts.each("acts"), "id"));
    for (JsonLocation act : acts.each("acts")) {
      act.text("id").ifPresent(id -> byId.put(id, act));
    }
    for (JsonLocation form : acts.each("forms")) {
      try {
        form.text("form").map(Pattern::compile).ifPresent(forms::add);
      } catch (PatternSyntaxException e) {
        defects.add(form.at("form").breaks("is not a regular expression: " + e.getDescription()));
      }
    }
    for (JsonLocation each : acts.each("otherDays")) {
      otherDays.put(each.text("act").orElse("") + ' ' + each.text("published").orElse(""), each);
    }
  }

  private void walk(JsonLocation place) {
    if (place.value() instanceof Json.Members members) {
      for (String name : CITING) {
        for (String citation : place.texts(name)) {
          if (id(citation).isEmpty() && forms.stream().noneMatch(each -> matches(each, citation))) {
            defects.add(place.at(name).breaks("'" + citation + "' is not in " + FILE));
          }
        }
      }
      day(place);
      members.byName().keySet().forEach(name -> walk(place.at(name)));
    } else if (place.value() instanceof Json.Elements elements) {
      for (int i = 0; i < elements.all().size() && !elements.all().get(i).isScalar(); i++) {
        walk(place.element(i));
      }
    }
  }

  /** A day of publication is that of one of the acts, as far as any is known, or has a reason. */
  private void day(JsonLocation place) {
    Optional<String> published = place.text("published");
    List<String> dated = new ArrayList<>();
    boolean isDayOfOne = published.isEmpty();
    for (String citation : place.texts("legalBasis")) {
      Optional<String> id = id(citation);
      Optional<String> day = id.map(byId::get).flatMap(act -> act.text("published"));
      if (day.isPresent()) {
        dated.add(id.orElseThrow());
        isDayOfOne |= day.equals(published);
      }
    }
    if (isDayOfOne || dated.isEmpty()) {
      return;
    }
    String key = dated.get(0) + ' ' + published.orElseThrow();
    if (!otherDays.containsKey(key)) {
      defects.add(
          place
              .at("published")
              .breaks(
                  published.orElseThrow()
                      + " is the day of none of its acts ("
                      + String.join(", ", dated)
                      + "); "
                      + FILE
                      + " gives no reason in otherDays"));
    }
  }

  private static boolean matches(Pattern form, String citation) {
    return form.matcher(citation).matches();
  }

  /** The act that is cited, alone or with an article or annex; the longest that fits. */
  private Optional<String> id(String citation) {
    Optional<String> known = idOf.get(citation);
    if (known == null) {
      known = find(citation);
      idOf.put(citation, known);
    }
    return known;
  }

  private Optional<String> find(String citation) {
    for (String id : byId.headMap(citation, true).descendingKeySet()) {
      if (citation.equals(id)
          || citation.startsWith(id) && !Character.isDigit(citation.charAt(id.length()))) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
