package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;

/** Scenarios, locks, entries, lists of products and trades with damage in them. */
final class Documents implements Part {

  private static final String[] SCENARIOS = {
    "fentanyl-removed", "mutual-cut-2026", "pause-expires", "reciprocal-34", "yuan-at-8"
  };
  private static final String PRODUCTS =
      """
      id,code,origin,value,quantity,unit,entry_date
      TOY-1,9503.00.00,CN,10000,,,2025-04-11
      SHOE-2,6403.99.60,DE,5000,,,2025-08-10
      BEEF-3,0201.10.05,AU,8000,2500,kg,2025-05-01
      """;
  private static final String TRADE =
      """
      code,origin,importer,value
      9503.00.00,CN,US,1000000
      8703,JP,US,5000000
      total,DE,US,9000000
      """;
  private static final String ENTRY =
      """
      {"code":"9503.00.00","origin":"CN","value":10000,"entryDate":"2025-04-11"}
      {"code":"6109.10.00","origin":"CN","value":500.50,"entryDate":"2025-04-11"}
      """;
  private static final Set<Integer> OF_A_LOCK = Set.of(0, 1, 65);

  private final Workshop workshop;
  private String lock = "";

  Documents(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public String inputs() {
    return "damaged scenarios, locks, entries, products, trades";
  }

  @Override
  public int cases() {
    return 1_500;
  }

  @Override
  public void run(SplittableRandom random, Tally tally) throws IOException {
    tally.inputs(1);
    switch (random.nextInt(5)) {
      case 0 -> scenario(random, tally);
      case 1 -> lock(random, tally);
      case 2 -> entry(random, tally);
      case 3 -> products(random, tally);
      default -> trade(random, tally);
    }
  }

  private void scenario(SplittableRandom random, Tally tally) throws IOException {
    String name = SCENARIOS[random.nextInt(SCENARIOS.length)] + ".json";
    Path whole = workshop.rates().resolve("scenarios").resolve(name);
    String file = damaged("scenario.json", Files.readAllBytes(whole), random);
    Ran check = ended(tally, "scenario", "check", file);
    Ran quote =
        ended(
            tally,
            "quote",
            "9503.00.00",
            "-o",
            "CN",
            "-v",
            "10000",
            "-d",
            "2025-09-11",
            "--scenario",
            file);
    tally.holds(
        "scenario check and a quote take the same scenarios",
        (check.exitCode() == 0) == (quote.exitCode() == 0),
        () -> check + " and " + quote + ": " + file);
  }

  private void lock(SplittableRandom random, Tally tally) throws IOException {
    String file = damaged("lock.json", whole().getBytes(UTF_8), random);
    Ran check = ended(tally, "check", file);
    tally.holds(
        "check of a lock ends with 0, 1 or 65", OF_A_LOCK.contains(check.exitCode()), check);
  }

  private synchronized String whole() throws IOException {
    if (lock.isEmpty()) {
      Ran ran = Ran.of("lock", workshop.file("whole.csv", PRODUCTS.getBytes(UTF_8)).toString());
      if (ran.exitCode() != 0) {
        throw new IllegalStateException(ran.toString());
      }
      lock = ran.out();
    }
    return lock;
  }

  private void entry(SplittableRandom random, Tally tally) throws IOException {
    byte[] whole = (random.nextBoolean() ? ENTRY : PRODUCTS).getBytes(UTF_8);
    String file = damaged("entry.csv", whole, random);
    Ran ran = ended(tally, "entry", file, "-d", "2025-04-11", "--json");
    tally.holds(
        "JSON is one whole object", ran.out().isEmpty() || Ran.json(ran.out()).isPresent(), ran);
  }

  private void products(SplittableRandom random, Tally tally) throws IOException {
    String file = damaged("products.csv", PRODUCTS.getBytes(UTF_8), random);
    String out = workshop.file("out.lock").toString();
    Ran lock = ended(tally, "lock", file, "-O", out);
    if (lock.exitCode() == 0) {
      Ran check = ended(tally, "check", out);
      tally.holds("a lock that was just made holds", check.exitCode() == 0, check);
    }
    ended(tally, "diff", file, "--from", "2025-04-08", "--to", "2025-04-11", "--json");
  }

  private void trade(SplittableRandom random, Tally tally) throws IOException {
    String file = damaged("trade.csv", TRADE.getBytes(UTF_8), random);
    ended(tally, "exposure", file, "--date", "2025-01-15", "--against", "2025-04-11", "--json");
  }

  private String damaged(String name, byte[] whole, SplittableRandom random) throws IOException {
    byte[] bytes = whole;
    for (int i = random.nextInt(4) / 3; i >= 0; i--) {
      bytes = Damage.of(bytes, random);
    }
    return workshop.file(name, bytes).toString();
  }

  private static Ran ended(Tally tally, String... arguments) {
    Ran ran = Ran.of(arguments);
    tally.ended(ran);
    return ran;
  }
}
