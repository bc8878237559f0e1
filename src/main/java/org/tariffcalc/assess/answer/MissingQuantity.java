package org.tariffcalc.assess.answer;

import java.util.List;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.customs.quantity.Unit;

/** The answer to a specific duty without the quantity that it is charged on. */
public final class MissingQuantity {

  private MissingQuantity() {}

  /**
   * Says which quantities a duty asks for.
   *
   * @param where heading, commodity code or option that the duty stands under
   * @param units the units of the quantities that were not given
   */
  public static NoAnswer error(DutyExpression duty, String where, List<Unit> units) {
    return error(duty.toString(), where, units);
  }

  /**
   * The same where quantities were given: one in a unit that no rate asks for is named.
   *
   * @param given the quantities of the shipment
   */
  public static NoAnswer error(
      DutyExpression duty, String where, List<Unit> units, Quantities given) {
    NoAnswer error = error(duty, where, units);
    for (Quantity each : given.all()) {
      if (each.unit().isUnrated()) {
        return new NoAnswer(error.wrong() + "; " + each + " is another", error.remedy());
      }
    }
    return error;
  }

  /** The same for a duty as the importing country writes it. */
  public static NoAnswer error(String duty, String where, List<Unit> units) {
    StringBuilder names = new StringBuilder();
    StringBuilder options = new StringBuilder();
    for (Unit unit : units) {
      names.append(names.isEmpty() ? "" : " and ").append(unit.plural());
      options.append(options.isEmpty() ? "" : " ").append(unit.example());
    }
    return new NoAnswer(
        "the duty " + duty + " at " + where + " needs a quantity in " + names, options.toString());
  }
}
