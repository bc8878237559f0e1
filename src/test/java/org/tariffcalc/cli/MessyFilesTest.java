package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as people send them, each with its right answer beside it, worked out by hand from the law:
 * the duty of every row in order, or what its error says, and what stderr says.
 */
class MessyFilesTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "messy");
  private static final String ENDING = ".expected";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(each -> !each.toString().endsWith(ENDING)).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isAnsweredAsTheLawSays(Path file) throws IOException {
    List<String> expected = Files.readAllLines(Path.of(file + ENDING));
    List<String> arguments = new ArrayList<>(List.of("batch", file.toString()));
    values(expected, "options").forEach(each -> arguments.addAll(words(each)));

    Answer answer = Answer.to(arguments);

    assertThat(values(expected, "why")).as("why of %s", file).hasSize(1);
    assertThat(answer.exitCode())
        .as("%s", answer)
        .isEqualTo(Integer.parseInt(values(expected, "exit").get(0)));
    for (String each : values(expected, "stderr")) {
      assertThat(answer.err()).contains(each);
    }
    List<String> duties = values(expected, "duty");
    List<NamedCsvRecord> rows = rows(answer.out());
    assertThat(rows).as("%s", answer).hasSameSizeAs(duties);
    for (int i = 0; i < rows.size(); i++) {
      String duty = duties.get(i);
      if (duty.startsWith("! ")) {
        assertThat(rows.get(i).getField("error")).contains(duty.substring(2));
        assertThat(rows.get(i).getField("total_duty")).isEmpty();
      } else {
        assertThat(rows.get(i).getField("total_duty")).as("%s", answer).isEqualTo(duty);
      }
    }
  }

  @Test
  void thereAreSixtyAtLeast() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
  }

  private static List<NamedCsvRecord> rows(String out) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .build(NamedCsvRecordHandler.builder().allowDuplicateHeaderFields(true).build(), out)) {
      return csv.stream().toList();
    }
  }

  private static List<String> values(List<String> lines, String name) {
    return lines.stream()
        .filter(each -> each.startsWith(name + ": "))
        .map(each -> each.substring(name.length() + 2))
        .toList();
  }

  private static List<String> words(String options) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(options);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }
}
