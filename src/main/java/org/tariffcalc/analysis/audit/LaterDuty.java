package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.tables.RateTables;

/** Prices declared goods by the law of one day, with their preference and no other claim. */
final class LaterDuty {

  /** Kinds of goods kept at once. */
  private static final int MOST_SAMPLES = 4_000;

  private static final BigDecimal SAMPLE_VALUE = new BigDecimal("10000000.00");

  private final Assessor assessor;
  private final LocalDate day;
  private final Scaled scaled = new Scaled();
  private final Map<List<Object>, Optional<Assessment>> samples = new HashMap<>();

  LaterDuty(RateTables tables, LocalDate day) {
    this.assessor = new Assessor(tables);
    this.day = day;
  }

  /** The duty in US dollars; empty where the goods cannot be priced. */
  Optional<BigDecimal> of(PaidLine line) {
    Shipment goods;
    try {
      goods = DeclaredLine.goods(line).withEntryDate(day).withLoaded(Optional.empty());
    } catch (DeclaredLine.Unsaid e) {
      return Optional.empty();
    }
    return goods.quantities().isEmpty()
        ? sample(goods)
            .flatMap(each -> scaled.of(each, goods).or(() -> priced(goods)))
            .map(Assessment::totalDuty)
        : priced(goods).map(Assessment::totalDuty);
  }

  private Optional<Assessment> sample(Shipment goods) {
    if (samples.size() >= MOST_SAMPLES) {
      samples.clear();
    }
    return samples.computeIfAbsent(
        List.of(goods.code(), goods.origin(), goods.program(), goods.mode(), goods.entry()),
        key -> priced(goods.withValue(SAMPLE_VALUE)));
  }

  private Optional<Assessment> priced(Shipment goods) {
    try {
      return Optional.of(assessor.figures(goods));
    } catch (NoAnswer | UsageError e) {
      // What has no price on that day counts with what it paid, and is counted.
      return Optional.empty();
    }
  }
}
