package org.tariffcalc.intake.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a kind of file are called: a closed list, {@code field: name, other name},
 * one field to a line, the most specific name of a field first. Capitals, blanks and marks of a
 * header make no difference.
 */
public final class FieldNames {

  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> unparted = new HashMap<>();

  private FieldNames() {}

  /**
   * Reads a list that stands beside a class.
   *
   * @throws IllegalStateException when a name stands for two fields
   */
  public static FieldNames beside(Class<?> type, String resource) {
    try (InputStream in = type.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no list " + resource);
      }
      return of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the text of a list. */
  public static FieldNames of(String text) {
    FieldNames read = new FieldNames();
    text.lines()
        .filter(line -> !line.isBlank() && line.charAt(0) != '#')
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              String field = line.substring(0, colon).strip();
              List<String> names = new ArrayList<>();
              for (String name : line.substring(colon + 1).split(",", -1)) {
                String plain = plain(name);
                names.add(plain);
                if (read.fields.put(plain, field) != null) {
                  throw new IllegalStateException("two fields are called " + plain);
                }
                String before = read.unparted.putIfAbsent(unparted(plain), field);
                if (before != null && !before.equals(field)) {
                  throw new IllegalStateException("two fields are called " + plain);
                }
              }
              read.names.put(field, List.copyOf(names));
            });
    return read;
  }

  /**
   * These names and others.
   *
   * @param more fields by names that no field has yet
   */
  public FieldNames with(Map<String, String> more) {
    FieldNames all = new FieldNames();
    all.names.putAll(names);
    all.fields.putAll(fields);
    all.unparted.putAll(unparted);
    more.forEach(
        (name, field) -> {
          List<String> before = new ArrayList<>(all.names(field));
          before.add(name);
          all.names.put(field, List.copyOf(before));
          all.fields.put(name, field);
          all.unparted.putIfAbsent(unparted(name), field);
        });
    return all;
  }

  /** The field of a header; empty for one that no field is called. */
  public Optional<String> field(String header) {
    String plain = plain(header);
    String field = fields.get(plain);
    return Optional.ofNullable(field != null ? field : unparted.get(unparted(plain)));
  }

  /** How specific a header is among the names of its field: 0 is the most specific. */
  int rank(String field, String header) {
    String wanted = unparted(plain(header));
    int rank = 0;
    for (String name : names(field)) {
      if (unparted(name).equals(wanted)) {
        return rank;
      }
      rank++;
    }
    return rank;
  }

  /** A plain name without what parts its words: {@code htsnumber}. */
  private static String unparted(String plain) {
    return plain.replace("_", "");
  }

  /** The names of a field, the most specific first; none of a field that the list does not have. */
  public List<String> names(String field) {
    return names.getOrDefault(field, List.of());
  }

  /** The fields with their names, in the order of the list. */
  public Map<String, List<String>> all() {
    return Collections.unmodifiableMap(names);
  }

  /** Lower case, with one underscore for everything that parts words. */
  public static String plain(String header) {
    StringBuilder out = new StringBuilder();
    boolean wasLower = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        boolean startsWord = i + 1 < header.length() && Character.isLowerCase(header.charAt(i + 1));
        if (Character.isUpperCase(c) && wasLower && startsWord) {
          out.append('_');
        }
        out.append(Character.toLowerCase(c));
        wasLower = Character.isLowerCase(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '_') {
        out.append('_');
        wasLower = false;
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == '_' ? out.substring(0, end - 1) : out.toString();
  }
}
