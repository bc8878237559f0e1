package org.tariffcalc.fuzz;

import java.io.IOException;
import java.util.SplittableRandom;

/** One kind of input of the run. */
interface Part {

  /** What it is called in the report and by {@code --part}. */
  String name();

  /** What one of its inputs is, in the plural. */
  String inputs();

  /** How many cases a run of length 1 has; a case may hold many inputs. */
  int cases();

  /** Whether several cases may run at once. */
  default boolean isParallel() {
    return true;
  }

  /** Whether it can run here; one that cannot says so in the report. */
  default boolean canRun() {
    return true;
  }

  /** Tries the case of a seed; what it finds goes into the tally, with the inputs that it took. */
  void run(SplittableRandom random, Tally tally) throws IOException, InterruptedException;
}
