package org.tariffcalc.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tariffcalc.api.RowOptions;
import org.tariffcalc.api.RowPricer;
import org.tariffcalc.api.Tariff;

/**
 * What rows are asked by: the tables and the options of a batch. It travels to the executors; each
 * opens the tables it names once, for all of its tasks.
 *
 * @param rates a folder of tables that every executor can read; empty for those of the jar
 * @param knownOn the last day whose publications are known, ISO; empty for all
 * @param options options of rows, each its name and its text
 */
record Question(String rates, String knownOn, List<Option> options) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** More headers than any program needs at once; beyond, what was learned of them is dropped. */
  private static final int MOST_HEADERS = 256;

  private static final ConcurrentHashMap<Edition, Tariff> OPEN = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<Rows, RowPricer> PRICERS = new ConcurrentHashMap<>();
  private static final AtomicLong OPENED = new AtomicLong();

  /**
   * An option.
   *
   * @param name without hyphens
   * @param text what stands behind it
   */
  record Option(String name, String text) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private record Edition(String rates, String knownOn) {}

  private record Rows(Question question, List<String> header) {}

  /** Copies the options, into a list that can travel. */
  Question {
    options = new ArrayList<>(options);
  }

  /** The tables of the jar, and nothing said of rows. */
  static Question ofBundledTables() {
    return new Question("", "", List.of());
  }

  /** How many editions this process has opened. */
  static long opened() {
    return OPENED.get();
  }

  /** What prices rows of a header in this process. */
  RowPricer pricer(List<String> header) {
    Rows rows = new Rows(this, List.copyOf(header));
    RowPricer known = PRICERS.get(rows);
    if (known != null) {
      return known;
    }
    if (PRICERS.size() >= MOST_HEADERS) {
      PRICERS.clear();
    }
    return PRICERS.computeIfAbsent(rows, each -> tariff().rows(each.header, rowOptions()));
  }

  private RowOptions rowOptions() {
    RowOptions said = RowOptions.none();
    for (Option each : options) {
      said = said.with(each.name, each.text);
    }
    return said;
  }

  private Tariff tariff() {
    return OPEN.computeIfAbsent(new Edition(rates, knownOn), Question::opened);
  }

  private static Tariff opened(Edition edition) {
    OPENED.incrementAndGet();
    Tariff tariff =
        edition.rates.isEmpty() ? Tariff.bundled() : Tariff.open(Path.of(edition.rates));
    return edition.knownOn.isEmpty() ? tariff : tariff.knownOn(LocalDate.parse(edition.knownOn));
  }
}
