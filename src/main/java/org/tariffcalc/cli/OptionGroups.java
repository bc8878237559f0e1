package org.tariffcalc.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options in a help text, grouped by what they are about where a command has many: the goods,
 * what is claimed for them, the price, the tables, the answer.
 */
final class OptionGroups implements IHelpSectionRenderer {

  /** So many options can be taken in without groups. */
  private static final int FEW = 12;

  /** Options of most questions, which the short help shows. */
  private static final List<String> USUAL =
      List.of(
          "--origin",
          "--origins",
          "--value",
          "--date",
          "--dates",
          "--from",
          "--to",
          "--against",
          "--deposited",
          "--liquidated",
          "--mode",
          "--program",
          "--explain",
          "--quiet",
          "--format",
          "--json",
          "--errors",
          "--output",
          "--help");

  private static final String OTHERS = "Answer:";

  /** What every command has, in the order in which it ends a help text. */
  private static final List<String> LAST = List.of("--output", "--color", "--help", "--version");

  private static final int OTHER_PLACE = 100;

  private static final Map<String, List<String>> GROUPS = groups();

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put(
        "Shipment:",
        List.of(
            "--origin",
            "--origins",
            "--codes",
            "--importer",
            "--value",
            "--date",
            "--dates",
            "--from",
            "--to",
            "--loaded",
            "--quantity",
            "--mode",
            "--entry",
            "--withdrawn",
            "--ftz-status-date",
            "--china-code"));
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

  private final boolean isShort;

  OptionGroups(boolean isShort) {
    this.isShort = isShort;
  }

  @Override
  public String render(Help help) {
    List<OptionSpec> all = new ArrayList<>(help.commandSpec().options());
    all.removeIf(OptionSpec::hidden);
    boolean areFew = all.size() <= FEW;
    if (isShort && !areFew) {
      all.removeIf(each -> !each.required() && !USUAL.contains(each.longestName()));
    }
    if (all.isEmpty()) {
      return "";
    }
    all.sort(Comparator.comparingInt(OptionGroups::place));
    if (areFew || isShort) {
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

  /**
   * Where an option stands within its group: as {@link #GROUPS} lists them, others as the command
   * declares them, and last those that every command has.
   */
  private static int place(OptionSpec option) {
    String name = option.longestName();
    int last = LAST.indexOf(name);
    if (last >= 0) {
      return OTHER_PLACE + 1 + last;
    }
    int place = 0;
    for (List<String> group : GROUPS.values()) {
      if (group.contains(name)) {
        return place + group.indexOf(name);
      }
      place += group.size();
    }
    return OTHER_PLACE;
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
