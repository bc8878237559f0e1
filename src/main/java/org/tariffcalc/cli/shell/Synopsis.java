package org.tariffcalc.cli.shell;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How a command is called, in one line: what it needs by name, all else as {@code [options]}. */
public final class Synopsis {

  private Synopsis() {}

  /** The line, without a heading. */
  public static String of(CommandSpec command) {
    String[] own = command.usageMessage().customSynopsis();
    if (own.length > 0) {
      return own[0];
    }
    StringBuilder line = new StringBuilder(command.qualifiedName());
    for (PositionalParamSpec each : command.positionalParameters()) {
      boolean isOptional = each.arity().min() == 0;
      String label = each.paramLabel() + (each.arity().max() > 1 ? "..." : "");
      line.append(isOptional ? " [" + label + "]" : " " + label);
    }
    for (OptionSpec each : command.options()) {
      if (each.required()) {
        line.append(' ').append(each.shortestName()).append(' ').append(each.paramLabel());
      }
    }
    line.append(command.subcommands().isEmpty() ? " [options]" : " COMMAND [options]");
    return line.toString();
  }
}
