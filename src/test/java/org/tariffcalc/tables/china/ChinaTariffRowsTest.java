package org.tariffcalc.tables.china;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ChinaTariffLine;

/** The Chinese schedule against the files that it was made from. */
class ChinaTariffRowsTest {

  private static final Path DATA = Path.of("../shared/data/china");
  private static final LocalDate SINCE = LocalDate.of(2019, 7, 1);
  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final String HEADER =
      "code8,from,to,mfn,mfn_part,provisional,provisional_scope,provisional_confidence,"
          + "specific_duty,confidence,source,note\n";

  /** SHA-256 of what {@link #statements} says, for a checkout without the files. */
  private static final String DIGEST =
      "cabaab57bd15cb1be2f80b9550ba90ff4e1047da7f7c70100ea785e14aa48e57";

  @TempDir private Path directory;

  @Test
  void everyRowOfTheFilesIsInTheTables() {
    for (String name : List.of("china_base_rates.csv", "china_base_rates_2026.csv")) {
      Assumptions.assumeTrue(Files.exists(DATA.resolve(name)), "the files are beside the checkout");
      List<String> wrong = new ArrayList<>();
      for (ChinaTariffRow row : ChinaTariffFile.read(DATA.resolve(name))) {
        if (row.to().map(last -> last.isBefore(SINCE)).orElse(false)) {
          continue;
        }
        LocalDate first = row.from().isBefore(SINCE) ? SINCE : row.from();
        LocalDate last = row.to().orElse(LocalDate.of(2026, 11, 30));
        for (LocalDate day : List.of(first, last)) {
          Optional<ChinaTariffLine> line =
              TABLES.chinaSchedule().line(CommodityCode.of(row.code()), day);
          if (line.isEmpty() || !says(line.get(), row)) {
            wrong.add(row.code() + " on " + day);
          }
        }
      }
      assertThat(wrong).as(name).isEmpty();
    }
  }

  private static boolean says(ChinaTariffLine line, ChinaTariffRow row) {
    Map<String, String> rates = row.rates();
    return ChinaTariffLine.inYuan(line.mfn()).equals(read(rates.getOrDefault("mfn", "")))
        && same(line.provisional(), rates.get("provisional"))
        && same(line.provisionalAtMost(), rates.get("provisionalAtMost"))
        && same(line.parts().mfn(), rates.get("mfnOfPart"))
        && same(line.parts().provisional(), rates.get("provisionalOfPart"))
        && line.grounds().mfnTakenFrom().equals(Optional.ofNullable(rates.get("mfnTakenFrom")))
        && line.grounds().isProvisionalUnknown() == rates.containsKey("provisionalUnknown");
  }

  private static boolean same(Optional<DutyExpression> rate, @Nullable String text) {
    return rate.map(ChinaTariffLine::inYuan)
        .equals(Optional.ofNullable(text).map(ChinaTariffRowsTest::read));
  }

  private static String read(String text) {
    return ChinaTariffLine.inYuan(DutyExpression.parse(text.replace('¥', '$')));
  }

  @Test
  void theTablesAreThoseThatWereHeldToTheFiles() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String statement : statements()) {
      digest.update(statement.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(DIGEST);
  }

  private static List<String> statements() {
    List<String> statements = new ArrayList<>();
    for (int number = 1; number <= 97; number++) {
      CommodityCode chapter = CommodityCode.of((number < 10 ? "0" : "") + number);
      for (ChinaTariffLine line : TABLES.chinaSchedule().linesAbout(chapter)) {
        statements.add(
            String.join(
                " ",
                line.code().digits(),
                line.period().toString(),
                line.mfn().toString(),
                line.provisional().toString(),
                line.parts().toString(),
                line.grounds().toString()));
      }
    }
    return statements;
  }

  /**
   * A code that is newer than 2019 or ended: what was carried to days of another year is marked as
   * inferred, and no predecessor of 2019 that a rate was carried behind to paid more than it.
   */
  @Test
  void aRateCarriedBehindTheConcordanceIsInferredAndNotBelowItsPredecessors() throws IOException {
    Path concordance = DATA.resolve("concordance.csv");
    Assumptions.assumeTrue(Files.exists(concordance), "the files are beside the checkout");
    List<String> wrong = new ArrayList<>();
    int carried = 0;
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(concordance)) {
      for (NamedCsvRecord row : reader.stream().toList()) {
        String now = row.getField("code8_2026");
        if (row.getField("link").equals("same_code") || now.isEmpty()) {
          continue;
        }
        Optional<ChinaTariffLine> line =
            TABLES.chinaSchedule().line(CommodityCode.of(now), LocalDate.of(2020, 7, 1));
        String paid = row.getField("rate_2019_01_01");
        if (line.isEmpty() || paid.isEmpty() || !line.get().revision().contains("behind")) {
          continue;
        }
        carried++;
        if (line.get().sureness() != ChinaTariffLine.Sureness.INFERRED
            || new BigDecimal(paid).compareTo(line.get().mfn().adValoremPercent().orElseThrow())
                > 0) {
          wrong.add(row.toString());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(carried).isGreaterThan(640);
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("t.csv"),
            HEADER
                + "01012100,2027-01-01,,0,,,none,A,,A,CN2027 (SCTC 2026 No.11),\n"
                + "02071411,2027-01-01,,,,,none,A,0.6 CNY/kg,B,CN2027 (SCTC 2026 No.11),\n"
                + "40011000,2027-01-01,,20,,10,whole,A,,A,CN2027 (SCTC 2026 No.11),\n");
    Path rates = directory.resolve("rates");
    ChinaTariffImport.Told told = new ChinaTariffImport.Told(Optional.empty(), false, Map.of());

    assertThat(ChinaTariffImport.run(rates, file, told).filesWritten()).isEqualTo(3);
    assertThat(ChinaTariffImport.run(rates, file, told).filesWritten()).isZero();
    assertThat(Files.readString(rates.resolve("china-schedule/02.json")))
        .contains("\"mfn\": \"¥0.6/kg\"", "税委会公告2026年第11号");
  }

  @Test
  void aNewTariffEndsWhatItDoesNotName() throws IOException {
    Path rates = directory.resolve("rates");
    ChinaTariffImport.Told told = new ChinaTariffImport.Told(Optional.empty(), false, Map.of());
    ChinaTariffImport.run(
        rates,
        Files.writeString(
            directory.resolve("a.csv"),
            HEADER
                + "01012100,2026-01-01,,0,,,none,A,,A,CN2026 (SCTC 2025 No.11),\n"
                + "01012900,2026-01-01,,10,,,none,A,,A,CN2026 (SCTC 2025 No.11),\n"),
        told);
    ChinaTariffImport.Outcome outcome =
        ChinaTariffImport.run(
            rates,
            Files.writeString(
                directory.resolve("b.csv"),
                HEADER + "01012100,2027-01-01,,5,,,none,A,,A,CN2027 (SCTC 2026 No.11),\n"),
            told);

    assertThat(outcome.ended()).containsExactly("01012900");
    assertThat(Files.readString(rates.resolve("china-schedule/01.json")))
        .contains(
            "{\"code\": \"01012100\", \"from\": \"2026-01-01\", \"to\": \"2026-12-31\"",
            "{\"code\": \"01012100\", \"from\": \"2027-01-01\", \"to\": null, \"mfn\": \"5%\"",
            "{\"code\": \"01012900\", \"from\": \"2026-01-01\", \"to\": \"2026-12-31\"");
  }

  @Test
  void aFaultNamesItsLine() throws IOException {
    for (String row :
        List.of(
            "0101210,2027-01-01,,0,,,none,A,,A,CN2027 (SCTC 2026 No.11),",
            "01012100,2027-13-01,,0,,,none,A,,A,CN2027 (SCTC 2026 No.11),",
            "01012100,2027-01-01,2027-01-01,0,,,none,A,,A,CN2027 (SCTC 2026 No.11),",
            "01012100,2027-01-01,,x,,,none,A,,A,CN2027 (SCTC 2026 No.11),",
            "01012100,2027-01-01,,0,,,whole,A,,A,CN2027 (SCTC 2026 No.11),",
            "01012100,2027-01-01,,0,,,none,A,,D,CN2027 (SCTC 2026 No.11),",
            "01012100,2027-01-01,,,,,none,A,3 USD/kg,A,CN2027 (SCTC 2026 No.11),",
            "01012100,2027-01-01,,0")) {
      Path file = Files.writeString(directory.resolve("f.csv"), HEADER + row + "\n");
      assertThatThrownBy(() -> ChinaTariffFile.read(file))
          .as(row)
          .isInstanceOf(InputError.class)
          .hasMessageContaining("line 2");
    }
  }
}
