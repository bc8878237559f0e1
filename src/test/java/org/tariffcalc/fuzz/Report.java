package org.tariffcalc.fuzz;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a run, as it prints them: Markdown, which the page of the figures takes over. */
final class Report {

  private static final List<Integer> CODES = List.of(0, 1, 2, 65, 66, 68, 69, 70, 74, 78, 141);

  private record Line(Part part, Tally tally) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  void add(Part part, Tally tally) {
    lines.add(new Line(part, tally));
  }

  void leftOut(Part part) {
    leftOut.add(part.name() + " (" + part.inputs() + ")");
  }

  boolean isClean() {
    return lines.stream().allMatch(each -> each.tally().breachCount() == 0);
  }

  void print(PrintStream out, long seed, long seconds) {
    StringBuilder text = new StringBuilder();
    text.append("| part | inputs | runs |");
    CODES.forEach(code -> text.append(" exit ").append(code).append(" |"));
    text.append(" broken |\n| --- | ---: | ---: |");
    text.append(" ---: |".repeat(CODES.size() + 1)).append('\n');
    long inputs = 0;
    long runs = 0;
    long broken = 0;
    Map<Integer, Long> exits = new TreeMap<>();
    for (Line each : lines) {
      Tally tally = each.tally();
      long ofPart = tally.exits().values().stream().mapToLong(Long::longValue).sum();
      inputs += tally.inputs();
      runs += ofPart;
      broken += tally.breachCount();
      tally.exits().forEach((code, count) -> exits.merge(code, count, Long::sum));
      row(
          text,
          each.part().name() + ": " + each.part().inputs(),
          tally.inputs(),
          ofPart,
          tally.exits(),
          tally.breachCount());
    }
    row(text, "all", inputs, runs, exits, broken);
    text.append("\n| part | what held | times |\n| --- | --- | ---: |\n");
    for (Line each : lines) {
      each.tally()
          .held()
          .forEach(
              (promise, count) ->
                  text.append("| ")
                      .append(each.part().name())
                      .append(" | ")
                      .append(promise)
                      .append(" | ")
                      .append(number(count))
                      .append(" |\n"));
    }
    text.append("\nseed ").append(seed).append(", ").append(seconds).append(" s, slowest run ");
    text.append(lines.stream().mapToLong(each -> each.tally().slowest()).max().orElse(0));
    text.append(" ms\n");
    leftOut.forEach(each -> text.append("not run here: ").append(each).append('\n'));
    for (Line each : lines) {
      each.tally().breaches().forEach(breach -> text.append("BROKEN ").append(breach).append('\n'));
    }
    text.append(isClean() ? "every promise was kept\n" : number(broken) + " times broken\n");
    out.print(text);
    out.flush();
  }

  private static void row(
      StringBuilder text,
      String name,
      long inputs,
      long runs,
      Map<Integer, Long> exits,
      long broken) {
    text.append("| ").append(name).append(" | ").append(number(inputs));
    text.append(" | ").append(number(runs)).append(" |");
    for (int code : CODES) {
      text.append(' ').append(number(exits.getOrDefault(code, 0L))).append(" |");
    }
    text.append(' ').append(number(broken)).append(" |\n");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
