package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever one edition says and another does not is a difference between them. */
class EditionDifferenceTest {

  @TempDir private Path folder;

  private Path copy() throws IOException {
    Path rates = Path.of("rates");
    try (Stream<Path> files = Files.walk(rates)) {
      for (Path each : (Iterable<Path>) files::iterator) {
        Path to = folder.resolve("rates").resolve(rates.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(to);
        } else {
          Files.copy(each, to);
        }
      }
    }
    return folder.resolve("rates");
  }

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "us-on-world.json|\"restOf\": \"content\", ||ieepa-reciprocal",
        "fees.json|\"amount\": \"800.00\"|\"amount\": \"700.00\"|us.de-minimis",
        "interest.json|\"corporate\": \"3%\"|\"corporate\": \"4%\"|interest",
        "chapter-98.json|\"dutiable\": \"none\"|\"dutiable\": \"abroad\"|chapter 98",
        "exchange-rates.json|\"rate\": \"0.1393|\"rate\": \"0.1493|us.cbp.daily",
        "exchange-rates/eur.json|\"rate\": \"1.20|\"rate\": \"1.30|us.cbp.daily",
      })
  void aChangeOfOneFigureIsFound(String file, String before, String after, String named)
      throws IOException {
    Path other = copy();
    Path edited = other.resolve(file);
    String text = Files.readString(edited);
    assertThat(text).contains(before);
    Files.writeString(edited, text.replaceFirst(before, after == null ? "" : after));
    assertThat(Answer.to("rates", "seal", "--rates", other.toString()).exitCode()).isZero();

    Answer diff =
        Answer.to(
            List.of("rates", "diff", "--from-rates", "rates", "--to-rates", other.toString()));

    assertThat(diff.out()).doesNotContain("nothing differs").contains("changed: " + named);
  }
}
