package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Files of CSV rows, some of them damaged: every row comes back in its place, as it was. */
final class CsvBatches implements Part {

  private static final int ROWS = 1000;
  private static final String[] COLUMNS = {
    "id", "code", "origin", "value", "entry_date", "mode", "note"
  };
  private static final int ASKED = 5;

  /** The figures of a row that quote, CSV and NDJSON have alike. */
  private static final List<String> FIGURES =
      List.of(
          "customs_value",
          "base_duty",
          "additional_duty",
          "total_duty",
          "taxes_and_fees",
          "landed_cost",
          "headings");

  private final Workshop workshop;

  CsvBatches(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String inputs() {
    return "rows of CSV";
  }

  @Override
  public int cases() {
    return 65;
  }

  @Override
  public void run(SplittableRandom random, Tally tally) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Boolean> isGood = new ArrayList<>();
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    String end = random.nextBoolean() ? "\n" : "\r\n";
    for (int i = 0; i < ROWS; i++) {
      List<String> row = drawn(i, random);
      isGood.add(random.nextInt(3) > 0);
      if (!isGood.get(i)) {
        int at = 1 + random.nextInt(row.size() - 1);
        row.set(
            at,
            Damage.of(row.get(at), random).replace("\r", "").replaceAll("[\ud800-\udfff]", "?"));
      }
      rows.add(row);
      text.append(String.join(",", row.stream().map(Cells::written).toList())).append(end);
    }
    // A file with a NUL near its head is taken for UTF-16 and refused whole.
    if (text.indexOf("\u0000") >= 0 && random.nextInt(5) > 0) {
      rows.forEach(row -> row.replaceAll(cell -> cell.replace("\u0000", "")));
      text = new StringBuilder(text.toString().replace("\u0000", ""));
    }
    Ran ran = Ran.of(text.toString(), List.of("batch", "-", "-d", "2025-04-11"));
    tally.inputs(ROWS);
    tally.ended(ran);
    if (text.indexOf("\u0000") >= 0 && ran.out().isEmpty()) {
      tally.holds("a file that is not text is refused by 65", ran.exitCode() == 65, ran);
      return;
    }
    List<List<String>> out = Cells.records(ran.out());
    tally.holds(
        "as many rows come out as went in", out.size() == ROWS + 1, out.size() + " of " + ran);
    if (out.size() != ROWS + 1) {
      return;
    }
    List<String> header = out.get(0);
    int error = header.indexOf("error");
    int faulty = 0;
    for (int i = 0; i < ROWS; i++) {
      List<String> row = out.get(i + 1);
      List<String> in = rows.get(i);
      tally.holds(
          "the cells of a row come back as they were, in their place",
          row.size() == header.size() && row.subList(0, COLUMNS.length).equals(in),
          () -> in + " -> " + row);
      boolean hasError = !row.get(error).isEmpty();
      faulty += hasError ? 1 : 0;
      tally.holds(
          "a row has figures or an error, never both",
          hasError == row.get(header.indexOf("total_duty")).isEmpty(),
          () -> row);
    }
    tally.holds("exit 65 with a bad row, else 0", ran.exitCode() == (faulty > 0 ? 65 : 0), ran);
    compare(rows, isGood, out, random, tally);
  }

  private List<String> drawn(int i, SplittableRandom random) {
    Goods goods = workshop.goods();
    return new ArrayList<>(
        List.of(
            "r" + i,
            goods.code(random),
            goods.origin(random),
            goods.value(random),
            goods.day(random),
            random.nextBoolean() ? "ocean" : random.nextBoolean() ? "air" : "",
            random.nextInt(3) == 0
                ? Damage.splinter(random).replace("\r", "").replace("\ud800", "")
                : "n"));
  }

  /** The priced rows again as NDJSON, and some of them as quotes: the same figures. */
  private void compare(
      List<List<String>> rows,
      List<Boolean> isGood,
      List<List<String>> out,
      SplittableRandom random,
      Tally tally)
      throws IOException {
    List<String> header = out.get(0);
    int error = header.indexOf("error");
    List<Integer> priced =
        IntStream.range(0, rows.size())
            .filter(i -> out.get(i + 1).get(error).isEmpty())
            .boxed()
            .toList();
    StringBuilder ndjson = new StringBuilder();
    for (int i : priced) {
      ndjson.append(NdjsonBatches.object(rows.get(i), COLUMNS)).append('\n');
    }
    // A file, since it may be read twice: the first row need not have all members.
    String file = workshop.file("rows.ndjson", ndjson.toString().getBytes(UTF_8)).toString();
    Ran ran = Ran.of("batch", file, "-f", "csv", "-d", "2025-04-11");
    tally.ended(ran);
    List<List<String>> again = Cells.records(ran.out());
    tally.holds("as many rows come out as went in", again.size() == priced.size() + 1, ran);
    for (int i = 0; i + 1 < again.size(); i++) {
      List<String> before = figures(header, out.get(priced.get(i) + 1));
      List<String> now = figures(again.get(0), again.get(i + 1));
      tally.holds(
          "the same figures from CSV and from NDJSON",
          before.equals(now),
          () -> before + " and " + now);
    }
    // Damaged cells of blanks are no cells, where damaged arguments are refused.
    List<Integer> asked = priced.stream().filter(isGood::get).toList();
    for (int i = 0; i < ASKED && !asked.isEmpty(); i++) {
      int at = asked.get(random.nextInt(asked.size()));
      List<String> row = rows.get(at);
      List<String> question =
          new ArrayList<>(
              List.of("quote", row.get(1), "-o", row.get(2), "-v", row.get(3), "-f", "csv"));
      question.addAll(List.of("-d", row.get(4).isEmpty() ? "2025-04-11" : row.get(4)));
      if (!row.get(5).isEmpty()) {
        question.addAll(List.of("--mode", row.get(5)));
      }
      Ran quote = Ran.of(question);
      tally.ended(quote);
      List<List<String>> answer = Cells.records(quote.out());
      tally.holds(
          "the same figures from a row and from a quote",
          answer.size() == 2
              && figures(answer.get(0), answer.get(1)).equals(figures(header, out.get(at + 1))),
          () -> quote + " against " + out.get(at + 1));
    }
  }

  private static List<String> figures(List<String> header, List<String> row) {
    return FIGURES.stream().map(each -> row.get(header.indexOf(each))).toList();
  }
}
