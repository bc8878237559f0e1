package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.Place;

/** What a schema cannot say of origins, groups and preferences. */
final class CountryChecks {

  private final KnownNames names;

  CountryChecks(KnownNames names) {
    this.names = names;
  }

  List<Defect> of(Place countries) {
    List<Defect> defects = new ArrayList<>();
    defects.addAll(Duplicates.of(countries.each("origins"), "code"));
    defects.addAll(Duplicates.of(countries.each("groups"), "id"));
    defects.addAll(Duplicates.of(countries.each("preferences"), "symbol"));
    for (Place group : countries.each("groups")) {
      group
          .text("id")
          .filter(names::isOrigin)
          .ifPresent(id -> defects.add(group.breaks("'" + id + "' is the code of an origin")));
      members(group, defects);
    }
    for (Place preference : countries.each("preferences")) {
      defects.addAll(names.unknownOrigins(preference, "origins"));
      defects.addAll(Spans.backward(preference.each("periods")));
      defects.addAll(Spans.overlapping(preference.each("periods")));
    }
    return defects;
  }

  private void members(Place group, List<Defect> defects) {
    Map<String, List<Place>> spells = new LinkedHashMap<>();
    for (Place member : group.each("members")) {
      String origin = member.text("origin").orElse("");
      if (!origin.isEmpty() && !names.isOrigin(origin)) {
        defects.add(member.breaks("unknown origin '" + origin + "'"));
      }
      spells.computeIfAbsent(origin, code -> new ArrayList<>()).add(member);
    }
    defects.addAll(Spans.backward(group.each("members")));
    spells.values().forEach(each -> defects.addAll(Spans.overlapping(each)));
  }
}
