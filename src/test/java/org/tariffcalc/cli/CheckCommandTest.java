package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.FixtureTables;
import org.xml.sax.SAXException;

/**
 * Locks of 8 April 2025 held against other days. Toys of China owed 20% fentanyl and the 10%
 * baseline on that day, 30%; 20% and 125% from 10 April (EO 14266), 145%.
 */
class CheckCommandTest {

  @TempDir private Path folder;
  private String lock = "";

  @BeforeEach
  void lockOfEighthOfApril() throws IOException {
    lock =
        locked(
            "2025-04-08",
            "TOY-1,9503.00.00,CN,10000,,,,",
            "SHOE-2,6403.99.60,DE,5000,,,,",
            "OLD-3,9503.00.00,CN,1000,,,,2025-03-01");
  }

  private String locked(String date, String... rows) throws IOException {
    Path products =
        Files.writeString(
            folder.resolve("products.csv"),
            "id,code,origin,value,quantity,unit,claims,entry_date\n"
                + String.join("\n", rows)
                + "\n");
    Path file = folder.resolve("tariff.lock.json");
    Answer answer = Answer.to("lock", products.toString(), "-O", file.toString(), "--date", date);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return file.toString();
  }

  private Answer check(String... more) {
    List<String> all = new ArrayList<>(List.of("check", lock));
    all.addAll(List.of(more));
    return Answer.to(all);
  }

  private String named(String text) {
    return text.replace(lock, "tariff.lock.json");
  }

  @Test
  void nothingChangedIsSilentAndZero() {
    Answer answer = check("--date", "2025-04-08");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void whatChangedIsNamedWithRateAmountDayAndAct() {
    Answer answer = check("--date", "2025-04-11");

    assertThat(answer.exitCode()).isEqualTo(1);
    Approved.is(named(answer.out()));
  }

  @Test
  void productWithADateOfItsOwnDoesNotMove() {
    JsonNode old = check("--date", "2025-04-11", "--json").json().at("/products/2");

    assertThat(old.path("entryDate").asText()).isEqualTo("2025-03-01");
    assertThat(old.path("status").asText()).isEqualTo("unchanged");
  }

  @Test
  void dateThatMovesNoProductIsNoted() throws IOException {
    lock = locked("2025-04-08", "OLD-3,9503.00.00,CN,1000,,,,2025-03-01");

    Answer answer = check("--date", "2025-04-11");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err())
        .isEqualTo(
            "tariff: note: every product in the lock has an entry date of its own; --date changes"
                + " nothing\n");
  }

  /** From 30% to 104% on 9 April: 74 points of the value. */
  @ParameterizedTest
  @CsvSource({"74%, 0", "73.9%, 1", "0.5, 1", "100%, 0"})
  void toleranceIsAShareOfTheCustomsValueAndItsBorderPasses(String tolerance, int exitCode) {
    Answer answer = check("--date", "2025-04-09", "--tolerance", tolerance);

    assertThat(answer.exitCode()).isEqualTo(exitCode);
    assertThat(answer.out().isEmpty()).isEqualTo(exitCode == 0);
  }

  /** Toys at 30%, shoes at 8.5% and 10%; before 4 March 2025 10% on the old toys. */
  @ParameterizedTest
  @CsvSource({"30%, 0", "29.9%, 1", "26%, 1"})
  void highestRateFailsAlsoWhatDidNotChange(String most, int exitCode) {
    Answer answer = check("--date", "2025-04-08", "--max-rate", most);

    assertThat(answer.exitCode()).isEqualTo(exitCode);
    if (exitCode == 1) {
      assertThat(answer.out()).contains("over the highest rate allowed, " + most);
    }
  }

  @Test
  void jsonIsPrintedAlsoWhenTheLockHolds() {
    Answer holds = check("--date", "2025-04-08", "--json");
    Answer fails = check("--date", "2025-04-11", "--json");

    assertThat(holds.exitCode()).isZero();
    assertThat(holds.json().path("holds").asBoolean()).isTrue();
    assertThat(fails.exitCode()).isEqualTo(1);
    assertThat(fails.json().path("changed").asInt()).isEqualTo(1);
    assertThat(fails.json().at("/products/0/comparison/dutyEffect").decimalValue())
        .isEqualByComparingTo("11500.00");
    new PublishedSchema("check").holds(holds.out());
    new PublishedSchema("check").holds(fails.out());
  }

  @Test
  void githubGetsAnErrorForWhatFailsAndAWarningForWhatIsTolerated() {
    Answer fails = check("--date", "2025-04-09", "--github");
    Answer tolerated = check("--date", "2025-04-09", "--github", "--tolerance", "80%");

    assertThat(fails.exitCode()).isEqualTo(1);
    assertThat(fails.out().lines()).hasSize(2).allMatch(line -> line.startsWith("::error file="));
    assertThat(named(fails.out()))
        .startsWith(
            "::error file=tariff.lock.json,line=6,title=Duty of TOY-1%2C 9503.00.00 from China into"
                + " the United States::TOY-1, 9503.00.00 (Toys of all kinds, dolls, puzzles,"
                + " ride-ons, scale models) from China into the United States, entering 2025-04-08"
                + " -> 2025-04-09: duty 30%25 -> 104%25, 3,000.00 -> 10,400.00 USD"
                + " (+7,400.00)%0Achanged: IEEPA reciprocal");
    assertThat(tolerated.exitCode()).isZero();
    assertThat(tolerated.out()).startsWith("::warning file=");
  }

  @Test
  void junitReportIsValidAndCountsFailures() throws IOException, SAXException {
    lock = locked("2025-04-08", "\"<TOY> & \"\"co\"\"\u0001\",9503.00.00,CN,10000,,,,");
    Path report = folder.resolve("duty.xml");

    Answer answer = check("--date", "2025-04-11", "--junit", report.toString());

    String xml = Files.readString(report);
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(xml)
        .contains("tests=\"1\" failures=\"1\" errors=\"0\"")
        .contains(
            "name=\"&lt;TOY&gt; &amp; &quot;co&quot;, 9503.00.00 from China into the United"
                + " States\"");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("src/test/resources/junit/report.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  /** The line of toys ends nowhere; a code that an edition no longer has does. */
  @Test
  void productWithoutAFigureFails() throws IOException {
    FixtureTables tables = FixtureTables.in(folder);
    tables.change("us-schedule/95.json", "\"code\": \"95030000\"", "\"code\": \"95040001\"");
    tables.sealed();

    Answer answer = check("--date", "2025-04-08", "--rates", tables.directory().toString());

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out())
        .contains("TOY-1, 9503.00.00 from China into the United States, entering 2025-04-08: no");
  }

  /** Another edition, the same day: what a corrected table changes. */
  @Test
  void correctedTableIsFoundAlsoForDatedProducts() throws IOException {
    FixtureTables before = FixtureTables.in(folder.resolve("old"));
    FixtureTables after =
        FixtureTables.in(folder.resolve("new"))
            .change("us-on-china.json", "\"duty\": \"20%\"", "\"duty\": \"21%\"")
            .sealed();
    Path products =
        Files.writeString(
            folder.resolve("p.csv"),
            "id,code,origin,value,entry_date\nTOY,9503.00.00,CN,10000,2025-04-08\n");
    lock = folder.resolve("fixture.lock.json").toString();
    Answer locked =
        Answer.to(
            "lock", products.toString(), "-O", lock, "--rates", before.directory().toString());
    assertThat(locked.exitCode()).as(locked.err()).isZero();

    Answer answer = check("--rates", after.directory().toString());

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out()).contains("IEEPA fentanyl 9903.01.24, 20% -> 21%");
  }

  /** The section 301 exclusions end on 9 November 2026 in these tables. */
  @Test
  void claimThatLapsedIsSaidAndFails() throws IOException {
    lock = locked("2026-10-12", "FISH,0304.72.50.00,CN,10000,,,9903.88.69,");

    Answer answer = check("--date", "2026-11-10");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out())
        .containsPattern("duty 12.5% ->\\s+37.5%, 1,250.00 ->\\s+3,750.00 USD \\(\\+2,500.00\\)")
        .containsPattern("9903.88.69 cannot be\\s+claimed for these goods")
        .contains("since 2026-11-10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | is empty, so it is not a lock",
        "{ | is not JSON (line 1), so it is not a lock",
        "{} | has no schemaVersion, so it is not a lock",
        "[] | has no schemaVersion, so it is not a lock",
        "{\"name\": \"app\", \"lockfileVersion\": 3} | has no schemaVersion, so it is not a lock",
        "{\"schemaVersion\": 2} | is a lock of schema version 2, and this program reads up to 1",
        "{\"schemaVersion\": 0} | has the schemaVersion 0, so it is not a lock",
        "{\"schemaVersion\": 1, \"schemaVersion\": 1} | is not JSON (line 1), so it is not a lock",
        "{\"schemaVersion\": 1} | is not a whole lock: it has no tables",
        "{\"schemaVersion\": 1, \"tables\": {\"edition\": \"e\", \"sha256\": \"s\"}, \"products\":"
            + " []} | holds no products",
        "{\"schemaVersion\": 1, \"tables\": {}, \"products\": {}} | is not a whole lock: products"
            + " is not an array",
      })
  void fileThatIsNoLockIsRefused(String content, String message) throws IOException {
    Files.writeString(Path.of(lock), content);

    Answer answer = check();

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains(message).contains("\n  try: ");
    assertThat(answer.err().lines()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"9503.00.00\", \"origin\" | \"toys\", \"origin\" | products[0].shipment 'toys'",
        "\"totalDuty\": 3000.00 | \"totalDuty\": \"much\" | totalDuty is not a number",
        "\"dated\": false | \"dated\": 0 | products[0].dated is neither true nor false",
        "\"missing\": [] | \"missing\": [1] | products[0].assessment.missing[0] is not text",
        "\"customsValue\": 10000.00 | \"customsValue\": 1e999999 | is not JSON (line ",
      })
  void lockThatWasTamperedWithIsRefused(String old, String broken, String message)
      throws IOException {
    String text = Files.readString(Path.of(lock));
    int at = text.indexOf(old);
    assertThat(at).isPositive();
    Files.writeString(
        Path.of(lock), text.substring(0, at) + broken + text.substring(at + old.length()));

    Answer answer = check("--date", "2025-04-08");

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(65);
    assertThat(answer.err()).contains(message);
  }

  @Test
  void binaryCutAndMissingLocksAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of(lock));
    Files.write(Path.of(lock), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff});
    assertThat(check().exitCode()).isEqualTo(65);
    Files.write(Path.of(lock), Arrays.copyOf(whole, whole.length / 2));
    assertThat(check().exitCode()).isEqualTo(65);
    Files.delete(Path.of(lock));
    assertThat(check().exitCode()).isEqualTo(66);
  }

  @ParameterizedTest
  @CsvSource({
    "--tolerance=half, '--tolerance'",
    "--max-rate=-1, '--max-rate'",
    "--date=2025-02-30, '2025-02-30'",
    "--format=csv, 'csv'",
    "--github --json, '--github'"
  })
  void wrongOptionsAreWrongUsage(String options, String named) {
    Answer answer = check(options.split(" ", -1));

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(named);
  }

  @Test
  void help() {
    Approved.is(Answer.to("check", "--help").out());
  }

  /** Sofas of Vietnam pay 25%, from 1 January 2027 30% (Proclamation 11000). */
  @Test
  void aChangeThatIsOrderedAlreadyFailsUpToTheDay() throws IOException {
    lock =
        locked(
            "2026-11-29",
            "SOFA,9401.61.60.11,VN,18000,,,,",
            "OLD,9401.61.60.11,VN,1,,,,2026-11-01");

    assertThat(check("--date", "2026-11-29", "--until", "2026-12-31").exitCode()).isZero();
    Answer answer = check("--date", "2026-11-29", "--until", "2027-01-01");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out())
        .contains("0 of 2 products changed, 1 will change by 2027-01-01")
        .contains("already ordered, from 2027-01-01: duty 25% -> 30%")
        .contains("Proclamation 11000");
    JsonNode json = check("--date", "2026-11-29", "--until", "2027-01-01", "--json").json();
    assertThat(json.path("holds").asBoolean()).isFalse();
    assertThat(json.at("/products/0/ahead/from").asText()).isEqualTo("2027-01-01");
    // A product with an entry date of its own does not move.
    assertThat(json.at("/products/1/ahead").isNull()).isTrue();
  }

  @Test
  void lawThatWasReadTooLongAgoFails() {
    Answer old = check("--date", "2025-04-08", "--max-age", "0d");
    assertThat(old.exitCode()).isEqualTo(1);
    assertThat(old.err()).contains("the law was read to ").contains("days ago");
    assertThat(old.err().lines()).hasSize(1);

    assertThat(check("--date", "2025-04-08", "--max-age", "9999d").exitCode()).isZero();
    BadInputTest.assertRefused(check("--max-age", "30"), 2);
    BadInputTest.assertRefused(check("--max-age", "-3d"), 2);
  }

  @Test
  void entryAfterTheLawWasReadIsSaidInOneLine() throws IOException {
    lock = locked("2026-11-29", "TOY,9503.00.00,CN,10000,,,,");

    Answer answer = check("--date", "2026-11-29");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines())
        .containsExactly(
            "tariff: note: the law was read to 2026-10-10; later entry dates assume no change"
                + " since");
  }

  @Test
  void strictRefusesWhatIsUndecided() throws IOException {
    lock = locked("2026-10-01", "SEATS,9401.61.60,VN,18000,,,,");

    assertThat(check("--date", "2026-10-01").exitCode()).isZero();
    Answer strict = check("--date", "2026-10-01", "--strict");
    assertThat(strict.exitCode()).isEqualTo(68);
    assertThat(strict.err())
        .contains("tariff: undecided: SEATS, 9401.61.60", "the lines of 9401.61.60 differ in duty");
    String list = folder.resolve("products.csv").toString();
    assertThat(Answer.to("lock", list, "--date", "2026-10-01", "--strict").exitCode())
        .isEqualTo(68);
    assertThat(Answer.to("lock", list, "--date", "2026-10-01", "--strict").out()).isEmpty();
    assertThat(Answer.to("lock", list, "--date", "2026-10-01", "--strict").err())
        .contains("no lock was written");
    assertThat(
            Answer.to("diff", list, "--from", "2026-10-01", "--to", "2026-10-02", "--strict")
                .exitCode())
        .isEqualTo(68);
    String[] goods = {"9401.61.60", "-o", "VN", "-d", "2026-10-01", "--strict"};
    assertThat(with("next", goods).exitCode()).isEqualTo(68);
    assertThat(with("compare", goods, "-v", "1", "--origins", "CN").exitCode()).isEqualTo(68);
    assertThat(
            Answer.to(
                    "timeline",
                    "9401.61.60",
                    "-o",
                    "VN",
                    "--from",
                    "2026-10-01",
                    "--to",
                    "2026-10-02",
                    "--strict",
                    "--json")
                .exitCode())
        .isEqualTo(68);
  }

  private static Answer with(String command, String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(words));
    all.addAll(List.of(more));
    return Answer.to(all);
  }
}
