package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.cli.process.Errors;
import org.tariffcalc.cli.rates.RatesImportCommand;
import picocli.CommandLine;

class RatesImportCommandTest {

  private static final String EXPORT =
      """
      [{"htsno":"9503.00.00.00","units":["No."],"general":"Free","special":"","other":"70%"},
       {"htsno":"9504.40.00.00","units":["pack"],"general":"2%","special":"Free (A)","other":"10¢/pack"}]
      """;

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = new CommandLine(new RatesImportCommand());
    Errors.of().handleIn(command);
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(args);
  }

  private String export(String name) throws IOException {
    return Files.writeString(directory.resolve(name), EXPORT).toString();
  }

  private String into() {
    return directory.resolve("tables").toString();
  }

  @Test
  void importTellsWhatBeganAndWhatWasWritten() throws IOException {
    int exitCode =
        run("usitc", export("hts_2025_basic.json"), "--in-force", "2025-01-01", "--into", into());

    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            2025 Basic, from 2025-01-01: 2 tariff lines began, 0 ended, 0 changed
              began: 9503.00.00 9504.40.00
              2 statistical lines began, 0 ended, 0 changed
            3 files written to %s
            """
                .formatted(into()));
  }

  @Test
  void secondRunSaysThatNothingChanged() throws IOException {
    String file = export("hts_2025_basic.json");
    run("usitc", file, "--in-force", "2025-01-01", "--into", into());
    out.getBuffer().setLength(0);

    int exitCode =
        run("usitc", export("hts_2025_rev_1.json"), "--in-force", "2025-02-04", "--into", into());

    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            2025 Rev. 1: no change in chapters 1 to 98
            1 file written to %s
            """
                .formatted(into()));
    out.getBuffer().setLength(0);
    run("usitc", file, "--in-force", "2025-01-01", "--into", into());
    assertThat(out.toString()).endsWith("Nothing changed in " + into() + System.lineSeparator());
  }

  @Test
  void listOfRevisionsGivesNamesAndDays() throws IOException {
    Path list =
        Files.writeString(
            directory.resolve("list.csv"),
            """
            revision,file,published,in_force_from,note
            2025_basic,a.json,2025-01-01,2025-01-01,"the first, of 44"
            2025_rev_1,b.json,2025-02-05,2025-02-04,
            """);

    int exitCode =
        run(
            "usitc",
            export("a.json"),
            export("b.json"),
            "--revisions",
            list.toString(),
            "--into",
            into());

    assertThat(exitCode).isZero();
    assertThat(Files.readString(directory.resolve("tables/us-schedule/revisions.json")))
        .isEqualTo(
            """
            {
              "revisions": [
                {"id": "2025 Basic", "from": "2025-01-01", "published": "2025-01-01"},
                {"id": "2025 Rev. 1", "from": "2025-02-04", "published": "2025-02-05"}
              ]
            }
            """);
  }

  @Test
  void optionsNameTheFileWhenThereAreSeveral() throws IOException {
    int exitCode =
        run(
            "usitc",
            export("a.json"),
            export("b.json"),
            "--in-force",
            "a.json=2025-01-01",
            "--in-force",
            "b.json=2025-02-04",
            "--revision",
            "a.json=2025 Basic",
            "--revision",
            "b.json=2025 Rev. 1",
            "--published",
            "b.json=2025-02-05",
            "--into",
            into());

    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(Files.readString(directory.resolve("tables/us-schedule/revisions.json")))
        .contains(
            "{\"id\": \"2025 Rev. 1\", \"from\": \"2025-02-04\", \"published\": \"2025-02-05\"}");
  }

  private void assertRefused(int exitCode, int expected, String wrong) {
    assertThat(exitCode).isEqualTo(expected);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).hasSize(2);
    assertThat(err.toString()).startsWith("tariff: ").contains(wrong).contains("  try: ");
    assertThat(directory.resolve("tables")).doesNotExist();
  }

  @Test
  void dayThatNobodyGaveIsAskedFor() throws IOException {
    assertRefused(
        run("usitc", export("hts_2025_basic.json"), "--into", into()),
        2,
        "no first entry date for the schedule in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2025-02-30", "2025", "other.json=2025-01-01", ""})
  void dayThatIsNoneIsRefused(String day) throws IOException {
    assertRefused(
        run("usitc", export("hts_2025_basic.json"), "--in-force", day, "--into", into()),
        2,
        "--in-force");
  }

  @Test
  void nameThatIsNoCitationIsRefused() throws IOException {
    assertRefused(
        run("usitc", export("htsdata.json"), "--in-force", "2025-01-01", "--into", into()),
        2,
        "'htsdata.json' is not a name of a revision");
  }

  @Test
  void fileThatIsNotThereIsMissing() {
    assertRefused(
        run(
            "usitc",
            directory.resolve("2025_basic.json").toString(),
            "--in-force",
            "2025-01-01",
            "--into",
            into()),
        66,
        "2025_basic.json is not there");
  }

  @Test
  void listThatIsNotThereIsMissing() throws IOException {
    assertRefused(
        run(
            "usitc",
            export("a.json"),
            "--revisions",
            directory.resolve("no.csv").toString(),
            "--into",
            into()),
        66,
        "no.csv is not there");
  }

  @Test
  void listWithABadDayNamesItsLine() throws IOException {
    Path list =
        Files.writeString(
            directory.resolve("list.csv"),
            "revision,file,published,in_force_from\n2025_basic,a.json,2025-01-01,yesterday\n");

    assertRefused(
        run("usitc", export("a.json"), "--revisions", list.toString(), "--into", into()),
        65,
        "list.csv, line 2");
  }

  @Test
  void fileOfAnotherKindIsBadInput() throws IOException {
    Path file = Files.writeString(directory.resolve("2025_basic.json"), "{\"a\": 1}");

    assertRefused(
        run("usitc", file.toString(), "--in-force", "2025-01-01", "--into", into()),
        65,
        "is not an export of the US schedule");
  }

  @Test
  void importWithoutAnOfficeIsWrongUsage() {
    assertRefused(run(), 2, "whose files");
  }

  /** The text of a line stands behind those above it, which the indents tell. */
  @Test
  void descriptionsAreTakenInWhereTheyAreAskedForAndFound() throws IOException {
    String export =
        """
        [{"htsno":"9504","indent":"0","description":"Games:","units":[],"general":"","special":"","other":""},
         {"htsno":"","indent":"1","description":"Of <i>paper</i>:","units":[],"general":"","special":"","other":""},
         {"htsno":"9504.40.00.00","indent":"2","description":"Flimflam decks","units":["pack"],"general":"2%","special":"","other":"10¢/pack"}]
        """;
    String file = Files.writeString(directory.resolve("hts_2025_basic.json"), export).toString();
    Path written = Path.of(into(), "descriptions", "95.json");

    run("usitc", file, "--in-force", "2025-01-01", "--into", into());
    assertThat(written).doesNotExist();

    run("usitc", file, "--in-force", "2025-01-01", "--into", into(), "--descriptions");
    assertThat(written)
        .hasContent(
            """
            {
              "chapter": "95",
              "lines": [
                {"code": "9504", "name": "Games"},
                {"code": "95044000", "name": "Of paper: Flimflam decks"}
              ]
            }
            """);
  }
}
