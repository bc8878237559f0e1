package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits that the page of formats states in one place: the last that passes, the first not. */
class StatedLimitsTest {

  private static final String GOODS =
      "\"code\":\"9503.00.00\",\"origin\":\"CN\",\"entryDate\":\"2025-04-11\"";

  @TempDir private Path folder;

  @Test
  void thePageStatesThem() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/json.md")).replaceAll("\\s+", " ");

    assertThat(page)
        .contains("a row is at most 1 MB", "a number at most 30 digits")
        .contains("at most 16,384 different members");
  }

  @ParameterizedTest
  @CsvSource({"30, 0", "31, 65"})
  void digitsOfANumber(int digits, int exitCode) {
    String number = "10." + "0".repeat(digits - 2);
    String row = "9503.00.00,CN,2025-04-11," + number + "\n";

    Answer table = fed("code,origin,entry_date,value\n" + row, "csv");
    Answer objects = fed("{" + GOODS + ",\"value\":" + number + "}\n", "ndjson");

    assertThat(table.exitCode()).as("%s", table).isEqualTo(exitCode);
    assertThat(objects.exitCode()).as("%s", objects).isEqualTo(exitCode);
    assertThat(table.out()).contains(number);
    assertThat(objects.out()).contains(number);
  }

  @ParameterizedTest
  @CsvSource({"1048576, 0", "1048577, 65"})
  void bytesOfARowWithItsLineEnd(int bytes, int exitCode) {
    String cells = "9503.00.00,CN,2025-04-11,10,";
    String row = cells + "x".repeat(bytes - cells.length() - 1);
    String members = "{" + GOODS + ",\"value\":10,\"note\":\"\"}";
    String object = members.replace("\"\"", "\"" + "x".repeat(bytes - members.length() - 1) + "\"");

    assertThat(fed("code,origin,entry_date,value,note\n" + row + "\n", "csv").exitCode())
        .isEqualTo(exitCode);
    assertThat(fed(object + "\n", "ndjson").exitCode()).isEqualTo(exitCode);
  }

  @ParameterizedTest
  @CsvSource({"16384, 0", "16385, 65"})
  void columnsOfMembers(int columns, int exitCode) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 4; i < columns; i += 4) {
      rows.append('{').append(GOODS).append(",\"value\":10");
      for (int j = i; j < Math.min(i + 4, columns); j++) {
        rows.append(",\"m").append(j).append("\":1");
      }
      rows.append("}\n");
    }
    // Few rows: each of them comes back with all columns.
    String few = rows.toString().replace("}\n{" + GOODS + ",\"value\":10", "");
    Path file = Files.writeString(folder.resolve("rows.ndjson"), few);

    Answer answer = Answer.to("batch", file.toString(), "--format", "csv");

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(exitCode);
    assertThat(answer.err())
        .satisfies(err -> assertThat(err.contains("16384")).isEqualTo(exitCode == 65));
  }

  private static Answer fed(String rows, String form) {
    return Answer.fed(rows.getBytes(UTF_8), List.of("batch", "-", "--in-format", form));
  }
}
