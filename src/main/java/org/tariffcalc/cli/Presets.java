package org.tariffcalc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completes the arguments of a command by the options that settings give it. */
final class Presets {

  private final Settings settings;

  Presets(Settings settings) {
    this.settings = settings;
  }

  /** The arguments, followed by the options that are set elsewhere and not given here. */
  String[] completed(CommandLine program, String... args) {
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
    for (OptionSpec option : command.getCommandSpec().options()) {
      String name = option.longestName().replaceFirst("^-+", "");
      // --json is another way to say --format.
      boolean isOverruled = name.equals("format") && completed.contains("--json");
      if (!isOverruled && !isGiven(option, args)) {
        for (String value : settings.values(called, name)) {
          preset(option, value).ifPresent(completed::add);
        }
      }
    }
    return completed.toArray(String[]::new);
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
