package org.tariffcalc.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.intake.paid.PaidLine.PaidCharge;
import org.tariffcalc.intake.paid.StatedFees;
import org.tariffcalc.tables.RateTables;

/** Lines that agree are told by their amounts alone: of each, the same is said as at length. */
class ShortAuditTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));

  /** Percentages, a floor, goods free of duty, an exclusion, metals, a specific duty. */
  @ParameterizedTest(name = "{0} of {1} on {2}")
  @CsvSource({
    "9503.00.00.73, CN, 2025-04-25",
    "6109.10.00.12, CN, 2025-11-10",
    "6202.40.45.00, DE, 2025-09-10",
    "6202.40.50.00, DE, 2025-09-10",
    "8703.22.01.00, JP, 2025-09-20",
    "8471.30.01.00, VN, 2026-05-04",
    "7326.90.86.88, CN, 2026-09-01",
    "8501.10.40.20, CN, 2025-06-02",
    "4009.11.00.00, MX, 2025-03-10",
    "0703.20.00.15, CN, 2025-12-01",
    "9503.00.00, CN, 2025-04-25",
  })
  void aLineIsSaidTheSameOfInShortAndAtLength(String code, String origin, String day) {
    SplittableRandom random = new SplittableRandom(20);
    LineAudit audit = new LineAudit(TABLES);
    for (int i = 0; i < 20; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextLong(1, 9_000_000), 2);
      List<PaidCharge> goods = List.of(new PaidCharge(code, Optional.of(new BigDecimal("0.01"))));
      AuditedLine unpaid =
          audit.of(line(origin, day, value, goods, Optional.empty()), false).line();
      List<PaidCharge> right = new ArrayList<>();
      for (HeadingAmounts each : unpaid.headings()) {
        right.add(new PaidCharge(each.heading(), Optional.of(each.expected())));
      }
      if (right.stream().noneMatch(each -> each.number().equals(code))) {
        right.add(new PaidCharge(code, Optional.of(new BigDecimal("0.00"))));
      }
      same(audit, line(origin, day, value, right, Optional.empty()));
      List<PaidCharge> free = new ArrayList<>(right);
      free.add(new PaidCharge("9903.88.69", Optional.of(new BigDecimal("0.00"))));
      same(audit, line(origin, day, value, free, Optional.empty()));
      same(
          audit,
          line(
              origin,
              day,
              value,
              List.of(new PaidCharge(code, Optional.empty())),
              unpaid.expected()));
      for (int at = 0; at < right.size(); at++) {
        List<PaidCharge> wrong = new ArrayList<>(right);
        PaidCharge charge = wrong.get(at);
        wrong.set(
            at,
            new PaidCharge(
                charge.number(), charge.duty().map(paid -> paid.add(new BigDecimal("0.01")))));
        same(audit, line(origin, day, value, wrong, Optional.empty()));
        wrong.remove(at);
        same(audit, line(origin, day, value, wrong, Optional.empty()));
      }
    }
  }

  private static void same(LineAudit audit, PaidLine line) {
    assertThat(audit.of(line, true).line()).isEqualTo(audit.of(line, false).line());
  }

  private static PaidLine line(
      String origin,
      String day,
      BigDecimal value,
      List<PaidCharge> charges,
      Optional<BigDecimal> total) {
    return new PaidLine(
        2,
        "E1",
        "1",
        "I",
        "01",
        Optional.of(LocalDate.parse(day)),
        Optional.empty(),
        Optional.empty(),
        origin,
        "",
        "",
        "",
        Optional.empty(),
        "11",
        Optional.of(value),
        charges,
        total,
        Optional.empty(),
        StatedFees.ALL,
        false,
        false,
        false);
  }
}
