package org.tariffcalc.tables.china;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.intake.record.CsvRecords;

/**
 * Reads a file of the Chinese tariff: CSV with the columns {@code code8}, {@code from}, {@code to}
 * (the day after the last), {@code mfn}, {@code mfn_part}, {@code provisional}, {@code
 * provisional_scope}, {@code provisional_confidence}, {@code specific_duty}, {@code confidence},
 * {@code source} and {@code note}; other columns do not matter here.
 */
final class ChinaTariffFile {

  private static final List<String> COLUMNS =
      List.of(
          "code8",
          "from",
          "to",
          "mfn",
          "mfn_part",
          "provisional",
          "provisional_scope",
          "provisional_confidence",
          "specific_duty",
          "confidence",
          "source",
          "note");

  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");
  private static final Pattern SPECIFIC = Pattern.compile("(\\d+(?:\\.\\d+)?) CNY/(kg|m2|t|l|No)");
  private static final Pattern WHICHEVER_IS_LOWER =
      Pattern.compile("or (\\d+(?:\\.\\d+)?) CNY/(kg|m2|t|l|No), whichever is lower");
  private static final Pattern CARRIED = Pattern.compile("carried back from (\\d{4})");

  private final Path path;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<ChinaTariffRow> rows = new ArrayList<>();

  private ChinaTariffFile(Path path) {
    this.path = path;
  }

  /**
   * All rows that state a rate, in the order of code and day; a row without any is no statement.
   *
   * @throws MissingFile when there is no such file
   * @throws InputError naming the line that is wrong
   */
  static List<ChinaTariffRow> read(Path path) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new MissingFile("file not found: " + path, "the path of the tariff as CSV");
    } catch (IOException e) {
      throw new MissingFile(path + " cannot be read", "check the permissions of the file");
    }
    ChinaTariffFile file = new ChinaTariffFile(path);
    file.read(bytes);
    return file.rows;
  }

  private void read(byte[] bytes) {
    CsvRecords records = new CsvRecords(bytes, 0, bytes.length, (byte) '\n');
    if (!records.next()) {
      throw new InputError(path + " is empty", "the columns " + String.join(",", COLUMNS));
    }
    for (int i = 0; i < records.size(); i++) {
      columns.put(records.cell(i).replace("\ufeff", "").strip(), i);
    }
    for (String column : COLUMNS) {
      if (!columns.containsKey(column)) {
        throw new InputError(
            path + " has no column " + column, "the columns " + String.join(",", COLUMNS));
      }
    }
    while (records.next()) {
      row(records);
    }
    rows.sort((a, b) -> (a.code() + a.from()).compareTo(b.code() + b.from()));
    for (int i = 1; i < rows.size(); i++) {
      ChinaTariffRow before = rows.get(i - 1);
      ChinaTariffRow row = rows.get(i);
      if (before.code().equals(row.code())
          && before.to().map(last -> !last.isBefore(row.from())).orElse(true)) {
        throw new InputError(
            path + ": two rows of " + row.code() + " hold on " + row.from(),
            "a last day (to) for the earlier one");
      }
    }
  }

  private void row(CsvRecords record) {
    if (!record.defect().isEmpty() || record.size() != columns.size()) {
      throw wrong(record, "has " + record.size() + " cells", columns.size() + " cells");
    }
    String code = cell(record, "code8");
    if (!code.matches("\\d{8}")) {
      throw wrong(record, "'" + code + "' is not a code", "eight digits");
    }
    LocalDate from = day(record, "from").orElseThrow(() -> wrong(record, "no from", "a day"));
    Optional<LocalDate> to = day(record, "to").map(day -> day.minusDays(1));
    if (to.isPresent() && to.get().isBefore(from)) {
      throw wrong(record, "ends before it begins", "a later day under to");
    }
    Map<String, String> rates = new LinkedHashMap<>();
    String source = cell(record, "source");
    Matcher carried = CARRIED.matcher(source);
    String confidence = oneOf(record, "confidence", "A", "B", "C");
    mfn(record).ifPresent(rate -> rates.put("mfn", rate));
    if (rates.isEmpty()) {
      return;
    }
    percent(record, "mfn_part").ifPresent(rate -> rates.put("mfnOfPart", rate));
    boolean isCarried = carried.find();
    provisional(record, rates);
    rates.put("confidence", confidence);
    if (isCarried) {
      rates.put("mfnTakenFrom", carried.group(1));
    }
    if (cell(record, "note").contains("tariff quota")) {
      rates.put("quota", "true");
    }
    if (!cell(record, "note").isEmpty()) {
      rates.put("note", cell(record, "note"));
    }
    rows.add(
        new ChinaTariffRow(code, from, to, rates, source, !isCarried && confidence.equals("A")));
  }

  private Optional<String> mfn(CsvRecords record) {
    Optional<String> percent = percent(record, "mfn");
    String specific = cell(record, "specific_duty");
    if (specific.isEmpty()) {
      return percent;
    }
    Matcher parts = SPECIFIC.matcher(specific);
    if (!parts.matches()) {
      throw wrong(record, "'" + specific + "' is not a specific duty", "0.6 CNY/kg");
    }
    String amount = "¥" + new BigDecimal(parts.group(1)).toPlainString() + "/" + parts.group(2);
    return Optional.of(
        percent.filter(p -> !p.equals("Free")).map(p -> p + " + " + amount).orElse(amount));
  }

  private void provisional(CsvRecords record, Map<String, String> rates) {
    String scope =
        oneOf(record, "provisional_scope", "whole", "part", "none", "likely_none", "unknown");
    if (scope.equals("unknown")) {
      rates.put("provisionalUnknown", "true");
      return;
    }
    if (!scope.equals("whole") && !scope.equals("part")) {
      return;
    }
    String rate =
        percent(record, "provisional")
            .orElseThrow(() -> wrong(record, "has no provisional rate", "a rate, or none"));
    rates.put(scope.equals("whole") ? "provisional" : "provisionalOfPart", rate);
    Matcher alternative = WHICHEVER_IS_LOWER.matcher(cell(record, "note"));
    if (scope.equals("whole") && alternative.find()) {
      rates.put("provisionalAtMost", "¥" + alternative.group(1) + "/" + alternative.group(2));
    }
    rates.put("provisionalConfidence", oneOf(record, "provisional_confidence", "A", "B", "C"));
    String source = cell(record, "source");
    Matcher year = Pattern.compile("CN(\\d{4})").matcher(source);
    Matcher carried = CARRIED.matcher(source);
    if (source.contains("provisional carried back") && year.find()) {
      rates.put("provisionalTakenFrom", year.group(1));
    } else if (carried.find()) {
      rates.put("provisionalTakenFrom", carried.group(1));
    }
  }

  private Optional<String> percent(CsvRecords record, String column) {
    String text = cell(record, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!PERCENT.matcher(text).matches()) {
      throw wrong(record, "'" + text + "' under " + column + " is not a percentage", "12.5");
    }
    BigDecimal percent = new BigDecimal(text);
    return Optional.of(
        percent.signum() == 0 ? "Free" : percent.stripTrailingZeros().toPlainString() + "%");
  }

  private String oneOf(CsvRecords record, String column, String... words) {
    String text = cell(record, column);
    if (!List.of(words).contains(text)) {
      throw wrong(
          record, "'" + text + "' under " + column + " is not known", String.join(", ", words));
    }
    return text;
  }

  private Optional<LocalDate> day(CsvRecords record, String column) {
    String text = cell(record, column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw wrong(record, "'" + text + "' under " + column + " is not a day", "2027-01-01");
    }
  }

  private String cell(CsvRecords record, String column) {
    return record.cell(columns.getOrDefault(column, 0)).strip();
  }

  private InputError wrong(CsvRecords record, String what, String remedy) {
    return new InputError(path + ", line " + (record.line() + 1) + ": " + what, remedy);
  }
}
