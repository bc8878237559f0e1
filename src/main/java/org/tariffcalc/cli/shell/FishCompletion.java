package org.tariffcalc.cli.shell;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for fish, which picocli does not write. */
final class FishCompletion {

  private final PrintWriter out;

  FishCompletion(PrintWriter out) {
    this.out = out;
  }

  /** Prints those of a program and all its commands. */
  void print(CommandLine program) {
    out.print("# Completions of tariff for fish.\n");
    print(program, "");
  }

  private void print(CommandLine command, String path) {
    StringBuilder siblings = new StringBuilder();
    command.getSubcommands().keySet().forEach(name -> siblings.append(' ').append(name));
    String here = path.isEmpty() ? "" : "__fish_seen_subcommand_from" + path;
    String undecided =
        siblings.isEmpty()
            ? here
            : (here.isEmpty() ? "" : here + "; and ")
                + "not __fish_seen_subcommand_from"
                + siblings;
    command
        .getSubcommands()
        .forEach(
            (name, sub) ->
                line(undecided, " -f -a " + name + about(firstLine(sub.getCommandSpec()))));
    for (ArgSpec arg : command.getCommandSpec().args()) {
      if (arg instanceof OptionSpec option) {
        if (option.hidden()) {
          continue;
        }
        line(undecided, names(option) + values(option) + about(text(option.description())));
      } else if (arg.completionCandidates() != null) {
        line(undecided, values(arg));
      }
    }
    command
        .getSubcommands()
        .forEach(
            (name, sub) ->
                print(
                    sub,
                    path.isEmpty()
                        ? " " + name
                        : path + "; and __fish_seen_subcommand_from " + name));
  }

  private void line(String condition, String rest) {
    out.print("complete -c tariff");
    if (!condition.isEmpty()) {
      out.print(" -n " + quoted(condition));
    }
    out.print(rest + "\n");
  }

  private static String names(OptionSpec option) {
    StringBuilder names = new StringBuilder();
    for (String name : option.names()) {
      names.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
    }
    return names.toString();
  }

  private static String values(ArgSpec arg) {
    if (arg.arity().max() == 0) {
      return "";
    }
    if (arg.completionCandidates() == null) {
      return " -r";
    }
    StringBuilder values = new StringBuilder();
    arg.completionCandidates().forEach(each -> values.append(' ').append(each));
    return (arg.isOption() ? " -x" : " -f") + " -a " + quoted(values.toString().strip());
  }

  private static String firstLine(CommandSpec command) {
    return text(command.usageMessage().description());
  }

  private static String text(String[] description) {
    return description.length == 0 ? "" : description[0].replace("%%", "%");
  }

  private static String about(String text) {
    return text.isEmpty() ? "" : " -d " + quoted(text);
  }

  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
