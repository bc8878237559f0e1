package org.tariffcalc.tables.edition;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateNames;

/**
 * The editions of the tables that a user has installed, each in a folder of its own whose name is
 * the edition and the first digits of its SHA-256, and a file that names the one in use.
 */
public class EditionStore {

  /** The name under which the tables of the program itself can be chosen. */
  public static final String BUILT_IN = "built-in";

  static final String IN_USE = "in-use";
  static final int DIGITS = 12;

  private final Path store;

  /** The editions in a folder, which need not be there yet. */
  public EditionStore(Path store) {
    this.store = store;
  }

  /**
   * The folder of a user's editions: {@code XDG_DATA_HOME} or {@code LOCALAPPDATA}, else {@code
   * .local/share} of the home folder, as for settings: Java's own {@code user.home} is that of the
   * account, whatever {@code HOME} says.
   *
   * @param environment a variable of the environment by its name; empty when it is not set
   * @param userHome the home folder where {@code HOME} is not set
   */
  public static Path folder(UnaryOperator<String> environment, String userHome) {
    String data = environment.apply("XDG_DATA_HOME");
    if (data.isEmpty()) {
      data = environment.apply("LOCALAPPDATA");
    }
    if (!data.isEmpty()) {
      return Path.of(data, "tariff", "rates");
    }
    String home = environment.apply("HOME");
    return Path.of(home.isEmpty() ? userHome : home, ".local", "share", "tariff", "rates");
  }

  /** Where the editions are. */
  final Path store() {
    return store;
  }

  /** The names of all editions, the oldest first. */
  public final List<String> names() {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(store)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(store)) {
        for (Path folder : folders) {
          String name = folder.getFileName().toString();
          if (!name.startsWith(".") && name.length() > DIGITS + 1 && Files.isDirectory(folder)) {
            names.add(name);
          }
        }
      } catch (IOException e) {
        throw new MissingFile(store + " cannot be read", "check the rights of the folder");
      }
    }
    Collections.sort(names);
    return names;
  }

  /** The name of the edition in use; empty while it is that of the program. */
  public final Optional<String> inUse() {
    Path file = store.resolve(IN_USE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new InvalidTables(
          file + " cannot be read", "check its rights, or tariff rates use " + BUILT_IN);
    }
  }

  /**
   * The folder of the tables in use; empty while they are those of the program.
   *
   * @throws InvalidTables when that folder is gone
   */
  public final Optional<Path> directoryInUse() {
    Optional<String> name = inUse();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (!names().contains(name.get())) {
      throw new InvalidTables(
          "the rate tables in use, " + name.get() + " in " + store + ", are gone",
          "tariff rates use " + BUILT_IN + ", or install them again");
    }
    return Optional.of(directory(name.get()));
  }

  /** Where an edition is or would be. */
  public final Path directory(String name) {
    return store.resolve(name);
  }

  /**
   * The whole name of an edition.
   *
   * @param wanted its name, or the beginning of one, such as its day
   * @throws UsageError when none or several have the name
   */
  public final String named(String wanted) {
    List<String> meant = meant(wanted);
    if (meant.size() != 1) {
      List<String> all = new ArrayList<>(List.of(BUILT_IN));
      names().forEach(name -> all.add(name.substring(0, name.length() - DIGITS - 1)));
      throw new UsageError(
          meant.isEmpty()
              ? "no edition '" + wanted + "' is installed"
              : "several installed editions begin with " + wanted,
          "tariff rates use "
              + (meant.isEmpty()
                  ? RateNames.nearest(wanted, all).stream().findFirst().orElse(BUILT_IN)
                  : meant.get(0))
              + "; tariff rates use lists them");
    }
    return meant.get(0);
  }

  /** The folder of the one edition whose name begins so; empty when none or several do. */
  public final Optional<Path> directoryOf(String wanted) {
    List<String> meant = meant(wanted);
    return meant.size() == 1 ? Optional.of(directory(meant.get(0))) : Optional.empty();
  }

  private List<String> meant(String wanted) {
    List<String> meant = new ArrayList<>();
    for (String name : names()) {
      if (name.equals(wanted)) {
        return List.of(name);
      }
      if (!wanted.isEmpty() && name.startsWith(wanted)) {
        meant.add(name);
      }
    }
    return meant;
  }
}
