package org.tariffcalc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tariffcalc.customs.TariffException;

/** Where the program starts: the one place that knows the process's streams and its exit. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = runAsSet(out, err, args);
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
      PrintWriter notes = new PrintWriter(err, false, StandardCharsets.UTF_8);
      return Errors.report(e, notes);
    }
  }

  /** Runs one command without settings on the given streams; returns its exit code. */
  static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    return run(Settings.none(), in, out, err, args);
  }

  /** Runs one command on the given streams; returns its exit code. */
  static int run(
      Settings settings, InputStream in, PrintStream out, PrintStream err, String... args) {
    PrintWriter results = new PrintWriter(out, false, StandardCharsets.UTF_8);
    PrintWriter notes = new PrintWriter(err, false, StandardCharsets.UTF_8);
    Optional<Direct> direct = settings.arePresent() ? Optional.empty() : DirectArguments.read(args);
    int exitCode =
        direct.isPresent()
            ? answer(direct.get(), results, notes)
            : TariffCommand.run(settings, new Streams(in, out), results, notes, args);
    results.flush();
    notes.flush();
    return exitCode;
  }

  private static int answer(Direct command, PrintWriter results, PrintWriter notes) {
    try {
      return command.answer(results, notes);
    } catch (RuntimeException e) {
      return Errors.report(e, notes);
    }
  }

  // Java 17 would encode the cent sign by the locale of the machine.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
