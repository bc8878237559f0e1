package org.tariffcalc.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.country.AnnexEntry;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.list.ProductListFile;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.MeasureFile;
import org.tariffcalc.tables.measure.RatePeriod;
import org.tariffcalc.tables.measure.WithdrawnRate;

/** What the tables hold as of a day. */
class TablesAsKnownTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final Path CASES =
      Path.of("src/test/resources/cases/known-on/retroactive-acts.csv");

  private static final List<ProductList.Group> NO_GROUPS = List.of();

  /**
   * Exclusions reach back to the first day of their list as a rule; they have a test of their own.
   */
  private static boolean isExclusion(Exemption exemption) {
    return exemption.kind() == Exemption.Kind.CLAIM
        && exemption.list().filter(each -> isOfExclusions(each.list())).isPresent();
  }

  private static boolean isOfExclusions(String list) {
    return list.contains("exclusions");
  }

  private static Optional<LocalDate> retroactive(LocalDate published, Period period) {
    return published.isAfter(period.from()) ? Optional.of(published) : Optional.empty();
  }

  /** Days on which something was published that holds for earlier days. */
  private static Set<LocalDate> daysOfRetroactiveActs() throws IOException {
    Set<LocalDate> days = new TreeSet<>();
    for (MeasureFile file : TABLES.book().everyFile()) {
      for (Measure measure : file.measures()) {
        measure
            .periods()
            .forEach(each -> retroactive(each.published(), each.period()).ifPresent(days::add));
      }
      for (List<Exemption> set : file.exemptionSets().values()) {
        set.stream()
            .filter(each -> !isExclusion(each))
            .forEach(each -> retroactive(each.published(), each.period()).ifPresent(days::add));
      }
    }
    try (Stream<Path> lists = Files.list(Path.of("rates/lists"))) {
      for (Path path : lists.toList()) {
        ProductList list = ProductListFile.read(TableBytes.read(path));
        for (ProductList.Group group : isOfExclusions(list.id()) ? NO_GROUPS : list.groups()) {
          group
              .published()
              .flatMap(published -> retroactive(published, group.period()))
              .ifPresent(days::add);
        }
      }
    }
    return days;
  }

  @Test
  void everyRetroactiveActOfTheTablesHasACase() throws IOException {
    List<String> withCase = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      withCase.add(line.split(",", -1)[1]);
    }

    Set<LocalDate> days = daysOfRetroactiveActs();

    assertThat(days).isNotEmpty().extracting(LocalDate::toString).isSubsetOf(withCase);
  }

  @Test
  void aWithdrawnRateIsReckonedWithUntilItIsWithdrawn() {
    List<WithdrawnRate> withdrawn = TABLES.withdrawnRates();

    assertThat(withdrawn).hasSizeGreaterThan(100);
    for (WithdrawnRate each : withdrawn) {
      LocalDate first = each.rate().period().from();
      assertThat(rate(TABLES, each.measure(), first)).isNotEqualTo(Optional.of(each.rate()));
      for (LocalDate day : List.of(each.rate().published(), each.withdrawn().minusDays(1))) {
        assertThat(rate(TABLES.knownOn(day), each.measure(), first)).contains(each.rate());
      }
      assertThat(rate(TABLES.knownOn(each.withdrawn()), each.measure(), first))
          .as("%s", each)
          .isNotEqualTo(Optional.of(each.rate()));
    }
  }

  private static Optional<RatePeriod> rate(RateTables tables, String measure, LocalDate day) {
    return tables.allMeasures().stream()
        .filter(each -> each.id().equals(measure))
        .flatMap(each -> each.rateOn(day).stream())
        .findFirst();
  }

  @Test
  void thePauseOfAnnexOneEndsAsItWasThenOrdered() {
    AnnexEntry vietnam = vietnam(TABLES.knownOn(LocalDate.of(2025, 4, 20)));

    // EO 14266 paused the 46% to 9 July 2025, EO 14316 to 1 August; 20% came on 7 August.
    assertThat(vietnam.pauseTo()).contains(LocalDate.of(2025, 7, 8));
    assertThat(vietnam.pauseExtendedTo()).isEmpty();
    assertThat(vietnam.nextRate()).isEqualTo("46%");
    assertThat(vietnam.nextFrom()).contains(LocalDate.of(2025, 7, 9));
    assertThat(vietnam(TABLES.knownOn(LocalDate.of(2025, 7, 10))).nextFrom())
        .contains(LocalDate.of(2025, 8, 1));
    assertThat(vietnam(TABLES.knownOn(LocalDate.of(2025, 7, 31))).nextRate()).isEqualTo("20%");
    assertThat(vietnam(TABLES.knownOn(LocalDate.of(2025, 4, 8))).pausedFrom()).isEmpty();
  }

  private static AnnexEntry vietnam(RateTables tables) {
    return tables.annexEntries().stream()
        .filter(each -> each.origin().equals("VN"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noExclusionIsKnownBeforeItsNotice() {
    List<Exemption> exclusions =
        TABLES.book().file("us-on-china.json").exemptionSets().values().stream()
            .flatMap(List::stream)
            .filter(each -> isExclusion(each) && each.published().isAfter(each.period().from()))
            .toList();
    assertThat(exclusions).isNotEmpty();
    Map<LocalDate, List<Exemption>> byDay =
        exclusions.stream().collect(Collectors.groupingBy(Exemption::published));
    byDay.forEach(
        (day, published) -> {
          assertThat(known(day.minusDays(1))).doesNotContainAnyElementsOf(published);
          assertThat(known(day)).containsAll(published);
        });
  }

  private static List<Exemption> known(LocalDate day) {
    return TABLES.knownOn(day).book().file("us-on-china.json").exemptionSets().values().stream()
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void aRateGoesOnOnlyUntilTheNextOneThatWasKnown() {
    KnownOnDay knowledge = new KnownOnDay(LocalDate.of(2025, 6, 1), Map.of());
    record Rate(Period period, LocalDate published) {}
    Rate first =
        new Rate(
            Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)),
            LocalDate.of(2024, 12, 1));
    Rate unknown =
        new Rate(
            Period.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30)),
            LocalDate.of(2025, 6, 2));
    Rate last = new Rate(Period.since(LocalDate.of(2025, 10, 1)), LocalDate.of(2025, 1, 1));

    List<Rate> known =
        knowledge.of(
            List.of(first, unknown, last),
            new KnownOnDay.Shape<>(
                Rate::period,
                Rate::published,
                (rate, period) -> new Rate(period, rate.published()),
                true));

    assertThat(known)
        .extracting(Rate::period)
        .containsExactly(
            Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 30)),
            Period.since(LocalDate.of(2025, 10, 1)));
  }

  @Test
  void aLineOfTheScheduleGoesOnAsItWasUntilItsRevisionIsPosted() {
    CommodityCode beef = CommodityCode.of("02011050");
    LocalDate entry = LocalDate.of(2026, 1, 1);

    // 2026 Basic, posted on 1 January 2026, makes it free under the Korea agreement.
    assertThat(ofKorea(TABLES.knownOn(LocalDate.of(2025, 12, 31)), beef, entry))
        .isNotEqualTo("Free");
    assertThat(ofKorea(TABLES.knownOn(entry), beef, entry)).isEqualTo("Free");
  }

  private static String ofKorea(RateTables tables, CommodityCode code, LocalDate day) {
    return tables
        .schedule()
        .line(code, day)
        .flatMap(line -> line.special().rateOf("KR"))
        .map(Object::toString)
        .orElse("none");
  }

  @Test
  void feesAreThoseThatWerePublished() {
    LocalDate entry = LocalDate.of(2025, 10, 1);

    // 90 FR 34665 of 23 July 2025 raised the smallest processing fee from 32.71 to 33.58 dollars.
    assertThat(smallestFee(TABLES.knownOn(LocalDate.of(2025, 7, 22)), entry)).hasValue("32.71");
    assertThat(smallestFee(TABLES.knownOn(LocalDate.of(2025, 7, 23)), entry)).hasValue("33.58");
  }

  private static Optional<String> smallestFee(RateTables tables, LocalDate day) {
    return tables.fees().stream()
        .filter(fee -> fee.entry().equals(Optional.of(EntryType.FORMAL)))
        .flatMap(fee -> fee.rateOn(day).stream())
        .flatMap(rate -> rate.min().stream())
        .map(Object::toString)
        .findFirst();
  }
}
