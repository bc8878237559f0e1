package org.tariffcalc.tables.usitc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.schedule.ScheduleRevision;

/**
 * Takes revisions of the US schedule, as the International Trade Commission exports them, into the
 * tables.
 */
public final class UsitcImport {

  private final Path scheduleDirectory;
  private final Map<Path, ScheduleRevision> files = new LinkedHashMap<>();

  /** An import into the tables of a directory, which holds {@code us-schedule} or will. */
  public UsitcImport(Path ratesDirectory) {
    this.scheduleDirectory = ratesDirectory.resolve("us-schedule");
  }

  /**
   * What an import did.
   *
   * @param revisions what each revision changed, in the order of their days
   * @param notes what was odd in the files, a sentence each
   * @param filesWritten how many table files are new or other than before
   */
  public record Outcome(List<RevisionChanges> revisions, List<String> notes, int filesWritten) {

    /** Copies the lists. */
    public Outcome {
      revisions = List.copyOf(revisions);
      notes = List.copyOf(notes);
    }
  }

  /** Adds a file that holds the given revision. */
  public void add(Path file, ScheduleRevision revision) {
    for (Map.Entry<Path, ScheduleRevision> other : files.entrySet()) {
      boolean sameDay = other.getValue().from().equals(revision.from());
      if (sameDay || other.getValue().id().equals(revision.id())) {
        throw new UsageError(
            file
                + " and "
                + other.getKey()
                + " are both said to be "
                + (sameDay ? "in force from " + revision.from() : revision.id()),
            "a name and a first day of its own for each file: --in-force FILE=DATE, --revision"
                + " FILE=NAME");
      }
    }
    files.put(file, revision);
  }

  /**
   * Reads all files, gives goods the new numbers that {@code renumbered.json} tells and writes the
   * tables; when a file is wrong, nothing is written.
   */
  public Outcome run() {
    ScheduleBook book = ScheduleBook.read(scheduleDirectory);
    for (ScheduleRevision known : book.revisions()) {
      for (ScheduleRevision added : files.values()) {
        if (known.from().equals(added.from()) && !known.id().equals(added.id())) {
          throw new UsageError(
              "the tables hold "
                  + known.id()
                  + " from "
                  + known.from()
                  + ", and "
                  + added.id()
                  + " is said to begin that day",
              "--revision FILE='"
                  + known.id()
                  + "' to replace it, or another day after --in-force");
        }
      }
    }
    book.announce(List.copyOf(files.values()));
    List<RevisionChanges> changes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<Map.Entry<Path, ScheduleRevision>> inOrder = new ArrayList<>(files.entrySet());
    inOrder.sort(Comparator.comparing(entry -> entry.getValue().from()));
    for (Map.Entry<Path, ScheduleRevision> file : inOrder) {
      UsitcExport export = UsitcExport.read(file.getKey());
      notes.addAll(export.notes());
      changes.add(book.take(file.getValue(), export));
    }
    book.renumber();
    return new Outcome(changes, notes, ScheduleWriter.write(book, scheduleDirectory));
  }
}
