package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.quote.NdjsonForm;
import org.tariffcalc.tables.RateTables;

/** {@code batch --fields}: some members of NDJSON, each as it stands in the whole answer. */
class BatchFieldsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> OFTEN =
      List.of("CN", "CN", "HK", "MX", "CA", "JP", "DE", "GB", "CH", "VN", "IN", "BR", "RU", "KR");
  private static final List<String> MODES = List.of("", "", "", "ocean", "air", "truck", "11");

  /** Lines whose ten-digit numbers differ in duty, from China at least. */
  private static final List<String> DIVIDED =
      List.of("9403.70.40", "9401.71.00", "4901.99.00", "7317.00.55", "8517.62.00", "8708.29.21");

  private static final List<String> UNITS = List.of("kg", "No.", "doz", "t", "m2", "liters");

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

  /**
   * Members that figures answer are written from formulas; beside one more, the hindsight of a day
   * of knowledge that these rows do not have, from the whole assessment.
   */
  @ParameterizedTest(name = "240 rows from seed {0}, {1}")
  @CsvSource({"1,", "2,--mode=ocean", "3,--entry=formal", "4,--date=2025-04-11"})
  void figuresOfFormulasAreThoseOfTheWholeAnswer(long seed, @Nullable String option) {
    byte[] rows = rows(new SplittableRandom(seed), 240).getBytes(UTF_8);
    for (String members :
        List.of(
            "row,totals",
            "row,schemaVersion,name,shipment,customsValue,totals,filingOrder,complete,missing,tables")) {
      List<String> quick = fed(rows, members, option).out().lines().toList();
      List<String> whole = fed(rows, members + ",hindsight", option).out().lines().toList();

      assertThat(quick).as(members).hasSize(240);
      for (int i = 0; i < quick.size(); i++) {
        assertThat(quick.get(i)).isEqualTo(whole.get(i));
      }
    }
  }

  @Test
  void objectsHaveTheFiguresOfTheWholeAnswerToo() {
    byte[] rows = rows(new SplittableRandom(5), 240).getBytes(UTF_8);
    StringBuilder objects = new StringBuilder();
    fed(rows, "row,shipment", null)
        .out()
        .lines()
        .filter(line -> !line.contains("\"error\""))
        .forEach(line -> objects.append(line).append('\n'));
    byte[] again = objects.toString().getBytes(UTF_8);
    String members = "row,name,shipment,totals,filingOrder,complete,missing";

    Answer quick = fed(again, members, null);
    Answer whole = fed(again, members + ",hindsight", null);

    assertThat(quick.out().lines().count()).isGreaterThan(50);
    assertThat(quick.out()).isEqualTo(whole.out());
    assertThat(quick.err()).isEqualTo(whole.err());
  }

  private static Answer fed(byte[] rows, String members, @Nullable String option) {
    List<String> arguments =
        new ArrayList<>(List.of("batch", "-", "--format", "ndjson", "--fields", members));
    if (option != null) {
      arguments.add(option);
    }
    return Answer.fed(rows, arguments);
  }

  /** Lines and numbers of the schedule of any origin and day, with or without quantities. */
  private static String rows(SplittableRandom random, int many) {
    RateTables tables = RateTables.open(Path.of("rates"));
    List<String> origins = List.copyOf(tables.countries().names().keySet());
    StringBuilder rows =
        new StringBuilder(
            "id,code,origin,value,entry_date,loaded_date,mode,quantity,unit,our note,price list\n");
    for (int i = 0; i < many; i++) {
      LocalDate day = LocalDate.of(2018, 7, 6).plusDays(random.nextInt(3_066));
      boolean isLoaded = random.nextInt(8) == 0;
      boolean isCounted = random.nextInt(3) == 0;
      rows.append(i % 7 == 0 ? "\"a, \"\"" + i + "\"\"\"" : "r" + i)
          .append(',')
          .append(code(random, tables, day))
          .append(',')
          .append(
              random.nextBoolean()
                  ? OFTEN.get(random.nextInt(OFTEN.size()))
                  : origins.get(random.nextInt(origins.size())))
          .append(',')
          .append(random.nextInt(i % 3 == 0 ? 100_000_000 : 400_000) / 100.0)
          .append(',')
          .append(random.nextInt(20) == 0 ? "" : day)
          .append(',')
          .append(isLoaded ? day.minusDays(random.nextInt(40)) : "")
          .append(',')
          .append(MODES.get(random.nextInt(MODES.size())))
          .append(',')
          .append(isCounted ? String.valueOf(1 + random.nextInt(9_999)) : "")
          .append(',')
          .append(isCounted ? UNITS.get(random.nextInt(UNITS.size())) : "")
          .append(',')
          .append(i % 11 == 0 ? "ключ\\" : i % 5 == 0 ? "" : "tab\there")
          .append(",=1\n");
    }
    return rows.toString();
  }

  /** A code of eight or ten digits, with dots or without. */
  private static String code(SplittableRandom random, RateTables tables, LocalDate day) {
    if (random.nextInt(8) == 0) {
      return DIVIDED.get(random.nextInt(DIVIDED.size()));
    }
    while (true) {
      CommodityCode chapter =
          CommodityCode.of(String.valueOf(101 + random.nextInt(97)).substring(1));
      List<CommodityCode> codes = new ArrayList<>();
      if (random.nextInt(3) == 0) {
        codes.addAll(tables.schedule().statisticalUnder(chapter, day));
      } else {
        tables.schedule().everyLine(chapter).forEach(line -> codes.add(line.code()));
      }
      if (!codes.isEmpty()) {
        CommodityCode code = codes.get(random.nextInt(codes.size()));
        return random.nextBoolean() ? code.dotted() : code.digits();
      }
    }
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
