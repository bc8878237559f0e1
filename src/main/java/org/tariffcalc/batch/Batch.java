package org.tariffcalc.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tariffcalc.batch.BlockResult.Bad;
import org.tariffcalc.customs.TariffException.InputError;

/**
 * Assesses a stream of rows on all cores: one thread reads blocks and writes results in their
 * order, the others work. Only a few blocks are held at any time, so memory does not grow with the
 * number of rows.
 */
public final class Batch {

  private final BatchPlan plan;
  private final int workers;
  private final ConcurrentLinkedQueue<BlockWorker> idle = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<RowBytes> written = new ConcurrentLinkedQueue<>();
  private final BatchSummary summary = new BatchSummary();
  private Optional<PlainFormulas> formulas = Optional.empty();
  private long lines;

  /**
   * A batch.
   *
   * @param workers how many threads work beside the one that reads and writes
   */
  public Batch(BatchPlan plan, int workers) {
    this.plan = plan;
    this.workers = workers;
  }

  /** Where the rows go. */
  public interface Sink {
    /** Takes the next bytes of output, the first ones of an array that is used again afterwards. */
    void write(byte[] bytes, int length) throws IOException;

    /** Takes a row without figures, whose line is counted from 1; cells as CSV. */
    void bad(long line, RowFault fault, String cells) throws IOException;

    /** Takes the names of the columns of bad rows, before the first. */
    void columns(List<String> columns) throws IOException;

    /** Hears how many rows were written so far. */
    void progress(long rows);
  }

  /** How the rows of blocks are read, once the header is known. */
  private record Reading(
      boolean isNdjson, ShipmentColumns columns, List<String> shown, Optional<Block> first) {

    Rows rows(Block block) {
      return isNdjson ? new JsonRows(block, columns, shown) : new CsvRows(block, columns);
    }
  }

  /** A block that somebody works on, or has done. */
  private record UnderWay(Block block, Future<BlockResult> result) {}

  /**
   * Reads, assesses and writes every row.
   *
   * @return what it came to
   * @throws InputError when the input is no rows, breaks off, or has a bad row and may have none
   * @throws IOException when the output cannot be written
   */
  public BatchSummary run(InputStream in, Sink sink) throws IOException {
    Blocks blocks = new Blocks(in, !plan.isNdjson());
    Reading reading = begun(blocks);
    RowBytes header = new RowBytes();
    plan.form().header(reading.shown(), header);
    sink.columns(reading.shown());
    if (plan.packsOutput()) {
      BlockWorker.pack(header);
    }
    sink.write(header.array(), header.length());
    ExecutorService pool = Executors.newFixedThreadPool(workers, Batch::daemon);
    try {
      work(pool, reading, blocks, sink);
    } finally {
      pool.shutdownNow();
    }
    return summary;
  }

  private Reading begun(Blocks blocks) {
    try {
      if (plan.isNdjson()) {
        ShipmentColumns columns =
            ShipmentColumns.ofObjects(plan.defaults(), plan.tables()).allowingNoCode();
        Optional<Block> first = blocks.next();
        return new Reading(
            true,
            columns,
            first.map(block -> JsonRows.columnsOfFirst(block, columns)).orElse(List.of()),
            first);
      }
      InputFiles.refuseOtherThanCsv(blocks.firstBytes(), plan.source());
      CsvHeader header = CsvHeader.read(blocks, plan.source());
      lines = header.lines();
      ShipmentColumns columns =
          ShipmentColumns.of(header.cells(), plan.source(), plan.defaults(), plan.tables())
              .allowingNoCode();
      if (plan.form() instanceof CsvForm && PlainFormulas.isPlain(plan.defaults())) {
        formulas = Optional.of(new PlainFormulas(plan.tables(), plan.defaults()));
      }
      return new Reading(false, columns, header.cells(), header.rest());
    } catch (IOException e) {
      throw InputFiles.unreadable(plan.source(), e);
    }
  }

  private void work(ExecutorService pool, Reading reading, Blocks blocks, Sink sink)
      throws IOException {
    Deque<UnderWay> underWay = new ArrayDeque<>();
    Optional<Block> next = reading.first();
    while (next.isPresent()) {
      Block block = next.get();
      underWay.add(new UnderWay(block, pool.submit(() -> worked(block, reading))));
      if (underWay.size() > 2 * workers) {
        UnderWay first = underWay.remove();
        write(first.result(), sink);
        blocks.recycle(first.block());
      }
      next = read(blocks);
    }
    while (!underWay.isEmpty()) {
      write(underWay.remove().result(), sink);
    }
  }

  private Optional<Block> read(Blocks blocks) {
    try {
      return blocks.next();
    } catch (IOException e) {
      throw InputFiles.unreadable(plan.source(), e);
    }
  }

  private BlockResult worked(Block block, Reading reading) {
    BlockWorker ready = idle.poll();
    BlockWorker worker =
        ready == null
            ? new BlockWorker(plan, formulas.flatMap(each -> PlainRows.of(each, reading.columns())))
            : ready;
    RowBytes spare = written.poll();
    BlockResult result = worker.work(reading.rows(block), spare == null ? new RowBytes() : spare);
    idle.add(worker);
    return result;
  }

  private void write(Future<BlockResult> underWay, Sink sink) throws IOException {
    BlockResult result = result(underWay);
    RowBytes output = result.output();
    sink.write(output.array(), output.length());
    output.truncate(0);
    written.add(output);
    for (Bad each : result.bad()) {
      sink.bad(lines + each.line() + 1, each.fault(), each.cells());
    }
    summary.add(result.summary(), lines + 1);
    if (result.stop().isPresent()) {
      Bad bad = result.stop().get();
      throw new InputError(
          plan.source() + ", line " + (lines + bad.line() + 1) + ": " + bad.fault().wrong(),
          bad.fault().remedy());
    }
    lines += result.lines();
    sink.progress(summary.rows());
  }

  private static BlockResult result(Future<BlockResult> underWay) {
    try {
      return underWay.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("a worker failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "batch");
    thread.setDaemon(true);
    return thread;
  }
}
