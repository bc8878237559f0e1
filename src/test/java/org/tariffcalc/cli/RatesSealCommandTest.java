package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.FixtureTables;
import org.tariffcalc.tables.RateTables;

class RatesSealCommandTest {

  private static final String MANIFEST = "manifest.json";

  /** SHA-256 of the three bytes "{}" and line feed, from sha256sum. */
  private static final String OF_EMPTY_OBJECT =
      "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356";

  @TempDir private Path folder;

  private static Answer seal(FixtureTables tables, String... more) {
    List<String> all =
        new ArrayList<>(List.of("rates", "seal", "--rates", tables.directory().toString()));
    all.addAll(List.of(more));
    return Answer.to(all);
  }

  private static String edition(FixtureTables tables) {
    return RateTables.open(tables.directory()).edition();
  }

  @Test
  void secondSealGivesTheSameBytes() {
    FixtureTables tables = FixtureTables.in(folder);
    String first = tables.text(MANIFEST);

    Answer answer = seal(tables);

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).isEqualTo(tables.directory().resolve(MANIFEST) + " seals 11 files\n");
    assertThat(tables.text(MANIFEST)).isEqualTo(first);
  }

  @Test
  void everyFileButTheManifestIsListedInOrderWithItsHash() {
    FixtureTables tables = FixtureTables.in(folder).write("added.json", "{}\n");
    seal(tables);

    assertThat(tables.text(MANIFEST))
        .contains(
            "  \"files\": [\n    {\"path\": \"added.json\", \"sha256\": \""
                + OF_EMPTY_OBJECT
                + "\", \"madeFrom\": \"written by hand from the acts it cites\"},\n"
                + "    {\"path\": \"countries.json\", ")
        .doesNotContain("\"path\": \"manifest.json\"");
  }

  @Test
  void newListBringsItsSourcesWithIt() {
    assertThat(FixtureTables.in(folder).text(MANIFEST))
        .containsPattern("\"lists/s301-china.json\", .*\"madeFrom\": \"84 FR 43304\"}");
  }

  @Test
  void newScheduleNamesItsRevisions() {
    assertThat(FixtureTables.in(folder).text(MANIFEST))
        .containsPattern(
            "\"us-schedule/95.json\", .*\"madeFrom\": \"USITC exports of the schedule, 2025"
                + " Basic\"}");
  }

  @Test
  void whatAFileWasMadeFromIsKept() {
    FixtureTables tables =
        FixtureTables.in(folder)
            .change(MANIFEST, "\"madeFrom\": \"84 FR 43304\"", "\"madeFrom\": \"by hand\"");
    seal(tables);

    assertThat(tables.text(MANIFEST)).contains("\"madeFrom\": \"by hand\"");
  }

  @Test
  void fileThatIsGoneIsNoLongerListed() {
    FixtureTables tables = FixtureTables.in(folder).remove("fees.json");
    seal(tables);

    assertThat(tables.text(MANIFEST)).doesNotContain("fees.json");
  }

  @Test
  void theNameOfTheEditionFollowsTheDayAndTheContent() {
    FixtureTables tables = FixtureTables.in(folder);
    String before = edition(tables);
    tables.change(MANIFEST, "under review", "under another review").sealed();
    String edited = edition(tables);
    tables.change(MANIFEST, "\"asOf\": \"2025-12-31\"", "\"asOf\": \"2026-01-05\"").sealed();

    assertThat(before).matches("2025-12-31-[0-9a-f]{12}");
    assertThat(edited).startsWith("2025-12-31-").isNotEqualTo(before);
    assertThat(edition(tables)).startsWith("2026-01-05-");
  }

  @Test
  void directoryWithoutManifestIsNoSetOfTables() {
    FixtureTables tables = FixtureTables.in(folder).remove(MANIFEST);
    Answer answer = seal(tables);

    assertThat(answer.exitCode()).isEqualTo(78);
    assertThat(answer.err())
        .startsWith("tariff: rate table " + tables.directory().resolve(MANIFEST) + " is missing\n");
  }
}
