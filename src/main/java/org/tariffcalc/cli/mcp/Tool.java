package org.tariffcalc.cli.mcp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.UsageError;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a tool: the JSON schema of what it takes, made of the command's own options, and the
 * arguments of the command line that a call stands for. Options that write files, choose another
 * form than JSON or read tables that were tampered with are no part of it.
 */
final class Tool {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "help",
          "version",
          "format",
          "json",
          "csv",
          "csv-safe",
          "names",
          "output",
          "cape",
          "ascii",
          "color",
          "width",
          "field",
          "explain",
          "rates",
          "unsealed");

  private final String name;
  private final CommandSpec command;
  private final Map<String, ArgSpec> parameters = new LinkedHashMap<>();

  Tool(String name, CommandSpec command) {
    this.name = name;
    this.command = command;
    for (ArgSpec each : command.args()) {
      String key =
          each instanceof OptionSpec option
              ? option.longestName().replaceFirst("^-+", "")
              : each.paramLabel().toLowerCase(Locale.ROOT);
      boolean isHidden = each instanceof OptionSpec option && option.hidden();
      if (!isHidden && !LEFT_OUT.contains(key)) {
        parameters.put(key, each);
      }
    }
  }

  String name() {
    return name;
  }

  /** What the help says first. */
  String about() {
    return String.join(" ", command.usageMessage().description());
  }

  /** The members that a call may have, each as a JSON schema. */
  Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach((key, each) -> properties.put(key, property(each)));
    return properties;
  }

  /** The members that a call must have. */
  List<String> required() {
    List<String> required = new ArrayList<>();
    parameters.forEach(
        (key, each) -> {
          if (each.required() && (each.isOption() || each.arity().min() > 0)) {
            required.add(key);
          }
        });
    return required;
  }

  private static Map<String, Object> property(ArgSpec arg) {
    Map<String, Object> one = new LinkedHashMap<>();
    if (arg.arity().max() == 0) {
      one.put("type", "boolean");
    } else {
      one.put("type", List.of("string", "number"));
    }
    Map<String, Object> property = new LinkedHashMap<>();
    if (isRepeated(arg)) {
      property.put("type", "array");
      property.put("items", one);
    } else {
      property.putAll(one);
    }
    property.put("description", String.join(" ", arg.description()).replace("%%", "%"));
    return property;
  }

  private static boolean isRepeated(ArgSpec arg) {
    return arg.isOption() && arg.isMultiValue();
  }

  /**
   * The command line of a call.
   *
   * @throws UsageError for a member that the tool does not have
   */
  List<String> commandLine(Map<String, Object> call) {
    List<String> options = new ArrayList<>(List.of(name));
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, Object> each : call.entrySet()) {
      ArgSpec arg = parameters.get(each.getKey());
      if (arg == null) {
        throw new UsageError(
            "the tool " + name + " has no member '" + each.getKey() + "'",
            "one of " + String.join(", ", parameters.keySet()));
      }
      for (Object value : values(arg, each.getValue())) {
        if (!arg.isOption()) {
          others.add(text(value));
        } else if (arg.arity().max() > 0) {
          options.add("--" + each.getKey() + "=" + text(value));
        } else if (Boolean.parseBoolean(text(value))) {
          options.add("--" + each.getKey());
        }
      }
    }
    options.add("--json");
    if (!others.isEmpty()) {
      // What begins with a dash is no option either.
      options.add("--");
      options.addAll(others);
    }
    return options;
  }

  /**
   * The values of a member: none of one that is null, as agents leave out what they do not know,
   * and one, with commas, of an array for an option that takes a text with commas.
   */
  private static List<?> values(ArgSpec arg, @Nullable Object given) {
    if (given == null) {
      return List.of();
    }
    if (!(given instanceof List<?> list)) {
      return List.of(given);
    }
    return isRepeated(arg) || !arg.isOption()
        ? list
        : List.of(list.stream().map(Tool::text).collect(Collectors.joining(",")));
  }

  /**
   * A fault in the words of a call: members in place of the options that the command line has for
   * them, tools in place of commands. What stands in quotation marks is the caller's own.
   *
   * @param tools the names of all tools
   */
  String inItsWords(String fault, List<String> tools) {
    String text = fault;
    for (Map.Entry<String, ArgSpec> each : parameters.entrySet()) {
      String key = each.getKey();
      String label = each.getValue().paramLabel();
      if (each.getValue() instanceof OptionSpec option) {
        for (String name : option.names()) {
          String unquoted = "(?<![\\w'-])" + Pattern.quote(name) + "(?![\\w-])";
          text =
              text.replace("'" + name + "=" + label + "'", "'" + key + "'")
                  .replaceAll(" after " + unquoted, " in " + key)
                  .replaceAll(unquoted, key);
        }
      } else {
        text = text.replace("parameter: '" + label + "'", "parameter: '" + key + "'");
      }
    }
    for (String tool : tools) {
      text =
          text.replace("tariff " + tool + " --help", "the schema of the tool " + tool)
              .replaceAll("\\btariff " + tool + "\\b", "the tool " + tool);
    }
    return text;
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
