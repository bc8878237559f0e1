package org.tariffcalc.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Shipments drawn from the shipped tables by a seed: any ad valorem line, origin and day. */
final class RandomShipments {

  private static final Path RATES = Path.of("rates");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> USUAL_ORIGINS =
      List.of("CN", "CN", "CN", "HK", "MO", "VN", "DE", "JP", "KR", "CH", "CA", "MX", "BR", "IN");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private RandomShipments() {}

  /**
   * One shipment.
   *
   * @param seed what it was drawn by
   * @param value its price, in whole dollars
   * @param question code, origin, date and options
   */
  record Drawn(long seed, long value, List<String> question) {

    /** The arguments of a quote of these goods at some price. */
    List<String> quote(long price, String... more) {
      List<String> arguments = new ArrayList<>(List.of("quote", "--value", String.valueOf(price)));
      arguments.addAll(question);
      arguments.addAll(List.of(more));
      return arguments;
    }

    List<String> quote(String... more) {
      return quote(value, more);
    }

    @Override
    public String toString() {
      return "seed " + seed + ": " + String.join(" ", question) + " at " + value;
    }
  }

  /** As many shipments, drawn by the seeds that follow one. */
  static Stream<Drawn> from(long seed, int count) {
    return LongStream.range(seed, seed + count).mapToObj(RandomShipments::drawn);
  }

  private static Drawn drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> question = new ArrayList<>();
    question.add(code(random));
    question.add("--origin");
    question.add(origin(random));
    question.add("--date");
    question.add(FIRST.plusDays(random.nextInt(730)).toString());
    if (random.nextInt(3) == 0) {
      question.add("--mode");
      question.add(random.nextBoolean() ? "ocean" : "air");
      question.add("--loaded");
      question.add(FIRST.plusDays(random.nextInt(60)).toString());
    }
    if (random.nextInt(5) == 0) {
      question.add("--content");
      question.add("us=" + random.nextInt(101) + "%");
    }
    long value = 1 + random.nextLong(random.nextBoolean() ? 2_000 : 2_000_000);
    return new Drawn(seed, value, question);
  }

  private static String origin(SplittableRandom random) {
    if (random.nextBoolean()) {
      return USUAL_ORIGINS.get(random.nextInt(USUAL_ORIGINS.size()));
    }
    JsonNode origins = read("countries.json").path("origins");
    String code = origins.path(random.nextInt(origins.size())).path("code").asText();
    return code.equals("US") ? "VN" : code;
  }

  /** A line in force throughout, with a percentage or nothing in column 1 and in column 2. */
  private static String code(SplittableRandom random) {
    while (true) {
      String chapter = String.valueOf(101 + random.nextInt(97)).substring(1);
      JsonNode lines = read("us-schedule/" + chapter + ".json").path("lines");
      if (!lines.isEmpty()) {
        JsonNode line = lines.path(random.nextInt(lines.size()));
        if (line.path("from").asText().equals(FIRST.toString())
            && line.path("to").isNull()
            && isAdValorem(line.path("general").asText())
            && isAdValorem(line.path("column2").asText())) {
          return line.path("code").asText();
        }
      }
    }
  }

  private static boolean isAdValorem(String rate) {
    return rate.equals("Free") || rate.matches("[0-9.]+%");
  }

  private static JsonNode read(String file) {
    Path path = RATES.resolve(file);
    try {
      return path.toFile().exists() ? JSON.readTree(path.toFile()) : JSON.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
