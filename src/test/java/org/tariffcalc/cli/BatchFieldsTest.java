package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tariffcalc.output.quote.NdjsonForm;

/** {@code batch --fields}: some members of NDJSON, each as it stands in the whole answer. */
class BatchFieldsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String ROWS =
      """
      id,code,origin,value,entry_date
      a,9503.00.00,CN,10000,2025-04-11
      b,7326.90.86,DE,600,2025-04-11
      c,9503.00.00,??,1,2025-04-11
      """;

  @Test
  void membersThatAreNamedStandAsInTheWholeAnswer() throws IOException {
    List<JsonNode> whole = lines(batch());

    for (String name : NdjsonForm.MEMBERS) {
      List<JsonNode> some = lines(batch("--fields", name));

      assertThat(some).as(name).hasSameSizeAs(whole);
      for (int i = 0; i < 2; i++) {
        assertThat(some.get(i).path(name)).as(name).isEqualTo(whole.get(i).path(name));
        assertThat(some.get(i).size()).as(name).isEqualTo(whole.get(i).has(name) ? 1 : 0);
      }
    }
  }

  @Test
  void namesAreAllThatAnAnswerMayHave() throws IOException {
    JsonNode schema =
        JSON.readTree(Files.readString(Path.of("rates/schema/assessment.schema.json")));
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    // Of a quote alone: until when it holds, and the ends of a short code.
    names.removeAll(List.of("holds", "range"));

    assertThat(NdjsonForm.MEMBERS).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void rowWithoutFiguresIsWhole() throws IOException {
    JsonNode refused = lines(batch("--fields", "totals")).get(2);

    assertThat(refused.path("row").path("code").asText()).isEqualTo("9503.00.00");
    assertThat(refused.has("error")).isTrue();
  }

  @Test
  void unknownNameIsRefusedWithTheNearest() {
    Answer answer = batch("--fields", "row,total");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("'total' after --fields is not a member of an answer")
        .contains("try: --fields with totals");
  }

  @Test
  void csvHasNone() {
    Answer answer = Answer.fed(ROWS.getBytes(UTF_8), List.of("batch", "-", "--fields", "totals"));

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("--fields is for NDJSON");
  }

  private static Answer batch(String... options) {
    List<String> arguments = new ArrayList<>(List.of("batch", "-", "--format", "ndjson"));
    arguments.addAll(List.of(options));
    return Answer.fed(ROWS.getBytes(UTF_8), arguments);
  }

  private static List<JsonNode> lines(Answer answer) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String each : answer.out().lines().toList()) {
      lines.add(JSON.readTree(each));
    }
    return lines;
  }
}
