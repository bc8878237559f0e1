package org.tariffcalc.tables.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableObject;

/** One measures file, of which only what is asked for is read. */
public final class IndexedMeasures implements MeasureFile {

  private final TableObject file;
  private final Map<String, List<Exemption>> sets = new ConcurrentHashMap<>();
  private final Map<String, Optional<Program>> single = new ConcurrentHashMap<>();
  private final Map<Integer, MeasureEntry> byPlace = new ConcurrentHashMap<>();
  private volatile @Nullable Map<String, Program> programs;
  private volatile @Nullable List<Measure> measures;
  private volatile @Nullable List<PendingNotice> notices;

  private IndexedMeasures(TableObject file) {
    this.file = file;
  }

  public static IndexedMeasures open(TableBytes content) {
    return new IndexedMeasures(content.root());
  }

  @Override
  public Map<String, Program> programs() {
    Map<String, Program> read = programs;
    if (read == null) {
      read = new LinkedHashMap<>();
      for (Program program : file.all("programs", ProgramReader::new)) {
        read.put(program.id(), program);
      }
      programs = read;
    }
    return read;
  }

  @Override
  public Optional<Program> program(String id) {
    Optional<Program> known = single.get(id);
    if (known == null) {
      known = Optional.empty();
      for (TableObject each : file.elements("programs")) {
        if (each.text("id").equals(id)) {
          known = Optional.of(each.read(new ProgramReader()));
        }
      }
      single.put(id, known);
    }
    return known;
  }

  @Override
  public Optional<List<Exemption>> exemptionSet(String id) {
    List<Exemption> known = sets.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    for (TableObject each : file.elements("exemptionSets")) {
      if (each.text("id").equals(id)) {
        known = each.read(new ExemptionSetReader());
        sets.put(id, known);
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  @Override
  public Map<String, List<Exemption>> exemptionSets() {
    Map<String, List<Exemption>> all = new LinkedHashMap<>();
    for (TableObject each : file.elements("exemptionSets")) {
      String id = each.text("id");
      exemptionSet(id).ifPresent(set -> all.put(id, set));
    }
    return all;
  }

  @Override
  public List<Measure> measures() {
    List<Measure> read = measures;
    if (read == null) {
      read =
          file.all("measures", MeasureReader::new).stream()
              .flatMap(entry -> entry.measures().stream())
              .toList();
      measures = read;
    }
    return read;
  }

  @Override
  public List<Measure> measuresOn(
      List<String> names, Predicate<String> givesWay, LocalDate first, LocalDate last) {
    List<Measure> found = new ArrayList<>();
    List<TableObject> all = file.elements("measures");
    for (int i = 0; i < all.size(); i++) {
      TableObject each = all.get(i);
      if (each.namesAny("origins", names)
          && (each.holdsBetween("periods", first, last)
              || each.holdsBetween("ratesByOrigin", first, last)
              || each.object("scope").filter(scope -> scope.has("list")).isEmpty()
              || givesWay.test(each.text("program")))) {
        found.addAll(entry(i, each, names).on(names));
      }
    }
    return found;
  }

  /** What one element says, which other days may ask for again; a table by origin of some alone. */
  private MeasureEntry entry(int place, TableObject element, List<String> names) {
    if (element.has("ratesByOrigin")) {
      return element.read(new MeasureReader(names::contains));
    }
    MeasureEntry known = byPlace.get(place);
    if (known == null) {
      known = element.read(new MeasureReader());
      byPlace.put(place, known);
    }
    return known;
  }

  @Override
  public List<PendingNotice> notices() {
    List<PendingNotice> read = notices;
    if (read == null) {
      read = new ArrayList<>();
      for (TableObject each : file.elements("notices")) {
        read.add(each.read(at -> new PendingNotice.Reader().read(at)));
      }
      notices = read;
    }
    return read;
  }
}
