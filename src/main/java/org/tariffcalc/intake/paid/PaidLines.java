package org.tariffcalc.intake.paid;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.paid.PaidLine.PaidCharge;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.Blocks;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.record.InputFiles;

/**
 * Reads entry summary lines from CSV, a block at a time. Rows that follow each other with the same
 * entry and line number are the tariff numbers of one line. Rows of totals and those above the
 * header are left out; what cannot be read is an error with its row.
 */
public final class PaidLines {

  private static final int ROWS_ABOVE_HEADER = 20;

  private final String source;
  private final Map<String, PaidColumn> renamed = new HashMap<>();
  private final boolean isUsDates;
  private final Map<PaidColumn, Integer> columns = new EnumMap<>(PaidColumn.class);
  private long row;
  private long totals;
  private @Nullable Draft open;

  /**
   * A reader.
   *
   * @param source what to call the file in errors
   * @param map names of columns, {@code theirs=ours}
   * @param isUsDates whether dates are month, day, year
   */
  public PaidLines(String source, List<String> map, boolean isUsDates) {
    this.source = source;
    this.isUsDates = isUsDates;
    for (String each : map) {
      int sign = each.lastIndexOf('=');
      Optional<PaidColumn> ours =
          sign < 1 ? Optional.empty() : PaidColumn.of(each.substring(sign + 1));
      renamed.put(
          each.substring(0, Math.max(0, sign)).strip().toLowerCase(Locale.ROOT),
          ours.orElseThrow(
              () ->
                  new UsageError(
                      "'" + each + "' after --map is not a column", "--map \"Tariff No=code\"")));
    }
  }

  /** How many rows of totals were left out. */
  public long totals() {
    return totals;
  }

  /** Whether the file has the day of liquidation. */
  public boolean hasLiquidation() {
    return columns.containsKey(PaidColumn.LIQUIDATED);
  }

  /**
   * Reads the file.
   *
   * @throws InputError when a row cannot be read
   */
  public void read(Path path, Consumer<PaidLine> lines) {
    try (InputStream in = InputFiles.open(path)) {
      read(in, lines);
    } catch (IOException e) {
      throw InputFiles.unreadable(source, e);
    }
  }

  void read(InputStream in, Consumer<PaidLine> lines) throws IOException {
    Blocks blocks = new Blocks(in, true);
    for (Optional<Block> next = blocks.nextOfWhole(source);
        next.isPresent();
        next = blocks.nextOfWhole(source)) {
      Block block = next.get();
      CsvRecords records = new CsvRecords(block.bytes(), 0, block.length(), block.terminator());
      while (records.next()) {
        row++;
        if (columns.isEmpty()) {
          header(records);
        } else {
          row(records, lines);
        }
      }
      blocks.recycle(block);
    }
    if (columns.isEmpty()) {
      throw noHeader();
    }
    finish(lines);
  }

  private void header(CsvRecords records) {
    Map<PaidColumn, Integer> found = new EnumMap<>(PaidColumn.class);
    for (int i = 0; i < records.size(); i++) {
      String name = records.cell(i).strip();
      PaidColumn mapped = renamed.get(name.toLowerCase(Locale.ROOT));
      int at = i;
      Optional.ofNullable(mapped)
          .or(() -> PaidColumn.of(name))
          .ifPresent(
              each -> {
                if (mapped == each) {
                  found.put(each, at);
                } else {
                  found.putIfAbsent(each, at);
                }
              });
    }
    if (found.containsKey(PaidColumn.CODE) && found.containsKey(PaidColumn.DATE)) {
      columns.putAll(found);
    } else if (row >= ROWS_ABOVE_HEADER) {
      throw noHeader();
    }
  }

  private InputError noHeader() {
    return new InputError(
        source + " has no header with a tariff number and an entry date",
        "columns code and entry_date, or --map \"their name=code\"");
  }

  private void row(CsvRecords records, Consumer<PaidLine> lines) {
    if (!records.defect().isEmpty()) {
      throw fault(records.defect(), "a row with its quotation marks closed");
    }
    String entry = cell(records, PaidColumn.ENTRY);
    String line = cell(records, PaidColumn.LINE);
    String code = cell(records, PaidColumn.CODE);
    if (code.isEmpty() || isTotal(records.cell(0)) || isTotal(code)) {
      totals++;
      return;
    }
    Draft now = open;
    if (now == null
        || entry.isEmpty()
        || !now.entry.equals(entry)
        || !now.line.equals(line)
        || line.isEmpty() && !isAdditional(code) && now.hasGoods) {
      finish(lines);
      now = new Draft(row, entry, line);
      open = now;
    }
    now.add(this, records, code);
  }

  private void finish(Consumer<PaidLine> lines) {
    if (open != null) {
      lines.accept(open.line());
      open = null;
    }
  }

  private static boolean isTotal(String cell) {
    String plain = cell.strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("total")
        || plain.startsWith("grand total")
        || plain.startsWith("subtotal")
        || plain.startsWith("sum");
  }

  private static boolean isAdditional(String code) {
    return code.startsWith("99");
  }

  private String cell(CsvRecords records, PaidColumn column) {
    Integer at = columns.get(column);
    return at == null || at >= records.size() ? "" : records.cell(at).strip();
  }

  private Optional<LocalDate> day(CsvRecords records, PaidColumn column) {
    String text = cell(records, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int blank = text.indexOf(' ');
    String day = blank > 0 ? text.substring(0, blank) : text;
    try {
      if (day.indexOf('/') > 0) {
        if (!isUsDates) {
          throw fault(column.title() + " '" + text + "' is not an ISO date", "--dates us");
        }
        String[] parts = day.split("/", -1);
        if (parts.length == 3) {
          int year = Integer.parseInt(parts[2]);
          return Optional.of(
              LocalDate.of(
                  year < 100 ? 2000 + year : year,
                  Integer.parseInt(parts[0]),
                  Integer.parseInt(parts[1])));
        }
      }
      if (day.length() == 10) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(day, 0, 4, 10),
                Integer.parseInt(day, 5, 7, 10),
                Integer.parseInt(day, 8, 10, 10)));
      }
    } catch (java.time.DateTimeException | NumberFormatException e) {
      throw fault(column.title() + " '" + text + "' is not a date", "2025-04-11, or --dates us");
    }
    throw fault(column.title() + " '" + text + "' is not a date", "2025-04-11, or --dates us");
  }

  private Optional<BigDecimal> amount(CsvRecords records, PaidColumn column) {
    String text = cell(records, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder(text.length());
    boolean isNegative = text.startsWith("(") && text.endsWith(")");
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each != ',' && each != '$' && each != ' ' && each != '(' && each != ')') {
        plain.append(each);
      }
    }
    try {
      BigDecimal amount = new BigDecimal(plain.toString());
      return Optional.of(isNegative ? amount.negate() : amount);
    } catch (NumberFormatException e) {
      throw fault(column.title() + " '" + text + "' is not an amount", "12,345.67 or 12345.67");
    }
  }

  private boolean flag(CsvRecords records, PaidColumn column) {
    String text = cell(records, column).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "", "n", "no", "0", "false", "none", "closed", "denied", "approved" -> false;
      default -> true;
    };
  }

  private InputError fault(String wrong, String remedy) {
    return new InputError(source + ", row " + row + ": " + wrong, remedy);
  }

  /** The number with dots after four, six and eight digits. */
  private static String dotted(String number) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char each = number.charAt(i);
      if (each >= '0' && each <= '9') {
        if (digits.length() == 4 || digits.length() == 7 || digits.length() == 10) {
          digits.append('.');
        }
        digits.append(each);
      }
    }
    return digits.toString();
  }

  /** A line whose rows are not all read. */
  private static final class Draft {
    private final long row;
    private final String entry;
    private final String line;
    private String importer = "";
    private String type = "";
    private Optional<LocalDate> entryDate = Optional.empty();
    private Optional<LocalDate> deposited = Optional.empty();
    private Optional<LocalDate> liquidated = Optional.empty();
    private String origin = "";
    private String mode = "";
    private Optional<BigDecimal> value = Optional.empty();
    private final List<PaidCharge> charges = new ArrayList<>(4);
    private Optional<BigDecimal> totalDuty = Optional.empty();
    private Optional<BigDecimal> fees = Optional.empty();
    private boolean isReconciled;
    private boolean hasDrawback;
    private boolean hasProtest;
    private boolean hasGoods;

    Draft(long row, String entry, String line) {
      this.row = row;
      this.entry = entry;
      this.line = line;
    }

    void add(PaidLines file, CsvRecords records, String code) {
      if (charges.isEmpty()) {
        importer = file.cell(records, PaidColumn.IMPORTER);
        type = file.cell(records, PaidColumn.TYPE);
        type = type.length() == 1 ? "0" + type : type.substring(0, Math.min(2, type.length()));
        entryDate = file.day(records, PaidColumn.DATE);
        deposited = file.day(records, PaidColumn.DEPOSITED);
        liquidated = file.day(records, PaidColumn.LIQUIDATED);
        origin = file.cell(records, PaidColumn.ORIGIN).toUpperCase(Locale.ROOT);
        mode = file.cell(records, PaidColumn.MODE);
        isReconciled = file.flag(records, PaidColumn.RECONCILIATION);
        hasDrawback = file.flag(records, PaidColumn.DRAWBACK);
        hasProtest = file.flag(records, PaidColumn.PROTEST);
      }
      Optional<BigDecimal> ofRow = file.amount(records, PaidColumn.VALUE);
      if (ofRow.isPresent() && ofRow.get().signum() != 0 && !isAdditional(code)
          || value.isEmpty()) {
        value = hasGoods && value.isPresent() ? sum(value, ofRow) : ofRow;
      }
      totalDuty = sum(totalDuty, file.amount(records, PaidColumn.TOTAL));
      fees = sum(fees, file.amount(records, PaidColumn.FEES));
      charges.add(new PaidCharge(dotted(code), file.amount(records, PaidColumn.DUTY)));
      for (String each : file.cell(records, PaidColumn.HEADINGS).split("[;|]", -1)) {
        if (isAdditional(each.strip())) {
          charges.add(new PaidCharge(dotted(each.strip()), Optional.empty()));
        }
      }
      hasGoods |= !isAdditional(code);
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
      return one.isEmpty()
          ? other
          : other.isEmpty() ? one : Optional.of(one.get().add(other.get()));
    }

    PaidLine line() {
      return new PaidLine(
          row,
          entry,
          line,
          importer,
          type,
          entryDate,
          deposited,
          liquidated,
          origin,
          mode,
          value,
          charges,
          totalDuty,
          fees,
          isReconciled,
          hasDrawback,
          hasProtest);
    }
  }
}
