package org.tariffcalc.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job and the functions in a session of one process. */
class LocalIT {

  @TempDir private static Path folder;

  private static SparkSession spark;
  private static Path rows;
  private static Path expected;

  @BeforeAll
  static void begin() throws Exception {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .getOrCreate();
    rows = Rows.write(folder.resolve("rows.csv"), 5_000);
    expected = Rows.batch(rows, folder.resolve("expected.csv"));
  }

  @AfterAll
  static void end() {
    spark.stop();
  }

  @Test
  void aFileOfCsvIsWhatABatchMakesOfIt() throws Exception {
    run(
        "--input",
        rows.toString(),
        "--output",
        folder.resolve("out.csv").toString(),
        "--partition-bytes",
        "50000");

    assertThat(Rows.parts(folder.resolve("out.csv"))).hasSizeGreaterThan(3);
    assertThat(Rows.joined(folder.resolve("out.csv"), folder.resolve("joined.csv")))
        .hasSameBinaryContentAs(expected);
  }

  @Test
  void parquetKeepsItsTypesAndGetsDecimals() {
    typed().write().parquet(folder.resolve("rows.parquet").toString());
    String out = folder.resolve("priced.parquet").toString();
    run("--input", folder.resolve("rows.parquet").toString(), "--output", out);

    Dataset<Row> priced = spark.read().parquet(out);
    assertThat(priced.schema().simpleString())
        .startsWith(
            "struct<id:bigint,code:string,origin:string,value:decimal(14,2),entry_date:date,")
        .contains(
            "customs_value:decimal(20,2),base_rate:string",
            "effective_rate_percent:decimal(24,4)",
            "error:string,total_duty_low:decimal(20,2),undecided:string");
    assertThat(priced.count()).isEqualTo(5_000);
    assertThat(priced.filter("error is null and total_duty is null").count()).isZero();
    assertThat(priced.filter("error is not null and total_duty is not null").count()).isZero();
    assertThat(priced.filter("code = '9999.99.99' and error is null").count()).isZero();
  }

  @Test
  void jsonKeepsWhatItsNumbersSay() throws Exception {
    Path in = folder.resolve("rows.ndjson");
    Files.writeString(
        in,
        "{\"code\":\"0201.10.05\",\"origin\":\"AU\",\"value\":10000.50,\"entry_date\":"
            + "\"2025-03-03\",\"quantity\":\"2500kg\",\"tags\":[\"x\"]}\n");
    run(
        "--input",
        in.toString(),
        "--output",
        folder.resolve("priced.json").toString(),
        "--output-format",
        "json");

    Row row = spark.read().json(folder.resolve("priced.json").toString()).first();
    assertThat(row.<String>getAs("value")).isEqualTo("10000.50");
    assertThat(row.getList(row.fieldIndex("tags"))).hasToString("[x]");
    // 4.4 cents on each of 2,500 kg.
    assertThat(row.<Double>getAs("base_duty")).isEqualTo(110.0);
  }

  @Test
  void aTableIsReadAndWritten() {
    typed().limit(10).write().saveAsTable("entries");
    run("--input-table", "entries", "--output-table", "priced_entries");

    assertThat(spark.table("priced_entries").count()).isEqualTo(10);
  }

  @Test
  void optionsHoldForRowsThatSayNothing() {
    spark
        .sql("select '9503.00.00' as code, 10000 as value")
        .write()
        .parquet(folder.resolve("short.parquet").toString());
    run(
        "--input",
        folder.resolve("short.parquet").toString(),
        "--output",
        folder.resolve("short-priced.parquet").toString(),
        "-o",
        "CN",
        "--date=2025-04-11");

    Row row = spark.read().parquet(folder.resolve("short-priced.parquet").toString()).first();
    assertThat(row.<BigDecimal>getAs("total_duty")).isEqualByComparingTo("14500");
    assertThat(row.<String>getAs("headings")).isEqualTo("9903.01.24;9903.01.63;9503.00.00");
  }

  @Test
  void argumentsThatCannotBeMeantAreRefused() {
    assertThatThrownBy(() -> new JobArguments(new String[] {"--input", "a.csv"}))
        .hasMessageContaining("one input and one output");
    assertThatThrownBy(
            () -> run("--input", rows.toString(), "--output", "x.csv", "--colour", "red"))
        .hasMessageContaining("there is no option 'colour'");
  }

  // 20% fentanyl and 125% reciprocal on 10,000 dollars; MPF 34.64, by sea 12.50 of HMF too.
  @Test
  void functionsOfSqlGiveTheFigures() {
    TariffFunctions.register(spark);

    Row row =
        spark
            .sql(
                "select q.*, tariff_duty('9503.00.00', 'CN', 10000.00, '2025-04-11') as duty from"
                    + " (select tariff_quote('9503.00.00', 'CN', 10000, date'2025-04-11',"
                    + " map('mode', 'ocean')) as q)")
            .first();

    assertThat(row.<BigDecimal>getAs("total_duty")).isEqualByComparingTo("14500");
    assertThat(row.<BigDecimal>getAs("duty_percent")).isEqualByComparingTo("145");
    assertThat(row.<BigDecimal>getAs("taxes_and_fees")).isEqualByComparingTo("47.14");
    assertThat(row.<BigDecimal>getAs("landed_cost")).isEqualByComparingTo("24547.14");
    assertThat(row.<BigDecimal>getAs("duty")).isEqualByComparingTo("14500");
    assertThat(row.<String>getAs("error")).isNull();
  }

  @Test
  void whatCannotBePricedIsAnErrorInItsRow() {
    TariffFunctions.register(spark);

    List<Row> answers =
        spark
            .sql(
                "select tariff_quote(code, 'CN', 100.5D, day).error, tariff_duty(code, 'CN', 100,"
                    + " day) from values ('9503.00.00', null), ('12', date'2025-04-11'), (null,"
                    + " date'2025-04-11'), ('9503.00.00', date'2025-04-11') as t(code, day)")
            .collectAsList();

    assertThat(answers)
        .extracting(row -> row.get(1) == null)
        .containsExactly(true, true, false, false);
    assertThat(answers.get(0).getString(0)).isEqualTo("the entry date is empty");
    assertThat(answers.get(1).getString(0)).contains("'12'");
    assertThat(answers.get(3).isNullAt(0)).isTrue();
  }

  @Test
  void functionsAndJobAgreeOnEveryRow() {
    TariffFunctions.register(spark, Map.of());
    typed().createOrReplaceTempView("typed");
    PriceJob.priced(spark.table("typed")).createOrReplaceTempView("priced");

    assertThat(
            spark
                .sql(
                    "select count(*) from (select id, tariff_quote(code, origin, value, entry_date,"
                        + " map('quantity', coalesce(cast(quantity as string), ''), 'unit',"
                        + " coalesce(unit, ''))) as q from typed) f join priced p on f.id = p.id"
                        + " where not (q.total_duty <=> p.total_duty and q.landed_cost <=>"
                        + " p.landed_cost and q.headings <=> p.headings and q.error <=> p.error)")
                .first()
                .getLong(0))
        .isZero();
  }

  @Test
  void oneEngineServesAllTasksOfAProcess() {
    PriceJob.priced(typed().repartition(8)).count();

    assertThat(Question.opened()).isEqualTo(1);
  }

  @Test
  void cellsAreWrittenAsAFileHasThem() {
    assertThat(Cells.text(12_345_678.5)).isEqualTo("12345678.5");
    assertThat(Cells.text(1.0e10)).isEqualTo("10000000000");
    assertThat(Cells.text(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(Cells.text(Date.valueOf("2025-04-11"))).isEqualTo("2025-04-11");
    assertThat(Cells.text(null)).isEmpty();
  }

  private static Dataset<Row> typed() {
    return spark
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
            "cast(quantity as int) quantity",
            "unit",
            "note");
  }

  private static void run(String... arguments) {
    PriceJob.run(spark, new JobArguments(arguments));
  }
}
