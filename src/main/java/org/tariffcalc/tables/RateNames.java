package org.tariffcalc.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/** The names under which an edition can be asked: measures, product lists, headings. */
public final class RateNames {

  private static final int SUGGESTIONS = 3;
  private static final String SUFFIX = ".json";

  private RateNames() {}

  /** Identifiers of all measures, sorted. */
  public static Set<String> measures(RateTables tables) {
    Set<String> names = new TreeSet<>();
    tables.allMeasures().forEach(each -> names.add(each.id()));
    return names;
  }

  /** Identifiers of all product lists, sorted. */
  public static Set<String> lists(RateTables tables) {
    Path directory = tables.directory().resolve("lists");
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith(SUFFIX))
            .forEach(name -> names.add(name.substring(0, name.length() - SUFFIX.length())));
      } catch (IOException e) {
        throw new InvalidTables(
            "the product lists in " + directory + " cannot be read",
            "check the rights of the directory");
      }
    }
    return names;
  }

  /** Headings of all rate periods, exemptions and list entries, sorted. */
  public static Set<String> headings(RateTables tables) {
    Set<String> names = new TreeSet<>();
    for (Measure measure : tables.allMeasures()) {
      for (RatePeriod rate : measure.periods()) {
        names.add(rate.heading());
        rate.headingAtFloor().ifPresent(names::add);
      }
      tables.exemptionsOf(measure).forEach(each -> names.addAll(each.headings()));
    }
    for (String list : lists(tables)) {
      tables.list(list).groups().forEach(group -> names.add(group.heading()));
    }
    names.remove("");
    return names;
  }

  /**
   * The known names that hold every part of the given one, and those that differ from it by two
   * letters at most; nearest first. Empty when none is near, since a distant name does not help.
   */
  public static List<String> nearest(String name, Collection<String> known) {
    String typed = name.strip().toLowerCase(Locale.ROOT);
    Map<String, Integer> distances = new LinkedHashMap<>();
    for (String each : known) {
      String lower = each.toLowerCase(Locale.ROOT);
      int distance = distance(typed, lower);
      if (holds(lower, typed) || distance <= most(typed)) {
        distances.put(each, distance);
      }
    }
    List<String> sorted = new ArrayList<>(distances.keySet());
    sorted.sort(
        Comparator.comparing((String each) -> distances.getOrDefault(each, 0))
            .thenComparing(Comparator.naturalOrder()));
    return List.copyOf(sorted.subList(0, Math.min(SUGGESTIONS, sorted.size())));
  }

  /** Whether a name holds each part of three letters or more that was typed. */
  private static boolean holds(String name, String typed) {
    boolean holds = false;
    int start = 0;
    for (int at = 0; at <= typed.length(); at++) {
      if (at == typed.length() || " .-_".indexOf(typed.charAt(at)) >= 0) {
        String part = typed.substring(start, at);
        start = at + 1;
        if (part.length() >= 3 && !name.contains(part)) {
          return false;
        }
        holds |= part.length() >= 3;
      }
    }
    return holds;
  }

  private static int most(String typed) {
    return typed.replace("-", "").length() < 5 ? 1 : 2;
  }

  /**
   * The known names that differ from the given one by two letters at most, by one where it has
   * fewer than five; nearest first.
   */
  public static List<String> near(String name, Collection<String> known) {
    String typed = name.toLowerCase(Locale.ROOT);
    List<String> near = new ArrayList<>();
    for (String each : nearest(name, known)) {
      if (distance(typed, each.toLowerCase(Locale.ROOT)) <= most(typed)) {
        near.add(each);
      }
    }
    return List.copyOf(near);
  }

  /** The known headings that stand nearest to the given one in the order of the schedule. */
  public static List<String> nearestHeadings(String heading, Collection<String> known) {
    List<String> sorted = new ArrayList<>(known);
    sorted.sort(
        Comparator.comparingLong((String each) -> Math.abs(number(each) - number(heading)))
            .thenComparing(Comparator.naturalOrder()));
    return List.copyOf(sorted.subList(0, Math.min(SUGGESTIONS, sorted.size())));
  }

  /** The first eight digits as a number, shorter headings filled up with zeros. */
  private static long number(String heading) {
    long number = 0;
    int digits = 0;
    for (int i = 0; i < heading.length() && digits < 8; i++) {
      char c = heading.charAt(i);
      if (c >= '0' && c <= '9') {
        number = number * 10 + (c - '0');
        digits++;
      }
    }
    for (; digits < 8; digits++) {
      number *= 10;
    }
    return number;
  }

  /**
   * How many letters must be put in, taken out or changed, or neighbors swapped (Levenshtein, with
   * the swap of Damerau).
   */
  private static int distance(String from, String to) {
    int[] beforeThat = new int[to.length() + 1];
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], 1 + beforeThat[j - 2]);
        }
      }
      beforeThat = above;
      above = row;
    }
    return above[to.length()];
  }
}
