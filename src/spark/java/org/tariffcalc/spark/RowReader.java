package org.tariffcalc.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tariffcalc.api.PricedRow;
import org.tariffcalc.api.RowPricer;

/** Prices the rows of a schema, one by one and in their order, on the executor that has them. */
final class RowReader implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Question question;
  private final ArrayList<String> header = new ArrayList<>();
  private final boolean[] isCell;
  private final int[] kept;
  private final StructType answers;

  RowReader(Question question, StructType schema) {
    this.question = question;
    StructField[] fields = schema.fields();
    this.isCell = new boolean[fields.length];
    for (int i = 0; i < fields.length; i++) {
      header.add(fields[i].name());
      isCell[i] = isCell(fields[i].dataType());
    }
    List<String> names = question.pricer(header).inputColumns();
    this.kept = new int[names.size()];
    StructField[] columns = new StructField[names.size() + Figures.columns().size()];
    int at = 0;
    for (int i = 0; i < fields.length && at < kept.length; i++) {
      if (fields[i].name().equals(names.get(at))) {
        kept[at] = i;
        columns[at++] = fields[i];
      }
    }
    for (String figure : Figures.columns()) {
      columns[at++] = Figures.field(figure);
    }
    this.answers = new StructType(columns);
  }

  private static boolean isCell(DataType type) {
    return !(type instanceof ArrayType
        || type instanceof MapType
        || type instanceof StructType
        || type instanceof BinaryType);
  }

  /** The columns of the input that come back, as they were, and the figures. */
  StructType answers() {
    return answers;
  }

  /** The header of the lines of {@link #lines}. */
  String csvHeader() {
    return question.pricer(header).header().stripTrailing();
  }

  /** Every row with its figures. */
  Iterator<Row> rows(Iterator<Row> rows) {
    RowPricer pricer = question.pricer(header);
    List<String> figures = Figures.columns();
    return mapped(
        rows,
        row -> {
          List<String> texts = pricer.price(cells(row)).texts();
          Object[] values = new Object[kept.length + figures.size()];
          for (int i = 0; i < kept.length; i++) {
            values[i] = row.get(kept[i]);
          }
          for (int i = 0; i < figures.size(); i++) {
            values[kept.length + i] = Figures.value(figures.get(i), texts.get(i));
          }
          return RowFactory.create(values);
        });
  }

  /** Every row as the line of CSV that a batch writes, behind the header. */
  Iterator<String> lines(Iterator<Row> rows) {
    RowPricer pricer = question.pricer(header);
    Iterator<String> lines =
        mapped(
            rows,
            row -> {
              PricedRow priced = pricer.price(cells(row));
              String line = priced.toCsv();
              return line.substring(0, line.length() - 1);
            });
    return new Iterator<>() {
      private boolean hasBegun;

      @Override
      public boolean hasNext() {
        return !hasBegun || lines.hasNext();
      }

      @Override
      public String next() {
        if (hasBegun) {
          return lines.next();
        }
        hasBegun = true;
        return csvHeader();
      }
    };
  }

  private List<String> cells(Row row) {
    String[] cells = new String[header.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = isCell[i] ? Cells.text(row.get(i)) : "";
    }
    return Arrays.asList(cells);
  }

  private interface Step<T> {
    T of(Row row);
  }

  private static <T> Iterator<T> mapped(Iterator<Row> rows, Step<T> step) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public T next() {
        return step.of(rows.next());
      }
    };
  }
}
