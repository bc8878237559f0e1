package org.tariffcalc.fuzz;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Files of NDJSON rows, some of them damaged: every row comes back in its place, as it was. */
final class NdjsonBatches implements Part {

  private static final int ROWS = 500;
  private static final String[] COLUMNS = {
    "id", "code", "origin", "value", "entryDate", "mode", "note"
  };

  /** Numbers that no binary fraction holds. */
  private static final String[] NUMBERS = {
    "1.10",
    "12345678901234567.89",
    "0.1000000000000000000000000001",
    "1e400",
    "1e-400",
    "-0.0",
    "100.00",
    "98765432109876543210987654321"
  };

  private final Workshop workshop;

  NdjsonBatches(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "ndjson";
  }

  @Override
  public String inputs() {
    return "rows of NDJSON";
  }

  @Override
  public int cases() {
    return 40;
  }

  /** A row as an object of one line; empty cells are left out. */
  static String object(List<String> row, String... names) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < names.length; i++) {
      if (!row.get(i).isEmpty()) {
        text.append(text.length() > 1 ? "," : "").append('"').append(names[i]).append("\":\"");
        text.append(JsonStringEncoder.getInstance().quoteAsString(row.get(i))).append('"');
      }
    }
    return text.append('}').toString();
  }

  @Override
  public void run(SplittableRandom random, Tally tally) {
    List<String> lines = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    Goods goods = workshop.goods();
    for (int i = 0; i < ROWS; i++) {
      String number = NUMBERS[random.nextInt(NUMBERS.length)];
      String row =
          object(
              List.of(
                  "r" + i,
                  goods.code(random),
                  goods.origin(random),
                  goods.value(random),
                  goods.day(random),
                  random.nextBoolean() ? "ocean" : "",
                  random.nextInt(3) == 0 ? Damage.splinter(random).replace("\ud800", "") : "n"),
              COLUMNS);
      row = row.substring(0, row.length() - 1) + ",\"exact\":" + number + "}";
      boolean isWhole = random.nextInt(3) > 0;
      if (!isWhole) {
        row = Damage.of(row, random).replaceAll("[\r\n\ud800-\udfff]", "?");
        row = row.isBlank() ? "?" : row;
      }
      lines.add(row);
      numbers.add(isWhole ? number : "");
    }
    tally.inputs(ROWS);
    for (int from = 0; from < ROWS; ) {
      from += answered(lines.subList(from, ROWS), numbers.subList(from, ROWS), from, tally);
    }
  }

  /**
   * Holds a batch of the rows against its answer.
   *
   * @return how many of them are dealt with: all, or those up to the one at which the batch stops
   */
  private int answered(List<String> lines, List<String> numbers, int first, Tally tally) {
    Ran ran =
        Ran.of(
            String.join("\n", lines) + "\n",
            List.of("batch", "-", "--in-format", "ndjson", "-f", "ndjson", "-d", "2025-04-11"));
    tally.ended(ran);
    List<String> out = ran.out().lines().toList();
    boolean isStopped = ran.err().contains(" is not understood and may bear on the duty");
    tally.holds(
        isStopped
            ? "a batch that stops at a member that may bear on the duty names its line"
            : "as many rows come out as went in",
        isStopped
            ? ran.exitCode() == 65 && ran.err().contains(", line " + (out.size() + 1) + ": ")
            : out.size() == lines.size(),
        out.size() + " of " + ran);
    if (!isStopped && out.size() != lines.size()) {
      return lines.size();
    }
    boolean hasError = isStopped;
    for (int i = 0; i < out.size(); i++) {
      hasError |= hold(first + i, lines.get(i), numbers.get(i), out.get(i), i % 10 == 0, tally);
    }
    tally.holds("exit 65 with a bad row, else 0", ran.exitCode() == (hasError ? 65 : 0), ran);
    return isStopped ? out.size() + 1 : lines.size();
  }

  /** Holds a row against its answer; returns whether that is an error. */
  private boolean hold(
      int i, String line, String number, String out, boolean isHeldBySchema, Tally tally) {
    Optional<JsonNode> json = Ran.json(out);
    tally.holds("each line is one whole object", json.isPresent(), () -> line + " -> " + out);
    if (json.isEmpty()) {
      return true;
    }
    boolean hasError = json.get().has("error");
    tally.holds(
        "a row has figures or an error, never both",
        hasError != json.get().has("totals") || json.get().has("range"),
        () -> line + " -> " + out);
    JsonNode row = json.get().path("row");
    if (!number.isEmpty()) {
      tally.holds(
          "the members of a row come back, its numbers digit by digit",
          row.path("id").asText().equals("r" + i) && out.contains("\"exact\":" + number + "}"),
          () -> line + " -> " + out);
    } else if (row.has("line")) {
      tally.holds(
          "a line that is not JSON comes back as it was",
          row.path("line").asText().equals(line),
          () -> line + " -> " + out);
    }
    if (isHeldBySchema || hasError) {
      String faults = workshop.schemas().faults("batch", out);
      tally.holds("JSON keeps its schema", faults.isEmpty(), () -> line + ": " + faults);
    }
    return hasError;
  }
}
