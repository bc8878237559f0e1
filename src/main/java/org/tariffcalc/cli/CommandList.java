package org.tariffcalc.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The list of commands in a help text, each with the first line of its description: the header,
 * which picocli would take, holds the examples.
 */
final class CommandList implements IHelpSectionRenderer {

  /** Makes a program and all its commands print their commands this way. */
  static void useIn(CommandLine program) {
    Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(program.getHelpSectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
    program.setHelpSectionMap(sections);
  }

  @Override
  public String render(Help help) {
    Map<String, String> summaries = new LinkedHashMap<>();
    for (Map.Entry<String, CommandLine> command : help.commandSpec().subcommands().entrySet()) {
      String[] description = command.getValue().getCommandSpec().usageMessage().description();
      summaries.put(command.getKey(), description.length > 0 ? description[0] : "");
    }
    return help.createTextTable(summaries).toString();
  }
}
