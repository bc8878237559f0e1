package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.cli.Main;

/**
 * What a command line ended with.
 *
 * @param millis how long it took
 */
record Ran(List<String> arguments, int exitCode, String out, String err, long millis) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Runs a command line in this process. */
  static Ran of(List<String> arguments) {
    return of("", arguments);
  }

  static Ran of(String... arguments) {
    return of("", List.of(arguments));
  }

  /** The same with a standard input. */
  static Ran of(String input, List<String> arguments) {
    return of(input.getBytes(UTF_8), arguments);
  }

  static Ran of(byte[] input, List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    long begin = System.nanoTime();
    int exitCode =
        Main.run(
            new ByteArrayInputStream(input),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            arguments.toArray(String[]::new));
    long millis = (System.nanoTime() - begin) / 1_000_000;
    return new Ran(
        List.copyOf(arguments), exitCode, out.toString(UTF_8), err.toString(UTF_8), millis);
  }

  /** A text of JSON, its numbers exact; empty when it is none. */
  static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (NumberFormatException e) {
      // JSON sets no limit to an exponent, BigDecimal does.
      return rounded(text);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> rounded(String text) {
    try {
      return Optional.of(
          JSON.reader().without(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Whether the command answered as another did, in its exit code and on stdout. */
  boolean answersAs(Ran other) {
    return exitCode == other.exitCode && out.equals(other.out);
  }

  /** The command line, what is not plain in its words escaped, and how it ended. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("tariff");
    for (String each : arguments) {
      text.append(' ').append(Shown.word(each));
    }
    text.append(" -> ").append(exitCode);
    if (!err.isEmpty()) {
      text.append("; ").append(Shown.text(err.strip()));
    }
    return text.toString();
  }
}
