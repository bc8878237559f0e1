package org.tariffcalc.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Codes, origins and days of the shipped tables, to draw questions from. */
final class Goods {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 640;

  private final List<String> codes = new ArrayList<>();
  private final List<String> origins = new ArrayList<>();

  /** Reads the names once; the order is that of the tables, so that a seed draws the same. */
  Goods(Path rates) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(rates.resolve("us-schedule"), "[0-9][0-9].json")) {
      for (Path file : files) {
        for (JsonNode line : JSON.readTree(file.toFile()).path("lines")) {
          codes.add(line.path("code").asText());
        }
      }
      Collections.sort(codes);
      for (JsonNode each :
          JSON.readTree(rates.resolve("countries.json").toFile()).path("origins")) {
        origins.add(each.path("code").asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A code of the US schedule, most with eight digits. */
  String code(SplittableRandom random) {
    return codes.get(random.nextInt(codes.size()));
  }

  String origin(SplittableRandom random) {
    return random.nextInt(3) == 0 ? "CN" : anyOrigin(random);
  }

  /** Each country as often as any other. */
  String anyOrigin(SplittableRandom random) {
    return origins.get(random.nextInt(origins.size()));
  }

  String day(SplittableRandom random) {
    return FIRST.plusDays(random.nextInt(DAYS)).toString();
  }

  /** A price of a cent to ten million, with no, one or two decimals. */
  String value(SplittableRandom random) {
    long cents = 1 + (long) Math.pow(10, 9 * random.nextDouble());
    return switch (random.nextInt(3)) {
      case 0 -> String.valueOf(1 + cents / 100);
      case 1 -> 1 + cents / 100 + ".5";
      default -> cents / 100 + "." + cents / 10 % 10 + cents % 10;
    };
  }
}
