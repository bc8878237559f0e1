package org.tariffcalc.tables.usitc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.file.IsoDay;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;

/**
 * A line of which a revision speaks for other days than its own: a statistical change in a revision
 * that appeared the day before it, a line that an earlier revision lost by mistake.
 *
 * @param revision the revision
 * @param lines {@code tariff} (8 digits), {@code statistical} (10) or {@code all}
 * @param code the line or, shorter, all lines that begin so; empty for every line
 * @param from first day for which the revision is to be read there
 */
record ScheduleCorrection(String revision, String lines, String code, LocalDate from) {

  /** The corrections that stand beside the schedule; none when there is no such file. */
  static List<ScheduleCorrection> read(Path scheduleDirectory) {
    Path path = scheduleDirectory.resolve("corrections.json");
    List<ScheduleCorrection> corrections = new ArrayList<>();
    try {
      Json.Members file = (Json.Members) CanonicalJson.read(Files.readAllBytes(path));
      if (file.byName().get("corrections") instanceof Json.Elements all) {
        for (Json each : all.all()) {
          Map<String, Json> members = ((Json.Members) each).byName();
          corrections.add(
              new ScheduleCorrection(
                  text(members, "revision"),
                  text(members, "lines"),
                  text(members, "code"),
                  IsoDay.of(text(members, "from"))));
        }
      }
      return corrections;
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | ClassCastException | DateTimeException e) {
      throw new InvalidTables("rate table " + path + " cannot be read", "tariff rates validate");
    }
  }

  private static String text(Map<String, Json> members, String name) {
    return members.get(name) instanceof Json.Text text ? text.value() : "";
  }

  boolean concerns(String digits) {
    boolean kind =
        switch (lines) {
          case "tariff" -> digits.length() == 8;
          case "statistical" -> digits.length() == 10;
          default -> true;
        };
    return kind && digits.startsWith(code);
  }
}
