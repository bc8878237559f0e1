package org.tariffcalc.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a case, or the cases of a part, came to: inputs, ends by exit code, how often each promise
 * was held against an answer, and each time that it was broken.
 */
final class Tally {

  private static final int MOST_SHOWN = 5;

  private final String origin;
  private final Map<Integer, Long> exits = new TreeMap<>();
  private final Map<String, Long> held = new TreeMap<>();
  private final Map<String, List<String>> breaches = new TreeMap<>();
  private long inputs;
  private long breachCount;
  private long slowest;

  /**
   * An empty tally.
   *
   * @param origin what draws the same case again: part and seed
   */
  Tally(String origin) {
    this.origin = origin;
  }

  /** Counts inputs. */
  void inputs(int count) {
    inputs += count;
  }

  /** Counts the end of a run and holds against it what every run promises. */
  void ended(Ran ran) {
    exits.merge(ran.exitCode(), 1L, Long::sum);
    slowest = Math.max(slowest, ran.millis());
    Promises.ofEveryRun(ran, this);
  }

  /** Notes that a promise was tried, and whether it was kept. */
  void holds(String promise, boolean isKept, Object how) {
    if (isKept) {
      held.merge(promise, 1L, Long::sum);
    } else {
      breachCount++;
      show(promise, origin + ": " + promise + ": " + how);
    }
  }

  /** The same, with what is costly to say said only when it is needed. */
  void holds(String promise, boolean isKept, Supplier<?> how) {
    holds(promise, isKept, isKept ? "" : (Object) Shown.text(String.valueOf(how.get())));
  }

  /** Takes in the tally of a case. */
  synchronized void add(Tally other) {
    inputs += other.inputs;
    breachCount += other.breachCount;
    slowest = Math.max(slowest, other.slowest);
    other.exits.forEach((code, count) -> exits.merge(code, count, Long::sum));
    other.held.forEach((promise, count) -> held.merge(promise, count, Long::sum));
    other.breaches.forEach((promise, shown) -> shown.forEach(each -> show(promise, each)));
  }

  private void show(String promise, String breach) {
    List<String> shown = breaches.computeIfAbsent(promise, each -> new ArrayList<>());
    if (shown.size() < MOST_SHOWN) {
      shown.add(breach);
    }
  }

  long inputs() {
    return inputs;
  }

  Map<Integer, Long> exits() {
    return exits;
  }

  Map<String, Long> held() {
    return held;
  }

  /** The first breaches of each promise. */
  List<String> breaches() {
    return breaches.values().stream().flatMap(List::stream).toList();
  }

  long breachCount() {
    return breachCount;
  }

  /** Milliseconds that the slowest run took. */
  long slowest() {
    return slowest;
  }
}
