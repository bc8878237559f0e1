package org.tariffcalc.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Run by the launcher to make the archive of classes: answers what is asked most, so that the JVM
 * has loaded what later runs need. The answers go nowhere, but for the name of the version.
 */
final class ArchiveTraining {

  private ArchiveTraining() {}

  /** Runs a few commands on this JVM. */
  public static void main(String[] args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    run(nowhere, "quote 9503.00.00 --origin CN --value 10000 --date 2025-04-11 --explain");
    run(nowhere, "quote 8517.13.00 -o VN -v 10000 -d 2026-06-01 --json");
    run(nowhere, "quote 6109.10.00 -o DE -v 10000 -d 2025-08-07 --field dutyPercent");
    run(nowhere, "quote 1201.90.00 -o US -v 10000CNY -d 2025-04-12 --base-rate 3% --format csv");
    // Reads the JSON itself, as every answer by --rates does.
    run(nowhere, "quote 6109.10.00 -o DE -v 10000 -d 2025-08-07 --unsealed");
    run(nowhere, "countries --date 2025-08-07");
    run(nowhere, "find electric ketle");
    run(nowhere, "find office chair --origin CN");
    run(nowhere, "show 8516.10");
    run(nowhere, "--help");
    // What stands around every answer of a process: its streams, its language, its terminal.
    Main.main(new String[] {"--version"});
  }

  private static void run(PrintStream nowhere, String command) {
    Main.runAsSet(nowhere, nowhere, command.split(" ", -1));
  }
}
