package org.tariffcalc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff config show}: each value that is set, and where it comes from. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = "Lists each option that is set, its value and its source.",
    header = {"Examples:", "  tariff config show", "  tariff config show --json"})
final class ConfigShowCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Settings settings = Settings.ofProcess();
    TablesInUse inUse = TablesInUse.of(settings);
    if (json) {
      json(settings, inUse, out);
      return 0;
    }
    show(settings, out);
    out.print(
        Paragraph.of(
            "",
            "  ",
            "settings are read from TARIFF_OPTION in the environment, then from tariff.toml and"
                + " tariff.json in this folder"
                + Settings.userFolder().map(each -> ", then in " + each).orElse(""),
            Screen.width()));
    out.print(
        Paragraph.of(
            "",
            "  ",
            "rate tables "
                + RateTables.open(inUse.directory()).edition()
                + " in "
                + inUse.directory()
                + ", "
                + Paragraph.unbroken("from " + inUse.source()),
            Screen.width()));
    return 0;
  }

  /** Lists settings; one that no command knows is an error. */
  static void show(Settings settings, PrintWriter out) {
    if (settings.all().isEmpty()) {
      out.println("nothing is set outside the command line");
      return;
    }
    refuseUnknown(settings.all());
    Map<String, String> counting = new HashMap<>();
    for (Settings.Setting each : settings.all()) {
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

  /** The same as one object; of several settings of an option the first one counts. */
  static void json(Settings settings, TablesInUse inUse, PrintWriter out) {
    refuseUnknown(settings.all());
    Set<String> seen = new HashSet<>();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      generator.writeStartObject();
      generator.writeArrayFieldStart("settings");
      for (Settings.Setting each : settings.all()) {
        generator.writeStartObject();
        generator.writeStringField("command", each.command());
        generator.writeStringField("option", each.option());
        generator.writeStringField("value", each.value());
        generator.writeStringField("source", each.source());
        boolean isFirst = seen.add(each.command() + " " + each.option());
        generator.writeBooleanField("counts", isFirst);
        generator.writeEndObject();
      }
      generator.writeEndArray();
      generator.writeObjectFieldStart("tables");
      generator.writeStringField("edition", RateTables.open(inUse.directory()).edition());
      generator.writeStringField("directory", inUse.directory().toString());
      generator.writeStringField("source", inUse.source());
      generator.writeEndObject();
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  /** The long names of the options of all commands, without dashes. */
  private static Set<String> options() {
    Set<String> known = new TreeSet<>();
    addOptions(TariffCommand.commandLine(Streams.none()), known);
    return known;
  }

  /**
   * Refuses settings of no command, and sections that are none.
   *
   * @throws InputError that names all of them
   */
  static void refuseUnknown(List<Settings.Setting> settings) {
    Set<String> known = options();
    Set<String> commands = new TreeSet<>();
    addCommands(TariffCommand.commandLine(Streams.none()), "", commands);
    Set<String> wrong = new LinkedHashSet<>();
    Set<String> remedies = new LinkedHashSet<>();
    for (Settings.Setting each : settings) {
      if (!known.contains(each.option())) {
        wrong.add(
            each.source() + " sets '" + each.option() + "', which is not an option of any command");
        remedies.add(
            RateNames.near(each.option(), known).stream()
                .findFirst()
                .orElse("tariff COMMAND --help lists the options"));
      } else if (!each.command().isEmpty() && !commands.contains(each.command())) {
        wrong.add(
            each.source() + " has a section '" + each.command() + "', which is not a command");
        remedies.add(
            RateNames.near(each.command(), commands).stream()
                .findFirst()
                .map(near -> "[" + near + "]")
                .orElse("a section with the name of a command, [quote]"));
      }
    }
    if (!wrong.isEmpty()) {
      throw new InputError(String.join("; ", wrong), String.join("; ", remedies));
    }
  }

  private static void addCommands(CommandLine command, String path, Set<String> names) {
    for (Map.Entry<String, CommandLine> each : command.getSubcommands().entrySet()) {
      String name = path + each.getKey();
      names.add(name);
      addCommands(each.getValue(), name + " ", names);
    }
  }

  private static void addOptions(CommandLine command, Set<String> names) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.add(option.longestName().replaceFirst("^-+", ""));
    }
    command.getSubcommands().values().forEach(each -> addOptions(each, names));
  }
}
