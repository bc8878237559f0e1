package org.tariffcalc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the program starts: the one place that knows the process's streams and its exit. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** Runs one command on the given streams; returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    CommandLine program = TariffCommand.commandLine(args);
    program.setOut(new PrintWriter(out, false, StandardCharsets.UTF_8));
    program.setErr(new PrintWriter(err, false, StandardCharsets.UTF_8));
    int exitCode = program.execute(args);
    program.getOut().flush();
    program.getErr().flush();
    return exitCode;
  }

  // Java 17 would encode the cent sign by the locale of the machine.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
