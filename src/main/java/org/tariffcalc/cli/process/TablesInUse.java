package org.tariffcalc.cli.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.edition.EditionStore;
import org.tariffcalc.tables.edition.InstalledEditions;

/**
 * The tables that a command reads when it is told of no others, and who says so.
 *
 * @param directory where they are
 * @param source what names them: {@code --rates}, {@code TARIFF_RATES}, a file of settings, {@code
 *     tariff rates use}, or {@code built-in}
 */
public record TablesInUse(Path directory, String source) {

  /** The tables of this process. */
  public static TablesInUse of(Optional<Path> option) {
    if (option.isPresent()) {
      return new TablesInUse(named(option.get()), "--rates");
    }
    String environment = environment("TARIFF_RATES");
    if (!environment.isEmpty()) {
      return new TablesInUse(Path.of(environment), "TARIFF_RATES");
    }
    Optional<Path> installed = installed().directoryInUse();
    return installed.isPresent()
        ? new TablesInUse(installed.get(), "tariff rates use")
        : new TablesInUse(builtIn(), EditionStore.BUILT_IN);
  }

  /** The tables of commands that are told of none on their command line. */
  public static TablesInUse of(Settings settings) {
    for (Settings.Setting each : settings.all()) {
      if (each.concerns("", "rates") && each.origin() != Settings.Origin.FOLDER) {
        return new TablesInUse(Path.of(each.value()), each.source());
      }
    }
    return of(Optional.empty());
  }

  /**
   * The folder of tables that a user names: that folder, or where there is none the installed
   * edition whose name begins so.
   */
  public static Path named(Path given) {
    if (Files.exists(given) || given.getNameCount() != 1) {
      return given;
    }
    String name = given.toString();
    return name.equals(EditionStore.BUILT_IN)
        ? builtIn()
        : installed().directoryOf(name).orElse(given);
  }

  /** The tables that came with the program. */
  public static Path builtIn() {
    String home = System.getProperty("tariff.home");
    if (home == null) {
      throw new InvalidTables(
          "the program does not know where its rate tables are",
          "--rates DIR, or start it with its launcher bin/tariff");
    }
    return Path.of(home, "rates");
  }

  /** Where the index of the words of those tables is, if the program has come with one. */
  public static Path index() {
    return Path.of(System.getProperty("tariff.home", ""), "lib", "goods.index");
  }

  /** The editions that this user has installed. */
  public static InstalledEditions installed() {
    return new InstalledEditions(
        EditionStore.folder(TablesInUse::environment, System.getProperty("user.home", "")));
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }
}
