package org.tariffcalc.tables.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;
import org.tariffcalc.tables.schedule.Renumbered;

/**
 * Holds the ten-digit numbers on product lists against the US schedule. A number on a list is in
 * the schedule on every day of its entry, as far as the schedule reaches and the law was read; when
 * its goods get other numbers, the list names these from that day on. Otherwise goods under the new
 * numbers would escape a duty or lose an exemption.
 */
final class NumberChecks {

  private static final String STATISTICAL = ScheduleChecks.DIRECTORY + "statistical/";
  private static final int DIGITS = 10;

  private final Map<String, List<Period>> spells = new HashMap<>();
  private final Set<String> chapters = new HashSet<>();
  private final Map<String, List<Renumbered>> renumbered = new HashMap<>();
  private final Optional<LocalDate> readUpTo;
  private LocalDate begins = LocalDate.MAX;

  NumberChecks(TableTrees trees) {
    this.readUpTo = trees.root(Manifest.FILE).flatMap(root -> root.date("asOf"));
    for (JsonLocation root : trees.roots()) {
      if (root.file().startsWith(STATISTICAL)) {
        root.text("chapter").ifPresent(chapters::add);
        root.each("lines").forEach(this::add);
      }
    }
    trees
        .root(ScheduleChecks.DIRECTORY + Renumbered.FILE)
        .map(Renumbered::of)
        .orElse(List.of())
        .forEach(
            each -> renumbered.computeIfAbsent(each.old(), old -> new ArrayList<>()).add(each));
  }

  private void add(JsonLocation line) {
    Optional<Period> period = line.period();
    if (period.isPresent()) {
      spells
          .computeIfAbsent(line.text("code").orElse(""), code -> new ArrayList<>(1))
          .add(period.get());
      begins = period.get().from().isBefore(begins) ? period.get().from() : begins;
    }
  }

  List<Defect> of(JsonLocation list) {
    List<Defect> defects = new ArrayList<>();
    List<JsonLocation> groups = list.each("groups");
    for (JsonLocation group : groups) {
      Optional<Period> period = group.period();
      if (period.isPresent()) {
        for (String member : List.of("codes", "except")) {
          for (String number : group.texts(member)) {
            if (number.length() == DIGITS && chapters.contains(number.substring(0, 2))) {
              missing(number, period.get())
                  .ifPresent(what -> defects.add(group.at(member).breaks(what)));
              withoutSuccessors(number, group, groups)
                  .ifPresent(what -> defects.add(group.at(member).breaks(what)));
            }
          }
        }
      }
    }
    return defects;
  }

  /** The first day of a period on which the schedule does not have the number. */
  private Optional<String> missing(String number, Period period) {
    LocalDate day = period.from().isBefore(begins) ? begins : period.from();
    LocalDate last = period.to().orElse(LocalDate.MAX);
    if (readUpTo.isPresent() && readUpTo.get().isBefore(last)) {
      last = readUpTo.get();
    }
    for (Period spell : spells.getOrDefault(number, List.of())) {
      if (spell.contains(day)) {
        if (spell.to().isEmpty()) {
          return Optional.empty();
        }
        day = spell.to().get().plusDays(1);
      }
    }
    return day.isAfter(last)
        ? Optional.empty()
        : Optional.of("number " + number + " is not in the schedule on " + day);
  }

  /** The renumbering of a number in or right behind its entry that the list does not follow. */
  private Optional<String> withoutSuccessors(
      String number, JsonLocation group, List<JsonLocation> groups) {
    for (Renumbered each : renumbered.getOrDefault(number, List.of())) {
      boolean isBefore = isOn(group, each.on().minusDays(1));
      if (isBefore && isOn(group, each.on()) && !each.successors().contains(number)) {
        return Optional.of(
            "number " + number + " names other goods or none from " + each.on() + "; end it there");
      }
      if (isBefore && !each.successors().stream().allMatch(to -> names(groups, group, to, each))) {
        return Optional.of(
            "the goods of number "
                + number
                + " are under "
                + String.join(", ", each.successors())
                + " from "
                + each.on()
                + "; the list does not name all of these from that day");
      }
    }
    return Optional.empty();
  }

  /** Whether entries of a group's tier name a number on the day of a renumbering. */
  private static boolean names(
      List<JsonLocation> groups, JsonLocation group, String number, Renumbered change) {
    for (JsonLocation each : groups) {
      if (each.text("tier").equals(group.text("tier"))
          && isOn(each, change.on())
          && (covers(each.texts("codes"), number) || covers(each.texts("except"), number))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOn(JsonLocation group, LocalDate day) {
    return group.period().filter(period -> period.contains(day)).isPresent();
  }

  private static boolean covers(List<String> codes, String number) {
    return codes.stream().anyMatch(number::startsWith);
  }
}
