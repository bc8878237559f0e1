package org.tariffcalc.cli.option;

import picocli.CommandLine.Option;

/** Whether an answer that leaves something undecided is a failure. */
public final class StrictOption {

  /** The exit code of an answer that leaves something undecided, where that is refused. */
  public static final int UNDECIDED = 68;

  @Option(
      names = "--strict",
      description = "End with exit code 68 when something is left undecided.")
  private boolean strict;

  /** Whether undecided answers are refused. */
  public boolean isGiven() {
    return strict;
  }

  /**
   * The exit code of an answer.
   *
   * @param exitCode without regard to what is undecided; another than zero stays
   * @param isDecided whether nothing is undecided
   */
  public int exitCode(int exitCode, boolean isDecided) {
    return exitCode == 0 && strict && !isDecided ? UNDECIDED : exitCode;
  }
}
