package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two hundred inputs with one defect each: every one ends with exit code 65 and says what it is.
 */
class BadRowsTest {

  private static final Path CASES = Path.of("src/test/resources/cases/bad-input/batch.txt");
  private static final String HEADER = "code,origin,value,entry_date\n";

  /** One input. */
  @SuppressWarnings("ArrayRecordComponent")
  record Case(String form, String name, String says, byte[] input) {
    @Override
    public String toString() {
      return form + ": " + name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(" \\| ", 4);
        String input = parts.length < 4 ? "" : parts[3];
        cases.add(
            new Case(
                parts[0],
                parts[1],
                parts[2],
                bytes(parts[0].equals("row") ? HEADER.replace("\n", "\\n") + input : input)));
      }
    }
    return cases.stream();
  }

  @Test
  void thereAreTwoHundredOfThem() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void inputIsRefusedOrItsRowIs(Case bad) {
    List<String> arguments = new ArrayList<>(List.of("batch", "-", "--in-format"));
    arguments.add(bad.form().equals("ndjson") ? "ndjson" : "csv");
    arguments.addAll(List.of("--format", "csv", "--date", "2025-04-11"));

    Answer answer = Answer.fed(bad.input(), arguments);

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(65);
    assertThat(answer.err()).contains(bad.says()).contains("\n  try: ").doesNotContain("\tat ");
    if (bad.form().equals("row")) {
      assertThat(answer.out().lines()).hasSize(2);
    }
  }

  /** Text with {@code \n}, {@code \r}, {@code \t} and {@code \xNN}, as bytes. */
  private static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int i = 0;
    while (i < text.length()) {
      int width = 1;
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        width = 2;
        switch (text.charAt(i + 1)) {
          case 'n' -> out.write('\n');
          case 'r' -> out.write('\r');
          case 't' -> out.write('\t');
          case 'x' -> {
            out.write(Integer.parseInt(text, i + 2, i + 4, 16));
            width = 4;
          }
          default -> throw new IllegalArgumentException(text);
        }
      } else {
        byte[] letter = text.substring(i, text.offsetByCodePoints(i, 1)).getBytes(UTF_8);
        out.writeBytes(letter);
        width = text.offsetByCodePoints(i, 1) - i;
      }
      i += width;
    }
    return out.toByteArray();
  }
}
