package org.tariffcalc.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The goods under a quota of an additional US note against the export of the schedule, by a reader
 * of its own: beside a line that is entered under such a note stand those of general note 15 and
 * the others, which exceed the quota; what has a name of its own, as Roquefort, is under none.
 */
class QuotaListSourceTest {

  private static final Pattern QUOTA =
      Pattern.compile("(?i)additional U\\.? ?S\\. ?note.*pursuant to its provisions");
  private static final Pattern BESIDE =
      Pattern.compile("(?i)described in general note 15.*|other(:.*|,.*)?");

  @Test
  void everyLineInAndOverAQuotaIsOnTheListAndNoOther() throws IOException {
    Path export = Sources.folder().resolve("hts/hts_2026_rev_10.json.gz");
    assumeTrue(Files.isRegularFile(export), "the export of the schedule is not beside the project");
    List<Row> rows = rows(export);
    JsonNode listed = Sources.json(Sources.rates("lists/s321-quota.json")).at("/groups/0/codes");

    TreeSet<String> held = new TreeSet<>();
    for (Row row : rows) {
      listed.forEach(
          code -> {
            if (row.isLine() && row.line().startsWith(code.asText())) {
              held.add(row.line());
            }
          });
    }

    assertThat(held).hasSizeGreaterThan(400).isEqualTo(underAQuota(rows));
  }

  private static Set<String> underAQuota(List<Row> rows) {
    TreeSet<String> lines = new TreeSet<>();
    for (Row parent : rows) {
      boolean isQuota =
          parent.below().stream().anyMatch(each -> QUOTA.matcher(each.description()).find());
      for (Row each : parent.below()) {
        if (isQuota
            && !each.code().startsWith("9")
            && (QUOTA.matcher(each.description()).find()
                || BESIDE.matcher(each.description()).matches())) {
          each.addLines(lines);
        }
      }
    }
    return lines;
  }

  private static List<Row> rows(Path export) throws IOException {
    List<Row> rows = new ArrayList<>();
    Deque<Row> above = new ArrayDeque<>();
    try (InputStreamReader in =
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(export)), UTF_8)) {
      for (JsonNode each : new ObjectMapper().readTree(in)) {
        Row row =
            new Row(
                each.path("indent").asInt(),
                each.path("htsno").asText("").replace(".", ""),
                each.path("description").asText("").strip(),
                new ArrayList<>());
        while (!above.isEmpty() && above.peek().indent() >= row.indent()) {
          above.pop();
        }
        if (!above.isEmpty()) {
          above.peek().below().add(row);
        }
        above.push(row);
        rows.add(row);
      }
    }
    return rows;
  }

  private record Row(int indent, String code, String description, List<Row> below) {

    boolean isLine() {
      return code.length() >= 8;
    }

    String line() {
      return code.substring(0, 8);
    }

    void addLines(Set<String> lines) {
      if (isLine()) {
        lines.add(line());
      }
      below.forEach(each -> each.addLines(lines));
    }
  }
}
