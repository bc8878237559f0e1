package org.tariffcalc.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.OutputOption;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.cli.process.AnswerStream;
import org.tariffcalc.cli.process.FileRoles;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.output.write.BytePrinter;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Lets every command that only answers write its answer to a file: {@code --output FILE}, short
 * {@code -O}. Commands that make files or pictures have the option of their own.
 */
final class AnswerFile {

  private static final String SHORT = "-O";

  /** Commands whose answer is text on the standard output, by qualified name. */
  private static final Set<String> ANSWERING =
      Set.of(
          "tariff quote",
          "tariff next",
          "tariff find",
          "tariff show",
          "tariff exposure",
          "tariff explain",
          "tariff diff",
          "tariff check",
          "tariff countries",
          "tariff audit",
          "tariff bond",
          "tariff refund",
          "tariff interest",
          "tariff gaps",
          "tariff pending",
          "tariff rates list",
          "tariff rates show",
          "tariff rates diff",
          "tariff rates coverage",
          "tariff scenario list",
          "tariff scenario diff");

  private AnswerFile() {}

  /** Gives the option to the commands that have none. */
  static void offerIn(CommandLine program) {
    for (CommandLine each : program.getSubcommands().values()) {
      CommandSpec spec = each.getCommandSpec();
      if (ANSWERING.contains(spec.qualifiedName())
          && !spec.optionsMap().containsKey(OutputOption.NAME)) {
        spec.addOption(
            OptionSpec.builder(SHORT, OutputOption.NAME)
                .paramLabel("FILE")
                .type(Path.class)
                .description("Write to this file (default: standard output).")
                .build());
      }
      offerIn(each);
    }
  }

  /** Runs the command that was called, with its answer where it is wanted. */
  static int run(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandSpec spec = last.commandSpec();
    @Nullable Path file =
        ANSWERING.contains(spec.qualifiedName()) && isNamed(last)
            ? last.matchedOptionValue(OutputOption.NAME, null)
            : null;
    if (file == null) {
      return new CommandLine.RunLast().execute(parsed);
    }
    try {
      return written(parsed, last, file);
    } catch (TariffException e) {
      throw new CommandLine.ExecutionException(spec.commandLine(), e.wrong(), e);
    }
  }

  /** Whether the arguments name a file for the answer, by the option or its older name. */
  static boolean isNamed(ParseResult last) {
    for (String name : List.of(OutputOption.NAME, OutputOption.OLDER_NAME)) {
      @Nullable OptionSpec option = last.commandSpec().optionsMap().get(name);
      if (option != null && last.hasMatchedOption(option)) {
        return true;
      }
    }
    return false;
  }

  private static int written(ParseResult parsed, ParseResult last, Path file) {
    CommandSpec spec = last.commandSpec();
    roles(last, file).refuseShared();
    try (AnswerStream answer = new AnswerStream(file)) {
      PrintWriter out = new BytePrinter(answer);
      spec.commandLine().setOut(out);
      int exitCode = new CommandLine.RunLast().execute(parsed);
      out.flush();
      if (exitCode <= 1 || exitCode == StrictOption.UNDECIDED) {
        answer.finish();
      }
      return exitCode;
    }
  }

  /** The file to write and every file that the arguments name. */
  private static FileRoles roles(ParseResult last, Path file) {
    FileRoles roles = new FileRoles();
    for (ArgSpec arg : last.matchedArgs()) {
      boolean isOutput =
          arg instanceof OptionSpec option && option.longestName().equals(OutputOption.NAME);
      for (String value : isOutput ? List.<String>of() : arg.originalStringValues()) {
        Path read = existing(value);
        if (read != null) {
          roles.reads("the file of " + arg.paramLabel(), read);
        }
      }
    }
    return roles.writes(OutputOption.NAME, file);
  }

  private static @Nullable Path existing(String text) {
    try {
      Path path = Path.of(text);
      return Files.isRegularFile(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
