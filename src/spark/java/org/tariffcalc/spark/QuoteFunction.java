package org.tariffcalc.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tariffcalc.api.PricedRow;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction5;

/** Prices the arguments of a function of SQL. */
final class QuoteFunction extends AbstractFunction5<Object, Object, Object, Object, Object, Object>
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final List<String> COLUMNS = List.of("code", "origin", "value", "entry_date");

  static final StructType ANSWER =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("total_duty", Figures.AMOUNT, true),
            DataTypes.createStructField("duty_percent", Figures.PERCENT, true),
            DataTypes.createStructField("taxes_and_fees", Figures.AMOUNT, true),
            DataTypes.createStructField("landed_cost", Figures.AMOUNT, true),
            DataTypes.createStructField("headings", DataTypes.StringType, true),
            DataTypes.createStructField("error", DataTypes.StringType, true)
          });

  private final Question question;
  private final boolean isDutyOnly;

  QuoteFunction(Question question, boolean isDutyOnly) {
    this.question = question;
    this.isDutyOnly = isDutyOnly;
  }

  /** What the function answers. */
  DataType type() {
    return isDutyOnly ? Figures.AMOUNT : ANSWER;
  }

  @Override
  public Object apply(Object code, Object origin, Object value, Object entryDate, Object more) {
    List<String> header = new ArrayList<>(COLUMNS);
    List<String> cells =
        new ArrayList<>(
            List.of(
                Cells.text(code), Cells.text(origin), Cells.text(value), Cells.text(entryDate)));
    if (more != null) {
      Map<?, ?> columns = CollectionConverters.asJava((scala.collection.Map<?, ?>) more);
      Map<String, String> sorted = new TreeMap<>();
      columns.forEach((name, text) -> sorted.put(Cells.text(name), Cells.text(text)));
      sorted.forEach(
          (name, text) -> {
            header.add(name);
            cells.add(text);
          });
    }
    PricedRow priced = question.pricer(header).price(cells);
    return isDutyOnly ? priced.totalDuty().orElse(null) : answer(priced);
  }

  private static Row answer(PricedRow priced) {
    BigDecimal none = null;
    return RowFactory.create(
        priced.totalDuty().orElse(none),
        priced.number("effective_rate_percent").orElse(none),
        priced.taxesAndFees().orElse(none),
        priced.landedCost().orElse(none),
        Figures.value("headings", priced.text("headings")),
        Figures.value("error", priced.text("error")));
  }
}
