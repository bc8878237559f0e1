package org.tariffcalc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Shows a text that is longer than the terminal page by page: with the program that PAGER names,
 * else with less. PAGER set to nothing, or to cat, does without.
 */
final class Pager {

  private static final String VARIABLE = "PAGER";

  private Pager() {}

  /**
   * Shows a text on the standard output of this process.
   *
   * @param out the standard output, for a text that fits or a pager that does not start
   */
  static void show(
      String text, Terminal terminal, Map<String, String> environment, PrintWriter out) {
    String pager = environment.getOrDefault(VARIABLE, "less").strip();
    boolean fits = terminal.rows() == 0 || text.lines().count() < terminal.rows();
    if (fits || pager.isEmpty() || pager.equals("cat") || !ran(pager, text, environment)) {
      out.print(text);
      out.flush();
    }
  }

  private static boolean ran(String pager, String text, Map<String, String> environment) {
    // PAGER may hold options, so a shell runs it. The shell ends with 127 if the pager is missing.
    ProcessBuilder shell =
        new ProcessBuilder(
            "sh", "-c", "command -v ${1%% *} >/dev/null || exit 127; exec $1", "sh", pager);
    // Leaves a screen that fits, and shows colors, as git has it.
    if (!environment.containsKey("LESS")) {
      shell.environment().put("LESS", "FRX");
    }
    shell.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    shell.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process process = shell.start();
      // Ctrl-C belongs to the pager: this process waits for it to end.
      Thread wait = new Thread(() -> waitFor(process));
      Runtime.getRuntime().addShutdownHook(wait);
      try (OutputStream to = process.getOutputStream()) {
        to.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // The reader has left before the end; what is unread is not missed.
      }
      return waitFor(process) != 127;
    } catch (IOException e) {
      return false;
    }
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
