package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.EntryAssessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.customs.FeeKind;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.intake.paid.StatedFees;
import org.tariffcalc.tables.RateTables;

/** Audits the fees of an entry, which have their limits once for all its lines (19 CFR 24.23). */
final class FeeAudit {

  private final EntryAssessor assessor;

  FeeAudit(RateTables tables) {
    this.assessor = new EntryAssessor(tables, false);
  }

  /**
   * The fees of an entry; empty where no line states any.
   *
   * @param isDivided whether other lines of it were met before
   */
  Optional<AuditedFees> of(List<LineAudit.Outcome> entry, boolean isDivided) {
    BigDecimal declared = null;
    boolean isRepeated = true;
    BigDecimal first = null;
    for (LineAudit.Outcome each : entry) {
      Optional<BigDecimal> fees = each.line().line().fees();
      if (fees.isPresent()) {
        first = first == null ? fees.get() : first;
        isRepeated &= fees.get().compareTo(first) == 0;
        declared = declared == null ? fees.get() : declared.add(fees.get());
      }
    }
    if (declared == null || first == null) {
      return Optional.empty();
    }
    PaidLine line = entry.get(0).line().line();
    if (isDivided) {
      return Optional.of(
          unsaid(line, declared, "the lines of the entry are not next to each other"));
    }
    List<Assessment> due = new ArrayList<>();
    entry.forEach(each -> each.due().ifPresent(known -> due.add(known.get())));
    if (due.size() < entry.size()) {
      return Optional.of(unsaid(line, declared, "a line of the entry could not be priced"));
    }
    try {
      BigDecimal once = isRepeated ? first : declared;
      return Optional.of(compared(line, declared, once, due));
    } catch (NoAnswer e) {
      return Optional.of(unsaid(line, declared, e.wrong()));
    }
  }

  private static AuditedFees unsaid(PaidLine line, BigDecimal declared, String why) {
    return new AuditedFees(
        name(line),
        line.importer(),
        line.entryDate(),
        declared,
        Optional.empty(),
        Optional.empty(),
        why);
  }

  /** The number of the entry, or that of its row. */
  static String name(PaidLine line) {
    return line.entry().isEmpty() ? "row " + line.row() : line.entry();
  }

  /**
   * Compares the fees by the mode that is stated; where none is, either answer of the harbor fee
   * may be right.
   *
   * @param once what is stated where every line states the sum of the entry
   */
  private AuditedFees compared(
      PaidLine line, BigDecimal summed, BigDecimal once, List<Assessment> due) {
    Optional<TransportMode> mode = DeclaredLine.mode(line.mode());
    List<FeeCharge> fees = fees(line, due, mode);
    BigDecimal expected = sum(fees);
    if (summed.compareTo(expected) == 0 || once.compareTo(expected) == 0) {
      return agreeing(line, expected);
    }
    if (mode.isEmpty() && line.stated() != StatedFees.PROCESSING) {
      BigDecimal bySea = sum(fees(line, due, Optional.of(TransportMode.OCEAN)));
      return summed.compareTo(bySea) == 0 || once.compareTo(bySea) == 0
          ? agreeing(line, bySea)
          : unsaid(line, summed, "the mode of transport decides the harbor fee");
    }
    return new AuditedFees(
        name(line),
        line.importer(),
        line.entryDate(),
        summed,
        Optional.of(expected),
        Optional.of(finding(summed, expected, fees)),
        "");
  }

  /** What is due of the fees that the file states. */
  private List<FeeCharge> fees(PaidLine line, List<Assessment> due, Optional<TransportMode> mode) {
    List<FeeCharge> fees = assessor.fees(due, mode);
    if (line.stated() == StatedFees.ALL) {
      return fees;
    }
    boolean isProcessing = line.stated() == StatedFees.PROCESSING;
    return fees.stream()
        .filter(each -> isProcessing ? each.kind().isProcessing() : each.kind() == FeeKind.HARBOR)
        .toList();
  }

  private static AuditedFees agreeing(PaidLine line, BigDecimal declared) {
    return new AuditedFees(
        name(line),
        line.importer(),
        line.entryDate(),
        declared,
        Optional.of(declared),
        Optional.empty(),
        "");
  }

  private static Finding finding(BigDecimal declared, BigDecimal expected, List<FeeCharge> fees) {
    for (FeeCharge each : fees) {
      if (each.kind() == FeeKind.PROCESSING && each.rate().endsWith("%")) {
        BigDecimal percent = new BigDecimal(each.rate().replace("%", "").strip());
        BigDecimal whole =
            each.base().multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        BigDecimal paid = declared.subtract(expected.subtract(each.amount()));
        if (whole.compareTo(each.amount()) != 0 && paid.compareTo(whole) == 0) {
          return new Finding(
              Reason.FEE_LIMIT,
              "",
              declared,
              expected,
              each.name() + " is " + each.arithmetic() + " = " + each.amount().toPlainString(),
              each.legalBasis());
        }
      }
    }
    List<String> parts = new ArrayList<>();
    List<String> acts = new ArrayList<>();
    for (FeeCharge each : fees) {
      parts.add(each.name() + " " + each.amount().toPlainString());
      acts.addAll(each.legalBasis());
    }
    return new Finding(
        Reason.FEE,
        "",
        declared,
        expected,
        "due is " + (parts.isEmpty() ? "nothing" : String.join(", ", parts)),
        acts);
  }

  private static BigDecimal sum(List<FeeCharge> fees) {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (FeeCharge each : fees) {
      sum = sum.add(each.amount());
    }
    return sum;
  }
}
