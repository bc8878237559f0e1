package org.tariffcalc.tables.usitc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.tables.schedule.ScheduleRevision;

/**
 * Reads a list of the schedule's revisions: a CSV file with the columns {@code revision}, {@code
 * file}, {@code published} and {@code in_force_from}; other columns do not matter.
 */
public final class RevisionCsv {

  private static final String WANTED =
      "a CSV file with the columns revision,file,published,in_force_from";

  private RevisionCsv() {}

  /**
   * The revisions by the name of the file that holds them.
   *
   * @throws MissingFile when the list is not there
   * @throws InputError naming the line that is wrong
   */
  public static Map<String, ScheduleRevision> read(Path path) {
    List<String> lines;
    try {
      lines = Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new MissingFile(
          "list of revisions " + path + " is not there or cannot be opened", WANTED);
    }
    List<String> header = lines.isEmpty() ? List.of() : fields(lines.get(0));
    Map<String, ScheduleRevision> revisions = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        List<String> row = fields(lines.get(i));
        try {
          ScheduleRevision revision =
              new ScheduleRevision(
                  ScheduleRevision.citation(cell(header, row, "revision")),
                  LocalDate.parse(cell(header, row, "in_force_from")),
                  LocalDate.parse(cell(header, row, "published")));
          revisions.put(cell(header, row, "file"), revision);
        } catch (DateTimeException | IllegalArgumentException e) {
          throw new InputError(path + ", line " + (i + 1) + ": " + e.getMessage(), WANTED);
        }
      }
    }
    return revisions;
  }

  private static String cell(List<String> header, List<String> row, String column) {
    int at = header.indexOf(column);
    if (at < 0 || at >= row.size()) {
      throw new IllegalArgumentException("no value for '" + column + "'");
    }
    return row.get(at).strip();
  }

  /** The fields of one line; a field in quotes may hold commas and doubled quotes. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c != '\ufeff') {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
