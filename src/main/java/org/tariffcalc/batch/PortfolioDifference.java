package org.tariffcalc.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.Shipment;

/**
 * The duty on a list of products by two sets of tables.
 *
 * @param items product by product, in order
 */
public record PortfolioDifference(List<Item> items) {

  /** Copies the items. */
  public PortfolioDifference {
    items = List.copyOf(items);
  }

  /**
   * One product.
   *
   * @param id what the user calls it
   * @param shipment the goods; empty when the row cannot be read
   * @param comparison both assessments; empty when one of them does not exist
   * @param undecided why there is no comparison; empty when there is one
   */
  public record Item(
      String id, Optional<Shipment> shipment, Optional<Comparison> comparison, String undecided) {}

  /**
   * Sums in one currency.
   *
   * @param products how many products they are of
   * @param value sum of the customs values by the second tables
   * @param before total duty by the first tables
   * @param after total duty by the second tables
   */
  public record Sums(int products, BigDecimal value, BigDecimal before, BigDecimal after) {

    static final Sums NONE = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Sums with(Comparison comparison) {
      return new Sums(
          products + 1,
          value.add(comparison.after().customsValue()),
          before.add(comparison.before().totalDuty()),
          after.add(comparison.after().totalDuty()));
    }

    /** How much more duty is due by the second tables. */
    public BigDecimal difference() {
      return after.subtract(before);
    }
  }

  /** Assesses every product by both. */
  public static PortfolioDifference of(ProductsFile file, Assessor before, Assessor after) {
    List<Item> items = new ArrayList<>();
    for (ProductsFile.Product product : file.products()) {
      items.add(
          product.reading() instanceof RowReading.Understood row
              ? item(product.id(), row.shipment(), before, after)
              : new Item(
                  product.id(), Optional.empty(), Optional.empty(), fault(product.reading())));
    }
    return new PortfolioDifference(items);
  }

  private static String fault(RowReading reading) {
    return reading instanceof RowReading.Faulty faulty ? faulty.fault().wrong() : "";
  }

  private static Item item(String id, Shipment shipment, Assessor before, Assessor after) {
    Reassessment one = Reassessment.of(before, shipment);
    Reassessment two = Reassessment.of(after, shipment);
    if (one.figures().isEmpty() || two.figures().isEmpty()) {
      return new Item(
          id,
          Optional.of(shipment),
          Optional.empty(),
          one.figures().isEmpty() ? one.undecided() : two.undecided());
    }
    return new Item(
        id,
        Optional.of(shipment),
        Optional.of(Comparison.of(one.figures().get(), two.figures().get())),
        "");
  }

  /** Whether every product could be compared. */
  public boolean isComplete() {
    return items.stream().allMatch(each -> each.comparison().isPresent());
  }

  /** The sums by currency, in the order in which the currencies come. */
  public Map<String, Sums> sums() {
    Map<String, Sums> sums = new LinkedHashMap<>();
    for (Item each : items) {
      each.comparison()
          .ifPresent(
              comparison ->
                  sums.put(
                      comparison.after().currency(),
                      sums.getOrDefault(comparison.after().currency(), Sums.NONE)
                          .with(comparison)));
    }
    return sums;
  }
}
