package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindCommandTest {

  private static Answer answer(String command) {
    return Answer.to(command.split(" ", -1));
  }

  @Test
  void wordsAreAnsweredWithHeadingsNamesRatesAndUnits() {
    Approved.is(answer("find electric kettle --date 2026-06-01").out());
  }

  @Test
  void theDutyOfAnOriginStandsBesideTheBaseRate() {
    Approved.is(answer("find office chair --date 2026-06-01 --origin CN --limit 2").out());
  }

  @Test
  void aCodeInPlaceOfWordsShowsWhatShowDoes() {
    String shown = answer("show 8516.40 --date 2026-06-01").out();

    assertThat(answer("find 8516.40 --date 2026-06-01").out()).isEqualTo(shown);
    Approved.is(shown);
  }

  @Test
  void csvHasARowForEachLine() {
    Approved.is(answer("show 8516.40 --date 2026-06-01 --origin CN --csv").out());
  }

  @Test
  void jsonKeepsItsSchema() {
    PublishedSchema schema = new PublishedSchema("find");
    schema.holds(answer("find electric kettle --date 2026-06-01 --json").out());
    schema.holds(answer("show 9401 --origin VN --date 2026-06-01 --json").out());
    // A rate by weight cannot be told in percent without one.
    schema.holds(answer("show 0201 --origin AR --date 2026-06-01 --json").out());
    schema.holds(answer("find office chair --importer CN --json").out());
  }

  @Test
  void goodsIntoChinaHaveNamesOfSixDigitsAndItSaysSo() {
    assertThat(answer("find electric kettle --importer CN").out())
        .contains("8516.79  Other household heating appliances")
        .contains("names of six digits");
  }

  @Test
  void itSaysThatItDoesNotClassifyAndWhereToAsk() {
    assertThat(answer("find sofa").out()).contains("does not classify", "rulings.cbp.gov");
  }

  @Test
  void mistakesAreToldWithWhatToTry() {
    assertThat(answer("find xyzzyq").err())
        .isEqualTo(
            """
            tariff: no goods have the words 'xyzzyq'
              try: other words for the goods, what they are made of or used for
            """);
    assertThat(answer("find sofa --limit 0").err())
        .startsWith("tariff: --limit 0 is not 1 to 50\n");
    assertThat(answer("show 7701").err())
        .startsWith("tariff: 7701 stands for no line of the schedule");
    assertThat(answer("find sofa --importer VN").err())
        .startsWith("tariff: 'VN' after --importer is not US or CN\n");
  }

  @Test
  void wordsInPlaceOfACodeAreAnsweredWithTheBestFinds() {
    Answer words = Answer.to("quote", "brake pads", "-o", "CN", "-v", "100");
    assertThat(words.exitCode()).isEqualTo(2);
    assertThat(words.err())
        .startsWith("tariff: 'brake pads' is not a commodity code\n  try: ")
        .contains("8708.30 Brakes and brake parts, 6813.81", "; tariff find brake pads\n");
    assertThat(Answer.to("show", "electric kettle").err())
        .contains(
            "try: 8516.79 Other household heating appliances, 8516.60 Electric stoves, ovens, hot"
                + " plates, grills and roasters, 8516.10 ",
            "; tariff find electric kettle\n");
    assertThat(answer("quote xyzzyq -o CN -v 100").err())
        .startsWith("tariff: 'xyzzyq' is not a commodity code: 4, 6, 8 or 10 digits are\n");
    assertThat(answer("quote 123 -o CN -v 100").err())
        .startsWith("tariff: '123' is not a commodity code: 4, 6, 8 or 10 digits are\n");
    assertThat(answer("quote @/dev/zero -o CN -v 100").err())
        .startsWith("tariff: '@/dev/zero' is not a commodity code: 4, 6, 8 or 10 digits are\n")
        .doesNotContain("tariff find @");
  }

  @Test
  void wordsInPlaceOfACodeInARowAreAnsweredWithTheBestFinds(@TempDir Path folder)
      throws IOException {
    String rows = "code,origin,value,entry_date\nelectric kettle,CN,100,2026-06-01\n";
    Path file = Files.writeString(folder.resolve("rows.csv"), rows);
    Path faults = folder.resolve("faults.csv");

    Answer.to("batch", file.toString(), "--errors", faults.toString());
    assertThat(faults)
        .content()
        .contains(
            ",tariff find electric kettle,electric kettle,CN,",
            "'electric kettle' in column code is not a commodity code; its words are found in"
                + " 8516.79 Other household heating appliances, 8516.60 Electric stoves, ovens, hot"
                + " plates, grills and roasters, 8516.10 ");
    assertThat(Answer.to("entry", file.toString()).err())
        .endsWith("  try: tariff find electric kettle\n");
  }

  @Test
  void theGoodsAreNamedWhereverACodeStands(@TempDir Path folder) throws IOException {
    String name = "Electric water heaters and immersion heaters";
    assertThat(answer("explain 8516.10").err()).contains("8516.10 (" + name + ") is a code");
    assertThat(answer("timeline 8516.10.00 -o CN --to 2026-06-01 --format svg").out())
        .contains(">HTS 8516.10.00 (" + name + "), percent of customs value<");
    assertThat(answer("timeline 8516.10.00 -o CN --to 2026-06-01 --format html").out())
        .contains("HTS 8516.10.00 (" + name + "), percent");
    String compare = "compare 8516.10.00 --origins CN,VN -v 100 -d 2026-06-01 --format ";
    assertThat(answer(compare + "svg").out()).contains(">HTS 8516.10.00 (" + name + "), value");
    assertThat(answer(compare + "html").out()).contains("HTS 8516.10.00 (" + name + "), value");
    Path trade =
        Files.writeString(folder.resolve("t.csv"), "code,origin,value\n8516.10.00,CN,1000\n");
    assertThat(answer("exposure " + trade + " -d 2025-01-15 --against 2025-04-11").out())
        .contains("8516.10.00: " + name + "\n");
    Path list =
        Files.writeString(folder.resolve("p.csv"), "id,code,origin,value\nA,8516.10.00,CN,9\n");
    assertThat(answer("scenario diff fentanyl-removed " + list + " -d 2025-09-01").out())
        .contains("8516.10.00: " + name + "\n");
  }

  /** The names of 8516.79.00, of 9401.61.60, and into China that of the subheading alone. */
  @Test
  void csvHasNamesWhereTheyAreAskedFor(@TempDir Path folder) throws IOException {
    String rows = "code,origin,value,entry_date\n8516.79.00,CN,100,2026-06-01\n";
    Path file = Files.writeString(folder.resolve("rows.csv"), rows + "toys,CN,1,2026-06-01\n");
    String name = ",Other household heating appliances";

    assertThat(Answer.to("batch", file.toString(), "--names").out().lines())
        .satisfiesExactly(
            header -> assertThat(header).endsWith(",refundable,name"),
            answered -> assertThat(answered).endsWith(name),
            faulty -> assertThat(faulty).endsWith(","));
    assertThat(Answer.to("batch", file.toString()).out()).doesNotContain("name", "heating");
    assertThat(answer("quote 8516.79.00 -o CN -v 9 -d 2026-06-01 -f csv --names").out())
        .contains(",name\n", name + "\n");
    assertThat(answer("compare 8516.79.00 --origins CN,VN -v 9 -d 2026-06-01 -f csv --names").out())
        .contains(",name\n", name + "\n");
    Files.writeString(file, rows);
    assertThat(
            Answer.to(
                    "diff",
                    file.toString(),
                    "--from",
                    "2025-04-08",
                    "--to",
                    "2025-04-12",
                    "-f",
                    "csv",
                    "--names")
                .out())
        .contains(",name\n", name + "\n");
    assertThat(
            answer("timeline 8516.79.00 -o CN --from 2026-06-01 --to 2026-06-02 -f csv --names")
                .out())
        .contains(",name\n", name + "\n");
  }

  @Test
  void aHundredRowsOfOneCodeHaveTheNameThatOneHas(@TempDir Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("code,origin,value,entry_date\n");
    rows.append("9401.61.60,CN,100,2026-06-01\n9401616011,VN,100,2026-06-01\n".repeat(100));
    Path file = Files.writeString(folder.resolve("rows.csv"), rows);
    assertThat(Answer.to("batch", file.toString(), "--names").out().lines().skip(1))
        .hasSize(200)
        .allSatisfy(
            row ->
                assertThat(row)
                    .endsWith(
                        ",\"Upholstered seats with wooden frames: Other than chairs, e.g. sofas"
                            + (row.startsWith("9401616011")
                                ? ": Household, such as sofas\""
                                : "\"")));
  }
}
