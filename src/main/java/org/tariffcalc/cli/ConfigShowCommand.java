package org.tariffcalc.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.process.Settings;
import org.tariffcalc.cli.process.Streams;
import org.tariffcalc.cli.process.TablesInUse;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code tariff config show}: each value that is set, and where it comes from. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = "Lists each option that is set, its value, and where the value comes from.",
    header = {"Examples:", "  tariff config show"})
final class ConfigShowCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Settings settings = Settings.ofProcess();
    show(settings, out);
    TablesInUse inUse = TablesInUse.of(settings);
    out.println(
        "rate tables "
            + RateTables.open(inUse.directory()).manifest().edition()
            + " in "
            + inUse.directory()
            + "    from "
            + inUse.source());
    return 0;
  }

  /** Lists settings; one that no command has is an error. */
  static void show(Settings settings, PrintWriter out) {
    if (settings.all().isEmpty()) {
      out.println("nothing is set outside the command line");
      return;
    }
    Set<String> known = options();
    Map<String, String> counting = new HashMap<>();
    for (Settings.Setting each : settings.all()) {
      if (!known.contains(each.option())) {
        throw unknown(each, known);
      }
      String name = (each.command().isEmpty() ? "" : each.command() + " ") + "--" + each.option();
      String first = counting.putIfAbsent(name, each.source());
      boolean isOverruled = first != null && !first.equals(each.source());
      out.println(
          name
              + " = "
              + each.value()
              + "    from "
              + each.source()
              + (isOverruled ? ", overruled by " + first : ""));
    }
  }

  /** The long names of the options of all commands, without dashes. */
  static Set<String> options() {
    Set<String> known = new TreeSet<>();
    addOptions(TariffCommand.commandLine(Streams.none()), known);
    return known;
  }

  /** What to say of a setting that no command has. */
  static InputError unknown(Settings.Setting setting, Set<String> known) {
    return new InputError(
        setting.source() + " sets '" + setting.option() + "', which no command has",
        RateNames.near(setting.option(), known).stream()
            .findFirst()
            .orElse("tariff COMMAND --help lists the options"));
  }

  private static void addOptions(CommandLine command, Set<String> names) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.add(option.longestName().replaceFirst("^-+", ""));
    }
    command.getSubcommands().values().forEach(each -> addOptions(each, names));
  }
}
