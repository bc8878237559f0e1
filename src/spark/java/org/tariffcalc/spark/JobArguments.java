package org.tariffcalc.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arguments of {@link PriceJob}: where rows come from and go to, and the options of a batch.
 */
final class JobArguments {

  private static final Map<String, String> SHORT =
      Map.of(
          "-o",
          "--origin",
          "-v",
          "--value",
          "-d",
          "--date",
          "-q",
          "--quantity",
          "-p",
          "--program",
          "--to",
          "--importer");

  private static final Set<String> OF_THE_JOB =
      Set.of(
          "--input",
          "--output",
          "--input-table",
          "--output-table",
          "--input-format",
          "--output-format",
          "--partition-bytes",
          "--rates",
          "--known-on");

  private final Map<String, String> said = new HashMap<>();
  private final List<Question.Option> options = new ArrayList<>();
  private boolean overwrites;
  private boolean isMultiLine;

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException when one has no value, or there is no input or output
   */
  JobArguments(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String name = SHORT.getOrDefault(arguments[i], arguments[i]);
      String text = "";
      int equals = name.startsWith("--") ? name.indexOf('=') : -1;
      if (name.equals("--overwrite")) {
        overwrites = true;
        continue;
      }
      if (name.equals("--multi-line")) {
        isMultiLine = true;
        continue;
      }
      if (!name.startsWith("--")) {
        throw new IllegalArgumentException("'" + name + "' is not an option; " + usage());
      }
      if (equals > 0) {
        text = name.substring(equals + 1);
        name = name.substring(0, equals);
      } else if (name.equals("--own-use")) {
        text = "true";
      } else if (++i < arguments.length) {
        text = arguments[i];
      } else {
        throw new IllegalArgumentException(name + " has no value; " + usage());
      }
      if (OF_THE_JOB.contains(name)) {
        said.put(name, text);
      } else {
        options.add(new Question.Option(name.substring(2), text));
      }
    }
    if (said.containsKey("--input") == said.containsKey("--input-table")
        || said.containsKey("--output") == said.containsKey("--output-table")) {
      throw new IllegalArgumentException("one input and one output are needed; " + usage());
    }
  }

  private static String usage() {
    return "--input rows.parquet --output priced.parquet [--overwrite] [options of tariff batch]";
  }

  /** What an option of the job says; empty when it is not given. */
  String text(String name) {
    return said.getOrDefault(name, "");
  }

  /** The form of a side: parquet, csv or json, by its option or the end of its path. */
  String form(String side) {
    String form = text("--" + side + "-format");
    String path = text("--" + side).replaceFirst("/+$", "");
    if (form.isEmpty()) {
      form =
          path.matches(".*\\.csv(\\.gz)?")
              ? "csv"
              : path.matches(".*\\.(json|ndjson|jsonl)(\\.gz)?") ? "json" : "parquet";
    }
    if (!Set.of("csv", "json", "parquet").contains(form)) {
      throw new IllegalArgumentException("'" + form + "' is not a form: parquet, csv or json are");
    }
    return form;
  }

  /** Whether what stands in the place of the output goes. */
  boolean overwrites() {
    return overwrites;
  }

  /** Whether a cell of CSV may hold the end of a line; each file is then read by one task. */
  boolean isMultiLine() {
    return isMultiLine;
  }

  /** The tables and what holds for rows that say nothing else. */
  Question question() {
    return new Question(text("--rates"), text("--known-on"), options);
  }
}
