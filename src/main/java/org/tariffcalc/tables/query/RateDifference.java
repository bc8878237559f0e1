package org.tariffcalc.tables.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.query.RateStatement.Kind;
import org.tariffcalc.tables.schedule.ScheduleRevision;

/** What differs between the rules of two days, or between two editions of the tables. */
public final class RateDifference {

  private RateDifference() {}

  /** What differs in one edition between the rules of two entry dates. */
  public static List<RateChange> between(RateTables tables, LocalDate from, LocalDate to) {
    List<RateStatement> all = RateStatements.of(tables, path -> true);
    return changes(
        on(tables, all, from), on(tables, all, to), rule -> rule.key(), rule -> rule.whole());
  }

  /** What differs between two editions, whatever the day. */
  public static List<RateChange> between(RateTables from, RateTables to) {
    // As of one day, or under one scenario, equal files say the same; otherwise anything may
    // differ.
    boolean areAsWritten = from.premise().isEmpty() && to.premise().isEmpty();
    Predicate<String> wanted =
        from.premise().equals(to.premise()) ? differs(from, to) : path -> true;
    List<RateStatement> before = RateStatements.ofEdition(from, wanted);
    List<RateStatement> after = RateStatements.ofEdition(to, wanted);
    if (areAsWritten) {
      before.addAll(RateStatements.leaves(from, wanted));
      after.addAll(RateStatements.leaves(to, wanted));
    }
    return changes(
        before,
        after,
        rule -> rule.key() + ' ' + rule.period().begins(),
        rule -> rule.whole() + rule.all() + rule.period() + rule.legalBasis());
  }

  /** What differs between two editions in the rules of one entry date each. */
  public static List<RateChange> between(
      RateTables from, LocalDate fromDay, RateTables to, LocalDate toDay) {
    return changes(
        on(from, RateStatements.of(from, path -> true), fromDay),
        on(to, RateStatements.of(to, path -> true), toDay),
        rule -> rule.key(),
        rule -> rule.whole());
  }

  /** A file of which both editions have the same content says the same. */
  private static Predicate<String> differs(RateTables from, RateTables to) {
    Map<String, String> one = from.fileHashes();
    Map<String, String> other = to.fileHashes();
    return path -> !Objects.equals(one.get(path), other.get(path));
  }

  /** The rules of a day; of a measure the one published last, as a retroactive change has it. */
  private static List<RateStatement> on(RateTables tables, List<RateStatement> all, LocalDate day) {
    LocalDate first =
        tables.schedule().revisions().stream()
            .map(ScheduleRevision::from)
            .min(LocalDate::compareTo)
            .orElse(day);
    List<RateStatement> found = new ArrayList<>();
    for (RateStatement rule : all) {
      boolean carriedBack = rule.kind() == Kind.SCHEDULE && rule.id().equals(Importer.US.word());
      if (rule.kind() != Kind.MEASURE
          && rule.period().contains(carriedBack && day.isBefore(first) ? first : day)) {
        found.add(rule);
      }
    }
    found.addAll(RateStatements.measuresOn(tables, day));
    return found;
  }

  private record Place(Kind kind, String id, String key) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byKind = kind.compareTo(other.kind);
      int byId = byKind != 0 ? byKind : id.compareTo(other.id);
      return byId != 0 ? byId : key.compareTo(other.key);
    }
  }

  private static List<RateChange> changes(
      List<RateStatement> before,
      List<RateStatement> after,
      Function<RateStatement, String> key,
      Function<RateStatement, String> content) {
    Map<Place, List<RateStatement>> old = byPlace(before, key);
    Map<Place, List<RateStatement>> now = byPlace(after, key);
    Map<Place, List<RateStatement>> places = new TreeMap<>(old);
    now.forEach(places::putIfAbsent);
    List<RateChange> changes = new ArrayList<>();
    for (Place place : places.keySet()) {
      List<RateStatement> was = new ArrayList<>(old.getOrDefault(place, List.of()));
      List<RateStatement> is = new ArrayList<>(now.getOrDefault(place, List.of()));
      dropEqual(was, is, content);
      for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
        RateChange change = new RateChange(at(was, i), at(is, i), List.of());
        changes.add(new RateChange(change.before(), change.after(), List.of(change.named().key())));
      }
    }
    return joined(changes, content);
  }

  private static Map<Place, List<RateStatement>> byPlace(
      List<RateStatement> rules, Function<RateStatement, String> key) {
    Map<Place, List<RateStatement>> byPlace = new TreeMap<>();
    for (RateStatement rule : rules) {
      byPlace
          .computeIfAbsent(
              new Place(rule.kind(), rule.id(), key.apply(rule)), each -> new ArrayList<>(1))
          .add(rule);
    }
    return byPlace;
  }

  private static void dropEqual(
      List<RateStatement> was, List<RateStatement> is, Function<RateStatement, String> content) {
    for (int i = was.size() - 1; i >= 0; i--) {
      String one = content.apply(was.get(i));
      for (int j = is.size() - 1; j >= 0; j--) {
        if (i < was.size() && content.apply(is.get(j)).equals(one)) {
          was.remove(i);
          is.remove(j);
          break;
        }
      }
    }
  }

  private static Optional<RateStatement> at(List<RateStatement> rules, int index) {
    return index < rules.size() ? Optional.of(rules.get(index)) : Optional.empty();
  }

  /** Codes and origins that did the same stand together. */
  private static List<RateChange> joined(
      List<RateChange> changes, Function<RateStatement, String> content) {
    Map<List<String>, List<RateChange>> groups = new LinkedHashMap<>();
    for (RateChange each : changes) {
      List<String> alike = new ArrayList<>();
      alike.add(each.kind().word());
      alike.add(each.named().id());
      if (each.kind() != Kind.LIST && each.kind() != Kind.GROUP) {
        alike.add(String.valueOf(groups.size())); // stands alone
      }
      alike.add(each.before().map(content).orElse(""));
      alike.add(each.after().map(content).orElse(""));
      groups.computeIfAbsent(alike, key -> new ArrayList<>(1)).add(each);
    }
    List<RateChange> joined = new ArrayList<>();
    for (List<RateChange> group : groups.values()) {
      List<String> keys = new ArrayList<>();
      group.forEach(each -> keys.addAll(each.keys()));
      joined.add(new RateChange(group.get(0).before(), group.get(0).after(), keys));
    }
    return joined;
  }
}
