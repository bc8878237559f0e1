package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation does what it says. */
class DocumentationTest {

  private static final Path PAGES = Path.of("src/site/markdown");

  @TempDir private Path folder;

  static Stream<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : (Iterable<Path>) pages.sorted()::iterator) {
        for (String block : blocks(page, "sh")) {
          commands.addAll(block.lines().toList());
        }
      }
    }
    return commands.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandWorks(String command) {
    Answer answer = Answer.to(command.replaceFirst("^tariff ", "").split(" ", -1));

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).isNotBlank();
  }

  // 12% of 10,000 dollars, by the page itself.
  @Test
  void aMeasureAddedAsThePageSaysIsCharged() throws IOException {
    JsonNode measure =
        JsonMapper.builder()
            .build()
            .readTree(blocks(PAGES.resolve("add-a-measure.md"), "json").get(0));
    TableCopy tables = TableCopy.in(folder.resolve("rates"), "95.json");
    tables.change("us-on-world.json", root -> ((ArrayNode) root.path("measures")).add(measure));
    tables.sealed();

    String rates = tables.directory().toString();
    Answer day =
        Answer.to(
            "quote",
            "9503.00.00",
            "-o",
            "KE",
            "-v",
            "10000",
            "-d",
            "2026-12-01",
            "--json",
            "--rates",
            rates);
    Answer dayBefore =
        Answer.to(
            "quote",
            "9503.00.00",
            "-o",
            "KE",
            "-v",
            "10000",
            "-d",
            "2026-11-30",
            "--json",
            "--rates",
            rates);

    assertThat(amountOf(day)).isEqualTo("1200.00");
    assertThat(amountOf(dayBefore)).isEmpty();
  }

  @Test
  void whatIsNotModelledIsPrintedAsThePageHasIt() throws IOException {
    String page = Files.readString(PAGES.resolve("gaps.md"));

    // The lines are fitted to the terminal, and the title ends in a colon in place of its mark.
    assertThat(Answer.to("gaps").out())
        .isEqualToNormalizingWhitespace(page.replaceFirst("^# (.*)", "$1:"));
  }

  private static String amountOf(Answer answer) {
    for (JsonNode charge : answer.json().path("charges")) {
      if (charge.path("measure").asText().equals("us.example.ke")) {
        return charge.path("amount").decimalValue().toPlainString();
      }
    }
    return "";
  }

  private static List<String> blocks(Path page, String language) {
    String fence = "```" + language + "\n";
    List<String> blocks = new ArrayList<>();
    try {
      String text = Files.readString(page);
      for (int at = text.indexOf(fence); at >= 0; at = text.indexOf(fence, at + 1)) {
        blocks.add(text.substring(at + fence.length(), text.indexOf("```", at + fence.length())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blocks;
  }
}
