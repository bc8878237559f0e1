package org.tariffcalc.cli.process;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.Legible;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.tables.RateNames;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns every failure into two lines on stderr and an exit code: what is wrong, and what to try. A
 * stack trace appears only with TARIFF_DEBUG=1.
 */
public final class Errors {

  private static final int USAGE = 2;
  private static final int FAULT = 70;
  private static final int LONGEST = 4000;

  private Errors() {}

  public static void handleIn(CommandLine program) {
    program.setParameterExceptionHandler(Errors::usage);
    program.setExecutionExceptionHandler(
        (error, command, parsed) -> report(error, command.getErr()));
  }

  private static int usage(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    if (error.getCause() instanceof TariffException known) {
      return report(command.getErr(), known.wrong(), known.remedy(), known.exitCode());
    }
    String help = command.getCommandSpec().qualifiedName() + " --help";
    Optional<String> unknown = unknownOption(command, args);
    if (unknown.isPresent()) {
      return report(
          command.getErr(),
          "option '" + unknown.get() + "' is not known",
          nearest(unknown.get(), command.getCommandSpec().optionsMap().keySet()) + "; " + help,
          USAGE);
    }
    if (error instanceof UnmatchedArgumentException unmatched
        && !command.getSubcommands().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      return report(
          command.getErr(),
          "'" + word + "' is no command",
          word.equals("help")
              ? help
              : nearest(word, command.getSubcommands().keySet()) + "; " + help,
          USAGE);
    }
    String wrong = String.valueOf(error.getMessage()).replace('\n', ' ').strip();
    return report(command.getErr(), decapitalized(wrong), help, USAGE);
  }

  /**
   * The first argument that looks like an option and is none; picocli would name a missing one
   * first.
   */
  private static Optional<String> unknownOption(CommandLine command, String[] args) {
    Set<String> known = command.getCommandSpec().optionsMap().keySet();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      if (name.startsWith("--") && name.length() > 2 && !known.contains(name)) {
        return Optional.of(name);
      }
      boolean isShort =
          name.length() > 1 && name.charAt(0) == '-' && Character.isLetter(name.charAt(1));
      if (isShort && !known.contains(name.substring(0, 2))) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static String nearest(String word, Set<String> known) {
    return RateNames.nearest(word, known).get(0);
  }

  /** Reports what a command threw; returns the exit code. */
  public static int report(Throwable error, PrintWriter err) {
    if (isDebug()) {
      error.printStackTrace(err);
    }
    if (error instanceof TariffException known) {
      return report(err, known.wrong(), known.remedy(), known.exitCode());
    }
    if (error instanceof OutOfMemoryError) {
      return report(
          err,
          "there is not enough memory: " + error.getMessage(),
          "TARIFF_JAVA_OPTS=-Xmx1g before the command gives it more",
          FAULT);
    }
    return report(
        err,
        "a fault of the program: " + error,
        "TARIFF_DEBUG=1 shows where; please report it with the command that you gave",
        FAULT);
  }

  private static int report(PrintWriter err, String wrong, String remedy, int exitCode) {
    err.println("tariff: " + shown(wrong));
    err.println("  try: " + shown(remedy));
    err.flush();
    return exitCode;
  }

  private static String shown(String text) {
    String line = Legible.line(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private static boolean isDebug() {
    return "1".equals(System.getenv("TARIFF_DEBUG"));
  }

  private static String decapitalized(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
