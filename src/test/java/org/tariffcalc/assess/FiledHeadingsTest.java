package org.tariffcalc.assess;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.bulk.FormulaAssessor;
import org.tariffcalc.assess.bulk.FormulaFigures;
import org.tariffcalc.assess.bulk.ListedGoodsIndex;
import org.tariffcalc.assess.bulk.OriginCalendar;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.us.AssessmentRun;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.duty.AdValorem;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * No heading is filed that is not owed: over every code of the schedule, by one code for all that
 * stand alike on every list, on every day on which something changes, each heading is that of a
 * duty or of an exemption whose measure covers the goods on that day by the tables alone, and one
 * of a duty only where that duty is charged.
 */
@Tag("slow")
class FiledHeadingsTest {

  private static final long VALUE_CENTS = 12_345_600;
  private static final BigDecimal HIGHEST_FLOOR = new BigDecimal(15);
  private static final Quantities QUANTITIES =
      new Quantities(
          Stream.of("1000kg", "1000No", "1000l", "1000m2", "1000m", "1000prs", "1000pfl")
              .map(Quantity::parse)
              .toList());

  private static RateTables tables;
  private static ListedGoodsIndex index;
  private static Map<Integer, List<CommodityCode>> codesByShape;
  private static Set<Integer> low;
  private static Set<Integer> high;
  private static Set<String> dutyHeadings;

  @BeforeAll
  static void open() {
    tables = RateTables.open(Path.of(System.getProperty("tariff.home"), "rates"));
    index = new ListedGoodsIndex(tables);
    codesByShape = new LinkedHashMap<>();
    low = new HashSet<>();
    high = new HashSet<>();
    dutyHeadings = new HashSet<>();
    for (Measure measure : tables.allMeasures()) {
      measure.periods().forEach(rate -> dutyHeadings.add(rate.heading()));
    }
    for (boolean isOpen : List.of(true, false)) {
      for (int chapter = 1; chapter <= 98; chapter++) {
        CommodityCode prefix = CommodityCode.of((chapter < 10 ? "0" : "") + chapter);
        for (ScheduleLine line : tables.schedule().everyLine(prefix)) {
          if (line.period().to().isEmpty() == isOpen) {
            withSuffixes(line.code()).forEach(code -> keep(code, line));
          }
        }
      }
    }
  }

  /** One code for all that stand alike, and one each with a rate below and above every floor. */
  private static void keep(CommodityCode code, ScheduleLine line) {
    List<CommodityCode> alike =
        codesByShape.computeIfAbsent(index.of(code).shape(), each -> new ArrayList<>());
    Optional<BigDecimal> percent = line.general().adValoremPercent();
    boolean isLow = percent.filter(rate -> rate.compareTo(BigDecimal.TEN) < 0).isPresent();
    boolean isHigh = percent.filter(rate -> rate.compareTo(HIGHEST_FLOOR) >= 0).isPresent();
    int shape = index.of(code).shape();
    if (alike.isEmpty() || isLow && low.add(shape) || isHigh && high.add(shape)) {
      alike.add(code);
    }
  }

  private static List<CommodityCode> withSuffixes(CommodityCode line) {
    List<CommodityCode> codes = new ArrayList<>(List.of(line));
    codes.addAll(tables.schedule().statisticalUnder(line, LocalDate.of(2026, 9, 1)));
    codes.addAll(tables.schedule().statisticalUnder(line, LocalDate.of(2025, 9, 1)));
    return codes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN", "CA", "MX", "DE", "GB", "JP", "KR", "BR", "IN", "VN", "RU", "CU"})
  void everyHeadingIsOneOfTheGoods(String origin) {
    Shipment template =
        Shipment.ofUnlistedGoods(origin, "US", LocalDate.of(2025, 1, 1), BigDecimal.ZERO)
            .withTransport(Optional.of(TransportMode.AIR), Optional.of(EntryType.INFORMAL));
    FormulaAssessor plain = new FormulaAssessor(tables, index, template);
    FormulaAssessor.Origin ready = plain.origin(origin).orElseThrow();
    FormulaFigures figures = new FormulaFigures();
    Set<String> faults = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    int checked = 0;
    for (LocalDate day : changeDays(origin)) {
      Owed owed = new Owed(origin, day);
      for (List<CommodityCode> alike : codesByShape.values()) {
        byte[] before = null;
        for (CommodityCode code : alike) {
          FormulaAssessor.Outcome outcome =
              plain.assess(
                  index.of(code),
                  ready,
                  (int) day.toEpochDay(),
                  -1,
                  0,
                  VALUE_CENTS,
                  QUANTITIES,
                  figures);
          boolean isAnswered =
              outcome == FormulaAssessor.Outcome.DONE
                  || outcome == FormulaAssessor.Outcome.UNDECIDED;
          if (isAnswered && figures.filedBefore() != before) {
            before = figures.filedBefore();
            String filed = new String(before, US_ASCII);
            checked++;
            owed.check(code, filed, faults);
            if (seen.add(filed)) {
              checkCharged(template.of(origin, day, BigDecimal.valueOf(123456)), code, faults);
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(checked).isGreaterThan(10_000);
  }

  /** The days on which one more rate, exemption or group of a list begins or has ended. */
  private static Set<LocalDate> changeDays(String origin) {
    Set<LocalDate> days = new TreeSet<>();
    LocalDate from = tables.manifest().coveredFrom("US", origin).orElseThrow();
    for (Measure measure : OriginCalendar.concerned(tables, origin)) {
      for (RatePeriod rate : measure.periods()) {
        days.add(rate.period().from());
        rate.period().to().ifPresent(to -> days.add(to.plusDays(1)));
      }
      for (Exemption exemption : tables.exemptionsOf(measure)) {
        days.add(exemption.period().from());
        exemption.period().to().ifPresent(to -> days.add(to.plusDays(1)));
      }
    }
    days.removeIf(day -> day.isBefore(from) || day.isAfter(LocalDate.of(2027, 1, 1)));
    return days;
  }

  /** The heading of a duty is filed only where the duty is charged, or reaches its floor. */
  private static void checkCharged(Shipment shipment, CommodityCode code, Set<String> faults) {
    Assessment full = AssessmentRun.of(tables, priced(shipment.withCode(code), code)).assessment();
    Set<String> owed = new HashSet<>();
    for (Charge charge : full.charges()) {
      owed.add(charge.heading());
    }
    for (NotApplied each : full.notApplied()) {
      if (each.isDeclared()
          && (!dutyHeadings.contains(each.heading())
              || each.reason().contains("reaches the floor"))) {
        owed.add(each.heading());
      }
    }
    for (String heading : full.filing()) {
      if (!owed.contains(heading) && !heading.equals(code.dotted())) {
        faults.add(heading + " is filed and not charged: " + code + ' ' + shipment.origin());
      }
    }
  }

  /** A rate by quantity, which is not given here, is taken as free. */
  private static Shipment priced(Shipment shipment, CommodityCode code) {
    boolean isPlain =
        tables
            .schedule()
            .line(code, shipment.entryDate())
            .filter(line -> line.general().adValoremPercent().isPresent())
            .filter(line -> line.column2().adValoremPercent().isPresent())
            .isPresent();
    return isPlain ? shipment : shipment.withBaseRate(AdValorem.ofPercent(BigDecimal.ZERO));
  }

  /** What can be owed on goods of an origin on a day, read from the tables without the engine. */
  private static final class Owed {
    private final LocalDate day;
    private final String origin;
    private final Map<String, List<Measure>> duties = new HashMap<>();
    private final Map<String, List<Freed>> exemptions = new HashMap<>();
    private final Map<String, List<Measure>> byProgram = new HashMap<>();

    /** An exemption and the measure that it exempts from. */
    private record Freed(Measure measure, Exemption exemption) {}

    Owed(String origin, LocalDate day) {
      this.origin = origin;
      this.day = day;
      for (Measure measure : tables.measures("US", origin)) {
        Optional<RatePeriod> rate = measure.rateOn(day);
        if (rate.isPresent() && isOf(measure.origins(), measure.exceptOrigins())) {
          byProgram.computeIfAbsent(measure.program(), each -> new ArrayList<>()).add(measure);
          put(duties, rate.get().heading(), measure);
          rate.get().headingAtFloor().ifPresent(heading -> put(duties, heading, measure));
          for (Exemption exemption : tables.exemptionsOf(measure)) {
            if (exemption.isFiled()
                && exemption.period().contains(day)
                && isOf(exemption.origins(), exemption.exceptOrigins())) {
              for (String heading : exemption.headings()) {
                put(exemptions, heading, new Freed(measure, exemption));
              }
            }
          }
        }
      }
    }

    private static <T> void put(Map<String, List<T>> all, String heading, T one) {
      all.computeIfAbsent(heading, each -> new ArrayList<>()).add(one);
    }

    private boolean isOf(List<String> origins, List<String> except) {
      return (origins.isEmpty() || tables.countries().coversAny(origins, origin, day))
          && !tables.countries().coversAny(except, origin, day);
    }

    void check(CommodityCode code, String filed, Set<String> faults) {
      for (String heading : filed.split(";", -1)) {
        if (!heading.isEmpty() && !isOwed(code, heading)) {
          faults.add(heading + " is of other goods than " + code + " of " + origin);
        }
      }
    }

    private boolean isOwed(CommodityCode code, String heading) {
      for (Measure measure : duties.getOrDefault(heading, List.of())) {
        if (covers(measure, code)) {
          return true;
        }
      }
      for (Freed freed : exemptions.getOrDefault(heading, List.of())) {
        Exemption exemption = freed.exemption();
        if (covers(freed.measure(), code)
            && exemption.list().map(on -> isOn(on.list(), on.tier(), code)).orElse(true)
            && (exemption.yieldsTo().isEmpty() || isUnder(exemption.yieldsTo(), code))) {
          return true;
        }
      }
      return false;
    }

    private boolean isUnder(List<String> programs, CommodityCode code) {
      for (String program : programs) {
        for (Measure measure : byProgram.getOrDefault(program, List.of())) {
          if (covers(measure, code)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean covers(Measure measure, CommodityCode code) {
      if (measure.scope() instanceof Scope.Listed listed) {
        return isOn(listed.list(), listed.tier(), code);
      }
      return !(measure.scope() instanceof Scope.Codes codes)
          || codes.codes().stream().anyMatch(each -> each.covers(code));
    }

    /** On the list itself, or with one of its ten-digit lines. */
    private boolean isOn(String id, String tier, CommodityCode code) {
      ProductList list = tables.list(id);
      return list.entry(code, day, tier).isPresent() || !list.entriesBelow(code).isEmpty();
    }
  }
}
