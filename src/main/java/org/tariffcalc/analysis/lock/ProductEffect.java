package org.tariffcalc.analysis.lock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.tables.RateTables;

/**
 * What another day or edition does to one product.
 *
 * @param id what the user calls it
 * @param name what its goods are called; empty where the tables do not say
 * @param before the product on the first side
 * @param entryDate its entry date on the second side
 * @param comparison its two assessments; empty when one of them could not be made
 * @param lapsed claims that can be made on one side only
 * @param undecided why there is no comparison; empty when there is one
 * @param later what acts since the day of knowledge made of its two answers; empty where nothing
 */
public record ProductEffect(
    String id,
    Optional<String> name,
    Shipment before,
    LocalDate entryDate,
    Optional<Comparison> comparison,
    List<String> lapsed,
    String undecided,
    List<String> later) {

  /** Copies the reasons. */
  public ProductEffect {
    lapsed = List.copyOf(lapsed);
    later = List.copyOf(later);
  }

  /**
   * The product as a lock would call it.
   *
   * @param tables the tables with the names of countries
   */
  public String title(RateTables tables) {
    return LockedProduct.title(id, name, before, tables);
  }

  /**
   * How much more duty, taxes and fees are due, of a divided line on the group with the largest
   * change; zero when that is not known.
   */
  public BigDecimal effect() {
    return comparison.map(Comparison::largestEffect).orElse(BigDecimal.ZERO);
  }

  /** Why there is no figure, or what the figure leaves open; empty when nothing is undecided. */
  public String open() {
    return undecided.isEmpty()
        ? comparison.map(each -> each.after().undecided()).orElse("")
        : undecided;
  }

  /** Whether anything differs. */
  public boolean differs() {
    return comparison.filter(Comparison::isSame).isEmpty() || !lapsed.isEmpty();
  }
}
