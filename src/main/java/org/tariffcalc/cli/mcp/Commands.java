package org.tariffcalc.cli.mcp;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The commands of the program, as a server calls them. */
public interface Commands {

  /** What a command takes, by its name. */
  CommandSpec named(String command);

  /** Runs a command line that reads no standard input. */
  Ended run(List<String> arguments);

  /**
   * How a command ended.
   *
   * @param exitCode 0 and 1 are answers, all others faults
   * @param out what it printed
   * @param err its fault or its notes
   */
  record Ended(int exitCode, String out, String err) {

    /** Whether it has an answer; a difference that was found is one. */
    boolean isAnswer() {
      return exitCode <= 1 && !out.isEmpty();
    }
  }
}
