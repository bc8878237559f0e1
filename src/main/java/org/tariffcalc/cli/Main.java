package org.tariffcalc.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tariffcalc.cli.option.FastStart;
import org.tariffcalc.cli.option.TablesOptions;
import org.tariffcalc.cli.process.Errors;
import org.tariffcalc.cli.process.Notes;
import org.tariffcalc.cli.process.Settings;
import org.tariffcalc.cli.process.StandardOutput;
import org.tariffcalc.cli.process.Streams;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.output.write.BytePrinter;

/** Where the program starts: the one place that knows the process's streams and its exit. */
public final class Main {

  private static final String UNSEALED_NOTE =
      "tariff: note: --unsealed, the tables are not checked against their manifest";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    String start = System.getProperty("tariff.start");
    if (start != null) {
      // Tells the launcher that this JVM lives: from now on what it wrote must not be written
      // again.
      boolean isTold = new File(start).delete();
      assert isTold : start;
    }
    // The digits, months and calendar of the user's country would stand in pictures alone.
    Locale.setDefault(Locale.ENGLISH);
    PrintStream out = StandardOutput.of(FileDescriptor.out);
    PrintStream err = StandardOutput.of(FileDescriptor.err);
    int exitCode = Terminal.ofProcess().shows(() -> runAsSet(out, err, args));
    out.flush();
    err.flush();
    // To exit costs a Java 25 the loading of its loggers, which an end of its own accord does not.
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Runs one command that reads no input; returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    return run(InputStream.nullInputStream(), out, err, args);
  }

  /** Runs one command of this process, with its settings; returns its exit code. */
  static int runAsSet(PrintStream out, PrintStream err, String... args) {
    try {
      return run(Settings.ofProcess(), System.in, out, err, args);
    } catch (TariffException e) {
      Errors errors = Errors.of(args);
      return errors.report(e, Notes.on(err, errors));
    }
  }

  /** Runs one command without settings on the given streams; returns its exit code. */
  public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    return run(Settings.none(), in, out, err, args);
  }

  /** Runs one command on the given streams; returns its exit code. */
  static int run(
      Settings settings, InputStream in, PrintStream out, PrintStream err, String... args) {
    PrintWriter results = new BytePrinter(out);
    Errors errors = Errors.of(args);
    PrintWriter notes = Notes.on(err, errors);
    if (List.of(args).contains(TablesOptions.UNSEALED)) {
      notes.println(UNSEALED_NOTE);
    }
    int exitCode = answer(settings, new Streams(in, out, err), results, notes, args);
    results.flush();
    exitCode = StandardOutput.checked(out, notes, exitCode, errors);
    Notes.end(notes);
    return exitCode;
  }

  /** Answers; whatever the JVM throws ends in two lines, lack of memory among it. */
  private static int answer(
      Settings settings, Streams streams, PrintWriter results, PrintWriter notes, String... args) {
    try {
      Optional<FastStart> direct =
          settings.arePresent() ? Optional.empty() : FastArguments.read(args);
      return direct.isPresent()
          ? direct.get().answer(results, notes)
          : TariffCommand.run(settings, streams, results, notes, args);
    } catch (Throwable e) {
      return Errors.of(args).report(e, notes);
    }
  }
}
