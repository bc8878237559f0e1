package org.tariffcalc.tables.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** The names that an edition defines, which other places refer to. */
final class DeclaredNames {

  private static final String EVERYWHERE = "*";

  private final Set<String> programs = new HashSet<>();
  private final Set<String> exemptionSets = new HashSet<>();
  private final Set<String> exemptHeadings = new HashSet<>();
  private final Set<String> dutyHeadings = new HashSet<>();
  private final Map<String, JsonLocation> measures = new HashMap<>();
  private final Map<String, Set<String>> tiersOfLists = new HashMap<>();
  private final Set<String> origins = new HashSet<>();
  private final Map<String, List<JsonLocation>> groups = new HashMap<>();
  private final Set<String> symbols = new HashSet<>();

  DeclaredNames(TableTrees trees) {
    for (JsonLocation root : trees.roots()) {
      if (SchemaValidation.isSchema(root.file()) || ScenarioChecks.isScenario(root.file())) {
        continue;
      }
      root.each("programs").forEach(each -> each.text("id").ifPresent(programs::add));
      for (JsonLocation set : root.each("exemptionSets")) {
        set.text("id").ifPresent(exemptionSets::add);
        set.each("exemptions").forEach(each -> each.text("heading").ifPresent(exemptHeadings::add));
      }
      root.each("measures")
          .forEach(each -> each.text("id").ifPresent(id -> measures.putIfAbsent(id, each)));
      for (JsonLocation measure : root.each("measures")) {
        measure.each("periods").forEach(each -> each.text("heading").ifPresent(dutyHeadings::add));
      }
      if (root.file().startsWith("lists/")) {
        addList(root);
      }
    }
    trees.root("countries.json").ifPresent(this::addCountries);
  }

  private DeclaredNames(DeclaredNames tables, JsonLocation scenario) {
    programs.addAll(tables.programs);
    exemptionSets.addAll(tables.exemptionSets);
    exemptHeadings.addAll(tables.exemptHeadings);
    dutyHeadings.addAll(tables.dutyHeadings);
    measures.putAll(tables.measures);
    tiersOfLists.putAll(tables.tiersOfLists);
    origins.addAll(tables.origins);
    groups.putAll(tables.groups);
    symbols.addAll(tables.symbols);
    scenario.each("exemptionSets").forEach(each -> each.text("id").ifPresent(exemptionSets::add));
    scenario.each("lists").forEach(this::addList);
    scenario
        .each("groups")
        .forEach(each -> each.text("id").ifPresent(id -> groups.put(id, each.each("members"))));
  }

  /** The same with the names that a scenario defines. */
  DeclaredNames with(JsonLocation scenario) {
    return new DeclaredNames(this, scenario);
  }

  private void addList(JsonLocation root) {
    Set<String> tiers = new HashSet<>();
    root.each("groups").forEach(group -> group.text("tier").ifPresent(tiers::add));
    root.text("id").ifPresent(id -> tiersOfLists.put(id, tiers));
  }

  private void addCountries(JsonLocation root) {
    root.each("origins").forEach(each -> each.text("code").ifPresent(origins::add));
    root.each("groups")
        .forEach(each -> each.text("id").ifPresent(id -> groups.put(id, each.each("members"))));
    root.each("preferences").forEach(each -> each.text("symbol").ifPresent(symbols::add));
  }

  /** Whether a duty of some measure is charged under the heading. */
  boolean isDutyHeading(String heading) {
    return dutyHeadings.contains(heading);
  }

  boolean isOrigin(String code) {
    return origins.contains(code);
  }

  Set<String> origins() {
    return origins;
  }

  Map<String, JsonLocation> measures() {
    return measures;
  }

  /** Whether the name stands for origins on the day: see {@link Countries#covers}. */
  boolean covers(String name, String origin, LocalDate day) {
    if (name.equals(EVERYWHERE) || name.equals(origin)) {
      return true;
    }
    for (JsonLocation member : groups.getOrDefault(name, List.of())) {
      if (member.text("origin").filter(origin::equals).isPresent()
          && member.period().filter((Period each) -> each.contains(day)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The names in the member of that name that are neither origin nor group. */
  List<Defect> unknownOrigins(JsonLocation place, String member) {
    List<Defect> defects = new ArrayList<>();
    for (String name : place.texts(member)) {
      if (!name.equals(EVERYWHERE) && !origins.contains(name) && !groups.containsKey(name)) {
        defects.add(place.at(member).breaks("unknown origin or group '" + name + "'"));
      }
    }
    return defects;
  }

  List<Defect> unknownMeasures(JsonLocation place, String member) {
    return unknown(place, member, measures.keySet(), "measure");
  }

  List<Defect> unknownPrograms(JsonLocation place, String member) {
    return unknown(place, member, programs, "program");
  }

  List<Defect> unknownHeadings(JsonLocation place, String member) {
    return unknown(place, member, exemptHeadings, "heading of an exemption");
  }

  List<Defect> unknownExemptionSets(JsonLocation place, String member) {
    return unknown(place, member, exemptionSets, "set of exemptions");
  }

  List<Defect> unknownPreferences(JsonLocation place, String member) {
    return unknown(place, member, symbols, "preference");
  }

  List<Defect> unknownLists(JsonLocation place, String member) {
    return unknown(place, member, tiersOfLists.keySet(), "list");
  }

  /** What is wrong with the list and the tier that the place names, if it names any. */
  List<Defect> unknownList(JsonLocation place) {
    String list = place.text("list").orElse("");
    if (list.isEmpty()) {
      return List.of();
    }
    if (!tiersOfLists.containsKey(list)) {
      return List.of(place.at("list").breaks("unknown list '" + list + "'"));
    }
    String tier = place.text("tier").orElse("");
    if (!tier.isEmpty() && !tiersOfLists.getOrDefault(list, Set.of()).contains(tier)) {
      return List.of(place.at("tier").breaks("list '" + list + "' has no tier '" + tier + "'"));
    }
    return List.of();
  }

  private static List<Defect> unknown(
      JsonLocation place, String member, Set<String> known, String what) {
    List<Defect> defects = new ArrayList<>();
    List<String> names = new ArrayList<>(place.texts(member));
    place.text(member).ifPresent(names::add);
    for (String name : names) {
      if (!known.contains(name)) {
        defects.add(place.at(member).breaks("unknown " + what + " '" + name + "'"));
      }
    }
    return defects;
  }
}
