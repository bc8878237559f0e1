package org.tariffcalc.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import org.apache.spark.sql.types.DataTypes;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;

/**
 * Functions of SQL: {@code tariff_quote(code, origin, value, entry_date [, columns])} gives a
 * struct of total_duty, duty_percent, taxes_and_fees, landed_cost, headings and error; {@code
 * tariff_duty} with the same arguments gives the total duty alone, null where there is none. {@code
 * columns} is a map of further columns of a batch to their cells: {@code map('mode', 'ocean')}.
 */
public final class TariffFunctions {

  private TariffFunctions() {}

  /** Registers both functions for a session, which then use the tables of this jar. */
  public static void register(SparkSession spark) {
    register(spark, Map.of());
  }

  /**
   * Registers both functions for a session.
   *
   * @param options {@code rates}, a folder of tables that every executor can read, {@code
   *     known-on}, a day, and the options of a batch that speak of rows, by their names without
   *     hyphens
   */
  public static void register(SparkSession spark, Map<String, String> options) {
    List<Question.Option> ofRows = new ArrayList<>();
    new TreeMap<>(options)
        .forEach(
            (name, text) -> {
              if (!name.equals("rates") && !name.equals("known-on")) {
                ofRows.add(new Question.Option(name, text));
              }
            });
    Question question =
        new Question(
            options.getOrDefault("rates", ""), options.getOrDefault("known-on", ""), ofRows);
    FunctionRegistry registry =
        ((org.apache.spark.sql.classic.SparkSession) spark).sessionState().functionRegistry();
    register(registry, "tariff_quote", new QuoteFunction(question, false));
    register(registry, "tariff_duty", new QuoteFunction(question, true));
  }

  private static void register(FunctionRegistry registry, String name, QuoteFunction function) {
    registry.createOrReplaceTempFunction(name, new Call(name, function), "scala_udf");
  }

  /** A call with four or five arguments. */
  private static final class Call extends AbstractFunction1<Seq<Expression>, Expression> {

    private final String name;
    private final QuoteFunction function;

    Call(String name, QuoteFunction function) {
      this.name = name;
      this.function = function;
    }

    @Override
    public Expression apply(Seq<Expression> given) {
      List<Expression> arguments = new ArrayList<>(CollectionConverters.asJava(given));
      if (arguments.size() == 4) {
        arguments.add(
            Literal.create(
                null, DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType)));
      }
      if (arguments.size() != 5) {
        throw new IllegalArgumentException(
            name + " takes (code, origin, value, entry_date [, map of further columns])");
      }
      List<Option<ExpressionEncoder<?>>> encoders = List.of();
      return new ScalaUDF(
          function,
          function.type(),
          CollectionConverters.asScala(arguments).toSeq(),
          CollectionConverters.asScala(encoders).toSeq(),
          Option.empty(),
          Option.apply(name),
          true,
          true);
    }
  }
}
