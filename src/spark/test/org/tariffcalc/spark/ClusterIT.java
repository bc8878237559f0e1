package org.tariffcalc.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million rows on two workers, each a process of its own, that get the jar from the driver. */
class ClusterIT {

  private static final int MANY = Integer.getInteger("tariff.rows", 1_000_000);

  @TempDir private static Path folder;

  private static SparkSession spark;
  private static Path rows;
  private static Path expected;

  @BeforeAll
  static void begin() throws Exception {
    Path jar = Path.of(System.getProperty("tariff.jar")).toRealPath();
    String others =
        String.join(
            File.pathSeparator,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(each -> !each.contains("tariff-spark") && each.endsWith(".jar"))
                .toList());
    spark =
        SparkSession.builder()
            .master("local-cluster[2,1,1024]")
            .config("spark.ui.enabled", false)
            .config("spark.jars", jar.toString())
            .config("spark.executor.extraClassPath", others)
            .config("spark.executor.memory", "1g")
            .config("spark.sql.files.maxPartitionBytes", "2m")
            .config("spark.sql.files.openCostInBytes", "0")
            .config("spark.sql.shuffle.partitions", 8)
            .getOrCreate();
    rows = Rows.write(folder.resolve("rows.csv"), MANY);
    expected = Rows.batch(rows, folder.resolve("expected.csv"));
  }

  @AfterAll
  static void end() {
    spark.stop();
  }

  @Test
  void aMillionRowsAreThoseOfABatchThoughAnExecutorIsKilled() throws Exception {
    Watch watch = new Watch();
    spark.sparkContext().addSparkListener(watch);

    PriceJob.run(
        spark,
        new JobArguments(
            new String[] {
              "--input", rows.toString(), "--output", folder.resolve("out.csv").toString()
            }));

    assertThat(watch.hasKilled).isTrue();
    assertThat(Rows.joined(folder.resolve("out.csv"), folder.resolve("joined.csv")))
        .hasSameBinaryContentAs(expected);
    assertThat(watch.removed).hasPositiveValue();
    assertThat(watch.largestResult).hasValueBetween(1, 64 * 1024);
  }

  @Test
  void parquetHoldsTheSameFigures() throws Exception {
    Dataset<Row> typed =
        spark
            .read()
            .option("header", true)
            .option("escape", "\"")
            .csv(rows.toString())
            .selectExpr(
                "cast(id as bigint) id",
                "code",
                "origin",
                "cast(value as decimal(14,2)) value",
                "cast(entry_date as date) entry_date",
                "quantity",
                "unit",
                "note");
    typed.write().parquet(folder.resolve("rows.parquet").toString());

    PriceJob.run(
        spark,
        new JobArguments(
            new String[] {
              "--input",
              folder.resolve("rows.parquet").toString(),
              "--output",
              folder.resolve("priced.parquet").toString()
            }));

    Dataset<Row> priced = spark.read().parquet(folder.resolve("priced.parquet").toString());
    List<String> columns = new ArrayList<>(Arrays.asList(priced.columns()));
    try (BufferedReader batch = Files.newBufferedReader(expected)) {
      assertThat(batch.readLine()).isEqualTo(String.join(",", columns));
      Iterator<Row> answers = priced.orderBy("id").toLocalIterator();
      int many = 0;
      while (answers.hasNext()) {
        String line = line(answers.next());
        if (!line.equals(batch.readLine())) {
          throw new AssertionError("row " + many + " differs: " + line);
        }
        many++;
      }
      assertThat(many).isEqualTo(MANY);
      assertThat(batch.readLine()).isNull();
    }
  }

  /** A row of figures as a batch writes it. */
  private static String line(Row row) {
    StringBuilder line = new StringBuilder();
    String[] names = row.schema().fieldNames();
    for (int i = 0; i < names.length; i++) {
      Object value = row.get(i);
      String text = Cells.text(value);
      if (names[i].endsWith("_percent") && value != null) {
        text = row.getDecimal(i).stripTrailingZeros().toPlainString();
      }
      boolean isMarked = text.contains(",") || text.contains("\"");
      line.append(i == 0 ? "" : ",")
          .append(isMarked ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
    return line.toString();
  }

  /** Kills an executor when the first task has ended, and looks at what the driver gets. */
  private static final class Watch extends SparkListener {
    private final AtomicBoolean hasKilled = new AtomicBoolean();
    private final AtomicInteger removed = new AtomicInteger();
    private final AtomicLong largestResult = new AtomicLong();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (end.taskMetrics() != null) {
        largestResult.accumulateAndGet(end.taskMetrics().resultSize(), Math::max);
      }
      if (end.reason().toString().equals("Success") && hasKilled.compareAndSet(false, true)) {
        ProcessHandle.current()
            .children()
            .filter(each -> each.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow()
            .destroyForcibly();
      }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
      removed.incrementAndGet();
    }
  }
}
