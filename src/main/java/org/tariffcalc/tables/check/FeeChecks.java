package org.tariffcalc.tables.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** What a schema cannot say of fees. */
final class FeeChecks {

  private FeeChecks() {}

  static List<Defect> of(JsonLocation root, DeclaredNames names) {
    List<Defect> defects = new ArrayList<>();
    Set<String> opened = new HashSet<>();
    for (JsonLocation limit : root.each("limits")) {
      defects.addAll(names.unknownLists(limit, "exceptList"));
      List<String> origins = limit.texts("origins");
      for (String origin : origins.isEmpty() ? List.of("*") : origins) {
        String purpose = limit.text("purpose").orElse("");
        if (!opened.add(purpose + " " + origin)) {
          defects.add(limit.breaks("stands twice as the limit of " + purpose + " for " + origin));
        }
      }
    }
    for (JsonLocation duty : root.each("postalDuties")) {
      defects.addAll(names.unknownPrograms(duty, "programs"));
      for (JsonLocation period : duty.each("periods")) {
        boolean asksPrograms =
            period.text("method").filter("ad-valorem"::equals).isPresent()
                    && period.text("rate").isEmpty()
                || period.text("ieepaFrom").isPresent()
                || period.text("ieepaTo").isPresent()
                || period.text("ieepaBelow").isPresent()
                || period.text("ieepaOver").isPresent();
        if (asksPrograms && duty.texts("programs").isEmpty()) {
          defects.add(period.breaks("goes by the duties of programs, and none is named"));
        }
      }
    }
    Set<String> seen = new HashSet<>();
    for (JsonLocation fee : root.each("fees")) {
      String entry = fee.text("entry").orElse("any");
      if (fee.text("id").isPresent() && !seen.add(fee.text("id").get() + " " + entry)) {
        defects.add(fee.breaks("stands twice for " + entry + " entries"));
      }
      defects.addAll(PeriodChecks.backward(fee.each("periods")));
      defects.addAll(PeriodChecks.overlapping(fee.each("periods")));
      for (JsonLocation period : fee.each("periods")) {
        limits(period, defects);
      }
    }
    return defects;
  }

  /** A currency has one series of a purpose: of a second one nothing would be read. */
  static List<Defect> ofSeries(JsonLocation root) {
    List<Defect> defects = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonLocation series : root.each("exchangeRates")) {
      String purpose = series.text("purpose").orElse("");
      String currency = series.text("currency").orElse("");
      if (!seen.add(purpose + " " + currency)) {
        defects.add(series.breaks("stands twice as the " + purpose + " rate of " + currency));
      }
    }
    return defects;
  }

  private static void limits(JsonLocation period, List<Defect> defects) {
    Optional<BigDecimal> min = amount(period, "min");
    Optional<BigDecimal> max = amount(period, "max");
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      defects.add(period.breaks("min " + min.get() + " is more than max " + max.get()));
    }
    boolean fixed = period.text("rate").filter(rate -> rate.startsWith("$")).isPresent();
    if (fixed && (min.isPresent() || max.isPresent())) {
      defects.add(period.breaks("a fixed amount has neither min nor max"));
    }
  }

  private static Optional<BigDecimal> amount(JsonLocation period, String name) {
    try {
      return period.text(name).map(BigDecimal::new);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
