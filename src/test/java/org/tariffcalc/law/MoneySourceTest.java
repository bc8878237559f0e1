package org.tariffcalc.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tariffcalc.law.Sides.number;
import static org.tariffcalc.law.Sides.text;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Fees, limits, interest, rates of exchange and the steps of safeguards against their sources, by a
 * reader of its own.
 */
class MoneySourceTest {

  private static List<NamedCsvRecord> facts(String file) throws IOException {
    return Sources.rows(Sources.facts().resolve(file));
  }

  private static List<NamedCsvRecord> data(String file) throws IOException {
    return Sources.rows(Sources.folder().resolve(file));
  }

  private static void assumeSources() {
    assumeTrue(Files.isDirectory(Sources.folder()), "the sources are not beside the project");
  }

  private static final Map<String, String> FEES =
      Map.ofEntries(
          Map.entry("us.mpf.formal", "us.mpf formal"),
          Map.entry("us.mpf.informal.automated", "us.mpf informal"),
          Map.entry("us.mpf.informal.manual", "us.mpf informal-manual"),
          Map.entry("us.mpf.informal.cbp-prepared", "us.mpf informal-customs"),
          Map.entry("us.mpf.manual-surcharge", "us.mpf-manual-surcharge formal-manual"),
          Map.entry("us.dutiable-mail", "us.dutiable-mail mail-customs"),
          Map.entry("us.express-consignment", "us.express-consignment express-hub"),
          Map.entry("us.inbound-ems", "us.inbound-ems express-mail"),
          Map.entry("us.hmf", "us.hmf"),
          Map.entry("us.cotton", "us.cotton formal"),
          Map.entry("limit.informal", "us.informal-entry"),
          Map.entry("limit.informal.chapter99", "us.informal-entry-chapter-99"),
          Map.entry("limit.de-minimis", "us.de-minimis *"),
          Map.entry("limit.gift", "us.gift"));

  /** All of them, before the digests are renewed. */
  void everySourceIsHeld() throws IOException {
    everyFeeAndLimitIsThatOfTheFacts();
    everyRateOfInterestIsThatOfTheFacts();
    everyQuarterlyRateIsThatOfTheFederalReserve();
    everyDailyRateIsThatOfTheFederalReserve();
    everyDayThatDiffersByFivePercentStandsInTheTables();
    everyMonthlyRateOfChinaIsThatOfTheFile();
    everyStepOfASafeguardIsThatOfTheSource();
  }

  @Test
  void everyFeeAndLimitIsThatOfTheFacts() throws IOException {
    assumeSources();
    Sides sides = new Sides();
    for (NamedCsvRecord row : facts("us-fees.csv")) {
      String id = FEES.get(row.getField("fee_id"));
      if (id != null) {
        sides.official.put(
            id + " " + row.getField("entered_from"),
            said(
                row.getField("entered_to"),
                row.getField("rate"),
                row.getField("min"),
                row.getField("max")));
      } else {
        assertThat(row.getField("fee_id")).as("held by another test").startsWith("postal.");
      }
    }
    JsonNode fees = Sources.json(Sources.rates("fees.json"));
    for (String section : List.of("fees", "commodityFees", "limits")) {
      for (JsonNode fee : fees.get(section)) {
        List<String> name = new ArrayList<>(List.of(fee.get("id").asText()));
        name.add(text(fee, "entry"));
        fee.path("origins").forEach(origin -> name.add(origin.asText()));
        name.removeIf(String::isEmpty);
        for (JsonNode period : fee.get("periods")) {
          sides.held.put(
              String.join(" ", name) + " " + period.get("from").asText(),
              said(
                  text(period, "to"),
                  text(period, section.equals("limits") ? "amount" : "rate"),
                  text(period, "min"),
                  text(period, "max")));
        }
      }
    }
    sides.holdsAllOf("us-fees");
  }

  private static String said(String to, String rate, String min, String max) {
    return (to + " " + number(rate) + " " + number(min) + " " + number(max)).strip();
  }

  @Test
  void everyRateOfInterestIsThatOfTheFacts() throws IOException {
    assumeSources();
    Sides sides = new Sides();
    List<NamedCsvRecord> quarters = facts("us-interest.csv");
    for (JsonNode period : Sources.json(Sources.rates("interest.json")).get("periods")) {
      String from = period.get("from").asText();
      sides.held.put(from, number(text(period, "corporate")) + " " + number(text(period, "other")));
      for (NamedCsvRecord row : quarters) {
        if (row.getField("from").compareTo(from) <= 0
            && row.getField("to").compareTo(text(period, "to")) >= 0) {
          sides.official.put(
              from,
              row.getField("overpayment_corporate_pct")
                  + " "
                  + row.getField("overpayment_noncorporate_pct"));
        }
      }
    }
    for (NamedCsvRecord row : quarters) {
      if (!row.getField("overpayment_corporate_pct").isEmpty()) {
        assertThat(sides.held).as(row.getField("quarter")).containsKey(row.getField("from"));
      }
    }
    sides.holdsAllOf("us-interest");
  }

  private static List<JsonNode> seriesOfExchange() throws IOException {
    List<JsonNode> series = new ArrayList<>();
    List<Path> files = new ArrayList<>(List.of(Sources.rates("exchange-rates.json")));
    try (var more = Files.list(Sources.rates("exchange-rates"))) {
      more.sorted().forEach(files::add);
    }
    for (Path file : files) {
      Sources.json(file).get("exchangeRates").forEach(series::add);
    }
    return series;
  }

  @Test
  void everyQuarterlyRateIsThatOfTheFederalReserve() throws IOException {
    assumeSources();
    Sides sides = new Sides();
    for (NamedCsvRecord row : data("fx/us_fx_first_business_day_2018_2026.csv")) {
      if (row.getField("on_cbp_quarterly_list_19cfr159_34").equals("yes")
          && !row.getField("currency").equals("CNY")) {
        boolean isWhole = row.getField("quarter_complete").equals("yes");
        sides.official.put(
            row.getField("currency") + " " + row.getField("exported_from"),
            row.getField(isWhole ? "exported_to" : "last_day_seen")
                + " "
                + number(row.getField("rate_as_published_h10")));
      }
    }
    for (NamedCsvRecord row : facts("us-fx-cny.csv")) {
      if (row.getField("kind").equals("quarterly")) {
        sides.official.put(
            "CNY " + row.getField("exported_from"),
            (row.getField("exported_to") + " " + number(row.getField("cny_per_usd"))).strip());
      }
    }
    for (JsonNode each : seriesOfExchange()) {
      if (each.get("id").asText().equals("us.cbp.quarterly")) {
        for (JsonNode period : each.get("periods")) {
          sides.held.put(
              each.get("currency").asText() + " " + period.get("from").asText(),
              text(period, "to")
                  + " "
                  + number(text(period, period.has("inverse") ? "inverse" : "rate")));
        }
      }
    }
    sides.holdsAllOf("quarterly");
  }

  @Test
  void everyDailyRateIsThatOfTheFederalReserve() throws IOException {
    assumeSources();
    Map<String, String> published = new TreeMap<>();
    for (NamedCsvRecord row :
        Sources.packedRows(Sources.folder().resolve("fx/frb_h10_daily_noon_2018_2026.csv.gz"))) {
      row.getFieldsAsMap()
          .forEach(
              (column, rate) ->
                  published.put(column.substring(0, 3) + " " + row.getField("date"), rate));
    }
    List<String> wrong = new ArrayList<>();
    int days = 0;
    for (JsonNode each : seriesOfExchange()) {
      if (each.get("id").asText().equals("us.cbp.daily")) {
        for (JsonNode period : each.get("periods")) {
          days++;
          String day = each.get("currency").asText() + " " + period.get("from").asText();
          String rate = text(period, period.has("inverse") ? "inverse" : "rate");
          if (!number(rate).equals(number(published.getOrDefault(day, "")))) {
            wrong.add(day + " " + rate + " instead of " + published.get(day));
          }
        }
      }
    }
    assertThat(days).isGreaterThan(6_900);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyDayThatDiffersByFivePercentStandsInTheTables() throws IOException {
    assumeSources();
    Set<String> held = new TreeSet<>();
    for (JsonNode each : seriesOfExchange()) {
      if (each.get("id").asText().equals("us.cbp.daily")) {
        each.get("periods")
            .forEach(
                period ->
                    held.add(each.get("currency").asText() + " " + period.get("from").asText()));
      }
    }
    Set<String> official = new TreeSet<>();
    for (NamedCsvRecord row : data("fx/us_fx_days_over_5pct_2018_2026.csv")) {
      official.add(row.getField("currency") + " " + row.getField("date"));
    }
    for (NamedCsvRecord row : facts("us-fx-cny.csv")) {
      if (row.getField("kind").equals("daily")) {
        official.add("CNY " + row.getField("exported_from"));
      }
    }
    assertThat(held).containsAll(official);
  }

  @Test
  void everyMonthlyRateOfChinaIsThatOfTheFile() throws IOException {
    assumeSources();
    Sides sides = new Sides();
    for (NamedCsvRecord row : data("china/fx_cny_customs_monthly.csv")) {
      String unit = row.getField("currency");
      BigDecimal rate = new BigDecimal(row.getField("cny_per_unit"));
      sides.official.put(
          unit.substring(0, 3) + " " + row.getField("month") + " " + row.getField("status"),
          number((unit.endsWith("100") ? rate.movePointLeft(2) : rate).toPlainString()));
    }
    for (JsonNode each : seriesOfExchange()) {
      if (each.get("importer").asText().equals("CN")) {
        boolean isOfficial = each.get("id").asText().equals("cn.customs.monthly");
        for (JsonNode period : each.get("periods")) {
          sides.held.put(
              each.get("currency").asText()
                  + " "
                  + period.get("from").asText().substring(0, 7)
                  + (isOfficial ? " official" : " approximate"),
              number(text(period, "rate")));
        }
      }
    }
    sides.holdsAllOf("china-monthly");
  }

  @Test
  void everyStepOfASafeguardIsThatOfTheSource() throws IOException {
    assumeSources();
    Set<String> headings = new TreeSet<>();
    Sides sides = new Sides();
    for (NamedCsvRecord row : data("lists/s201_staged_rates.csv")) {
      headings.add(row.getField("heading"));
      sides.official.put(
          row.getField("heading") + " " + row.getField("from"),
          row.getField("through") + " " + number(row.getField("rate_percent")));
    }
    JsonNode world = Sources.json(Sources.rates("us-on-world.json"));
    List<JsonNode> rates = new ArrayList<>();
    Sources.measures("us-on-world.json").forEach(each -> each.get("periods").forEach(rates::add));
    world.get("exemptionSets").forEach(set -> set.get("exemptions").forEach(rates::add));
    for (JsonNode rate : rates) {
      if (rate.has("duty") && headings.contains(text(rate, "heading"))) {
        sides.held.put(
            text(rate, "heading") + " " + text(rate, "from"),
            text(rate, "to") + " " + number(text(rate, "duty")));
      }
    }
    sides.holdsAllOf("safeguards");
  }
}
