package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tariffcalc.intake.row.Column;

/**
 * One clean file in many shapes: encodings, separators, names of columns, forms of dates,
 * countries, amounts and units. Each has the figures of the clean one, or a row is refused with the
 * reason that its form has. The sample has every form of each kind; {@code -Dshapes=1000} runs a
 * thousand.
 */
class ShapesOfAFileTest {

  private static final long SEED = 20261130;
  private static final int SHAPES = Integer.getInteger("shapes", 60);

  private static final List<String> FIELDS =
      List.of("code", "origin", "value", "entry_date", "quantity", "unit");

  private static final List<List<String>> ROWS =
      List.of(
          List.of("9503.00.00", "CN", "12500.50", "2025-04-11", "100", "No"),
          List.of("9403.60.80", "VN", "7300.25", "2025-08-20", "40", "No"),
          List.of("6109.10.00", "GB", "2480.75", "2025-05-14", "24", "doz"),
          List.of("0702.00.20", "MX", "9120.00", "2025-03-05", "1500", "kg"));

  private static final List<List<String>> COUNTRIES =
      List.of(
          List.of("CN", "China", "CHN", "156", "PRC"),
          List.of("VN", "Viet Nam", "VNM", "704", "vietnam"),
          List.of("GB", "UK", "GBR", "826", "United Kingdom"),
          List.of("MX", "Mexico", "MEX", "484", "MEXICO"));

  private static final List<List<String>> UNITS =
      List.of(
          List.of("No", "NO", "PCS", "C62"),
          List.of("No", "NO", "PCS", "C62"),
          List.of("doz", "DOZ", "DZN"),
          List.of("kg", "KG", "KGM", "kgs"));

  private static final List<String> DATES =
      List.of("yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "d MMMM yyyy", "dd-MMM-yy", "MM/dd/yyyy");

  private static final List<Charset> CHARSETS =
      List.of(
          UTF_8,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("windows-1252"),
          Charset.forName("GB18030"));

  /** A shape and the reason with which each of its rows may be refused; empty for none. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Shape(
      byte[] bytes, List<String> options, List<Optional<String>> reasons, Set<String> forms) {}

  @Test
  void everyShapeHasTheFiguresOfTheCleanFileOrARefusalWithItsReason() throws IOException {
    List<String> figures = figures(answer(clean(), List.of()));
    assertThat(figures).doesNotContain("").hasSize(ROWS.size());
    SplittableRandom random = new SplittableRandom(SEED);
    int refused = 0;
    Set<String> forms = new TreeSet<>();
    for (int i = 0; i < SHAPES; i++) {
      Shape shape = shape(random);
      forms.addAll(shape.forms);
      Answer answer = answer(shape.bytes, shape.options);
      List<NamedCsvRecord> rows = rows(answer.out());
      assertThat(rows).as("shape %s: %s", i, answer).hasSameSizeAs(ROWS);
      for (int row = 0; row < rows.size(); row++) {
        Optional<String> reason = shape.reasons.get(row);
        String error = rows.get(row).getField("error");
        if (reason.isPresent()) {
          assertThat(error).as("shape %s: %s", i, answer).contains(reason.get());
          refused++;
        } else {
          assertThat(figure(rows.get(row)))
              .as("shape %s, row %s: %s", i, row, answer)
              .isEqualTo(figures.get(row));
        }
      }
    }
    // Separators, encodings, dates with and without their order, amounts, line ends, titles,
    // totals.
    assertThat(forms).as("%s", forms).hasSize(4 + CHARSETS.size() + 2 * DATES.size() + 5 + 2 + 2);
    assertThat(refused).isPositive().isLessThan(SHAPES * ROWS.size() / 2);
  }

  private static byte[] clean() {
    StringBuilder text = new StringBuilder(String.join(",", FIELDS)).append('\n');
    ROWS.forEach(row -> text.append(String.join(",", row)).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  private static Shape shape(SplittableRandom random) throws IOException {
    char separator = ",;\t|".charAt(random.nextInt(4));
    Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
    String dates = DATES.get(random.nextInt(DATES.size()));
    boolean saysOrder = random.nextBoolean();
    int amounts = random.nextInt(5);
    List<Integer> order = shuffled(random);
    Set<String> forms =
        new TreeSet<>(
            List.of(
                "parted by " + separator,
                charset.name(),
                dates + (saysOrder ? " in an order" : ""),
                "amount " + amounts,
                "ends in " + end.length()));
    StringBuilder text = new StringBuilder();
    if (random.nextInt(6) == 0) {
      forms.add("a title");
      text.append("Report of the month").append(end).append(end);
    }
    List<String> header = new ArrayList<>();
    for (int field : order) {
      header.add(named(FIELDS.get(field), charset, random));
    }
    if (random.nextBoolean()) {
      header.add("Remarks");
    }
    line(text, header, separator, end);
    List<Optional<String>> reasons = new ArrayList<>();
    for (int i = 0; i < ROWS.size(); i++) {
      List<String> clean = ROWS.get(i);
      LocalDate day = LocalDate.parse(clean.get(3));
      String date = DateTimeFormatter.ofPattern(dates, Locale.ENGLISH).format(day);
      List<String> dirty =
          List.of(
              random.nextBoolean() ? clean.get(0) : clean.get(0).replace(".", ""),
              pick(COUNTRIES.get(i), random),
              amount(clean.get(2), amounts),
              date,
              clean.get(4),
              pick(UNITS.get(i), random));
      List<String> cells = new ArrayList<>();
      order.forEach(field -> cells.add(dirty.get(field)));
      if (header.size() > order.size()) {
        cells.add("a" + separator + "b \"c\"");
      }
      line(text, cells, separator, end);
      boolean hasTwoDays =
          dates.equals("MM/dd/yyyy")
              && !saysOrder
              && day.getDayOfMonth() <= 12
              && day.getDayOfMonth() != day.getMonthValue();
      reasons.add(
          amounts == 4 && separator == ',' && !hasTwoDays
              ? Optional.of("decimal comma")
              : hasTwoDays ? Optional.of("has two readings") : Optional.empty());
      if (random.nextInt(8) == 0) {
        line(text, List.of("", "", "", ""), separator, end);
      }
    }
    if (random.nextInt(4) == 0) {
      forms.add("a total");
      line(text, List.of("Total", "", "", ""), separator, end);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (charset.equals(UTF_8) && random.nextBoolean()) {
      bytes.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    }
    bytes.write(text.toString().getBytes(charset));
    return new Shape(
        bytes.toByteArray(), saysOrder ? List.of("--dates", "us") : List.of(), reasons, forms);
  }

  private static void line(StringBuilder text, List<String> cells, char separator, String end) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean isQuoted = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0;
      text.append(i == 0 ? "" : String.valueOf(separator));
      text.append(isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    text.append(end);
  }

  /** One of the names of a field; letters that an encoding lacks are in none of them. */
  private static String named(String field, Charset charset, SplittableRandom random) {
    List<String> names =
        Column.fields().names(field).stream()
            .filter(each -> charset.newEncoder().canEncode(each))
            .toList();
    String name = pick(names, random);
    return switch (random.nextInt(3)) {
      case 0 -> name.replace('_', ' ').toUpperCase(Locale.ROOT);
      case 1 -> name.replace("_", "");
      default -> name;
    };
  }

  private static String amount(String plain, int form) {
    int point = plain.length() - 3;
    String whole = plain.substring(0, point);
    String cents = plain.substring(point + 1);
    String thousands = whole.substring(0, whole.length() - 3);
    String rest = whole.substring(whole.length() - 3);
    return switch (form) {
      case 1 -> "$" + thousands + "," + rest + "." + cents;
      case 2 -> "USD " + plain;
      case 3 -> thousands + "," + rest + "." + cents;
      case 4 -> thousands + "." + rest + "," + cents;
      default -> plain;
    };
  }

  private static List<Integer> shuffled(SplittableRandom random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      order.add(random.nextInt(order.size() + 1), i);
    }
    return order;
  }

  private static <T> T pick(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  private static Answer answer(byte[] file, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("batch", "-"));
    arguments.addAll(options);
    return Answer.fed(file, arguments);
  }

  private static List<NamedCsvRecord> rows(String out) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .build(NamedCsvRecordHandler.builder().allowDuplicateHeaderFields(true).build(), out)) {
      return csv.stream().toList();
    }
  }

  private static List<String> figures(Answer answer) throws IOException {
    return rows(answer.out()).stream().map(ShapesOfAFileTest::figure).toList();
  }

  private static String figure(NamedCsvRecord row) {
    return row.getField("total_duty").isEmpty()
        ? ""
        : row.getField("total_duty")
            + ' '
            + row.getField("landed_cost")
            + ' '
            + row.getField("headings");
  }
}
