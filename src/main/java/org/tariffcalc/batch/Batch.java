package org.tariffcalc.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tariffcalc.batch.BlockResult.Bad;
import org.tariffcalc.customs.Limits;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.intake.form.ListInput;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.Blocks;
import org.tariffcalc.intake.record.CsvHeader;
import org.tariffcalc.intake.record.InputFiles;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.CsvRows;
import org.tariffcalc.intake.row.JsonRows;
import org.tariffcalc.intake.row.NdjsonColumns;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.Rows;
import org.tariffcalc.intake.row.ShipmentColumns;

/**
 * Assesses a stream of rows on all cores: one thread reads blocks and writes results in their
 * order, the others work. Only a few blocks are held at any time, so memory does not grow with the
 * number of rows.
 */
public final class Batch {

  /** Results of one block that may wait to be written; the worker waits beyond. */
  private static final int RESULTS_AHEAD = 2;

  /** Blocks of whose rows each becomes an object some hundred times as long. */
  private static final int USUAL_OF_OBJECTS = 4 * 1024;

  /** What a block under way takes of memory at most, roughly. */
  private static final int MEMORY_OF_BLOCK = 4 * Limits.MOST_OUTPUT_HELD;

  private final BatchPlan plan;
  private final int workers;
  private final boolean isAsRowsCome;
  private final ConcurrentLinkedQueue<BlockWorker> idle = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<RowBytes> written = new ConcurrentLinkedQueue<>();
  private final BatchSummary summary = new BatchSummary();
  private Optional<SharedFormulas> formulas = Optional.empty();
  private long lines;

  /**
   * A batch.
   *
   * @param workers how many threads work beside the one that reads and writes
   */
  public Batch(BatchPlan plan, int workers) {
    this(plan, workers, false);
  }

  private Batch(BatchPlan plan, int workers, boolean isAsRowsCome) {
    this.plan = plan;
    this.workers = workers;
    this.isAsRowsCome = isAsRowsCome;
  }

  /** A batch that answers each row when it comes, for a program that keeps a pipe open. */
  public static Batch asRowsCome(BatchPlan plan) {
    return new Batch(plan, 1, true);
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
      boolean isNdjson,
      ShipmentColumns columns,
      List<String> shown,
      Set<String> known,
      Optional<Block> first) {

    Rows rows(Block block) {
      return isNdjson ? new JsonRows(block, columns, shown, known) : new CsvRows(block, columns);
    }
  }

  /** A block that somebody works on, with what came of it and is not written yet. */
  private record UnderWay(Block block, BlockingQueue<Object> results) {

    static UnderWay of(Block block) {
      return new UnderWay(block, new ArrayBlockingQueue<>(RESULTS_AHEAD));
    }
  }

  /**
   * Reads, assesses and writes every row.
   *
   * @return what it came to
   * @throws InputError when the input is no rows, breaks off, or has a bad row and may have none
   * @throws IOException when the output cannot be written
   */
  public BatchSummary run(InputStream in, Sink sink) throws IOException {
    ListInput list = list(in);
    Blocks blocks =
        isAsRowsCome
            ? Blocks.asTheyCome(list.csv(), !plan.isNdjson())
            : plan.form().isOfFigures()
                ? new Blocks(list.csv(), !plan.isNdjson())
                : new Blocks(list.csv(), !plan.isNdjson(), USUAL_OF_OBJECTS);
    Reading reading = begun(blocks, list);
    RowBytes header = new RowBytes();
    plan.form().header(reading.shown(), header);
    if (plan.form() instanceof CsvForm csv) {
      csv.finish(header);
    }
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
    if (reading.isNdjson()) {
      summary.notes(reading.columns().notesOfMembers());
    }
    return summary;
  }

  /** The rows of CSV in any form; those of NDJSON as they are. */
  private ListInput list(InputStream in) {
    try {
      return plan.isNdjson() || isAsRowsCome
          ? new ListInput(in, List.of(), false)
          : ListInput.of(in, plan.source(), plan.defaults().reading().form(Column.fields()));
    } catch (IOException e) {
      throw InputFiles.unreadable(plan.source(), e);
    }
  }

  private Reading begun(Blocks blocks, ListInput list) {
    if (plan.form().isOfFigures()) {
      formulas = SharedFormulas.of(plan.tables(), plan.defaults());
    }
    try {
      if (plan.isNdjson()) {
        ShipmentColumns columns =
            ShipmentColumns.ofObjects(plan.defaults(), plan.tables()).allowingNoCode();
        Optional<Block> first = blocks.next();
        Set<String> known =
            plan.columns().isEmpty() && first.isPresent()
                ? NdjsonColumns.ofFirst(first.get(), plan.defaults().reading().header())
                : Set.of();
        return new Reading(
            true,
            columns,
            plan.columns().isEmpty() ? NdjsonColumns.columns(known) : plan.columns(),
            known,
            first);
      }
      CsvHeader header = CsvHeader.read(blocks, plan.source());
      lines = header.lines();
      ShipmentColumns columns =
          ShipmentColumns.of(header.cells(), plan.source(), plan.defaults(), plan.tables())
              .allowingNoCode()
              .withDecimalCommas(list.hasDecimalCommas());
      List<String> notes = new ArrayList<>(list.notes());
      notes.addAll(columns.notes());
      summary.notes(notes);
      return new Reading(false, columns, columns.kept(), Set.of(), header.rest());
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
      UnderWay begun = UnderWay.of(block);
      pool.execute(() -> work(begun, reading));
      underWay.add(begun);
      if (isAsRowsCome || underWay.size() > blocksAhead()) {
        UnderWay first = underWay.remove();
        write(first, sink);
        blocks.recycle(first.block());
      }
      next = read(blocks);
    }
    while (!underWay.isEmpty()) {
      write(underWay.remove(), sink);
    }
  }

  /** Two for each worker, so that none waits, as far as there is memory for them. */
  private int blocksAhead() {
    long fitting = Runtime.getRuntime().maxMemory() / 2 / MEMORY_OF_BLOCK;
    return (int) Math.max(2, Math.min(2L * workers, fitting));
  }

  private Optional<Block> read(Blocks blocks) {
    try {
      return blocks.next();
    } catch (IOException e) {
      throw InputFiles.unreadable(plan.source(), e);
    }
  }

  /** Works on a block; whatever goes wrong is a result too. */
  private void work(UnderWay underWay, Reading reading) {
    try {
      try {
        Block block = underWay.block();
        BlockWorker worker = worker(reading);
        if (block.part() == Block.Part.NONE) {
          Rows rows = reading.rows(block);
          BlockResult result;
          do {
            result = worker.work(rows, spare());
            underWay.results().put(result);
          } while (!result.isLast());
        } else {
          underWay.results().put(worker.overlong(block, reading.shown().size(), spare()));
        }
        idle.add(worker);
      } catch (RuntimeException | Error e) {
        underWay.results().put(e);
      }
    } catch (InterruptedException e) {
      // The batch has ended; nobody waits for the results.
      Thread.currentThread().interrupt();
    }
  }

  private BlockWorker worker(Reading reading) {
    BlockWorker ready = idle.poll();
    return ready == null ? new BlockWorker(plan, reading.columns(), formulas, true) : ready;
  }

  private RowBytes spare() {
    RowBytes spare = written.poll();
    return spare == null ? new RowBytes() : spare;
  }

  private void write(UnderWay underWay, Sink sink) throws IOException {
    BlockResult result;
    do {
      result = next(underWay);
      write(result, sink);
    } while (!result.isLast());
    lines += result.lines();
  }

  private void write(BlockResult result, Sink sink) throws IOException {
    RowBytes output = result.output();
    sink.write(output.array(), output.length());
    output.truncate(0);
    if (output.room() <= 2 * Limits.MOST_OUTPUT_HELD) {
      written.add(output);
    }
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
    sink.progress(summary.rows());
  }

  private static BlockResult next(UnderWay underWay) {
    try {
      Object next = underWay.results().take();
      if (next instanceof RuntimeException fault) {
        throw fault;
      }
      if (next instanceof Error fault) {
        throw fault;
      }
      return (BlockResult) next;
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
