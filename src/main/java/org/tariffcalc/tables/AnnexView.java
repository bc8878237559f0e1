package org.tariffcalc.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.tables.country.AnnexEntry;
import org.tariffcalc.tables.country.AnnexTable;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/** Annex I of Executive Order 14257 as a view of the measures that charge its rates. */
final class AnnexView {

  private final AnnexTable annex;
  private final Countries countries;

  private AnnexView(AnnexTable annex, Countries countries) {
    this.annex = annex;
    this.countries = countries;
  }

  /** The entries by the name of the country; those that were never paused among them. */
  static List<AnnexEntry> of(AnnexTable annex, List<Measure> measures, Countries countries) {
    AnnexView view = new AnnexView(annex, countries);
    List<AnnexEntry> entries = new ArrayList<>(annex.neverPaused());
    for (Measure measure : measures) {
      if (measure.id().startsWith(annex.measure() + '.')) {
        view.entry(measure).ifPresent(entries::add);
      }
    }
    entries.sort(Comparator.comparing(AnnexEntry::name));
    return entries;
  }

  private Optional<AnnexEntry> entry(Measure measure) {
    Optional<RatePeriod> collected = from(measure, annex.collectedFrom());
    Optional<RatePeriod> paused = after(measure, collected);
    Optional<RatePeriod> next = after(measure, paused);
    if (collected.isEmpty() || paused.isEmpty() || next.isEmpty()) {
      return Optional.empty();
    }
    String origin = measure.origins().get(0);
    return Optional.of(
        new AnnexEntry(
            origin,
            countries.nameOfEither(origin),
            members(origin),
            collected.get().duty().toString(),
            collected.get().heading(),
            Optional.of(collected.get().period().from()),
            collected.get().period().to(),
            Optional.of(paused.get().period().from()),
            Optional.of(annex.pauseTo()),
            Optional.of(annex.pauseExtendedTo()),
            paused.get().period().to(),
            paused.get().duty().toString(),
            next.get().duty().toString(),
            next.get().heading(),
            Optional.of(next.get().period().from()),
            measure.id(),
            annex.legalBasis(),
            annex.notes().getOrDefault(origin, "")));
  }

  /**
   * The rate of a measure from a day on; of two, of which one reaches back, that of the later act.
   */
  private static Optional<RatePeriod> from(Measure measure, LocalDate day) {
    return measure.periods().stream()
        .filter(each -> each.period().from().equals(day))
        .max(Comparator.comparing(RatePeriod::published));
  }

  private static Optional<RatePeriod> after(Measure measure, Optional<RatePeriod> rate) {
    return rate.flatMap(each -> each.period().to())
        .flatMap(last -> from(measure, last.plusDays(1)));
  }

  /** The origins of a group when the annex was ordered; of a country itself. */
  private List<String> members(String origin) {
    List<String> members = new ArrayList<>();
    for (Countries.Membership each : countries.groups().getOrDefault(origin, List.of())) {
      if (each.period().contains(annex.collectedFrom())) {
        members.add(each.origin());
      }
    }
    return members.isEmpty() ? List.of(origin) : members;
  }
}
