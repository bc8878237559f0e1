package org.tariffcalc.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.batch.RowPricing;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.edition.EditionStore;

/**
 * One edition of the rate tables and the engine that reads it. A file of the tables is read when a
 * question first needs it, and held against its SHA-256 in the manifest. Open one and keep it: it
 * remembers what it has read, and serves any number of threads at once.
 *
 * @since 0.2
 */
public final class Tariff {

  private final RateTables tables;

  private Tariff(RateTables tables) {
    this.tables = tables;
  }

  /**
   * The tables that this jar holds.
   *
   * @throws TariffRefusal when the jar holds none
   */
  public static Tariff bundled() {
    return answered(() -> new Tariff(RateTables.openBundled()));
  }

  /**
   * The tables of a folder, the {@code rates} of a distribution for one.
   *
   * @throws TariffRefusal when the folder is not there, or holds no edition
   */
  public static Tariff open(Path folder) {
    return answered(() -> new Tariff(RateTables.open(folder)));
  }

  /**
   * The edition that the user has taken into use with {@code tariff rates use}; the tables of this
   * jar where that is none.
   *
   * @throws TariffRefusal when the folder of that edition is gone
   */
  public static Tariff installed() {
    return answered(
        () ->
            new Tariff(
                store().directoryInUse().map(RateTables::open).orElseGet(RateTables::openBundled)));
  }

  /**
   * An edition that the user has installed with {@code tariff rates install}.
   *
   * @param edition its name, or its beginning, {@code 2026-10-10}, where one installed edition has
   *     it
   * @throws TariffRefusal when none or several have the name
   */
  public static Tariff installed(String edition) {
    return answered(
        () -> {
          EditionStore store = store();
          return new Tariff(RateTables.open(store.directory(store.named(edition))));
        });
  }

  private static EditionStore store() {
    return new EditionStore(
        EditionStore.folder(
            name -> {
              String value = System.getenv(name);
              return value == null ? "" : value;
            },
            System.getProperty("user.home", "")));
  }

  /** The same tables as they could have been written on a day: nothing published later. */
  public Tariff knownOn(LocalDate day) {
    return answered(() -> new Tariff(tables.knownOn(day)));
  }

  /**
   * The name of the edition, {@code 2026-10-10-c23dc8a85e29}, with the day of knowledge where one
   * is set.
   */
  public String edition() {
    return tables.editionLabel();
  }

  /** SHA-256 of the manifest, which holds that of every file: one value for the whole edition. */
  public String sha256() {
    return tables.sha256();
  }

  /** The last day up to which the law was read; a later entry date is answered as if it held. */
  public LocalDate readUpTo() {
    return tables.manifest().asOf();
  }

  /**
   * Assesses a shipment.
   *
   * @throws TariffRefusal when the tables cannot tell the duty, or what is claimed does not fit the
   *     goods
   */
  public Assessment assess(Shipment shipment) {
    return answered(() -> new Assessment(new Assessor(tables).assess(shipment.question()), tables));
  }

  /**
   * Prices rows, each a list of cells. The columns may stand in any order and have the names that
   * {@code tariff batch} knows; those that say nothing of a shipment come back as they are.
   *
   * @param header the names of the columns
   * @throws TariffRefusal when a column that is needed is missing, two columns say the same, or an
   *     option cannot be read
   */
  public RowPricer rows(List<String> header, RowOptions options) {
    return answered(
        () ->
            new RowPricer(
                new RowPricing(
                    tables, header, options.words().defaults(), options.words().isDated())));
  }

  private static <T> T answered(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (TariffException e) {
      throw new TariffRefusal(e);
    }
  }
}
