package org.tariffcalc.output.quote;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.write.FigureText;

/** Single figures of an assessment by name, for scripts. */
public final class AssessmentFields {

  private static final Map<String, Function<Assessment, String>> FIELDS = fields();

  private AssessmentFields() {}

  private static Map<String, Function<Assessment, String>> fields() {
    Map<String, Function<Assessment, String>> fields = new LinkedHashMap<>();
    fields.put("landedCost", a -> money(a.landedCost()));
    fields.put("totalDuty", a -> money(a.totalDuty()));
    fields.put("refundable", a -> money(a.refundable()));
    fields.put("dutyPercent", a -> FigureText.percent(a.dutyPercent()));
    fields.put("effectiveRatePercent", a -> FigureText.percent(a.dutyPercent()));
    fields.put("customsValue", a -> money(a.customsValue()));
    fields.put("totalTaxesAndFees", a -> money(a.totalFees()));
    return fields;
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }

  /**
   * Checks a field's name before anything is computed.
   *
   * @throws UsageError when no figure has that name
   */
  public static void check(String name) {
    if (!FIELDS.containsKey(name)) {
      throw new UsageError(
          "'" + name + "' after --field is not a figure in a quote",
          "--field with one of " + String.join(", ", FIELDS.keySet()));
    }
  }

  /** The named figure as plain text. */
  public static String valueOf(String name, Assessment assessment) {
    check(name);
    return Objects.requireNonNull(FIELDS.get(name)).apply(assessment);
  }
}
