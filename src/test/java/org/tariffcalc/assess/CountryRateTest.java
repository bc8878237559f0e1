package org.tariffcalc.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.AnnexEntry;

/** General rates in the shipped tables, each read in the act that the case names. */
class CountryRateTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));

  private static CountryRate rate(String origin, LocalDate day) {
    return CountryRate.on(TABLES, day).stream()
        .filter(each -> each.origin().equals(origin))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0} on {1}: {2} under {3} ({4})")
  @CsvSource({
    "VN, 2025-04-04, '', '', no reciprocal duty before 5 April 2025",
    "VN, 2025-04-05, 10%, 9903.01.25, EO 14257",
    "VN, 2025-04-08, 10%, 9903.01.25, EO 14257",
    "VN, 2025-04-09, 46%, 9903.01.72, EO 14257 Annex I",
    "VN, 2025-04-10, 10%, 9903.01.25, EO 14266",
    "VN, 2025-08-06, 10%, 9903.01.25, EO 14266",
    "VN, 2025-08-07, 20%, 9903.02.69, EO 14326",
    "VN, 2026-02-23, 20%, 9903.02.69, last day of collection: EO 14389",
    "VN, 2026-02-24, 10%, 9903.03.01, Proclamation 11012",
    "VN, 2026-07-23, 10%, 9903.03.01, Proclamation 11012: 150 days",
    "CN, 2025-02-03, '', '', before EO 14195",
    "CN, 2025-02-04, 10%, 9903.01.20, EO 14195",
    "CN, 2025-04-08, 20%+10%, 9903.01.24 9903.01.25, EO 14228 and EO 14257",
    "CN, 2025-04-09, 20%+84%, 9903.01.24 9903.01.63, EO 14259",
    "CN, 2025-04-10, 20%+125%, 9903.01.24 9903.01.63, EO 14266",
    "CN, 2025-05-14, 20%+10%, 9903.01.24 9903.01.25, EO 14298",
    "CN, 2025-11-10, 10%+10%, 9903.01.24 9903.01.25, EO 14357",
    "CN, 2026-02-24, 10%, 9903.03.01, Proclamation 11012",
    "MO, 2025-04-10, 125%, 9903.01.63, EO 14266: the fentanyl duty is on China and Hong Kong",
    "DE, 2025-04-09, 20%, 9903.01.50, EO 14257 Annex I: European Union",
    "DE, 2025-08-07, floor 15%, 9903.02.20, EO 14326",
    "CH, 2025-08-07, 39%, 9903.02.58, EO 14326",
    "CH, 2025-11-14, floor 15%, 9903.02.83, 90 FR 59281: retroactive",
    "GB, 2025-08-07, 10%, 9903.02.66, EO 14326",
    "CA, 2025-03-04, 25%, 9903.01.10, EO 14193",
    "CA, 2025-08-01, 35%, 9903.01.10, EO 14325: without a claim under USMCA",
    "RU, 2025-08-07, '', '', column 2 origins are outside the reciprocal duty (9903.01.29)"
  })
  void generalRateOfAnOriginOnADay(
      String origin, LocalDate day, String duties, String headings, String act) {
    CountryRate rate = rate(origin, day);

    assertThat(join(rate.charges().stream().map(Charge::duty).toList(), "+")).isEqualTo(duties);
    assertThat(join(rate.charges().stream().map(Charge::heading).toList(), " "))
        .isEqualTo(headings);
  }

  private static String join(List<String> texts, String between) {
    return texts.stream().collect(Collectors.joining(between));
  }

  @Test
  void sumOfDutiesIsInPercentOfTheCustomsValue() {
    assertThat(rate("CN", LocalDate.of(2025, 4, 11)).ratePercent().orElseThrow())
        .isEqualByComparingTo("145");
  }

  @Test
  void floorHasNoSumForItDependsOnTheBaseRate() {
    assertThat(rate("DE", LocalDate.of(2025, 8, 7)).ratePercent()).isEmpty();
  }

  @Test
  void importerItselfIsNoOrigin() {
    assertThat(CountryRate.on(TABLES, LocalDate.of(2025, 8, 7)))
        .extracting(CountryRate::origin)
        .doesNotContain("US")
        .contains("VN", "FR")
        .isSorted();
  }

  @Test
  void annexHasFiftySevenEntriesOfWhichOnlyChinaWasNeverPaused() {
    assertThat(TABLES.annexEntries()).hasSize(57);
    assertThat(TABLES.annexEntries())
        .filteredOn(entry -> entry.pausedFrom().isEmpty())
        .extracting(AnnexEntry::origin)
        .containsExactly("CN");
  }
}
