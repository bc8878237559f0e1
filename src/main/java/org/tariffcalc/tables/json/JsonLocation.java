package org.tariffcalc.tables.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Period;

/**
 * A value in a table file together with where it stands. What is missing or of another type is
 * answered as absent: the schema reports it, and the other checks go on.
 *
 * @param file path below the tables' directory
 * @param path names of members, with the identifier or the number of an element in brackets
 * @param value the value; {@link Json.Nothing} where there is none
 */
public record JsonLocation(String file, String path, Json value) {

  private static final List<String> IDENTIFIERS = List.of("id", "symbol", "code", "path", "origin");

  public static JsonLocation root(String file, Json value) {
    return new JsonLocation(file, "", value);
  }

  /** The member of that name. */
  public JsonLocation at(String name) {
    return new JsonLocation(file, path.isEmpty() ? name : path + '.' + name, member(value, name));
  }

  private static Json member(Json value, String name) {
    Json member = value instanceof Json.Members members ? members.byName().get(name) : null;
    return member == null ? new Json.Nothing() : member;
  }

  /** The element of this array with that number, from 0. */
  public JsonLocation element(int index) {
    Json element =
        value instanceof Json.Elements elements && index < elements.all().size()
            ? elements.all().get(index)
            : new Json.Nothing();
    return new JsonLocation(file, path + '[' + identifier(element, index) + ']', element);
  }

  private static String identifier(Json element, int index) {
    for (String name : IDENTIFIERS) {
      if (member(element, name) instanceof Json.Text text) {
        return text.value();
      }
    }
    return String.valueOf(index);
  }

  /** The elements of the array of that name. */
  public List<JsonLocation> each(String name) {
    JsonLocation array = at(name);
    List<JsonLocation> elements = new ArrayList<>();
    int size = array.value instanceof Json.Elements all ? all.all().size() : 0;
    for (int i = 0; i < size; i++) {
      elements.add(array.element(i));
    }
    return elements;
  }

  public boolean has(String name) {
    return value instanceof Json.Members members && members.byName().containsKey(name);
  }

  public Optional<String> text(String name) {
    return member(value, name) instanceof Json.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** The texts in the array of that name. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (member(value, name) instanceof Json.Elements elements) {
      for (Json each : elements.all()) {
        if (each instanceof Json.Text text) {
          texts.add(text.value());
        }
      }
    }
    return texts;
  }

  public Optional<LocalDate> date(String name) {
    try {
      return text(name).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The days from {@code from} to {@code to}; absent when they are no period. */
  public Optional<Period> period() {
    Optional<LocalDate> from = date("from");
    Optional<LocalDate> to = date("to");
    boolean readable =
        from.isPresent() && (to.isPresent() || member(value, "to") instanceof Json.Nothing);
    if (!readable || to.isPresent() && to.get().isBefore(from.get())) {
      return Optional.empty();
    }
    return Optional.of(new Period(from.get(), to));
  }

  /** Whether {@code from} lies after {@code to}. */
  public boolean endsBeforeItBegins() {
    Optional<LocalDate> from = date("from");
    Optional<LocalDate> to = date("to");
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
  }

  public Defect breaks(String rule) {
    return new Defect(file, path, rule);
  }
}
