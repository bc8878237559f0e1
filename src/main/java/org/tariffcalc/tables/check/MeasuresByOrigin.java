package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tariffcalc.tables.json.Json;

/**
 * A duty that has a rate for each origin stands in the tables once, with a table of origins as its
 * notice prints it: under {@code ratesByOrigin} the periods, in each of them a row for origins that
 * have one heading and rate. Told apart it is a measure for each origin: the identifier ends with
 * the origin, and {@code {origin}} in the description is the name that one of the rows says.
 */
final class MeasuresByOrigin {

  private static final String MEASURES = "measures";
  private static final String TABLE = "ratesByOrigin";
  private static final String ROWS = "rates";
  private static final String ORIGIN = "origin";
  private static final String ORIGINS = "origins";
  private static final String NAME = "name";
  private static final String DESCRIPTION = "description";

  private MeasuresByOrigin() {}

  /** A measures file with a measure for each origin; one without such tables is as it was. */
  static Json toldApart(Json file) {
    if (!(file instanceof Json.Members root)
        || !(root.byName().get(MEASURES) instanceof Json.Elements measures)) {
      return file;
    }
    List<Json> all = new ArrayList<>();
    for (Json measure : measures.all()) {
      if (measure instanceof Json.Members members
          && members.byName().get(TABLE) instanceof Json.Elements periods) {
        all.addAll(measures(members, periods.all()));
      } else {
        all.add(measure);
      }
    }
    Map<String, Json> members = new LinkedHashMap<>(root.byName());
    members.put(MEASURES, new Json.Elements(all));
    return new Json.Members(members);
  }

  private static List<Json> measures(Json.Members table, List<Json> periods) {
    Map<String, List<Json>> byOrigin = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Json period : periods) {
      for (Json row : elements(period, ROWS)) {
        for (String origin : origins(row)) {
          byOrigin.computeIfAbsent(origin, key -> new ArrayList<>()).add(rate(period, row));
          text(row, NAME).forEach(name -> names.put(origin, name));
        }
      }
    }
    List<Json> measures = new ArrayList<>();
    byOrigin.forEach(
        (origin, rates) ->
            measures.add(measure(table, origin, names.getOrDefault(origin, origin), rates)));
    return measures;
  }

  /** The members of the table in their order, those of the origin in their places. */
  private static Json measure(Json.Members table, String origin, String name, List<Json> rates) {
    Map<String, Json> members = new LinkedHashMap<>();
    table
        .byName()
        .forEach(
            (key, value) -> {
              switch (key) {
                case TABLE -> members.put("periods", new Json.Elements(rates));
                case "id" -> members.put(key, changed(value, id -> id + "." + lower(origin)));
                case DESCRIPTION -> {
                  members.put(key, changed(value, words -> words.replace("{origin}", name)));
                  members.put(ORIGINS, Json.Elements.ofTexts(List.of(origin)));
                }
                default -> members.put(key, value);
              }
            });
    return new Json.Members(members);
  }

  private static Json changed(Json value, UnaryOperator<String> change) {
    return value instanceof Json.Text text ? Json.text(change.apply(text.value())) : value;
  }

  private static String lower(String origin) {
    return origin.toLowerCase(Locale.ROOT);
  }

  /** A period of one origin: what the period says of all, and what the row says. */
  private static Json rate(Json period, Json row) {
    Map<String, Json> members = new LinkedHashMap<>();
    if (period instanceof Json.Members common && row instanceof Json.Members own) {
      members.putAll(common.byName());
      members.remove(ROWS);
      members.putAll(own.byName());
      List.of(ORIGIN, ORIGINS, NAME).forEach(members::remove);
    }
    return new Json.Members(members);
  }

  private static List<String> origins(Json row) {
    List<String> origins = text(row, ORIGIN);
    for (Json each : elements(row, ORIGINS)) {
      if (each instanceof Json.Text text) {
        origins.add(text.value());
      }
    }
    return origins;
  }

  private static List<Json> elements(Json place, String name) {
    return place instanceof Json.Members members
            && members.byName().get(name) instanceof Json.Elements elements
        ? elements.all()
        : List.of();
  }

  private static List<String> text(Json place, String name) {
    List<String> texts = new ArrayList<>();
    if (place instanceof Json.Members members
        && members.byName().get(name) instanceof Json.Text text) {
      texts.add(text.value());
    }
    return texts;
  }
}
