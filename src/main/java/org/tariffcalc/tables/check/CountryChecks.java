package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** What a schema cannot say of origins, groups and preferences. */
final class CountryChecks {

  private final DeclaredNames names;

  CountryChecks(DeclaredNames names) {
    this.names = names;
  }

  List<Defect> of(JsonLocation countries) {
    List<Defect> defects = new ArrayList<>();
    defects.addAll(Duplicates.of(countries.each("origins"), "code"));
    defects.addAll(Duplicates.of(countries.each("groups"), "id"));
    defects.addAll(Duplicates.of(countries.each("preferences"), "symbol"));
    for (JsonLocation group : countries.each("groups")) {
      group
          .text("id")
          .filter(names::isOrigin)
          .ifPresent(id -> defects.add(group.breaks("'" + id + "' is the code of an origin")));
      members(group, defects);
    }
    for (JsonLocation preference : countries.each("preferences")) {
      defects.addAll(names.unknownOrigins(preference, "origins"));
      defects.addAll(PeriodChecks.backward(preference.each("periods")));
      defects.addAll(PeriodChecks.overlapping(preference.each("periods")));
    }
    return defects;
  }

  private void members(JsonLocation group, List<Defect> defects) {
    Map<String, List<JsonLocation>> spells = new LinkedHashMap<>();
    for (JsonLocation member : group.each("members")) {
      String origin = member.text("origin").orElse("");
      if (!origin.isEmpty() && !names.isOrigin(origin)) {
        defects.add(member.breaks("unknown origin '" + origin + "'"));
      }
      spells.computeIfAbsent(origin, code -> new ArrayList<>()).add(member);
    }
    defects.addAll(PeriodChecks.backward(group.each("members")));
    spells.values().forEach(each -> defects.addAll(PeriodChecks.overlapping(each)));
  }
}
