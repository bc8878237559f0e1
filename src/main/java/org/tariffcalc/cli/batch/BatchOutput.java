package org.tariffcalc.cli.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.batch.Batch;
import org.tariffcalc.cli.option.OutputOption;
import org.tariffcalc.cli.process.StandardOutput;
import org.tariffcalc.cli.process.Streams;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.io.WholeFile;

/**
 * The rows of a batch on their way to a file or the output, and the bad ones to a file of theirs.
 */
final class BatchOutput implements Batch.Sink, AutoCloseable {

  private final Optional<WholeFile> file;
  private final PrintStream stdout;
  private final Optional<WholeFile> badFile;
  private final OutputStream bad;
  private final ProgressLine progress;

  private BatchOutput(
      Optional<WholeFile> file,
      PrintStream stdout,
      Optional<WholeFile> badFile,
      Optional<OutputStream> badStream,
      ProgressLine progress) {
    this.file = file;
    this.stdout = stdout;
    this.badFile = badFile;
    this.bad =
        badFile
            .<OutputStream>map(each -> new BufferedOutputStream(each.stream()))
            .or(() -> badStream)
            .orElseGet(OutputStream::nullOutputStream);
    this.progress = progress;
  }

  static BatchOutput to(
      @Nullable Path out, @Nullable Path errors, Streams streams, ProgressLine progress)
      throws IOException {
    boolean arePrinted = errors != null && errors.toString().equals("-");
    Optional<WholeFile> file =
        Optional.ofNullable(out).map(path -> WholeFile.begin(path, OutputOption.NAME));
    try {
      return new BatchOutput(
          file,
          streams.out(),
          Optional.ofNullable(errors)
              .filter(path -> !arePrinted)
              .map(path -> WholeFile.begin(path, "--errors")),
          arePrinted ? Optional.of(streams.err()) : Optional.empty(),
          progress);
    } catch (RuntimeException e) {
      if (file.isPresent()) {
        file.get().close();
      }
      throw e;
    }
  }

  @Override
  public void columns(List<String> columns) throws IOException {
    RowBytes header = new RowBytes();
    header.append("line,kind,error,try");
    for (String column : columns) {
      header.append(',');
      header.appendCell(column);
    }
    header.append('\n');
    bad.write(header.toArray());
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    if (file.isPresent()) {
      file.get().stream().write(bytes, 0, length);
      return;
    }
    stdout.write(bytes, 0, length);
    Optional<IOException> failure = StandardOutput.failure(stdout);
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  @Override
  public void bad(long line, RowFault fault, String cells) throws IOException {
    RowBytes row = new RowBytes();
    row.append(Long.toString(line));
    for (String cell : List.of(fault.kind().words(), fault.wrong(), fault.remedy())) {
      row.append(',');
      row.appendCell(cell);
    }
    row.append(',');
    row.append(cells);
    row.append('\n');
    bad.write(row.toArray());
  }

  @Override
  public void progress(long rows) {
    progress.rows(rows);
  }

  /** Gives the files their names. */
  void finish() throws IOException {
    bad.flush();
    if (file.isPresent()) {
      file.get().finish();
    }
    if (badFile.isPresent()) {
      badFile.get().finish();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } finally {
      if (badFile.isPresent()) {
        badFile.get().close();
      }
    }
  }
}
