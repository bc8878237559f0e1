package org.tariffcalc.analysis.lock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.change.DutyTotals;
import org.tariffcalc.analysis.change.Reassessment;
import org.tariffcalc.analysis.time.SinceWhen;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.tables.RateTables;

/**
 * What changes for a list of products between two days or two editions.
 *
 * @param effects every product that could be read, the largest effect first
 * @param faulty rows that could not be read, each with line and reason
 */
public record ProductsDifference(List<ProductEffect> effects, List<String> faulty) {

  /** Copies the lists. */
  public ProductsDifference {
    effects = List.copyOf(effects);
    faulty = List.copyOf(faulty);
  }

  /**
   * One of the two sides.
   *
   * @param tables the edition
   * @param day the entry date of every product; empty for the date of each
   */
  public record Side(RateTables tables, Optional<LocalDate> day) {
    private Shipment of(Shipment shipment) {
      return day.map(shipment::withEntryDate).orElse(shipment);
    }
  }

  /**
   * Sums of the products of one currency.
   *
   * @param currency currency of every sum
   * @param before duty, taxes and fees before
   * @param after the same after
   * @param products how many products are in the sums
   */
  public record Total(String currency, DutyTotals before, DutyTotals after, int products) {}

  /** Compares every product of a list. */
  public static ProductsDifference of(ProductsFile file, Side from, Side to) {
    Assessor before = new Assessor(from.tables());
    Assessor after = new Assessor(to.tables());
    SinceWhen since = new SinceWhen(to.tables(), after);
    List<ProductEffect> effects = new ArrayList<>();
    List<String> faulty = new ArrayList<>();
    for (ProductsFile.Product each : file.products()) {
      if (each.reading() instanceof RowReading.Understood understood) {
        Shipment first = from.of(understood.shipment());
        Shipment second = to.of(understood.shipment());
        effects.add(
            effect(
                each.id(),
                to.tables().goodsName(first.code(), first.into()),
                Reassessment.of(before, first),
                Reassessment.of(after, second),
                first,
                second,
                since));
      } else if (each.reading() instanceof RowReading.Faulty row) {
        faulty.add("line " + each.line() + " (" + each.id() + "): " + row.fault().wrong());
      }
    }
    effects.sort(
        Comparator.comparing((ProductEffect each) -> each.before().customsCurrency())
            .reversed()
            .thenComparing(each -> each.effect().abs(), Comparator.reverseOrder()));
    return new ProductsDifference(effects, faulty);
  }

  private static ProductEffect effect(
      String id,
      Optional<String> name,
      Reassessment before,
      Reassessment after,
      Shipment first,
      Shipment second,
      SinceWhen since) {
    Optional<Comparison> comparison =
        before
            .figures()
            .flatMap(one -> after.figures().map(other -> Comparison.of(one, other)))
            .map(found -> since.dated(found, first, second.entryDate()));
    List<String> lapsed = new ArrayList<>(before.lapsed());
    after.lapsed().stream().filter(each -> !lapsed.contains(each)).forEach(lapsed::add);
    return new ProductEffect(
        id,
        name,
        first,
        second.entryDate(),
        comparison,
        lapsed,
        before.undecided().isEmpty() ? after.undecided() : before.undecided(),
        Stream.of(before, after).flatMap(each -> each.later().stream()).distinct().toList());
  }

  /** The sums by currency, in the order of the products. */
  public List<Total> totals() {
    Map<String, Total> totals = new TreeMap<>(Comparator.reverseOrder());
    for (ProductEffect each : effects) {
      if (each.comparison().isPresent()) {
        AssessmentFigures before = each.comparison().get().before();
        AssessmentFigures after = each.comparison().get().after();
        totals.merge(
            before.currency(),
            new Total(before.currency(), DutyTotals.of(before), DutyTotals.of(after), 1),
            (one, other) ->
                new Total(
                    one.currency(),
                    one.before().plus(other.before()),
                    one.after().plus(other.after()),
                    one.products() + 1));
      }
    }
    return new ArrayList<>(totals.values());
  }

  /** Whether no figure of the second side leaves anything open. */
  public boolean isDecided() {
    return effects.stream().allMatch(each -> each.open().isEmpty());
  }

  /** Whether every product was compared. */
  public boolean isComplete() {
    return faulty.isEmpty() && effects.stream().allMatch(each -> each.comparison().isPresent());
  }
}
