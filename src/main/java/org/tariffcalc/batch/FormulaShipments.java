package org.tariffcalc.batch;

import java.math.BigDecimal;
import java.util.Optional;
import org.tariffcalc.assess.bulk.FormulaAssessor;
import org.tariffcalc.assess.bulk.FormulaFigures;
import org.tariffcalc.assess.bulk.PlainShipment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.Rows;

/**
 * Answers shipments that claim nothing from formulas: rows of NDJSON, which are read whole in any
 * case. It leaves a shipment to the engine whenever it says more than code, origin, date, price,
 * day of loading, mode and quantities.
 */
final class FormulaShipments {

  private static final int MOST_DIGITS = 12;
  private static final int CENTS = 2;

  private final SharedFormulas formulas;
  private final FigureWriter writer;
  private final FormulaFigures figures = new FormulaFigures();

  FormulaShipments(SharedFormulas formulas, FigureWriter writer) {
    this.formulas = formulas;
    this.writer = writer;
  }

  /** The figures of the last shipment. */
  FormulaFigures figures() {
    return figures;
  }

  /**
   * Appends a row with its figures.
   *
   * @return whether it is answered; if not, nothing is appended
   */
  boolean append(Rows row, Shipment shipment, RowBytes out) {
    Optional<CommodityCode> code = shipment.code();
    BigDecimal value = shipment.value();
    int mode = mode(shipment);
    if (code.isEmpty()
        || code.get().length() != 8 && code.get().length() != 10
        || mode < 0
        || value.signum() <= 0
        || value.scale() > CENTS
        || value.precision() - value.scale() > MOST_DIGITS
        || !shipment.entry().equals(formulas.usualShipment().entry())
        || !PlainShipment.is(shipment)) {
      return false;
    }
    Optional<FormulaAssessor.Origin> origin = formulas.assessor().origin(shipment.origin());
    if (origin.isEmpty()) {
      return false;
    }
    PlainRow plain =
        new PlainRow(
            row,
            formulas.goods(code.get()),
            shipment.origin(),
            Math.toIntExact(shipment.entryDate().toEpochDay()),
            shipment.loaded().map(day -> Math.toIntExact(day.toEpochDay())).orElse(-1),
            mode,
            value.movePointRight(CENTS).longValueExact(),
            shipment.quantities());
    FormulaAssessor.Outcome outcome =
        formulas
            .assessor()
            .assess(
                plain.goods(),
                origin.get(),
                plain.entered(),
                plain.loaded(),
                mode,
                plain.cents(),
                plain.quantities(),
                figures);
    return (outcome == FormulaAssessor.Outcome.DONE || outcome == FormulaAssessor.Outcome.UNDECIDED)
        && writer.append(plain, figures, out);
  }

  /** The place of the mode of transport; below zero when it is left to the engine. */
  private int mode(Shipment shipment) {
    return shipment.mode().equals(formulas.usualShipment().mode())
        ? 0
        : shipment.mode().map(PlainShipment::placeOf).orElse(-1);
  }
}
