package org.tariffcalc.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;

/**
 * Values of options that are set once and for all: in the environment ({@code TARIFF_FORMAT} for
 * {@code --format}), in {@code tariff.toml} or {@code tariff.json} of the working folder, in those
 * of the user's configuration folder. Of these the first that sets an option counts, and the
 * command line before all of them.
 */
public final class Settings {

  private static final String PREFIX = "TARIFF_";

  /** Names of the environment that are no options. */
  private static final List<String> NO_OPTIONS =
      List.of("TARIFF_DEBUG", "TARIFF_JAVA_OPTS", "TARIFF_ARCHIVE", "TARIFF_HOME");

  private final List<Setting> all = new ArrayList<>();

  /**
   * One value.
   *
   * @param command the command it is for, {@code quote}; empty for all that have the option
   * @param option name of the option without its dashes
   * @param value the value; {@code true} sets a flag
   * @param source where it comes from
   * @param origin whose word it is
   */
  public record Setting(String command, String option, String value, String source, Origin origin) {

    /** Whether it is about an option of a command. */
    boolean concerns(String called, String name) {
      return option.equals(name) && (command.isEmpty() || command.equals(called));
    }
  }

  /** Whose word a setting is: a folder may be that of a stranger, whose files were copied. */
  public enum Origin {
    ENVIRONMENT,
    FOLDER,
    USER
  }

  private Settings() {}

  /** No settings. */
  public static Settings none() {
    return new Settings();
  }

  /** The settings of this process. */
  public static Settings ofProcess() {
    return of(System.getenv(), Path.of(""));
  }

  /**
   * The settings of an environment and a working folder, those that count first coming first.
   *
   * @throws InputError when a file of settings cannot be read
   */
  public static Settings of(Map<String, String> environment, Path folder) {
    Settings settings = new Settings();
    for (Map.Entry<String, String> each : environment.entrySet()) {
      String name = each.getKey();
      if (name.startsWith(PREFIX) && !NO_OPTIONS.contains(name) && !each.getValue().isEmpty()) {
        String option = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        settings.all.add(new Setting("", option, each.getValue(), name, Origin.ENVIRONMENT));
      }
    }
    settings.read(folder, Origin.FOLDER);
    userFolder(environment).ifPresent(each -> settings.read(each, Origin.USER));
    return settings;
  }

  /** The folder with the user's files of settings, whether or not it is there. */
  public static Optional<Path> userFolder() {
    return userFolder(System.getenv());
  }

  private static Optional<Path> userFolder(Map<String, String> environment) {
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    if (!config.isEmpty()) {
      return Optional.of(Path.of(config, "tariff"));
    }
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".config", "tariff"));
  }

  private void read(Path folder, Origin origin) {
    Path toml = folder.resolve("tariff.toml");
    if (Files.isRegularFile(toml)) {
      add("", TomlSettings.read(toml), toml.toString(), origin);
    }
    Path json = folder.resolve("tariff.json");
    if (Files.isRegularFile(json)) {
      add("", json(json), json.toString(), origin);
    }
  }

  private static Json json(Path file) {
    try {
      return CanonicalJson.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InputError(
          file
              + " cannot be read: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "{\"format\": \"json\", \"quote\": {\"mode\": \"ocean\"}}");
    }
  }

  private void add(String command, Json value, String source, Origin origin) {
    if (!(value instanceof Json.Members members)) {
      throw new InputError(source + " holds no settings", "{\"format\": \"json\"}");
    }
    Map<String, Json> sorted = new TreeMap<>(members.byName());
    for (Map.Entry<String, Json> each : sorted.entrySet()) {
      if (each.getValue() instanceof Json.Members && command.isEmpty()) {
        add(each.getKey(), each.getValue(), source, origin);
      } else if (each.getValue() instanceof Json.Elements elements) {
        elements.all().forEach(one -> add(command, each.getKey(), one, source, origin));
      } else {
        add(command, each.getKey(), each.getValue(), source, origin);
      }
    }
  }

  private void add(String command, String option, Json value, String source, Origin origin) {
    if (value instanceof Json.Text text) {
      all.add(new Setting(command, option, text.value(), source, origin));
    } else if (value instanceof Json.Numeral numeral) {
      all.add(new Setting(command, option, numeral.value().toPlainString(), source, origin));
    } else if (value instanceof Json.Flag flag) {
      all.add(new Setting(command, option, String.valueOf(flag.value()), source, origin));
    } else {
      throw new InputError(
          source + " sets '" + option + "' to no value", "a text, a number, true or false");
    }
  }

  /** All of them, those that count first coming first. */
  public List<Setting> all() {
    return all;
  }

  /** Whether an option is set that a command does not look up by itself. */
  public boolean arePresent() {
    for (Setting each : all) {
      if (!each.source().equals("TARIFF_RATES")) {
        return true;
      }
    }
    return false;
  }

  /** What sets an option of a command, from the source that counts; none when nothing does. */
  public List<Setting> settings(String command, String option) {
    List<Setting> found = new ArrayList<>();
    for (Setting each : all) {
      if (each.concerns(command, option)
          && (found.isEmpty() || found.get(0).source().equals(each.source()))) {
        found.add(each);
      }
    }
    return found;
  }

  /** The values of that. */
  public List<String> values(String command, String option) {
    return settings(command, option).stream().map(Setting::value).toList();
  }
}
