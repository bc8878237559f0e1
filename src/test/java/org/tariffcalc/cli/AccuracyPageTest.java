package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The page of the documentation that sets our figures beside published ones: every figure on it is
 * what the program answers now, and every difference is explained. {@code -Dtariff.write=true}
 * writes the page anew.
 */
class AccuracyPageTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/accuracy/public-examples.csv");
  private static final Path PAGE = Path.of("src/site/markdown/accuracy.md");

  private static final String BEGIN =
      """
      # Accuracy

      Every worked example of duty or landed cost that was found in public, with the figure of its source beside what this
      program answers: keys of the broker license exam, guidance of CBP, pages of forwarders, calculators and traders. A test
      writes this page and asks every question anew, so that no figure on it is older than the program.

      """;

  @Test
  void thePageHasTheFiguresOfToday() throws IOException {
    String page = page();
    if (Boolean.getBoolean("tariff.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() throws IOException {
    List<String> alike = new ArrayList<>();
    List<String> different = new ArrayList<>();
    List<String> notAsked = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> examples = CsvReader.builder().ofNamedCsvRecord(EXAMPLES)) {
      for (NamedCsvRecord each : examples) {
        String what = each.getField("source") + " | " + each.getField("goods");
        String why = each.getField("why");
        String published = each.getField("published");
        if (each.getField("command").isEmpty()) {
          notAsked.add("| " + what + " | " + grouped(published) + " | " + why + " |\n");
          continue;
        }
        String ours = answer(each.getField("command"), each.getField("figure"));
        if (isAlike(ours, published)) {
          assertThat(why).as(what).isEmpty();
          alike.add("| " + what + " | " + grouped(published) + " |\n");
        } else {
          assertThat(why).as("why '%s' and not '%s': %s", ours, published, what).isNotEmpty();
          different.add(
              "| "
                  + what
                  + " | "
                  + grouped(published)
                  + " | "
                  + grouped(ours)
                  + " | "
                  + why
                  + " |\n");
        }
      }
    }
    return BEGIN
        + alike.size()
        + " figures are the same, "
        + different.size()
        + " are not, each for a reason that is given, and "
        + notAsked.size()
        + " could not be asked.\n\n"
        + "## The same to the cent\n\n| source | goods | figure |\n| --- | --- | ---: |\n"
        + String.join("", alike)
        + "\n## Another figure, and why\n\n| source | goods | published | ours | why |\n"
        + "| --- | --- | ---: | ---: | --- |\n"
        + String.join("", different)
        + "\n## Not asked\n\n| source | goods | published | why |\n| --- | --- | ---: | --- |\n"
        + String.join("", notAsked);
  }

  private static boolean isAlike(String ours, String published) {
    return ours.matches("[0-9.]+")
        && new BigDecimal(ours).compareTo(new BigDecimal(published)) == 0;
  }

  private static String grouped(String figure) {
    String whole = figure.split("\\.", 2)[0];
    return whole.matches("[0-9]{4,}")
        ? String.format(java.util.Locale.ROOT, "%,d", Long.parseLong(whole))
            + figure.substring(whole.length())
        : figure;
  }

  private static String answer(String command, String figure) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
    arguments.add("--json");
    Answer answer = Answer.to(arguments);
    if (figure.equals("refused")) {
      assertThat(answer.exitCode()).as("%s", answer).isNotZero();
      return "refused";
    }
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    JsonNode json = answer.json();
    String[] words = figure.split(" ", -1);
    BigDecimal found =
        switch (words[0]) {
          case "charge" -> sum(json.path("charges"), "program", words[1], "amount").orElseThrow();
          case "percent" ->
              sum(json.path("charges"), "program", words[1], "ratePercent").orElseThrow();
          case "fee" -> sum(json.path("taxesAndFees"), "id", words[1], "amount").orElseThrow();
          case "dutyAndTaxPercent" -> dutyAndTaxPercent(json);
          case "interest" -> json.path("interest").decimalValue();
          case "customsValue" -> json.path("customsValue").decimalValue();
          default -> json.path("totals").path(figure).decimalValue();
        };
    return found.toPlainString();
  }

  private static BigDecimal dutyAndTaxPercent(JsonNode json) {
    JsonNode totals = json.path("totals");
    return totals
        .path("totalDuty")
        .decimalValue()
        .add(totals.path("totalTaxesAndFees").decimalValue())
        .multiply(BigDecimal.valueOf(100))
        .divide(json.path("customsValue").decimalValue(), 2, RoundingMode.HALF_UP);
  }

  private static Optional<BigDecimal> sum(JsonNode items, String key, String value, String field) {
    BigDecimal sum = null;
    for (JsonNode item : items) {
      if (item.path(key).asText().equals(value)) {
        BigDecimal more = item.path(field).decimalValue();
        sum = sum == null ? more : sum.add(more);
      }
    }
    return Optional.ofNullable(sum);
  }
}
