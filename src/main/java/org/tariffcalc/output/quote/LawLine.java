package org.tariffcalc.output.quote;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.LawBasis;
import org.tariffcalc.assess.answer.PendingPoint;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Paragraph;

/** Up to when the law was read, for an entry after that, and how much is open in general. */
public final class LawLine {

  private final Supplier<LocalDate> today;

  /**
   * Counts from a day how long ago the law was read.
   *
   * @param today asked only when a line says it, since to find it takes a quote longer than to read
   *     a table
   */
  public LawLine(Supplier<LocalDate> today) {
    this.today = today;
  }

  /** The line under an answer; empty where the law was read up to the entry date. */
  public Optional<String> of(Assessment a) {
    return of(a.premise(), a.shipment().entryDate(), a.pending(true).size());
  }

  /** The same of the lines below a code. */
  Optional<String> of(RangeAssessment range) {
    return range
        .lowest()
        .flatMap(
            low -> of(low.premise(), low.shipment().entryDate(), general(range.pending()).size()));
  }

  /** The same of several answers; a point that is open for several of them counts once. */
  public Optional<String> of(List<Assessment> all) {
    Set<PendingPoint> points = new LinkedHashSet<>();
    Optional<Assessment> last = Optional.empty();
    for (Assessment each : all) {
      if (!each.premise().covers(each.shipment().entryDate())) {
        points.addAll(each.pending(true));
        last = Optional.of(each);
      }
    }
    return last.flatMap(a -> of(a.premise(), a.shipment().entryDate(), points.size()));
  }

  /** {@code Law read to 10 October 2026 (50 days ago)}. */
  public String readTo(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, today.get());
    return "Law read to "
        + FigureText.day(day)
        + (days > 0 ? " (" + days + (days == 1 ? " day ago)" : " days ago)") : "");
  }

  /**
   * {@code , law read to 2026-10-10} behind the name of an edition; empty where a line of its own
   * says it, or a day of knowledge.
   */
  public static String named(Assessment a) {
    LawBasis premise = a.premise();
    return premise.knownOn().isEmpty() && premise.covers(a.shipment().entryDate())
        ? ", law read to " + premise.readTo()
        : "";
  }

  /** The points that concern all goods of an origin or program. */
  static List<PendingPoint> general(List<PendingPoint> points) {
    return points.stream().filter(PendingPoint::isGeneral).toList();
  }

  /** The points that name the goods, each a whole sentence. */
  static List<String> ofTheseGoods(List<PendingPoint> points) {
    return points.stream().filter(each -> !each.isGeneral()).map(PendingPoint::text).toList();
  }

  private Optional<String> of(LawBasis premise, LocalDate entryDate, int general) {
    if (premise.covers(entryDate)) {
      return Optional.empty();
    }
    return Optional.of(of(premise.readTo(), general));
  }

  /**
   * The line of an answer that looks ahead, whatever its entry date.
   *
   * @param readTo the day up to which the law was read
   * @param general how many open points concern all goods of an origin or program
   */
  public String of(LocalDate readTo, int general) {
    return readTo(readTo)
        + (general == 0
            ? ""
            : "; "
                + general
                + (general == 1 ? " general open point" : " general open points")
                + ": "
                + Paragraph.unbroken("tariff pending"));
  }
}
