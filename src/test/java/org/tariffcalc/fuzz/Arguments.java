package org.tariffcalc.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Command lines of {@code quote}: drawn from its grammar, then damaged more often than not. */
final class Arguments implements Part {

  private static final String[] PROGRAMS = {
    "S", "KR", "AU", "A", "A+", "CA", "JP", "P", "IL", "zz"
  };
  private static final String[] CLAIMS = {
    "9802.00.80",
    "9903.88.69",
    "9903.01.32",
    "9903.94.01",
    "9817.00.96",
    "9801.00.10",
    "9811.00.60",
    "9903.01.34"
  };
  private static final String[] INCOTERMS = {
    "EXW", "FCA", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS"
  };
  private static final String[] FIELDS = {
    "landedCost", "totalDuty", "dutyPercent", "effectiveRatePercent", "customsValue", "nothing"
  };
  private static final String[] SCENARIOS = {
    "fentanyl-removed", "mutual-cut-2026", "pause-expires", "reciprocal-34", "yuan-at-8"
  };

  private final Workshop workshop;

  Arguments(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "arguments";
  }

  @Override
  public String inputs() {
    return "command lines of quote";
  }

  @Override
  public int cases() {
    return 12_000;
  }

  @Override
  public void run(SplittableRandom random, Tally tally) {
    List<String> arguments = new ArrayList<>(List.of("quote"));
    if (random.nextInt(20) > 0) {
      String code = workshop.goods().code(random);
      arguments.add(
          random.nextInt(10) == 0 ? code.substring(0, random.nextBoolean() ? 4 : 6) : code);
    }
    put(arguments, random.nextBoolean() ? "-o" : "--origin", workshop.goods().origin(random));
    put(arguments, random.nextBoolean() ? "-v" : "--value", workshop.goods().value(random));
    put(arguments, "-d", workshop.goods().day(random));
    for (int more = random.nextInt(4); more > 0; more--) {
      option(arguments, random);
    }
    if (random.nextInt(5) > 1) {
      arguments.add("--json");
    }
    for (int worse = random.nextInt(4) - 1; worse > 0; worse--) {
      damage(arguments, random);
    }
    Ran ran = Ran.of(arguments);
    tally.inputs(1);
    tally.ended(ran);
    boolean isRefused = ran.exitCode() != 0 && ran.exitCode() != 68 && ran.exitCode() != 69;
    if (isRefused) {
      tally.holds("what is refused prints no figures", ran.out().isEmpty(), ran);
    } else if (ran.exitCode() == 0) {
      tally.holds("what is answered is not empty", !ran.out().isEmpty(), ran);
    }
    if (ran.out().startsWith("{")) {
      holdJson(ran, tally);
    }
  }

  private static void put(List<String> arguments, String option, String value) {
    arguments.add(option);
    arguments.add(value);
  }

  private void option(List<String> arguments, SplittableRandom random) {
    Goods goods = workshop.goods();
    String amount = goods.value(random);
    switch (random.nextInt(24)) {
      case 0 -> put(arguments, "--loaded", goods.day(random));
      case 1 ->
          put(arguments, "-q", random.nextInt(5000) + of(random, "kg", "No", "doz", "l", "m2", ""));
      case 2 ->
          put(arguments, "--mode", of(random, "ocean", "air", "truck", "rail", "post", "express"));
      case 3 ->
          put(
              arguments,
              "--entry",
              of(random, "formal", "informal", "mail-customs", "express-hub"));
      case 4 -> put(arguments, "-p", of(random, PROGRAMS));
      case 5 -> put(arguments, "--claim", of(random, CLAIMS));
      case 6 -> put(arguments, "--not", of(random, CLAIMS));
      case 7 ->
          put(
              arguments,
              "--content",
              of(random, "us", "steel", "aluminum", "copper", "abroad")
                  + "="
                  + random.nextInt(101)
                  + "%");
      case 8 -> put(arguments, "--base-rate", random.nextInt(60) + "." + random.nextInt(10) + "%");
      case 9 -> put(arguments, "--adcvd", random.nextInt(300) + "%");
      case 10 -> put(arguments, "--incoterm", of(random, INCOTERMS));
      case 11 -> put(arguments, "--freight", amount);
      case 12 -> put(arguments, "--insurance", amount);
      case 13 -> put(arguments, "--pre-carriage", amount);
      case 14 -> put(arguments, "--inland", amount);
      case 15 -> put(arguments, "--other-costs", "broker=" + amount);
      case 16 ->
          put(arguments, "--fx", of(random, "CNY", "EUR", "JPY") + "=" + goods.value(random));
      case 17 -> put(arguments, "--compare-fx", "CNY=7." + random.nextInt(100));
      case 18 -> put(arguments, "--exported", goods.day(random));
      case 19 -> put(arguments, "--known-on", goods.day(random));
      case 20 -> put(arguments, "--scenario", of(random, SCENARIOS));
      case 21 -> put(arguments, "--to", of(random, "US", "CN"));
      case 22 -> put(arguments, "--field", of(random, FIELDS));
      default ->
          arguments.add(
              of(
                  random,
                  "--explain",
                  "--strict",
                  "--own-use",
                  "-f=csv",
                  "-f=markdown",
                  "--unsealed"));
    }
  }

  private static void damage(List<String> arguments, SplittableRandom random) {
    int at = random.nextInt(arguments.size());
    switch (random.nextInt(6)) {
      case 0 -> arguments.remove(at);
      case 1 -> arguments.add(at, arguments.get(random.nextInt(arguments.size())));
      case 2 -> arguments.add(at, Damage.splinter(random));
      default -> arguments.set(at, Damage.of(arguments.get(at), random));
    }
  }

  private static String of(SplittableRandom random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private void holdJson(Ran ran, Tally tally) {
    Optional<JsonNode> parsed = Ran.json(ran.out());
    tally.holds("JSON is one whole object", parsed.isPresent(), ran);
    if (parsed.isEmpty()) {
      return;
    }
    JsonNode json = parsed.get();
    String faults = workshop.schemas().faults("assessment", ran.out());
    tally.holds("JSON keeps its schema", faults.isEmpty(), ran + ": " + faults);
    JsonNode totals = json.path("totals");
    if (totals.isMissingNode()) {
      return;
    }
    tally.holds(
        "charges add up to the duty, fees to the fees",
        sum(json.path("charges")).compareTo(totals.path("totalDuty").decimalValue()) == 0
            && sum(json.path("taxesAndFees"))
                    .compareTo(totals.path("totalTaxesAndFees").decimalValue())
                == 0,
        ran);
    boolean hasTerms =
        ran.arguments()
            .toString()
            .matches("(?s).*(incoterm|freight|insur|carriage|inland|other-c|--to|-fx).*");
    if (!hasTerms
        && json.path("shipment")
            .path("currency")
            .asText()
            .equals(totals.path("currency").asText())) {
      BigDecimal landed =
          json.path("shipment")
              .path("value")
              .decimalValue()
              .add(totals.path("totalDuty").decimalValue())
              .add(totals.path("totalTaxesAndFees").decimalValue())
              // A price may have parts of a cent; what is paid has none.
              .setScale(2, RoundingMode.HALF_UP);
      tally.holds(
          "price, duty and fees add up to the landed cost",
          landed.compareTo(totals.path("landedCost").decimalValue()) == 0,
          ran);
    }
  }

  private static BigDecimal sum(JsonNode charges) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode each : charges) {
      sum = sum.add(each.path("amount").decimalValue());
    }
    return sum;
  }
}
