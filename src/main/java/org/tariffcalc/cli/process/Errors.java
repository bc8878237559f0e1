package org.tariffcalc.cli.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.Legible;
import org.tariffcalc.customs.TariffException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns every failure into an exit code and two lines on stderr, what is wrong and what to try; or,
 * where JSON was asked for, into one object with a kind that a program may switch on. A stack trace
 * appears only with TARIFF_DEBUG=1.
 */
public final class Errors {

  private static final int USAGE = 2;
  private static final int FAULT = 70;
  private static final int LONGEST = 4000;

  private final boolean asJson;

  private Errors(boolean asJson) {
    this.asJson = asJson;
  }

  /** Errors in the form that goes with some arguments. */
  public static Errors of(String... args) {
    boolean asJson = false;
    for (int i = 0; i < args.length; i++) {
      boolean isFormat = args[i].equals("--format") || args[i].equals("-f");
      asJson |=
          args[i].equals("--json")
              || args[i].equals("--format=json")
              || args[i].equals("-fjson")
              || isFormat && i + 1 < args.length && args[i + 1].equals("json");
    }
    return new Errors(asJson);
  }

  /** Whether an error is one JSON object, beside which stderr holds nothing. */
  public boolean areJson() {
    return asJson;
  }

  /** Makes a program report in this form. */
  public void handleIn(CommandLine program) {
    program.setParameterExceptionHandler(this::usage);
    program.setExecutionExceptionHandler(
        (error, command, parsed) ->
            error instanceof ParameterException usage
                ? usage(usage)
                : report(error, command.getErr()));
  }

  private int usage(ParameterException error, String... args) {
    CommandLine command = error.getCommandLine();
    PrintWriter err = command.getErr();
    if (error.getCause() instanceof TariffException known) {
      return report(err, known.wrong(), known.remedy(), known.exitCode());
    }
    CommandSpec spec = command.getCommandSpec();
    String help = spec.qualifiedName() + " --help";
    Set<String> commands = command.getSubcommands().keySet();
    Optional<String> word = unknownCommand(error, commands, args);
    if (word.isPresent()) {
      Optional<String> quote = spec.parent() == null ? Suggestions.forCode(args) : Optional.empty();
      return report(
          err,
          quote.isPresent()
              ? "no command before the code " + args[0]
              : "unknown command '" + word.get() + "'",
          quote
              .or(() -> Suggestions.forCommand(spec.qualifiedName(), word.get(), commands))
              .orElse(help),
          USAGE);
    }
    Optional<String> unknown = unknownOption(command, args);
    if (unknown.isPresent()) {
      Set<String> options = spec.optionsMap().keySet();
      return report(
          err,
          "unknown option '" + unknown.get() + "'",
          Suggestions.forOption(unknown.get(), options).map(each -> each + "; ").orElse("") + help,
          USAGE);
    }
    String wrong = String.valueOf(error.getMessage()).replace('\n', ' ').strip();
    return report(err, decapitalized(wrong), help, USAGE);
  }

  /** The word in the place of a command that is none; it explains unknown options behind it. */
  private static Optional<String> unknownCommand(
      ParameterException error, Set<String> commands, String... args) {
    if (commands.isEmpty()) {
      return Optional.empty();
    }
    boolean isRoot = error.getCommandLine().getParent() == null;
    if (isRoot && args.length > 0 && !args[0].startsWith("-") && !commands.contains(args[0])) {
      return Optional.of(args[0]);
    }
    return error instanceof UnmatchedArgumentException unmatched
        ? unmatched.getUnmatched().stream().filter(each -> !each.startsWith("-")).findFirst()
        : Optional.empty();
  }

  /**
   * The first argument that looks like an option and is none; picocli would name a missing one
   * first.
   */
  private static Optional<String> unknownOption(CommandLine command, String... args) {
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

  /** Reports what a command threw; returns the exit code. */
  public int report(Throwable error, PrintWriter err) {
    if (isDebug()) {
      error.printStackTrace(err);
    }
    if (error instanceof TariffException known) {
      return report(err, known.wrong(), known.remedy(), known.exitCode());
    }
    if (error instanceof OutOfMemoryError) {
      return report(
          err,
          "out of memory: " + error.getMessage(),
          "TARIFF_JAVA_OPTS=-Xmx1g before the command gives it more",
          FAULT);
    }
    return report(
        err,
        "internal error: " + error,
        "TARIFF_DEBUG=1 shows where; please report it with the command that you gave",
        FAULT);
  }

  private int report(PrintWriter err, String wrong, String remedy, int exitCode) {
    if (asJson) {
      String object = json(kind(exitCode), shown(wrong), shown(remedy));
      if (err instanceof Notes notes) {
        notes.end(object);
      } else {
        err.println(object);
      }
    } else {
      err.println("tariff: " + shown(wrong));
      err.println("  try: " + shown(remedy));
    }
    err.flush();
    return exitCode;
  }

  /** The kind of an error, one of {@code rates/schema/error.schema.json}. */
  private static String kind(int exitCode) {
    return switch (exitCode) {
      case USAGE -> "usage";
      case 65 -> "bad-input";
      case 66 -> "missing-file";
      case 68 -> "undecided";
      case 69 -> "no-answer";
      case 74 -> "unwritten-output";
      case 78 -> "invalid-tables";
      default -> "internal";
    };
  }

  private static String json(String kind, String message, String remedy) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("error");
      for (List<String> each :
          List.of(List.of("kind", kind), List.of("message", message), List.of("remedy", remedy))) {
        json.writeStringField(each.get(0), each.get(1));
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
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
