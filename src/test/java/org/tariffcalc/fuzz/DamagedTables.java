package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/** Tables of which one file is damaged or gone: they answer as before, or not at all. */
final class DamagedTables implements Part {

  private static final String[] QUESTIONS = {
    "quote 9503.00.00 -o CN -v 10000 -d 2025-04-11 -f csv",
    "quote 8708.30.50 -o JP -v 10000 -d 2025-09-20 -f csv --mode ocean",
    "quote 7606.11.30 -o CN -v 10000 -d 2026-03-01 -f csv --content aluminum=60%",
    "quote 5208.12.40.20 -o IN -v 10000 -d 2025-10-01 -f csv -q 900kg -q 5000m2",
    "quote 1201.90.11 -o US --to CN -v 100000CNY -d 2026-03-10 --base-rate 3% -f csv",
    "quote 6109.10.00 -o MX -v 10000 -d 2026-04-11 --claim 9802.00.80 --content us=40% -f csv",
    "batch - -d 2025-08-10"
  };
  private static final String ROWS =
      """
      id,code,origin,value
      1,9503.00.00,CN,100
      2,6403.99.60,DE,200
      3,8501.10.40,JP,300
      4,2204.21.50,FR,400
      """;

  private final Workshop workshop;
  private final Map<String, Ran> whole = new HashMap<>();
  private final ThreadLocal<Path> copies = ThreadLocal.withInitial(this::copy);

  DamagedTables(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public String inputs() {
    return "damaged tables, each asked twice";
  }

  @Override
  public int cases() {
    return 2_000;
  }

  private Path copy() {
    try {
      Path copy = workshop.newFolder();
      Workshop.copy(workshop.rates(), copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void run(SplittableRandom random, Tally tally) throws IOException {
    Path tables = copies.get();
    List<String> files = Workshop.files(tables);
    // Half of the damage strikes a file that most questions read.
    List<String> read =
        files.stream()
            .filter(
                each ->
                    !each.contains("/")
                        || each.contains("/95")
                        || each.contains("/87")
                        || each.contains("/76"))
            .toList();
    List<String> some = random.nextBoolean() ? files : read;
    String name = some.get(random.nextInt(some.size()));
    Path file = tables.resolve(name);
    byte[] before = Files.readAllBytes(file);
    damage(file, before, tables.resolve(files.get(random.nextInt(files.size()))), random);
    try {
      tally.inputs(1);
      for (int i = 0; i < 2; i++) {
        String question = QUESTIONS[random.nextInt(QUESTIONS.length)];
        Ran expected = expected(question);
        Ran ran = ask(question, tables, "");
        tally.ended(ran);
        tally.holds(
            "a damaged table is exit 78 or changes no figure",
            ran.exitCode() == 78 && expected.out().startsWith(ran.out())
                || figures(ran).equals(figures(expected)),
            () -> name + ": " + ran + " " + ran.out() + " for " + expected.out());
      }
      if (random.nextInt(8) == 0) {
        // By its own word unsealed: whatever the figure, it ends as promised.
        tally.ended(ask(QUESTIONS[random.nextInt(QUESTIONS.length)], tables, "--unsealed"));
      }
    } finally {
      Files.createDirectories(file.getParent());
      Files.write(file, before);
    }
  }

  private static void damage(Path file, byte[] before, Path other, SplittableRandom random)
      throws IOException {
    switch (random.nextInt(8)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, new byte[0]);
      case 2 -> Files.writeString(file, "{}");
      case 3 -> Files.write(file, Files.readAllBytes(other));
      case 4 -> {
        List<String> lines = new ArrayList<>(new String(before, UTF_8).lines().toList());
        Collections.shuffle(lines, new Random(random.nextLong()));
        Files.writeString(file, String.join("\n", lines) + "\n");
      }
      default -> Files.write(file, Damage.of(before, random));
    }
  }

  private synchronized Ran expected(String question) {
    return whole.computeIfAbsent(question, each -> ask(each, workshop.rates(), ""));
  }

  private static Ran ask(String question, Path tables, String more) {
    List<String> arguments = new ArrayList<>(List.of(question.split(" ", -1)));
    arguments.addAll(List.of("--rates", tables.toString()));
    if (!more.isEmpty()) {
      arguments.add(more);
    }
    return Ran.of(ROWS, arguments);
  }

  /** The exit code and every cell but the name of the edition. */
  private static List<List<String>> figures(Ran ran) {
    List<List<String>> records = Cells.records(ran.out());
    int edition = records.isEmpty() ? -1 : records.get(0).indexOf("edition");
    for (List<String> record : records) {
      if (edition >= 0 && edition < record.size()) {
        record.remove(edition);
      }
    }
    records.add(List.of(String.valueOf(ran.exitCode())));
    return records;
  }
}
