package org.tariffcalc.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.output.write.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Fits what every command prints to where it is shown: lines as long as the terminal is wide, color
 * as {@code --color} says, and a pager for lists. What goes to a file or a pipe has 80 characters
 * to a line and no color.
 */
final class ScreenOptions {

  /** Commands whose answers may be longer than a screen, by qualified name. */
  private static final Set<String> LISTS =
      Set.of(
          "tariff find",
          "tariff show",
          "tariff exposure",
          "tariff explain",
          "tariff diff",
          "tariff countries",
          "tariff refund",
          "tariff gaps",
          "tariff pending",
          "tariff rates list",
          "tariff rates show",
          "tariff rates diff",
          "tariff rates coverage",
          "tariff scenario list",
          "tariff scenario diff");

  private ScreenOptions() {}

  /**
   * Gives the option to all commands, and their answers to the screen.
   *
   * @param args the arguments, for the color of a help text
   */
  static void offerIn(CommandLine program, String... args) {
    addTo(program);
    program.setExecutionStrategy(ScreenOptions::run);
    program.setUsageHelpWidth(Screen.width());
    int at = Arrays.asList(args).indexOf(Terminal.COLOR);
    String color =
        Stream.of(args)
            .filter(each -> each.startsWith(Terminal.COLOR + "="))
            .map(each -> each.substring(Terminal.COLOR.length() + 1))
            .findFirst()
            .orElse(at >= 0 && at + 1 < args.length ? args[at + 1] : "");
    if (color.equals(Terminal.Color.ALWAYS.word())) {
      program.setColorScheme(Help.defaultColorScheme(Help.Ansi.ON));
    } else if (color.equals(Terminal.Color.NEVER.word())) {
      program.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    }
  }

  private static void addTo(CommandLine program) {
    for (CommandLine each : program.getSubcommands().values()) {
      if (each.getSubcommands().isEmpty()) {
        each.getCommandSpec()
            .addOption(
                OptionSpec.builder(Terminal.COLOR)
                    .paramLabel("WHEN")
                    .type(String.class)
                    .completionCandidates(
                        Stream.of(Terminal.Color.values()).map(Terminal.Color::word).toList())
                    .description(
                        "auto (default: bold totals and yellow warnings on a terminal, unless"
                            + " NO_COLOR is set), always or never.")
                    .build());
      }
      addTo(each);
    }
  }

  private static int run(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandSpec spec = last.commandSpec();
    Terminal.Color color = color(last);
    if (AnswerFile.isNamed(last)) {
      return Screen.with(0, color == Terminal.Color.ALWAYS, () -> AnswerFile.run(parsed));
    }
    Terminal terminal = Terminal.ofProcess().with(color);
    return terminal.shows(
        () ->
            terminal.isThere() && LISTS.contains(spec.qualifiedName())
                ? paged(parsed, spec.commandLine(), terminal)
                : AnswerFile.run(parsed));
  }

  private static Terminal.Color color(ParseResult last) {
    String text = last.matchedOptionValue(Terminal.COLOR, Terminal.Color.AUTO.word());
    try {
      return Terminal.Color.of(text);
    } catch (TariffException e) {
      throw new CommandLine.ExecutionException(last.commandSpec().commandLine(), e.wrong(), e);
    }
  }

  private static int paged(ParseResult parsed, CommandLine command, Terminal terminal) {
    PrintWriter out = command.getOut();
    StringWriter text = new StringWriter();
    PrintWriter to = new PrintWriter(text);
    command.setOut(to);
    int exitCode = AnswerFile.run(parsed);
    command.setOut(out);
    to.flush();
    Pager.show(text.toString(), terminal, System.getenv(), out);
    return exitCode;
  }
}
