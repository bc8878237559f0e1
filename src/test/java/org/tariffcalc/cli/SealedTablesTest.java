package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that answer are the tables that were sealed, or the answer says that they are not. */
class SealedTablesTest {

  private static final String QUOTE = "quote 9503.00.00 -o CN -v 10000 -d 2025-04-11";
  private static final String CHINA = "us-on-china.json";

  @TempDir private Path folder;
  private TableCopy tables;
  private String products = "";

  @BeforeEach
  void copyTables() throws IOException {
    tables = TableCopy.in(folder.resolve("rates"), "95.json").sealed();
    products =
        Files.writeString(
                folder.resolve("p.csv"),
                "id,code,origin,value,entry_date\nTOY,95030000,CN,10000,2025-04-11\n")
            .toString();
  }

  private Answer answer(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
    arguments.addAll(List.of("--rates", tables.directory().toString()));
    return Answer.to(arguments);
  }

  /** The 125 percent of Executive Order 14266 become 12.5. */
  private void editTheDuty() {
    String text = tables.text(CHINA);
    assertThat(text).contains("\"duty\": \"125%\"");
    tables.write(CHINA, text.replace("\"duty\": \"125%\"", "\"duty\": \"12.5%\""));
  }

  static Stream<String> commandsThatReadRates() {
    return Stream.of(
        QUOTE,
        QUOTE + " --json",
        QUOTE + " --field totalDuty",
        "quote 9503 -o CN -v 10000 -d 2025-04-11",
        "batch P",
        "batch P -f ndjson",
        "lock P",
        "entry P",
        "diff P --from 2025-04-08 --to 2025-04-11",
        "next 9503.00.00 -o CN -v 10000 -d 2025-04-11",
        "timeline 9503.00.00 -o CN -f csv",
        "compare 9503.00.00 --origins CN,DE -v 10000 -d 2025-04-11",
        "rates list --date 2025-04-11",
        "rates show 9903.01.63",
        "explain 9903.01.63");
  }

  @ParameterizedTest
  @MethodSource("commandsThatReadRates")
  void anEditedTableAnswersNobody(String command) {
    editTheDuty();

    Answer answer = answer(command.replace(" P", " " + products));

    BadInputTest.assertRefused(answer, 78);
    assertThat(answer.err()).contains(CHINA, "not what was sealed", "--unsealed");
  }

  @ParameterizedTest
  @MethodSource("commandsThatReadRates")
  void unsealedTablesAnswerAndSaySo(String command) {
    editTheDuty();

    Answer answer = answer(command.replace(" P", " " + products) + " --unsealed");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out() + answer.err()).contains("unsealed");
  }

  // 20% fentanyl and 12.5% reciprocal of 10,000 dollars; then with 125% again.
  @Test
  void theShaOfUnsealedTablesIsNotThatOfTheManifestButOfItsSeal() {
    String sealed = answer(QUOTE + " --json").json().at("/tables/sha256").asText();
    editTheDuty();
    Answer unsealed = answer(QUOTE + " --json --unsealed");
    tables.sealed();
    Answer after = answer(QUOTE + " --json");

    assertThat(unsealed.total("totalDuty")).isEqualByComparingTo("3250.00");
    assertThat(unsealed.json().at("/tables/edition").asText()).endsWith(" unsealed");
    assertThat(unsealed.json().at("/tables/sha256").asText()).isNotEqualTo(sealed);
    assertThat(after.json().at("/tables/sha256")).isEqualTo(unsealed.json().at("/tables/sha256"));
    assertThat(after.json().at("/tables/edition").asText()).doesNotContain("unsealed");
  }

  // A program reads what stands on stderr as one object.
  @ParameterizedTest
  @ValueSource(strings = {"quote 9999 -o CN -v 1", "compare 9999 -v 1", "find", "nothing"})
  void anErrorInJsonOverUnsealedTablesStandsAlone(String command) {
    Answer answer = answer(command + " --json --unsealed");

    assertThat(answer.exitCode()).isGreaterThan(1);
    assertThat(answer.err()).startsWith("{\"error\":").hasLineCount(1);
  }

  @Test
  void tablesThatAreSealedAfterAllAreNotCalledUnsealed() {
    assertThat(answer(QUOTE + " --unsealed").out()).isEqualTo(answer(QUOTE).out());
  }

  @Test
  void sealAndValidateWorkOnEditedTables() {
    editTheDuty();

    assertThat(answer("rates validate").out()).contains("was changed after tariff rates seal");
    assertThat(answer("rates seal").exitCode()).isZero();
    assertThat(answer(QUOTE + " --field totalDuty").out()).isEqualTo("3250.00\n");
  }

  // A T-shirt of cotton needs all of these; the fee on its cotton stands in a file of its own.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cotton-fee.json",
        "fees.json",
        "us-schedule/statistical/61.json",
        "countries.json"
      })
  void aFileThatIsMissingOrEmptiedIsNeverAZero(String file) throws IOException {
    TableCopy shirts = TableCopy.in(folder.resolve("shirts"), "61.json").sealed();
    String quote = "quote 6109.10.00.04 -o KE -v 10000 -q 500doz -q 900kg -d 2025-06-02 --rates ";
    assertThat(Answer.to((quote + shirts.directory()).split(" ", -1)).exitCode()).isZero();

    shirts.write(file, "{}\n");
    BadInputTest.assertRefused(Answer.to((quote + shirts.directory()).split(" ", -1)), 78);
    BadInputTest.assertRefused(Answer.to((quote + shirts.sealed().directory()).split(" ", -1)), 78);
    shirts.delete(file);
    BadInputTest.assertRefused(Answer.to((quote + shirts.directory()).split(" ", -1)), 78);
  }

  /**
   * Whichever file is edited, acts, lists, rates of exchange and names among them: whoever reads it
   * refuses it, and whoever does not gives the same answer. A usual run asks of each file some of
   * the questions; {@code -Dtariff.everyFile=1} asks all of them.
   */
  @Test
  void anEditOfAnyFileIsRefusedOrNotRead() throws IOException {
    Files.writeString(
        folder.resolve("paid.csv"),
        """
        entry,line,entry_date,liquidated,code,origin,value,duty
        E,1,2025-04-11,2026-02-20,9503.00.00,CN,100,0
        E,1,2025-04-11,2026-02-20,9903.01.24,CN,,20.00
        """);
    List<String> questions =
        Stream.of(
                QUOTE + " --explain --mode ocean",
                QUOTE + " --json",
                "quote 9503.00.00 -o DE -v 10000EUR -d 2026-05-01 --json",
                "quote 9503.00.00 -o US -v 10000 -d 2025-04-12 --json",
                "batch P",
                "countries --date 2025-04-11 --format csv",
                "rates show 9903.01.63",
                "find toys --origin CN --json",
                "show 9503.00.00",
                "refund PAID --as-of 2026-11-30 --json",
                "audit PAID --json")
            .map(each -> each.replace("PAID", folder.resolve("paid.csv").toString()))
            .map(each -> each.replace(" P", " " + products))
            .toList();
    List<Answer> sound = questions.stream().map(this::answer).toList();
    List<Path> files;
    try (Stream<Path> all = Files.walk(tables.directory())) {
      files =
          all.filter(Files::isRegularFile)
              .filter(each -> each.toString().endsWith(".json"))
              .filter(
                  each -> !each.toString().matches(".*/(schema|words/[0-8]).*|.*/manifest.json"))
              .sorted()
              .toList();
    }
    Set<String> refused = new TreeSet<>();
    int share = Integer.getInteger("tariff.everyFile", 5);
    for (int f = 0; f < files.size(); f++) {
      Path file = files.get(f);
      String name = tables.directory().relativize(file).toString();
      String whole = tables.text(name);
      // Still JSON, of other figures, days and names.
      tables.write(name, whole.replace('5', '6').replace('a', 'e'));
      for (int i = f % share; i < questions.size(); i += share) {
        Answer answer = answer(questions.get(i));
        if (answer.exitCode() == 78) {
          refused.add(name);
        } else {
          assertThat(answer.out()).as("%s, %s", name, answer).isEqualTo(sound.get(i).out());
        }
      }
      tables.write(name, whole);
    }
    assertThat(sound).allSatisfy(each -> assertThat(each.exitCode()).as("%s", each).isIn(0, 1));
    assertThat(refused).hasSizeGreaterThan(10);
  }

  /** One bit anywhere: the answer is the same, or there is none. */
  @Test
  void aFlippedBitIsNeverBelieved() throws IOException {
    SplittableRandom random = new SplittableRandom(13);
    Answer sound = answer(QUOTE + " --json");
    List<Path> files;
    try (Stream<Path> all = Files.walk(tables.directory())) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      byte[] bytes = whole.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);

      Answer answer = answer(QUOTE + " --json");

      if (answer.exitCode() == 78) {
        refused++;
      } else {
        assertThat(answer.exitCode()).as("%s at %d: %s", file, at, answer.err()).isZero();
        assertThat(figures(answer)).as("%s at %d", file, at).isEqualTo(figures(sound));
      }
      Files.write(file, whole);
    }
    assertThat(refused).isGreaterThan(10);
  }

  /** What the manifest itself says, its own hash among it, may have been what was hit. */
  private static String figures(Answer answer) {
    return answer.json().path("charges") + " " + answer.json().path("totals");
  }
}
