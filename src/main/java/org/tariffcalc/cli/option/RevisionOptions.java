package org.tariffcalc.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.schedule.ScheduleRevision;
import org.tariffcalc.tables.usitc.RevisionCsv;
import picocli.CommandLine.Option;

/**
 * Which revision of the schedule a file holds and from when it is law: the export itself says
 * neither.
 */
public final class RevisionOptions {

  @Option(
      names = "--in-force",
      paramLabel = "[FILE=]DATE",
      description = "First entry date of a file's revision; repeatable.")
  private List<String> inForce = List.of();

  @Option(
      names = "--published",
      paramLabel = "[FILE=]DATE",
      description = "Day on which the revision was posted (default: its first entry date).")
  private List<String> published = List.of();

  @Option(
      names = "--revision",
      paramLabel = "[FILE=]NAME",
      description = "Name of the revision, such as '2026 Rev. 11' (default: from the file's name).")
  private List<String> names = List.of();

  @Option(
      names = "--revisions",
      paramLabel = "LIST",
      description = "CSV list of revisions with the columns revision,file,published,in_force_from.")
  private @Nullable Path list;

  /** The revision of each file. */
  public Map<Path, ScheduleRevision> of(List<Path> files) {
    Map<String, ScheduleRevision> listed = list == null ? Map.of() : RevisionCsv.read(list);
    refuseUnknownFiles(files);
    Map<Path, ScheduleRevision> revisions = new LinkedHashMap<>();
    for (Path file : files) {
      Optional<ScheduleRevision> fromList = Optional.ofNullable(listed.get(nameOf(file)));
      LocalDate from =
          value(inForce, file, files)
              .map(text -> Dates.parsed(text, "--in-force"))
              .or(() -> fromList.map(ScheduleRevision::from))
              .orElseThrow(() -> unknownDate(file));
      LocalDate day =
          value(published, file, files)
              .map(text -> Dates.parsed(text, "--published"))
              .or(() -> fromList.map(ScheduleRevision::published))
              .orElse(from);
      String name =
          value(names, file, files)
              .or(() -> fromList.map(ScheduleRevision::id))
              .orElseGet(() -> ScheduleRevision.citation(nameOf(file)));
      if (!ScheduleRevision.isCitation(name)) {
        throw new UsageError(
            "'" + name + "' is not a name of a revision of the schedule",
            "--revision '2026 Rev. 11', or '2027 Basic' for the first of a year");
      }
      revisions.put(file, new ScheduleRevision(name, from, day));
    }
    return revisions;
  }

  private UsageError unknownDate(Path file) {
    return new UsageError(
        "no first entry date for the schedule in " + file,
        "--in-force "
            + nameOf(file)
            + "=2026-07-01, or --revisions LIST with a row for "
            + nameOf(file));
  }

  /**
   * The value given for a file, by its path or its name; a value without file counts when there is
   * one file only.
   */
  private static Optional<String> value(List<String> given, Path file, List<Path> files) {
    for (String each : given) {
      int equals = each.lastIndexOf('=');
      if (equals < 0 && files.size() == 1) {
        return Optional.of(each);
      }
      String of = each.substring(0, Math.max(0, equals));
      if (equals >= 0 && (of.equals(file.toString()) || of.equals(nameOf(file)))) {
        return Optional.of(each.substring(equals + 1));
      }
    }
    return Optional.empty();
  }

  private void refuseUnknownFiles(List<Path> files) {
    refuseUnknownFiles("--in-force", inForce, files);
    refuseUnknownFiles("--published", published, files);
    refuseUnknownFiles("--revision", names, files);
  }

  private static void refuseUnknownFiles(String option, List<String> given, List<Path> files) {
    for (String each : given) {
      boolean known = false;
      for (Path file : files) {
        known |= value(List.of(each), file, files).isPresent();
      }
      if (!known) {
        throw new UsageError(
            "'" + each + "' after " + option + " is not one of the files",
            files.isEmpty() ? "name the file" : option + " " + nameOf(files.get(0)) + "=…");
      }
    }
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
