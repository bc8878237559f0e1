package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/** Says of declared contents that nothing depends on that they changed nothing, and why. */
final class UnusedContents {

  private UnusedContents() {}

  /** Warns of every content that was declared and decided nothing. */
  static void tell(
      RateTables tables, Shipment shipment, List<Charge> charges, AssessmentNotes trail) {
    new TreeMap<>(shipment.contentPercent())
        .forEach(
            (kind, percent) -> {
              if (!trail.isContentUsed(kind)) {
                trail.warn(
                    sentence(
                        kind, percent, onFullValue(tables, shipment, charges, kind), shipment));
              }
            });
  }

  private static String capitalized(String kind) {
    return switch (kind) {
      case "us" -> "US content";
      case "abroad" -> "Share added abroad of";
      default -> Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    };
  }

  private static String sentence(
      String kind, BigDecimal percent, Optional<Charge> full, Shipment shipment) {
    return capitalized(kind)
        + ' '
        + Figures.plain(percent).toPlainString()
        + "% not used: "
        + full.map(
                charge ->
                    "since "
                        + charge.from()
                        + ", "
                        + charge.heading()
                        + " is charged on the full value.")
            .orElse("no duty on these goods depends on it on " + shipment.entryDate() + ".");
  }

  /** The duty on the full value that took the place of those on the content. */
  private static Optional<Charge> onFullValue(
      RateTables tables, Shipment shipment, List<Charge> charges, String kind) {
    List<Measure> measures = tables.measures(shipment.importer(), shipment.origin());
    Optional<LocalDate> last = lastOnContent(measures, kind);
    for (Charge charge : charges) {
      LocalDate first = charge.period().from();
      for (Measure measure : measures) {
        if (measure.program().equals(charge.program())) {
          for (RatePeriod rate : measure.periods()) {
            first = rate.period().from().isBefore(first) ? rate.period().from() : first;
          }
        }
      }
      if (last.filter(first.minusDays(1)::equals).isPresent()) {
        return Optional.of(charge);
      }
    }
    return Optional.empty();
  }

  /** The last day on which a duty was charged on a content. */
  private static Optional<LocalDate> lastOnContent(List<Measure> measures, String kind) {
    Optional<LocalDate> last = Optional.empty();
    for (Measure measure : measures) {
      for (RatePeriod rate : measure.periods()) {
        Optional<LocalDate> to = rate.period().to();
        boolean isLater = to.isPresent() && last.filter(day -> !day.isBefore(to.get())).isEmpty();
        last = rate.metal().equals(kind) && isLater ? to : last;
      }
    }
    return last;
  }
}
