package org.tariffcalc.cli.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.batch.Batch;
import org.tariffcalc.batch.BatchPlan;
import org.tariffcalc.batch.BatchSummary;
import org.tariffcalc.batch.CsvForm;
import org.tariffcalc.batch.NameCells;
import org.tariffcalc.batch.RowForm;
import org.tariffcalc.cli.option.CsvOptions;
import org.tariffcalc.cli.option.DefaultsOptions;
import org.tariffcalc.cli.option.OutputOption;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.cli.process.CountedInput;
import org.tariffcalc.cli.process.StandardOutput;
import org.tariffcalc.cli.process.Streams;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.record.InputFiles;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.NdjsonColumns;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.io.WholeFile;
import org.tariffcalc.output.quote.GoodsTitles;
import org.tariffcalc.output.quote.NdjsonForm;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff batch}: the figures of every row of a file, in its order. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = "Prices every row of a file, CSV, Excel or NDJSON, in its order.",
    header = {
      "Examples:",
      "  tariff batch shipments.csv -O priced.csv",
      "  tariff batch products.csv --origin CN --date +30d --errors bad.csv",
      "  zcat rows.ndjson.gz | tariff batch - --format csv > priced.csv"
    },
    footer = {
      "",
      "Columns: code, origin, value, and if known id, importer, currency, entry_date,",
      "loaded_date, quantity, unit, quantity2, unit2, incoterm, freight, insurance,",
      "mode, program, claims, us_content, steel_content, aluminum_content,",
      "copper_content. Names such as hts, hs_code, country_of_origin, customs_value and",
      "date also work; --columns lists them all. Other columns are kept, and named once",
      "on stderr. Semicolons, tabs, UTF-16 and titles above the header are read if the",
      "header leaves no doubt. A row without a code is priced as goods on no product",
      "list. If a row cannot be priced, its column error says why; exit code 65."
    })
public final class BatchCommand implements Callable<Integer> {

  private static final int BAD_ROWS = 65;

  /** Bytes by which rows of JSON are told from CSV. */
  private static final int BEGINNING = 64;

  /** A byte order mark, and the bracket or letter behind it. */
  private static final int MARK_AND_ONE = 4;

  private static final String FROM_PARQUET =
      "duckdb -c \"copy (from 'rows.parquet') to '/dev/stdout' (format csv, header)\" | tariff"
          + " batch -";

  /** By way of a file, which DuckDB may read twice; the type keeps the zeros of codes. */
  private static final String TO_PARQUET =
      "tariff batch rows.csv -O priced.csv && duckdb -c \"copy (from read_csv('priced.csv',"
          + " types={'code':'VARCHAR'})) to 'priced.parquet'\"";

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "CSV, Excel workbook or NDJSON, also packed as .gz; - reads standard input.")
  private String file = "-";

  @Mixin private OutputOption target = new OutputOption();

  @Option(
      names = "--in-format",
      paramLabel = "FORM",
      description = "csv or ndjson (default: by the name or the first byte).")
  private @Nullable String inFormat;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORM",
      description = "csv or ndjson (default: by the name of --output, else as the input).")
  private @Nullable String format;

  @Mixin private CsvOptions csv = new CsvOptions();

  @Option(
      names = "--columns",
      paramLabel = "NAMES",
      split = ",",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Without names: list the fields and the names that a column may have. With names: the"
              + " columns of CSV that is made from NDJSON (default: all in a file; those of the"
              + " first row in a stream, which ends at a row with others).")
  private @Nullable List<String> columns;

  @Option(
      names = "--fields",
      paramLabel = "NAMES",
      split = ",",
      description =
          "Write only these members of NDJSON: row,shipment,totals. Figures alone come a hundred"
              + " times as fast. Rows without figures are written whole.")
  private @Nullable List<String> fields;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Also list the rows without figures, and what to try; - writes to stderr.")
  private @Nullable Path errors;

  @Option(names = "--fail-fast", description = "Stop at the first row that cannot be priced.")
  private boolean failFast;

  @Option(
      names = "--line-buffered",
      description = "Answer each row of CSV or NDJSON at once, for a pipe that stays open.")
  private boolean lineBuffered;

  @Mixin private StrictOption strict = new StrictOption();
  @Mixin private DefaultsOptions defaults = new DefaultsOptions();
  @Mixin private RatesOptions rates = new RatesOptions();

  public BatchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (columns != null && columns.stream().allMatch(String::isEmpty)) {
      PrintWriter fields = Objects.requireNonNull(spec).commandLine().getOut();
      Column.fields()
          .all()
          .forEach((field, names) -> fields.println(field + ": " + String.join(", ", names)));
      return 0;
    }
    ShipmentDefaults usual = defaults.defaults();
    boolean isStdin = file.equals("-");
    if (lineBuffered && (!isStdin || target.file() != null)) {
      throw new UsageError(
          "--line-buffered reads standard input and writes standard output, without files",
          "tariff batch - --line-buffered");
    }
    Path input = Path.of(file);
    Path out = target.file();
    refuseParquet(input, FROM_PARQUET);
    if (out != null) {
      refuseParquet(out, TO_PARQUET);
    }
    rates
        .roles()
        .reads("the input", isStdin ? null : input)
        .writes(OutputOption.NAME, out)
        .writes("--errors", areErrorsPrinted() ? null : errors)
        .refuseShared();
    if (isStdin && "terminal".equals(System.getProperty("tariff.stdin"))) {
      Objects.requireNonNull(spec)
          .commandLine()
          .getErr()
          .println("tariff: note: reading rows from the terminal; Ctrl-D ends them");
      Objects.requireNonNull(spec).commandLine().getErr().flush();
    }
    CountedInput counted = new CountedInput(isStdin ? streams.in() : InputFiles.raw(input));
    try (InputStream in =
        new BufferedInputStream(isStdin ? counted : InputFiles.unpacked(counted, input), 1 << 16)) {
      boolean isNdjson = isNdjsonInput(in, input);
      RateTables tables = rates.open();
      RowForm form = form(isNdjson, tables);
      BatchPlan plan =
          new BatchPlan(
              tables,
              isStdin ? "the input" : "file " + file,
              isNdjson,
              usual,
              form,
              columns(form, isNdjson, input, usual.reading().header()),
              out != null && InputFiles.isGzip(out),
              failFast,
              errors != null);
      return run(plan, in, progress(isStdin, input, counted));
    } catch (IOException e) {
      if (StandardOutput.isClosedPipe(e)) {
        return StandardOutput.CLOSED_PIPE;
      }
      throw WholeFile.unwritten("the output", e);
    }
  }

  private int run(BatchPlan plan, InputStream in, ProgressLine progress) throws IOException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try (BatchOutput output = BatchOutput.to(target.file(), errors, streams, progress)) {
      BatchSummary summary = batch(plan).run(in, output);
      output.finish();
      progress.clear();
      BatchReport.premise(plan.tables(), summary, err);
      boolean isPriced = BatchReport.print(plan.tables(), summary, errors, err);
      return strict.exitCode(isPriced ? 0 : BAD_ROWS, summary.undecided().isEmpty());
    } finally {
      progress.clear();
    }
  }

  private Batch batch(BatchPlan plan) {
    return lineBuffered
        ? Batch.asRowsCome(plan)
        : new Batch(plan, Runtime.getRuntime().availableProcessors());
  }

  private boolean areErrorsPrinted() {
    return errors != null && errors.toString().equals("-");
  }

  private ProgressLine progress(boolean isStdin, Path input, CountedInput counted)
      throws IOException {
    // The launcher knows whether stderr is a terminal; Java does not.
    boolean isTerminal = "terminal".equals(System.getProperty("tariff.stderr"));
    return isTerminal && !areErrorsPrinted()
        ? new ProgressLine(
            new PrintWriter(streams.err(), false, StandardCharsets.UTF_8),
            isStdin ? 0 : Files.size(input),
            counted::count)
        : ProgressLine.hidden();
  }

  private boolean isNdjsonInput(InputStream in, Path input) {
    if (inFormat != null) {
      return isNdjson(inFormat, "--in-format");
    }
    if (ProductsFile.isNdjson(input)) {
      return true;
    }
    byte[] first = beginning(in, input);
    boolean hasMark = first.length > 3 && (first[0] & 0xff) == 0xef;
    for (byte each : first) {
      if (each == 0) {
        // Two bytes to a letter, one of which may be that of a bracket: no JSON.
        return false;
      }
    }
    return first.length > 0 && first[hasMark ? 3 : 0] == '{';
  }

  /** The columns of CSV made of NDJSON: those asked for, or all that the file has. */
  private List<String> columns(RowForm form, boolean isNdjson, Path input, HeaderChoices choices) {
    boolean areMade = isNdjson && form instanceof CsvForm;
    if (columns != null) {
      if (!areMade) {
        throw new UsageError(
            "--columns is for CSV made from NDJSON; CSV keeps its own columns",
            "--format csv with NDJSON, or no --columns");
      }
      return columns;
    }
    if (!areMade && errors == null
        || !isNdjson
        || file.equals("-")
        || !Files.isRegularFile(input)) {
      return List.of();
    }
    try (InputStream all = InputFiles.open(input)) {
      return NdjsonColumns.ofAll(all, "file " + input, choices);
    } catch (IOException e) {
      throw InputFiles.unreadable("file " + input, e);
    }
  }

  /** The first bytes; of a pipe that stays open those that have come, since no more need come. */
  private byte[] beginning(InputStream in, Path input) {
    int least = lineBuffered ? MARK_AND_ONE : BEGINNING;
    byte[] first = new byte[BEGINNING];
    int length = 0;
    try {
      in.mark(2 * BEGINNING);
      int read = 0;
      while (length < least && read >= 0) {
        read = in.read(first, length, BEGINNING - length);
        length += Math.max(0, read);
      }
      in.reset();
      return Arrays.copyOf(first, length);
    } catch (IOException e) {
      throw InputFiles.unreadable("file " + input, e);
    }
  }

  private RowForm form(boolean isNdjsonInput, RateTables tables) {
    Path out = target.file();
    boolean asNdjson =
        format != null
            ? isNdjson(format, "--format")
            : out == null
                ? isNdjsonInput
                : ProductsFile.isNdjson(out)
                    || isNdjsonInput && !out.toString().toLowerCase(Locale.ROOT).contains(".csv");
    Set<String> members = members(asNdjson);
    return asNdjson
        ? new NdjsonForm(GoodsTitles.of(tables), members)
        : new CsvForm(
            csv.isCsvSafe(),
            csv.hasNames() ? Optional.of(new NameCells(tables)) : Optional.empty());
  }

  /** The members that are written; empty for all. */
  private Set<String> members(boolean asNdjson) {
    if (fields == null) {
      return Set.of();
    }
    if (!asNdjson) {
      throw new UsageError(
          "--fields is for NDJSON; CSV always has the same columns",
          "--format ndjson with --fields, or no --fields");
    }
    return NdjsonForm.members(fields);
  }

  private static boolean isNdjson(String word, String option) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "csv" -> false;
      case "ndjson", "jsonl" -> true;
      default ->
          throw new UsageError(
              "'" + word + "' after " + option + " is not a form of rows",
              option + " csv or " + option + " ndjson");
    };
  }

  private static void refuseParquet(Path path, String remedy) {
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
      throw new UsageError("Parquet cannot be read or written: " + path, remedy);
    }
  }
}
