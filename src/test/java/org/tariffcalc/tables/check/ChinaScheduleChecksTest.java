package org.tariffcalc.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** What a schema cannot say of a chapter of the Chinese schedule. */
class ChinaScheduleChecksTest {

  private static final String VALID =
      """
      {
        "chapter": "40",
        "revisions": [{"id": "2026"}],
        "lines": [
          {"code": "40011000", "from": "2025-01-01", "to": "2025-12-31", "mfn": "20%",
           "revision": "2026"},
          {"code": "40011000", "from": "2026-01-01", "to": null, "mfn": "20%",
           "provisional": "10%", "provisionalAtMost": "¥900/t", "revision": "2026"}
        ]
      }
      """;

  private static List<String> defects(String file, String text) throws IOException {
    return ScheduleChecks.of(
            JsonLocation.root(file, CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8))))
        .stream()
        .map(Defect::toString)
        .toList();
  }

  @Test
  void aSoundChapterHasNoDefect() throws IOException {
    assertThat(defects("china-schedule/40.json", VALID)).isEmpty();
    assertThat(defects("china-schedule/41.json", VALID))
        .containsExactly("china-schedule/41.json, chapter: '40' is not the name of the file");
  }

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-12-31 | 2026-01-31 | lines[40011000]: overlaps lines[40011000]",
        "2025-12-31 | 2024-12-31 | lines[40011000]: from 2025-01-01 is after to 2024-12-31",
        "\"from\": \"2025-01-01\" | \"from\": \"2026-06-01\" | not sorted by code and first day",
        "\"40011000\", \"from\": \"2025 | \"41011000\", \"from\": \"2025 | is not a code of chapter"
            + " 40",
        "¥900/t | ¥900 a ton | provisionalAtMost: '¥900 a ton' is not a duty that can be computed",
        "\"mfn\": \"20%\", | \"mfn\": \"20 per cent\", | mfn: '20 per cent' is not a duty that can"
            + " be",
        "\"id\": \"2026\" | \"id\": \"2027\" | unknown revision '2026'",
      })
  void aSpoiledChapterIsReported(String good, String bad, String report) throws IOException {
    assertThat(VALID).contains(good);

    assertThat(defects("china-schedule/40.json", VALID.replaceFirst(quoted(good), bad)))
        .anyMatch(each -> each.contains(report));
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }
}
