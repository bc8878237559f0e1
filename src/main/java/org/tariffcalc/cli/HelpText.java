package org.tariffcalc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.cli.shell.Synopsis;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The order of a help text: the sentence, how the command is called, examples, then its parameters,
 * options and commands. With {@code -h} the options that most questions need; with {@code --help}
 * all.
 */
final class HelpText {

  private static final String SHORT = "-h";
  private static final String MORE = "more";

  private HelpText() {}

  /**
   * Makes a program and all its commands print their help this way.
   *
   * @param args the arguments that may ask for it
   */
  static void useIn(CommandLine program, String... args) {
    List<String> words = List.of(args);
    boolean isShort = words.contains(SHORT) && !words.contains("--help");
    Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(program.getHelpSectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, HelpText::synopsis);
    sections.put(UsageMessageSpec.SECTION_KEY_HEADER, HelpText::examples);
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionGroups(isShort));
    sections.put(MORE, help -> more(help, isShort));
    program.setHelpSectionMap(sections);
    program.setHelpSectionKeys(
        List.of(
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_HEADER,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            isShort ? MORE : UsageMessageSpec.SECTION_KEY_FOOTER));
  }

  private static String synopsis(Help help) {
    return "\nUsage: " + Synopsis.of(help.commandSpec()) + "\n";
  }

  private static String examples(Help help) {
    return "\n" + help.header();
  }

  private static String more(Help help, boolean isShort) {
    return isShort ? "\nMore: " + help.commandSpec().qualifiedName() + " --help\n" : "";
  }
}
