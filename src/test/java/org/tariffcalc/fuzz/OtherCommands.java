package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Command lines of every other command that writes no file, damaged more often than not. */
final class OtherCommands implements Part {

  private static final String PRODUCTS =
      """
      id,code,origin,value,entry_date
      TOY,9503.00.00,CN,10000,2025-04-11
      SHOE,6403.99.60,DE,5000,2025-04-11
      """;

  private final Workshop workshop;

  OtherCommands(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public String inputs() {
    return "command lines of the other commands";
  }

  @Override
  public int cases() {
    return 1_000;
  }

  @Override
  public void run(SplittableRandom random, Tally tally) throws IOException {
    List<String> arguments = new ArrayList<>(drawn(random));
    // The first word stays: a damaged command is tried by the damaged words of a quote.
    for (int worse = random.nextInt(3); worse > 0 && arguments.size() > 1; worse--) {
      int at = 1 + random.nextInt(arguments.size() - 1);
      // No damage may turn a word into the name of a file to write.
      if (random.nextInt(4) == 0) {
        arguments.add(at, Damage.splinter(random));
      } else if (!arguments.get(at).startsWith("-")) {
        arguments.set(at, Damage.of(arguments.get(at), random));
      }
    }
    Ran ran = Ran.of(PRODUCTS, arguments);
    tally.inputs(1);
    tally.ended(ran);
    tally.holds(
        "JSON is one whole object",
        !ran.out().startsWith("{") || Ran.json(ran.out()).isPresent(),
        ran);
  }

  private List<String> drawn(SplittableRandom random) throws IOException {
    Goods goods = workshop.goods();
    String code = goods.code(random);
    String origin = goods.origin(random);
    String day = goods.day(random);
    String other = goods.day(random);
    String value = goods.value(random);
    String products = workshop.file("products.csv", PRODUCTS.getBytes(UTF_8)).toString();
    return switch (random.nextInt(13)) {
      case 0 ->
          List.of(
              "compare", code, "--origins", origin + ",DE,VN", "-v", value, "-d", day, "--json");
      case 1 -> List.of("compare", code, "-o", origin, "--dates", day + "," + other, "-v", value);
      case 2 -> List.of("next", code, "-o", origin, "-d", day, "--json");
      case 3 -> List.of("countries", "-d", day, "-f", "csv");
      case 4 -> List.of("rates", "list", "-d", day, "-o", origin, "--json");
      case 5 -> List.of("rates", "show", "9903.01.63");
      case 6 -> List.of("interest", value, "--deposited", "2025-04-11", "--liquidated", other);
      case 7 -> List.of("explain", "9903.88.15", "-f", "markdown");
      case 8 -> List.of("diff", products, "--from", day, "--to", other, "--json");
      case 9 ->
          List.of(
              "entry", products, "-d", day, "--allocate", "value", "--freight", value, "--json");
      case 10 ->
          List.of("timeline", code, "-o", origin, "--from", day, "--to", "2026-09-01", "-f", "csv");
      case 11 -> List.of("lock", products, "-d", day);
      default -> List.of("rates", "diff", "--from", day, "--to", other);
    };
  }
}
