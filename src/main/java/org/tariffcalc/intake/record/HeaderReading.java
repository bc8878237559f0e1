package org.tariffcalc.intake.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.customs.TariffException.InputError;

/**
 * Which column of a file holds which field, and what is to be said about the others: nothing of a
 * file is passed by in silence.
 *
 * @param places the place of each field that the file has, counted from 0
 * @param notes whole sentences for stderr, each to be said once
 */
public record HeaderReading(Map<String, Integer> places, List<String> notes) {

  private static final Set<String> DATES =
      Set.of("date", "dates", "eta", "etd", "ata", "atd", "dt", "datetime", "timestamp");
  private static final Set<String> METALS =
      Set.of(
          "steel",
          "iron",
          "aluminum",
          "aluminium",
          "alu",
          "copper",
          "metal",
          "metals",
          "smelt",
          "melt",
          "232");
  private static final Set<String> QUANTITIES =
      Set.of(
          "quantity",
          "quantities",
          "qty",
          "weight",
          "wt",
          "kg",
          "kgs",
          "kilograms",
          "pcs",
          "pieces",
          "units",
          "volume",
          "uom");
  private static final Set<String> CURRENCIES =
      Set.of("currency", "curr", "ccy", "fx", "exchange", "forex");
  private static final Set<String> ORIGINS = Set.of("origin", "coo", "country", "made");

  /** Copies both. */
  public HeaderReading {
    places = Map.copyOf(places);
    notes = List.copyOf(notes);
  }

  /**
   * Settles a header.
   *
   * @param header the names as they stand in the file
   * @param source what to call the file in errors
   * @param own plain names of columns that the program itself has written and that say nothing
   * @throws InputError when a column that is not understood looks as if it bore on the duty, or an
   *     option names a column that is not there
   */
  public static HeaderReading of(
      List<String> header,
      String source,
      FieldNames names,
      HeaderChoices choices,
      Set<String> own) {
    return of(header, source, names, choices, own, true);
  }

  /**
   * Settles the header of a file of which a column that is not understood changes no figure: such a
   * one is named, and never refused.
   */
  public static HeaderReading ofReport(
      List<String> header, String source, FieldNames names, HeaderChoices choices) {
    return of(header, source, names, choices, Set.of(), false);
  }

  private static HeaderReading of(
      List<String> header,
      String source,
      FieldNames names,
      HeaderChoices choices,
      Set<String> own,
      boolean refusesDoubtful) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<String> doubtful = new ArrayList<>();
    String looks = "";
    Set<String> wanted = new TreeSet<>(choices.mapped().keySet());
    wanted.addAll(choices.ignored());
    for (int i = 0; i < header.size(); i++) {
      String plain = FieldNames.plain(header.get(i));
      wanted.remove(plain);
      Optional<String> field =
          choices.ignored().contains(plain) ? Optional.empty() : field(plain, names, choices);
      if (field.isPresent()) {
        put(field.get(), i, header, names, choices, places, notes, source, own);
      } else if (!plain.isEmpty() && !choices.ignored().contains(plain) && !own.contains(plain)) {
        // A name that the list knows gave way to the column that --map has named.
        String like = names.field(plain).isPresent() || !refusesDoubtful ? "" : likeness(plain);
        unread.add(header.get(i).strip());
        if (!like.isEmpty()) {
          doubtful.add(header.get(i).strip());
          looks = looks.isEmpty() ? like : looks;
        }
      }
    }
    if (!wanted.isEmpty()) {
      throw new InputError(
          source + " has no column " + wanted.iterator().next() + ", which --map or --ignore names",
          "the name of a column as it stands in the header: " + String.join(", ", header));
    }
    if (!doubtful.isEmpty()) {
      String first = doubtful.get(0);
      throw new InputError(
          source
              + (doubtful.size() == 1 ? " has a column that is" : " has columns that are")
              + " not understood and may bear on the duty: "
              + String.join(", ", doubtful),
          "--map \""
              + first
              + '='
              + looks
              + "\" if it says that, or --ignore \""
              + first
              + "\"; tariff batch --columns lists the fields");
    }
    if (!unread.isEmpty()) {
      notes.add("columns not read: " + String.join(", ", unread));
    }
    return new HeaderReading(places, notes);
  }

  private static Optional<String> field(String plain, FieldNames names, HeaderChoices choices) {
    Optional<String> mapped = Optional.ofNullable(choices.mapped().get(plain));
    return mapped.isPresent()
        ? mapped
        : names.field(plain).filter(each -> !choices.mapped().containsValue(each));
  }

  /** Of two columns for one field the more specific name counts, and the file says which. */
  private static void put(
      String field,
      int at,
      List<String> header,
      FieldNames names,
      HeaderChoices choices,
      Map<String, Integer> places,
      List<String> notes,
      String source,
      Set<String> own) {
    Integer before = places.putIfAbsent(field, at);
    if (before == null) {
      return;
    }
    String name = FieldNames.plain(header.get(at));
    String other = FieldNames.plain(header.get(before));
    if (name.equals(other)) {
      throw new InputError(
          source
              + " has two columns for the "
              + field
              + ": "
              + header.get(before).strip()
              + " and "
              + header.get(at).strip(),
          "name the one that counts " + field + " and the other otherwise");
    }
    boolean counts =
        choices.mapped().containsKey(name)
            || !choices.mapped().containsKey(other)
                && names.rank(field, name) < names.rank(field, other);
    if (counts) {
      places.put(field, at);
    }
    if (own.contains(name) || own.contains(other)) {
      return;
    }
    int chosen = counts ? at : before;
    notes.add(
        "two columns for the "
            + field
            + ": "
            + header.get(chosen).strip()
            + " counts, "
            + header.get(counts ? before : at).strip()
            + " does not; --map \""
            + header.get(counts ? before : at).strip()
            + '='
            + field
            + "\" takes the other");
  }

  /** The field that a name seems to mean; empty for one that bears on no duty. */
  public static String likeness(String plain) {
    for (String word : plain.split("_", -1)) {
      if (DATES.contains(word)) {
        return "entry_date";
      }
      if (METALS.contains(word)) {
        return word.startsWith("alu")
            ? "aluminum_value"
            : word.equals("copper") ? "copper_value" : "steel_value";
      }
      if (QUANTITIES.contains(word)) {
        return "quantity";
      }
      if (CURRENCIES.contains(word)) {
        return "currency";
      }
      if (ORIGINS.contains(word)) {
        return "origin";
      }
    }
    return plain.contains("日期")
        ? "entry_date"
        : plain.contains("数量") || plain.contains("重")
            ? "quantity"
            : plain.contains("币") ? "currency" : plain.contains("国") ? "origin" : "";
  }
}
