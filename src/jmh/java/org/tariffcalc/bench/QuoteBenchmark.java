package org.tariffcalc.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.bulk.FormulaAssessor;
import org.tariffcalc.assess.bulk.FormulaFigures;
import org.tariffcalc.assess.bulk.ListedGoods;
import org.tariffcalc.assess.bulk.ListedGoodsIndex;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.batch.Batch;
import org.tariffcalc.batch.BatchPlan;
import org.tariffcalc.batch.BatchSummary;
import org.tariffcalc.batch.CsvForm;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;

/** What one shipment costs in a warm JVM, by each of the ways on which it can be assessed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuoteBenchmark {

  private static final int ROWS = 100_000;
  private static final LocalDate DAY = LocalDate.of(2025, 4, 11);

  private RateTables tables;
  private Assessor assessor;
  private Shipment shipment;
  private FormulaAssessor plain;
  private FormulaAssessor.Origin origin;
  private ListedGoods goods;
  private FormulaFigures figures;
  private byte[] csv;

  /** Opens the tables and makes the rows. */
  @Setup
  public void open() {
    tables = RateTables.open(Path.of(System.getProperty("tariff.home"), "rates"));
    assessor = new Assessor(tables);
    CommodityCode code = CommodityCode.of("95030000");
    Shipment any = Shipment.ofUnlistedGoods("CN", "US", DAY, BigDecimal.valueOf(10_000));
    shipment = any.withCode(code);
    ListedGoodsIndex index = new ListedGoodsIndex(tables);
    plain = new FormulaAssessor(tables, index, any);
    origin = plain.origin("CN").orElseThrow();
    goods = index.of(code);
    figures = new FormulaFigures();
    RandomRows rows = new RandomRows(tables);
    StringBuilder text = new StringBuilder(RandomRows.HEADER);
    for (int i = 0; i < ROWS; i++) {
      text.append(rows.row());
    }
    csv = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A quote: figures, reasons, reliefs and alternatives. */
  @Benchmark
  public Assessment quote() {
    return assessor.assess(shipment);
  }

  /** The figures by the rules, without reliefs and alternatives. */
  @Benchmark
  public Assessment figures() {
    return assessor.figures(shipment);
  }

  /** The figures by a formula. */
  @Benchmark
  public FormulaFigures formula() {
    plain.assess(
        goods, origin, (int) DAY.toEpochDay(), -1, 0, 1_000_000, Quantities.none(), figures);
    return figures;
  }

  /**
   * A row of a batch from bytes to bytes, by one thread: formulas of a hundred thousand random rows
   * are found anew each time.
   */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public BatchSummary rowOfABatch() throws IOException {
    BatchPlan plan =
        new BatchPlan(
            tables, "rows", false, ShipmentDefaults.onDay(DAY), new CsvForm(), false, false, false);
    return new Batch(plan, 1).run(new ByteArrayInputStream(csv), new Nowhere());
  }

  /** Takes rows and forgets them. */
  private static final class Nowhere implements Batch.Sink {
    @Override
    public void write(byte[] bytes, int length) {}

    @Override
    public void bad(long line, RowFault fault, String cells) {}

    @Override
    public void columns(List<String> columns) {}

    @Override
    public void progress(long rows) {}
  }
}
