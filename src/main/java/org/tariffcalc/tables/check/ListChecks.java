package org.tariffcalc.tables.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonLocation;

/** What a schema cannot say of product lists. */
final class ListChecks {

  private ListChecks() {}

  /** The defects of one list. */
  static List<Defect> of(JsonLocation list) {
    List<Defect> defects = new ArrayList<>();
    String id = list.text("id").orElse("");
    if (list.file().startsWith("lists/") && !list.file().equals("lists/" + id + ".json")) {
      defects.add(list.at("id").breaks("'" + id + "' is not the name of the file"));
    }
    List<JsonLocation> groups = list.each("groups");
    list.each("count").forEach(count -> defects.addAll(number(count, groups)));
    defects.addAll(PeriodChecks.backward(groups));
    for (JsonLocation group : groups) {
      defects.addAll(codes(group));
    }
    return defects;
  }

  /** Whether the list holds as many codes on a day as the notice names. */
  private static List<Defect> number(JsonLocation count, List<JsonLocation> groups) {
    Optional<LocalDate> day = count.date("on");
    if (day.isEmpty() || !(count.at("number").value() instanceof Json.Numeral number)) {
      return List.of(); // The schema reports it.
    }
    Set<String> codes = new HashSet<>();
    for (JsonLocation group : groups) {
      if (isMeant(count, group, "tier")
          && isMeant(count, group, "heading")
          && group.period().filter(period -> period.contains(day.get())).isPresent()) {
        codes.addAll(group.texts("codes"));
      }
    }
    return number.value().compareTo(BigDecimal.valueOf(codes.size())) == 0
        ? List.of()
        : List.of(
            count.breaks(
                "the notice names "
                    + number.value().toPlainString()
                    + " codes, the list has "
                    + codes.size()
                    + " on "
                    + day.get()));
  }

  private static boolean isMeant(JsonLocation count, JsonLocation group, String name) {
    return !count.has(name) || count.text(name).equals(group.text(name));
  }

  private static List<Defect> codes(JsonLocation group) {
    List<Defect> defects = new ArrayList<>();
    List<String> codes = group.texts("codes");
    for (int i = 1; i < codes.size(); i++) {
      if (codes.get(i - 1).compareTo(codes.get(i)) > 0) {
        defects.add(
            group
                .at("codes")
                .breaks("code " + codes.get(i) + " stands behind " + codes.get(i - 1)));
      }
    }
    for (String exception : group.texts("except")) {
      if (codes.stream().noneMatch(code -> isBelow(exception, code))) {
        defects.add(
            group.at("except").breaks("code " + exception + " is below no code of its group"));
      }
    }
    return defects;
  }

  private static boolean isBelow(String exception, String code) {
    return exception.startsWith(code) && exception.length() > code.length();
  }
}
