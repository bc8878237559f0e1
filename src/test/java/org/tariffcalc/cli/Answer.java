package org.tariffcalc.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the command line printed and how it ended. */
record Answer(List<String> arguments, int exitCode, String out, String err) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Runs the command line in this process, as the launcher does. */
  static Answer to(List<String> arguments) {
    return fed(new byte[0], arguments);
  }

  /** The same with a standard input. */
  static Answer fed(byte[] input, List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            new ByteArrayInputStream(input),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            arguments.toArray(String[]::new));
    return new Answer(
        List.copyOf(arguments),
        exitCode,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8));
  }

  static Answer to(String... arguments) {
    return to(List.of(arguments));
  }

  /** The JSON that it printed, its numbers exact. */
  JsonNode json() {
    try {
      return JSON.readTree(out);
    } catch (JsonProcessingException e) {
      throw new AssertionError(this + " is not JSON", e);
    }
  }

  /** A figure of the totals. */
  BigDecimal total(String name) {
    return json().path("totals").path(name).decimalValue();
  }

  @Override
  public String toString() {
    return "tariff " + String.join(" ", arguments) + " -> " + exitCode + "\n" + err + out;
  }
}
