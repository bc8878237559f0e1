package org.tariffcalc.spark;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.tariffcalc.api.RowPricer;

/** The columns of figures with their types: amounts and percentages are decimals, never binary. */
final class Figures {

  /** Amounts: two decimals; a shipment is worth less than 10 trillion. */
  static final DataType AMOUNT = DataTypes.createDecimalType(20, 2);

  /** Percentages of the customs value: four decimals. */
  static final DataType PERCENT = DataTypes.createDecimalType(24, 4);

  private static final List<String> TEXTS =
      List.of("base_rate", "headings", "edition", "error", "undecided");

  private Figures() {}

  /** The column as Spark has it. */
  static StructField field(String column) {
    return DataTypes.createStructField(column, type(column), true);
  }

  private static DataType type(String column) {
    return TEXTS.contains(column)
        ? DataTypes.StringType
        : column.endsWith("_percent") ? PERCENT : AMOUNT;
  }

  /** A cell as a value of its column's type; null where it is empty. */
  static Object value(String column, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return TEXTS.contains(column) ? cell : new BigDecimal(cell);
  }

  /** The names of all columns of figures, in the order of a batch. */
  static List<String> columns() {
    return RowPricer.figureColumns();
  }
}
