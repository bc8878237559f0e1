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

/**
 * Codes that the schedule does not print: padded with zeros, of six digits, younger than the
 * tables. The duties are worked out by hand: 15 June 2026 section 122 at 10% (Proclamation 11012),
 * annex I-B metals at 25% (Proclamation 11021), list 4A at 7.5%.
 */
class UnprintedCodeTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        // 16.5% + 10%
        "6109.10.0000|VN|2026-06-15|2650.00|2650.00|Cotton fee: the weight is not given",
        "6109100000|VN|2026-06-15|2650.00|2650.00|Cotton fee: the weight is not given",
        "6109.10|VN|2026-06-15|2650.00|2650.00|Cotton fee: the weight is not given",
        // free + 10%
        "9503.00.0000|CN|2026-06-15|1000.00|1000.00|''",
        "950300|CN|2026-06-15|1000.00|1000.00|''",
        // 22.5% + 7.5% + 10%
        "7013.37.2000|CN|2026-06-15|4000.00|4000.00|''",
        // 3.1% + 25%; the line 7615.10.11 is on no list of metals: 3.1% + 10%
        "7615.10.7100|DE|2026-06-15|2810.00|2810.00|''",
        "7615.10|DE|2026-06-15|2810.00|1310.00|commodity code: the lines of 7615.10 differ in duty",
        "7615.10.00|DE|2026-06-15|2810.00|1310.00|commodity code: the lines of 7615.10 differ in"
            + " duty",
        "7615.10.0000|DE|2026-06-15|2810.00|1310.00|commodity code: the lines of 7615.10 differ in"
            + " duty",
        "9503.00.0099|DE|2026-06-15|1000.00|1000.00|''",
        "9503.00.0099|DE|2026-06-08|1000.00|1000.00|''"
      },
      delimiter = '|')
  void codeWithOneReadingIsPriced(
      String code, String origin, String date, String most, String least, String open) {
    Answer answer = batch(code, origin, date);

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(cell(answer, "total_duty")).isEqualTo(most);
    assertThat(cell(answer, "total_duty_low")).isEqualTo(least);
    assertThat(cell(answer, "undecided")).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        // The day before the last revision in the tables: the number could not be younger.
        "9503.00.0099|DE|2026-06-07|is, with other ten-digit numbers",
        "7326.90.8699|DE|2026-10-10|the numbers of 7326.90.86 pay different duties",
        // Begins on 1 July 2026 (HTS 2026 Rev. 11).
        "3004.20.0042|DE|2026-06-30|it begins on 2026-07-01",
        "7615.11.0000|DE|2026-06-15|is not in the US tariff schedule"
      },
      delimiter = '|')
  void codeWithoutAReadingIsRefused(String code, String origin, String date, String why) {
    Answer answer = batch(code, origin, date);

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains(why);
  }

  @Test
  void lineThatNeedsAQuantityLeavesTheRangeOpen() {
    Answer answer = batch("020110", "AU", "2026-06-15");

    // The line over quota pays 26.4%; beef is free of section 122.
    assertThat(cell(answer, "total_duty")).isEqualTo("2640.00");
    assertThat(cell(answer, "undecided"))
        .startsWith("commodity code: 2 of 3 lines of 0201.10 not priced (the duty 4.4¢/kg");
  }

  @Test
  void batchSaysHowCodesWereRead() {
    assertThat(batch("6109.10.0000", "VN", "2026-06-15").err())
        .contains("6109.10.00.00 is padded with zeros and was read as 6109.10.00");
    assertThat(batch("9503.00.0099", "DE", "2026-06-15").err())
        .contains("9503.00.00.99 is not in these tables and was priced as 9503.00.00");
  }

  @Test
  void quoteSaysHowItReadTheCode() {
    Answer one = Answer.to("quote", "6109.10.0000", "-o", "VN", "-v", "10000", "-d", "2026-06-15");
    Answer range =
        Answer.to("quote", "7615.10.0000", "-o", "DE", "-v", "10000", "-d", "2026-06-15");

    assertThat(one.out()).contains("6109.10.00.00 is padded with zeros and was read as");
    assertThat(range.out()).startsWith("7615.10 from Germany").contains("13.1% to 28.1%");
    assertThat(range.err()).contains("7615.10.00.00 is padded with zeros");
  }

  @Test
  void lockComparesAndNextReadThemToo(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(list, "sku,hts,coo\nA,6109.10.0000,VN\nB,7615.10,DE\n");
    String file = list.toString();

    assertThat(Answer.to("lock", file, "-v", "1000", "-d", "2026-06-15").out())
        .contains("\"totalDuty\": 265.00")
        .contains("\"totalDuty\": 281.00");
    assertThat(
            Answer.to("compare", file, "-v", "1000", "-d", "2026-06-15", "--origins", "CN").out())
        .contains("26.5%")
        .contains("13.1% to 28.1%");
    assertThat(Answer.to("next", file, "-v", "1000", "-d", "2026-06-15").out())
        .contains("A: 26.5%, holds until 2026-07-23");
  }

  @Test
  void quoteOfGoodsOfTheUnitedStatesSaysThatItPricesThemIntoChina() {
    assertThat(
            Answer.to("quote", "1201.90.11", "-o", "US", "-v", "10000", "-d", "2025-04-12").out())
        .startsWith("1201.90.11 from the United States, entering China (into the US: --to US)");
    assertThat(
            Answer.to(
                    "quote",
                    "1201.90.11",
                    "-o",
                    "US",
                    "-v",
                    "10000",
                    "-d",
                    "2025-04-12",
                    "--to",
                    "CN")
                .out())
        .startsWith("1201.90.11 from the United States, entering China 2025-04-12, value");
  }

  private static Answer batch(String code, String origin, String date) {
    return Answer.fed(
        ("code,origin,value,entry_date\n" + String.join(",", code, origin, "10000", date))
            .getBytes(UTF_8),
        List.of("batch", "-"));
  }

  private static String cell(Answer answer, String column) {
    String[] lines = answer.out().split("\n", -1);
    int place = List.of(lines[0].split(",", -1)).indexOf(column);
    return lines[1].split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[place];
  }
}
