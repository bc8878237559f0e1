package org.tariffcalc.api;

import java.util.List;
import java.util.stream.Stream;
import org.tariffcalc.batch.RowPricing;
import org.tariffcalc.customs.TariffException;

/**
 * Prices rows by the million, with the figures and errors of {@code tariff batch}. One serves any
 * number of threads: {@code rows.parallel().map(pricer::price)}. It keeps what it learned of codes,
 * origins and days, so use one for many rows.
 *
 * @since 0.2
 */
public final class RowPricer {

  private final RowPricing pricing;

  RowPricer(RowPricing pricing) {
    this.pricing = pricing;
  }

  /**
   * Prices a row. Rows that a batch of a file passes by, of empty cells or of totals, have an error
   * here, so that every row has an answer.
   *
   * @param cells one for each column of the header, empty where the row says nothing
   * @throws TariffRefusal when the tables are damaged; a row that cannot be priced has an error
   */
  public PricedRow price(List<String> cells) {
    try {
      return new PricedRow(pricing.price(cells));
    } catch (TariffException e) {
      throw new TariffRefusal(e);
    }
  }

  /** Prices the rows of a stream, lazily, in its order; a parallel stream on all its threads. */
  public Stream<PricedRow> price(Stream<List<String>> rows) {
    return rows.map(this::price);
  }

  /**
   * The columns of the input that come back in {@link PricedRow#toCsv()}: all but the figures of an
   * earlier batch.
   */
  public List<String> inputColumns() {
    return pricing.kept();
  }

  /** The columns behind those of the input, as {@code tariff batch} has them. */
  public static List<String> figureColumns() {
    return RowPricing.figureColumns();
  }

  /** The header of the lines of {@link PricedRow#toCsv()}, with its line feed. */
  public String header() {
    return pricing.header();
  }

  /** What is to be said of the header once: columns that were not read, whole sentences. */
  public List<String> notes() {
    return pricing.notes();
  }
}
