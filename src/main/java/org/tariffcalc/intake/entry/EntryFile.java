package org.tariffcalc.intake.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.MemberNames;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.row.RowNotes;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;

/**
 * The lines of one entry as a file gives them: CSV or NDJSON as a batch reads them, with base rate
 * and deposit rate of a line as columns too, or one JSON document ({@link EntryDocument}).
 *
 * @param lines the lines in their order, at least one
 * @param names what the lines are called in errors, {@code line 4 (id 3)}
 * @param costs the terms of the entry as a whole, whose costs are to be divided
 * @param notes columns that say nothing and what was mended on the way, whole sentences
 */
public record EntryFile(List<Shipment> lines, List<String> names, Terms costs, List<String> notes) {

  private static final int MOST_NAMED = 20;

  /** Copies the lists. */
  public EntryFile {
    lines = List.copyOf(lines);
    names = List.copyOf(names);
    notes = List.copyOf(notes);
  }

  /**
   * A line on its way to a shipment.
   *
   * @param number where it stands in the file, counted from 1
   * @param cells what it says, in the order of {@link Column}
   * @param reading the shipment, or why there is none
   * @param unread the names of what it says in vain
   */
  record Line(long number, List<String> cells, RowReading reading, Set<String> unread) {

    /** What it says of a column, empty when nothing. */
    String text(Column column) {
      return cells.get(column.place()).strip();
    }

    /** What it is called in errors. */
    String name() {
      return "line " + number + (text(Column.ID).isEmpty() ? "" : " (id " + text(Column.ID) + ')');
    }
  }

  /**
   * Reads a file.
   *
   * @param defaults what holds for a line that says nothing else
   * @param isDated whether the defaults name the day of entry
   * @param pricing prices a line that can be read when others cannot, so that what is wrong with it
   *     is named with them
   * @throws InputError when the file is none of lines, a line cannot be read, or lines contradict
   *     each other in what an entry has once
   */
  public static EntryFile read(
      Path path,
      ShipmentDefaults defaults,
      boolean isDated,
      RateTables tables,
      Consumer<Shipment> pricing) {
    String source = "file " + path;
    List<String> notes = new ArrayList<>();
    List<Line> read =
        isJson(path)
            ? document(path, defaults, tables, notes)
            : table(path, defaults, tables, notes);
    if (read.isEmpty()) {
      throw new InputError(source + " has no lines", "a header and a row for each line");
    }
    List<Shipment> shipments = shipments(source, read, pricing);
    Set<String> unread = new LinkedHashSet<>();
    read.forEach(line -> unread.addAll(line.unread()));
    EntryTerms whole = new EntryTerms(source, defaults, isDated);
    List<Shipment> agreed = whole.agreed(read, shipments);
    if (!unread.isEmpty()) {
      notes.add("columns that an entry does not read: " + String.join(", ", unread));
    }
    return new EntryFile(
        agreed, read.stream().map(Line::name).toList(), whole.costs(agreed.get(0)), notes);
  }

  /** The shipments of the lines; those that cannot be read or priced are named all at once. */
  private static List<Shipment> shipments(
      String source, List<Line> lines, Consumer<Shipment> pricing) {
    boolean areAllRead =
        lines.stream().allMatch(line -> line.reading() instanceof RowReading.Understood);
    List<Shipment> shipments = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    String remedy = "";
    for (Line line : lines) {
      String place = source + ", " + line.name();
      if (line.reading() instanceof RowReading.Understood understood) {
        shipments.add(understood.shipment());
        if (!areAllRead) {
          try {
            pricing.accept(understood.shipment());
          } catch (InvalidTables e) {
            throw e;
          } catch (TariffException e) {
            remedy = remedy.isEmpty() ? e.remedy() : remedy;
            wrong.add((wrong.isEmpty() ? place : line.name()) + ": " + e.wrong());
          }
        }
      } else if (line.reading() instanceof RowReading.Faulty faulty) {
        remedy = remedy.isEmpty() ? faulty.fault().remedy() : remedy;
        wrong.add((wrong.isEmpty() ? place : line.name()) + ": " + faulty.fault().wrong());
      }
    }
    int more = wrong.size() - MOST_NAMED;
    if (!wrong.isEmpty()) {
      throw new InputError(
          String.join("; ", wrong.subList(0, Math.min(MOST_NAMED, wrong.size())))
              + (more > 0 ? "; and " + more + " more" : ""),
          remedy);
    }
    return shipments;
  }

  private static boolean isJson(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".json")
        || ProductsFile.isNdjson(path);
  }

  private static List<Line> document(
      Path path, ShipmentDefaults defaults, RateTables tables, List<String> notes) {
    List<Line> lines = EntryDocument.lines(path, defaults, tables);
    RowNotes told = new RowNotes(tables);
    for (Line line : lines) {
      if (line.reading() instanceof RowReading.Understood understood) {
        told.addRepairs(line.number(), understood.repairs());
        told.add(line.number(), understood);
      }
    }
    notes.addAll(told.sentences());
    return lines;
  }

  private static List<Line> table(
      Path path, ShipmentDefaults defaults, RateTables tables, List<String> notes) {
    ProductsFile file = ProductsFile.read(path, defaults, tables, MemberNames.fields());
    notes.addAll(file.notes());
    List<Line> lines = new ArrayList<>();
    for (ProductsFile.Product product : file.products()) {
      String[] cells = new String[Column.values().length];
      Arrays.fill(cells, "");
      for (Column column : file.places().keySet()) {
        cells[column.place()] = product.text(file.places(), column);
      }
      lines.add(new Line(product.line(), List.of(cells), product.reading(), Set.of()));
    }
    return lines;
  }
}
