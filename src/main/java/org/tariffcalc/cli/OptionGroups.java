package org.tariffcalc.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The options in a help text, grouped by what they are about where a command has many: the goods,
 * what is claimed for them, the price, the tables, the answer.
 */
final class OptionGroups implements IHelpSectionRenderer {

  /** So many options can be taken in without groups. */
  private static final int FEW = 12;

  private static final String OTHERS = "Answer:";

  private static final Map<String, List<String>> GROUPS = groups();

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put(
        "Shipment:",
        List.of(
            "--origin",
            "--origins",
            "--to",
            "--value",
            "--date",
            "--dates",
            "--loaded",
            "--quantity",
            "--mode",
            "--entry",
            "--codes",
            "--china-code",
            "--from"));
    groups.put(
        "Claims and rates:",
        List.of(
            "--program",
            "--claim",
            "--not",
            "--content",
            "--base-rate",
            "--adcvd",
            "--vat",
            "--consumption-tax",
            "--own-use"));
    groups.put(
        "Price and costs:",
        List.of(
            "--incoterm",
            "--freight",
            "--insurance",
            "--pre-carriage",
            "--inland",
            "--other-costs",
            "--fx",
            "--exported",
            "--compare-fx",
            "--allocate"));
    groups.put(
        "Tables:",
        List.of("--rates", "--from-rates", "--to-rates", "--unsealed", "--known-on", "--scenario"));
    return groups;
  }

  /** Makes a program and all its commands print their options this way. */
  static void useIn(CommandLine program) {
    Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(program.getHelpSectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionGroups());
    program.setHelpSectionMap(sections);
  }

  @Override
  public String render(Help help) {
    List<OptionSpec> all = help.commandSpec().options();
    if (all.isEmpty()) {
      return "";
    }
    if (all.size() <= FEW) {
      return list(help, "Options:", all, all);
    }
    Map<String, List<OptionSpec>> byGroup = new LinkedHashMap<>();
    GROUPS.keySet().forEach(group -> byGroup.put(group, new ArrayList<>()));
    byGroup.put(OTHERS, new ArrayList<>());
    for (OptionSpec option : all) {
      byGroup.computeIfAbsent(groupOf(option), each -> new ArrayList<>()).add(option);
    }
    StringBuilder text = new StringBuilder();
    byGroup.forEach(
        (group, options) -> {
          if (!options.isEmpty()) {
            text.append(list(help, group, options, all));
          }
        });
    return text.toString();
  }

  private static String groupOf(OptionSpec option) {
    for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
      if (group.getValue().contains(option.longestName())) {
        return group.getKey();
      }
    }
    return OTHERS;
  }

  /** Some options under a heading; the columns are those of all options. */
  private static String list(
      Help help, String heading, List<OptionSpec> options, List<OptionSpec> all) {
    Help.Layout layout =
        help.createDefaultLayout(
            all, help.commandSpec().positionalParameters(), help.colorScheme());
    layout.addOptions(options, help.parameterLabelRenderer());
    return "\n" + heading + "\n" + layout;
  }
}
