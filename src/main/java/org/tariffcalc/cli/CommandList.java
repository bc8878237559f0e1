package org.tariffcalc.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/**
 * The list of commands in a help text, each with the first line of its description; those of the
 * program itself grouped by what one wants of them.
 */
final class CommandList implements IHelpSectionRenderer {

  private static final Map<String, List<String>> GROUPS = groups();

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put(
        "Ask:",
        List.of("quote", "find", "show", "compare", "next", "timeline", "countries", "explain"));
    groups.put("Lists:", List.of("batch", "entry", "lock", "check", "diff", "exposure"));
    groups.put("Refunds and what if:", List.of("refund", "interest", "audit", "bond", "scenario"));
    return groups;
  }

  @Override
  public String render(Help help) {
    Map<String, CommandLine> commands = help.commandSpec().subcommands();
    if (commands.isEmpty()) {
      return "";
    }
    if (help.commandSpec().parent() != null) {
      return "\nCommands:\n" + table(help, commands.keySet(), commands);
    }
    Set<String> others = new LinkedHashSet<>(commands.keySet());
    StringBuilder text = new StringBuilder();
    GROUPS.forEach(
        (heading, names) -> {
          Set<String> present = new LinkedHashSet<>(names);
          present.retainAll(commands.keySet());
          others.removeAll(present);
          text.append('\n').append(heading).append('\n').append(table(help, present, commands));
        });
    return text + "\nTables and program:\n" + table(help, others, commands);
  }

  /** Some commands; the columns are those of all commands. */
  private static String table(Help help, Set<String> names, Map<String, CommandLine> commands) {
    int width = 0;
    for (String each : commands.keySet()) {
      width = Math.max(width, each.length());
    }
    Map<String, String> summaries = new LinkedHashMap<>();
    for (String name : names) {
      CommandLine command = commands.get(name);
      if (command != null) {
        String[] description = command.getCommandSpec().usageMessage().description();
        summaries.put(name, description.length > 0 ? description[0] : "");
      }
    }
    Help.TextTable table =
        Help.TextTable.forColumns(
            help.colorScheme(),
            new Help.Column(width + 2, 2, Help.Column.Overflow.SPAN),
            new Help.Column(
                help.commandSpec().usageMessage().width() - width - 2,
                2,
                Help.Column.Overflow.WRAP));
    summaries.forEach(
        (name, summary) ->
            table.addRowValues(
                help.colorScheme().commandText(name), help.colorScheme().text(summary)));
    return table.toString();
  }
}
