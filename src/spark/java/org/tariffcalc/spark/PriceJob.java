package org.tariffcalc.spark;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Prices a file, a folder or a table of rows in a cluster, with the columns of {@code tariff
 * batch}:
 *
 * <pre>{@code
 * spark-submit --class org.tariffcalc.spark.PriceJob tariff-spark-0.2.0.jar \
 *     --input rows.parquet --output priced.parquet --date 2025-04-11
 * }</pre>
 *
 * Rows keep their place within a partition; one that cannot be priced says why in {@code error}. No
 * row passes through the driver, and a task that is run again gives the same rows.
 */
public final class PriceJob {

  private PriceJob() {}

  /**
   * Runs the job in the session that {@code spark-submit} made.
   *
   * @param arguments {@code --input} or {@code --input-table}, {@code --output} or {@code
   *     --output-table}, {@code --input-format} and {@code --output-format} (parquet, csv, json),
   *     {@code --overwrite}, {@code --multi-line}, {@code --partition-bytes}, {@code --rates},
   *     {@code --known-on}, and the options of a batch that speak of rows
   */
  public static void main(String[] arguments) {
    JobArguments job = new JobArguments(arguments);
    SparkSession spark = SparkSession.builder().appName("tariff").getOrCreate();
    try {
      run(spark, job);
    } finally {
      spark.stop();
    }
  }

  static void run(SparkSession spark, JobArguments job) {
    if (!job.text("--partition-bytes").isEmpty()) {
      spark.conf().set("spark.sql.files.maxPartitionBytes", job.text("--partition-bytes"));
    }
    Dataset<Row> rows = read(spark, job);
    RowReader reader = new RowReader(job.question(), rows.schema());
    if (job.text("--output-table").isEmpty() && job.form("output").equals("csv")) {
      MapPartitionsFunction<Row, String> lines = reader::lines;
      save(rows.mapPartitions(lines, Encoders.STRING()).write().format("text"), job);
    } else {
      save(priced(rows, reader).write().format(job.form("output")), job);
    }
  }

  /**
   * Rows of any source with their figures behind them, for programs that have a dataset already.
   *
   * @param rows columns of the names that a batch knows
   */
  public static Dataset<Row> priced(Dataset<Row> rows) {
    return priced(rows, new RowReader(Question.ofBundledTables(), rows.schema()));
  }

  private static Dataset<Row> priced(Dataset<Row> rows, RowReader reader) {
    MapPartitionsFunction<Row, Row> prices = reader::rows;
    return rows.mapPartitions(prices, Encoders.row(reader.answers()));
  }

  private static Dataset<Row> read(SparkSession spark, JobArguments job) {
    String path = job.text("--input");
    if (path.isEmpty()) {
      return spark.table(job.text("--input-table"));
    }
    return switch (job.form("input")) {
      case "csv" ->
          spark
              .read()
              .option("header", true)
              .option("escape", "\"")
              .option("multiLine", job.isMultiLine())
              .csv(path);
      // Numbers stay as they are written: a code would lose its zero, an amount its cents.
      case "json" -> spark.read().option("primitivesAsString", true).json(path);
      default -> spark.read().parquet(path);
    };
  }

  private static void save(DataFrameWriter<?> writer, JobArguments job) {
    DataFrameWriter<?> mode =
        writer.mode(job.overwrites() ? SaveMode.Overwrite : SaveMode.ErrorIfExists);
    if (job.text("--output").isEmpty()) {
      mode.saveAsTable(job.text("--output-table"));
    } else {
      mode.save(job.text("--output"));
    }
  }
}
