package org.tariffcalc.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tariffcalc.customs.TariffException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns every failure into two lines on stderr and an exit code: what is wrong, and what to try. A
 * stack trace appears only with TARIFF_DEBUG=1.
 */
final class Errors {

  private static final int USAGE = 2;
  private static final int FAULT = 70;

  private Errors() {}

  static void handleIn(CommandLine program) {
    program.setParameterExceptionHandler((error, args) -> usage(error));
    program.setExecutionExceptionHandler((error, command, parsed) -> execution(error, command));
  }

  private static int usage(ParameterException error) {
    CommandLine command = error.getCommandLine();
    if (error.getCause() instanceof TariffException known) {
      return report(command.getErr(), known.wrong(), known.remedy(), known.exitCode());
    }
    String wrong = String.valueOf(error.getMessage()).replace('\n', ' ').strip();
    String remedy = suggestion(error);
    return report(command.getErr(), decapitalized(wrong), remedy, USAGE);
  }

  private static String suggestion(ParameterException error) {
    CommandLine command = error.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    if (error instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        return String.join(", ", suggestions) + "; " + help;
      }
    }
    return help;
  }

  private static int execution(Exception error, CommandLine command) throws Exception {
    PrintWriter err = command.getErr();
    if (isDebug()) {
      error.printStackTrace(err);
    }
    if (error instanceof TariffException known) {
      return report(err, known.wrong(), known.remedy(), known.exitCode());
    }
    return report(
        err,
        "a fault of the program: " + error,
        "TARIFF_DEBUG=1 shows where; please report it with the command that you gave",
        FAULT);
  }

  private static int report(PrintWriter err, String wrong, String remedy, int exitCode) {
    err.println("tariff: " + wrong.replace('\n', ' '));
    err.println("  try: " + remedy.replace('\n', ' '));
    err.flush();
    return exitCode;
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
