package org.tariffcalc.tables.schedule;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.JsonLocation;

/**
 * A ten-digit number of the US schedule whose goods got other numbers, as the change records of the
 * International Trade Commission tell it (section 484(f) of the Tariff Act). The same digits may
 * name other goods from that day on.
 *
 * @param on first entry date under the new numbers
 * @param old the number until the day before
 * @param successors every number that some of its goods have since
 */
public record Renumbered(LocalDate on, String old, List<String> successors) {

  public static final String FILE = "renumbered.json";

  /** Copies the numbers. */
  public Renumbered {
    successors = List.copyOf(successors);
  }

  /** The changes that a file lists, by day. */
  public static List<Renumbered> read(TableBytes content) {
    try {
      return of(JsonLocation.root(FILE, CanonicalJson.read(content.bytes())));
    } catch (IOException | DateTimeException e) {
      throw content.fault("cannot be read: " + e.getMessage());
    }
  }

  /** The changes in a file; those without a day are left to the schema. */
  public static List<Renumbered> of(JsonLocation root) {
    List<Renumbered> all = new ArrayList<>();
    for (JsonLocation each : root.each("renumbered")) {
      each.date("on")
          .ifPresent(
              on -> all.add(new Renumbered(on, each.text("old").orElse(""), each.texts("new"))));
    }
    return all;
  }
}
