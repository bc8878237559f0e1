package org.tariffcalc.tables.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/**
 * What the tables say of Annex I of Executive Order 14257 beside the rates of the measure of which
 * it is a view.
 *
 * @param measure the duty whose measures by origin hold the rates
 * @param collectedFrom first day of the rates of the annex
 * @param pauseTo last day of the pause as first ordered
 * @param pauseExtendedTo last day of the pause as extended
 * @param legalBasis the acts
 * @param notes remarks by origin
 * @param neverPaused entries whose rate was never collected nor paused
 */
public record AnnexTable(
    String measure,
    LocalDate collectedFrom,
    LocalDate pauseTo,
    LocalDate pauseExtendedTo,
    List<String> legalBasis,
    Map<String, String> notes,
    List<AnnexEntry> neverPaused) {

  /** Copies the lists. */
  public AnnexTable {
    legalBasis = List.copyOf(legalBasis);
    notes = Map.copyOf(notes);
    neverPaused = List.copyOf(neverPaused);
  }

  /** Reads it from the file of the measures; empty where that has none. */
  public static Optional<AnnexTable> read(TableBytes content) {
    List<AnnexTable> found = new ArrayList<>();
    TableFile.read(
        content,
        (file, name) -> {
          if (name.equals("annexI")) {
            found.add(new Fields().read(file));
          } else {
            file.skip();
          }
        });
    return found.stream().findFirst();
  }

  private static final class Fields {
    private @Nullable String measure;
    private @Nullable LocalDate collectedFrom;
    private @Nullable LocalDate pauseTo;
    private @Nullable LocalDate pauseExtendedTo;
    private List<String> legalBasis = List.of();
    private final Map<String, String> notes = new HashMap<>();
    private final List<AnnexEntry> neverPaused = new ArrayList<>();

    AnnexTable read(TableFile file) {
      file.object(this::field);
      return new AnnexTable(
          file.required(measure, "measure"),
          file.required(collectedFrom, "collectedFrom"),
          file.required(pauseTo, "pauseTo"),
          file.required(pauseExtendedTo, "pauseExtendedTo"),
          legalBasis,
          notes,
          neverPaused);
    }

    private void field(TableFile at, String key) {
      switch (key) {
        case "measure" -> measure = at.text();
        case "collectedFrom" -> collectedFrom = at.date();
        case "pauseTo" -> pauseTo = at.date();
        case "pauseExtendedTo" -> pauseExtendedTo = at.date();
        case "legalBasis" -> legalBasis = at.texts();
        case "notes" ->
            at.array(
                each -> {
                  Entry entry = new Entry();
                  each.object(entry::field);
                  notes.put(entry.origin, entry.note);
                });
        case "neverPaused" -> at.array(each -> neverPaused.add(new Entry().read(each)));
        default -> at.skip();
      }
    }
  }

  /** Collects the members of a note or of an entry. */
  private static final class Entry {
    private String origin = "";
    private String name = "";
    private List<String> members = List.of();
    private String annexRate = "";
    private String heading = "";
    private String nextRate = "";
    private String nextHeading = "";
    private @Nullable LocalDate nextFrom;
    private String measure = "";
    private List<String> legalBasis = List.of();
    private String note = "";

    AnnexEntry read(TableFile file) {
      file.object(this::field);
      return new AnnexEntry(
          origin,
          name,
          members,
          annexRate,
          heading,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          nextRate,
          nextHeading,
          Optional.of(file.required(nextFrom, "nextFrom")),
          measure,
          legalBasis,
          note);
    }

    private void field(TableFile at, String key) {
      switch (key) {
        case "origin" -> origin = at.text();
        case "name" -> name = at.text();
        case "members" -> members = at.texts();
        case "annexRate" -> annexRate = at.text();
        case "heading" -> heading = at.text();
        case "nextRate" -> nextRate = at.text();
        case "nextHeading" -> nextHeading = at.text();
        case "nextFrom" -> nextFrom = at.date();
        case "measure" -> measure = at.text();
        case "legalBasis" -> legalBasis = at.texts();
        case "note" -> note = at.text();
        default -> at.skip();
      }
    }
  }
}
