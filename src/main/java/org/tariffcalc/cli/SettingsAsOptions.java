package org.tariffcalc.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.cli.process.Settings;
import org.tariffcalc.customs.TariffException.InputError;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completes the arguments of a command by the options that settings give it. */
final class SettingsAsOptions {

  private static final List<String> NOT_OF_FOLDERS = List.of("unsealed");

  private final Settings settings;

  SettingsAsOptions(Settings settings) {
    this.settings = settings;
  }

  /**
   * The arguments, followed by the options that are set elsewhere and not given here.
   *
   * @param err where these are named
   * @throws InputError when a file sets what no command knows, or the working folder's what it may
   *     not
   */
  String[] completed(CommandLine program, PrintWriter err, String... args) {
    if (!settings.arePresent()) {
      return args;
    }
    CommandLine command = program;
    int depth = 0;
    while (depth < args.length && command.getSubcommands().containsKey(args[depth])) {
      command = command.getSubcommands().get(args[depth]);
      depth++;
    }
    List<String> completed = new ArrayList<>(List.of(args));
    String called = String.join(" ", List.of(args).subList(0, depth));
    if (isHelp(command, args)) {
      return args;
    }
    refuseUnknown();
    List<String> used = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      String name = option.longestName().replaceFirst("^-+", "");
      // --json is another way to say --format.
      boolean isOverruled = name.equals("format") && completed.contains("--json");
      if (!isOverruled && !isGiven(option, args)) {
        for (Settings.Setting each : settings.settings(called, name)) {
          refuseOfFolder(each, option);
          preset(option, each.value())
              .ifPresent(
                  preset -> {
                    completed.add(preset);
                    used.add(preset + " (" + each.source() + ")");
                  });
        }
      }
    }
    if (!used.isEmpty()) {
      err.println("tariff: note: settings used: " + String.join(", ", used));
    }
    return completed.toArray(String[]::new);
  }

  /** A key that is misspelt would change nothing, and nobody would notice. */
  private void refuseUnknown() {
    List<Settings.Setting> inFiles =
        settings.all().stream()
            .filter(each -> each.origin() != Settings.Origin.ENVIRONMENT)
            .toList();
    if (!inFiles.isEmpty()) {
      ConfigShowCommand.refuseUnknown(inFiles);
    }
  }

  /**
   * A file of the working folder may have come with data of others: it sets what is asked, not
   * which files are read or written and not by which tables it is answered.
   */
  private static void refuseOfFolder(Settings.Setting setting, OptionSpec option) {
    if (setting.origin() == Settings.Origin.FOLDER
        && (option.type() == Path.class || NOT_OF_FOLDERS.contains(setting.option()))) {
      throw new InputError(
          setting.source()
              + " sets '"
              + setting.option()
              + "', which a file in the working folder may not set",
          option.longestName() + " on the command line, or in the settings of the user");
    }
  }

  private static Optional<String> preset(OptionSpec option, String value) {
    boolean isFlag = option.arity().max() == 0;
    if (isFlag) {
      return value.equals("true") ? Optional.of(option.longestName()) : Optional.empty();
    }
    return Optional.of(option.longestName() + "=" + value);
  }

  private static boolean isHelp(CommandLine command, String... args) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if ((option.usageHelp() || option.versionHelp()) && isGiven(option, args)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGiven(OptionSpec option, String... args) {
    for (String name : option.names()) {
      boolean isLong = name.startsWith("--");
      for (String arg : args) {
        if (arg.equals(name)
            || isLong && arg.startsWith(name + "=")
            || !isLong && !arg.startsWith("--") && arg.startsWith(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
