package org.tariffcalc.tables.china;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.TaxScope;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ImportTax;

/** China's taxes and codes against every row of the files that they were made from. */
class ChinaDataRowsTest {

  private static final Path DATA = Path.of("../shared/data/china");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final Pattern PERCENT = Pattern.compile("(\\d+)%");
  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?) (?:or|CNY/)");

  /** A row of a file by the names of its columns. */
  private static List<NamedCsvRecord> rows(String name) throws IOException {
    Path file = DATA.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "the files are beside the checkout");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static TaxScope scope(String code) {
    return new TaxScope(
        TABLES,
        Shipment.ofUnlistedGoods("US", "CN", DAY, BigDecimal.TEN).withCode(CommodityCode.of(code)));
  }

  /** What goods of a code pay as a whole, and what those pay that the code does not tell apart. */
  private record Vat(int whole, Set<Integer> ofParts) {

    static Vat of(String code) {
      TaxScope scope = scope(code);
      int whole = -1;
      Set<Integer> parts = new TreeSet<>();
      for (ImportTax tax : scope.covering(TABLES.chinaTaxes().vat())) {
        Optional<ImportTax.Rate> rate = tax.rateOn(DAY);
        if (rate.isPresent()) {
          int percent = rate.get().percent().intValueExact();
          String list = scope.conditionOf(tax.scope());
          if (tax.condition().isEmpty() && list.isEmpty()) {
            whole = percent;
          } else {
            parts.add(percent);
          }
        }
      }
      return new Vat(whole, parts);
    }
  }

  // The customs table says 13 of coffee and farm tractors, the law 9 of what is raw and of the
  // farm; refined coconut oil is 9 in the table and no more certain (confidence C).
  @Test
  void everyRowOfReducedValueAddedTaxIsInTheTables() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : rows("vat_reduced.csv")) {
      String code = row.getField("code8");
      Vat vat = Vat.of(code);
      boolean isRight;
      if (row.getField("scope").equals("part")) {
        Set<Integer> named = new TreeSet<>();
        Matcher number = Pattern.compile("\\b(0|3|9|13)\\b").matcher(row.getField("detail"));
        while (number.find()) {
          named.add(Integer.valueOf(number.group()));
        }
        named.remove(vat.whole());
        isRight = vat.ofParts().containsAll(named) && vat.whole() >= 9 && !vat.ofParts().isEmpty();
      } else if (row.getField("confidence").equals("C")) {
        isRight = vat.whole() == 13 && vat.ofParts().contains(9);
      } else {
        isRight =
            vat.whole() == Integer.parseInt(row.getField("vat"))
                && (!row.getField("note").contains("seed and breeding")
                    || vat.ofParts().contains(0));
      }
      if (!isRight) {
        wrong.add(row + ": " + vat);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyOtherLineOf2026PaysTheFullValueAddedTax() throws IOException {
    Set<String> reduced = new HashSet<>();
    rows("vat_reduced.csv").forEach(row -> reduced.add(row.getField("code8")));
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : rows("china_base_rates_2026.csv")) {
      String code = row.getField("code8");
      if (!reduced.contains(code) && Vat.of(code).whole() != 13) {
        wrong.add(code + ": " + Vat.of(code));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<ImportTax> consumption(String code) {
    return scope(code).covering(TABLES.chinaTaxes().consumption()).stream()
        .filter(tax -> tax.rateOn(DAY).isPresent())
        .filter(tax -> !tax.id().equals("cars-luxury"))
        .toList();
  }

  // By a customs table of ten digits engines of up to 50 ml pay none, as since December 2014
  // those below 250 ml (财税〔2014〕93号), and jewelry of base metal with diamonds pays none.
  private static final Set<String> WITHOUT_TAX_BY_A_BETTER_TABLE = Set.of("87111000", "71132010");

  @Test
  void everyRowOfConsumptionTaxIsInTheTables() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : rows("consumption_tax.csv")) {
      String code = row.getField("code8");
      String text = row.getField("consumption_tax");
      List<ImportTax> taxes = consumption(code);
      boolean isRight =
          text.startsWith("0") || WITHOUT_TAX_BY_A_BETTER_TABLE.contains(code)
              ? taxes.isEmpty()
              : !taxes.isEmpty() && says(taxes, text, row.getField("confidence"));
      if (!isRight) {
        wrong.add(row + ": " + taxes);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Whether the dearest rate is the dearest of the text, and the others stand beside it. */
  private static boolean says(List<ImportTax> taxes, String text, String confidence) {
    Set<BigDecimal> named = numbers(text);
    Set<BigDecimal> held = new TreeSet<>();
    boolean isOpen = false;
    for (ImportTax tax : taxes) {
      ImportTax.Rate rate = tax.rateOn(DAY).orElseThrow();
      add(held, rate.percent());
      add(held, rate.amount().multiply(rate.kgPerLiter().orElse(BigDecimal.ONE)));
      tax.otherwise().forEach(each -> add(held, each.percent()));
      tax.otherwise().forEach(each -> add(held, each.amount()));
      isOpen |= !tax.condition().isEmpty() || !rate.valueUnit().isEmpty();
    }
    boolean mayBeNone = text.contains("part") || text.contains("else 0") || text.contains("or 0");
    return held.containsAll(named) && (isOpen || !mayBeNone || confidence.equals("C"));
  }

  private static void add(Set<BigDecimal> set, BigDecimal number) {
    if (number.signum() > 0) {
      set.add(number.setScale(4));
    }
  }

  private static Set<BigDecimal> numbers(String text) {
    Set<BigDecimal> numbers = new TreeSet<>();
    for (Pattern each : List.of(PERCENT, AMOUNT)) {
      Matcher number = each.matcher(text.replaceAll(">=? [^,)]*", ""));
      while (number.find()) {
        add(numbers, new BigDecimal(number.group(1)));
      }
    }
    return numbers;
  }

  // 2707.99.90 pays by MOF, GACC and STA 2021 No. 19; wooden chopsticks by the law.
  @Test
  void noOtherLineOf2026PaysConsumptionTax() throws IOException {
    Set<String> taxed = new HashSet<>(Set.of("27079990", "44199010"));
    rows("consumption_tax.csv").forEach(row -> taxed.add(row.getField("code8")));
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : rows("china_base_rates_2026.csv")) {
      String code = row.getField("code8");
      if (!taxed.contains(code) && !consumption(code).isEmpty()) {
        wrong.add(code + ": " + consumption(code));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Map<String, JsonNode> lives() throws IOException {
    Map<String, JsonNode> lives = new HashMap<>();
    JsonNode file = new ObjectMapper().readTree(Path.of("rates/china-codes.json").toFile());
    file.path("lines").forEach(each -> lives.put(each.path("code").asText(), each));
    return lives;
  }

  @Test
  void everyRowOfTheConcordanceIsInTheTables() throws IOException {
    Map<String, JsonNode> lives = lives();
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : rows("concordance.csv")) {
      String old = row.getField("code8_2019");
      String now = row.getField("code8_2026");
      boolean isRight =
          row.getField("link").equals("same_code")
              ? old.equals(now) && !lives.containsKey(old)
              : (lives.containsKey(old) || lives.containsKey(now))
                  && (now.isEmpty() || !lives.containsKey(old) || names(lives.get(old), now))
                  && (old.isEmpty() || !lives.containsKey(now) || names(lives.get(now), old));
      if (!isRight) {
        wrong.add(row.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Whether a code is among the others of a record, by itself or by the digits it begins with. */
  private static boolean names(JsonNode life, String code) {
    for (JsonNode each : life.path("others")) {
      if (code.startsWith(each.asText())) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyRowOfTheCodesByYearIsInTheTables() throws IOException {
    Map<String, JsonNode> lives = lives();
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : rows("codes_by_year.csv")) {
      String code = row.getField("code8");
      boolean was = row.getField("in_2019").equals("1");
      boolean is = row.getField("in_2026").equals("1");
      boolean wasIn2025 = row.getField("in_2025_us_list").equals("1");
      JsonNode life = lives.get(code);
      boolean isRight =
          was && is
              ? life == null
              : life != null
                  && life.path("to").isNull() == is
                  && (was
                      ? life.path("to").asText().equals(wasIn2025 ? "2025-12-31" : "2021-12-31")
                      : life.path("from").asText().equals("2020-01-01"));
      boolean isLineIn2026 = TABLES.chinaSchedule().line(CommodityCode.of(code), DAY).isPresent();
      if (!isRight || isLineIn2026 != is) {
        wrong.add(row.toString());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(lives).hasSize(1_184);
  }
}
