package org.tariffcalc.tables.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.Chapter98Provision;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.fee.Fee;
import org.tariffcalc.tables.fee.ImportTax;
import org.tariffcalc.tables.fee.InterestRate;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;
import org.tariffcalc.tables.query.RateStatement.Kind;
import org.tariffcalc.tables.schedule.ChinaTariffLine;
import org.tariffcalc.tables.schedule.ScheduleLine;

/** Everything that an edition says, rule by rule. */
final class RateStatements {

  private static final int LAST_CHAPTER = 98;
  private static final Period ALWAYS = Period.since(LocalDate.EPOCH);

  private final RateTables tables;
  private final Predicate<String> wanted;
  private final List<RateStatement> rules = new ArrayList<>(1 << 16);

  private RateStatements(RateTables tables, Predicate<String> wanted) {
    this.tables = tables;
    this.wanted = wanted;
  }

  /**
   * The rules of an edition.
   *
   * @param wanted which of the files of lists and schedules to read, by path
   */
  static List<RateStatement> of(RateTables tables, Predicate<String> wanted) {
    RateStatements read = new RateStatements(tables, wanted);
    read.measures();
    read.lists();
    read.origins();
    read.feesAndTaxes();
    read.schedules();
    return read.rules;
  }

  /** The rules of an edition, with what the rules of a day are not compared in. */
  static List<RateStatement> ofEdition(RateTables tables, Predicate<String> wanted) {
    RateStatements read = new RateStatements(tables, wanted);
    read.rules.addAll(of(tables, wanted));
    read.besides();
    return read.rules;
  }

  private void measures() {
    List<Measure> measures = tables.allMeasures();
    Map<String, List<Exemption>> sets = new LinkedHashMap<>();
    for (Measure measure : measures) {
      measure.periods().forEach(rate -> add(rule(measure, rate)));
      for (String set : measure.exemptionSets()) {
        sets.computeIfAbsent(set, id -> tables.book().exemptionSet(measure, id));
      }
    }
    sets.forEach((id, exemptions) -> exemptions.forEach(each -> exemption(id, each)));
  }

  /** The rates of a day, of retroactive ones that published last. */
  static List<RateStatement> measuresOn(RateTables tables, LocalDate day) {
    List<RateStatement> found = new ArrayList<>();
    for (Measure measure : tables.allMeasures()) {
      measure.rateOn(day).ifPresent(rate -> found.add(rule(measure, rate)));
    }
    return found;
  }

  private static RateStatement rule(Measure measure, RatePeriod rate) {
    String status = rate.status().isCharged() ? "" : ", " + rate.status().word();
    return new RateStatement(
        Kind.MEASURE,
        measure.id(),
        "",
        rate.duty() + " under " + rate.heading() + status,
        whole(
            measure.scope(),
            measure.origins(),
            measure.exceptOrigins(),
            measure.exemptionSets(),
            rate.duty(),
            rate.heading(),
            rate.headingAtFloor(),
            rate.base(),
            rate.status()),
        measure.at(List.of()).toString() + rate,
        rate.period(),
        rate.legalBasis());
  }

  private void exemption(String set, Exemption e) {
    boolean free = e.duty().adValoremPercent().filter(rate -> rate.signum() == 0).isPresent();
    add(
        new RateStatement(
            Kind.EXEMPTION,
            set,
            e.heading() + ' ' + e.kind().word() + ' ' + e.reason(),
            e.heading() + ", " + e.reason() + (free ? "" : ": " + e.duty()),
            whole(
                e.isFiled(),
                e.list(),
                e.origins(),
                e.exceptOrigins(),
                e.programs(),
                e.loading(),
                e.content(),
                e.yieldsTo(),
                e.yieldsNotTo(),
                e.onRest(),
                e.onlyHeadings(),
                e.exceptHeadings(),
                e.duty(),
                e.headingAtFloor(),
                e.restHeading(),
                e.base(),
                e.namedFor()),
            e.toString(),
            e.period(),
            e.legalBasis()));
  }

  private void lists() {
    for (String path : tables.fileHashes().keySet()) {
      if (path.startsWith("lists/") && wanted.test(path)) {
        ProductList list =
            tables.list(path.substring("lists/".length(), path.length() - ".json".length()));
        list.groups().forEach(group -> group(list.id(), group));
      }
    }
  }

  private void group(String list, ProductList.Group group) {
    List<String> says = new ArrayList<>();
    if (!group.tier().isEmpty()) {
      says.add("tier " + group.tier());
    }
    if (!group.heading().isEmpty()) {
      says.add(group.heading());
    }
    if (!group.condition().isEmpty()) {
      says.add(group.condition());
    }
    String text = says.isEmpty() ? "on the list" : String.join(", ", says);
    String whole = whole(text, group.appliesByDefault(), group.onContent(), group.except());
    String all = whole + group.published() + group.prohibited() + group.verified();
    for (String code : group.codes()) {
      add(
          new RateStatement(
              Kind.LIST, list, code, text, whole, all, group.period(), group.legalBasis()));
    }
  }

  private void origins() {
    tables
        .countries()
        .groups()
        .forEach(
            (group, members) ->
                members.forEach(
                    each ->
                        add(
                            plain(
                                Kind.GROUP,
                                group,
                                each.origin(),
                                "member",
                                each.period(),
                                List.of()))));
    for (Countries.Preference preference : tables.countries().preferences().values()) {
      for (Countries.PreferencePeriod each : preference.periods()) {
        add(
            plain(
                Kind.PREFERENCE,
                preference.symbol(),
                "",
                preference.name() + ", in force",
                each.period(),
                each.legalBasis()));
      }
    }
  }

  private void feesAndTaxes() {
    for (Fee fee : tables.fees()) {
      for (Fee.Rate rate : fee.periods()) {
        String limits =
            rate.min().map(min -> ", at least " + min.toPlainString()).orElse("")
                + rate.max().map(max -> ", at most " + max.toPlainString()).orElse("");
        add(
            plain(
                Kind.FEE,
                fee.id(),
                fee.entry(),
                rate.rate() + limits,
                rate.period(),
                rate.legalBasis()));
      }
    }
    if (tables.fileHashes().containsKey("china-taxes.json")) {
      taxes(tables.chinaTaxes());
    }
  }

  /** What two editions can differ in beside duties: limits, interest, chapter 98, exchange. */
  private void besides() {
    for (ValueLimit limit : tables.limits()) {
      for (ValueLimit.Amount each : limit.periods()) {
        add(
            plain(
                Kind.FEE,
                limit.id(),
                String.join(" ", limit.origins()),
                "up to " + each.amount().toPlainString(),
                each.period(),
                List.of()));
      }
      for (ValueLimit.Closing each : limit.closings()) {
        add(
            plain(
                Kind.FEE,
                limit.id() + " closed",
                String.join(" ", limit.origins()),
                "closed",
                each.period(),
                each.legalBasis()));
      }
    }
    if (tables.fileHashes().containsKey("interest.json")) {
      for (InterestRate each : tables.interestRates()) {
        String says =
            each.corporatePercent().toPlainString()
                + "% for corporations, "
                + each.otherPercent().toPlainString()
                + "% for others";
        add(
            new RateStatement(
                Kind.FEE,
                "interest",
                "",
                says,
                says,
                each.toString(),
                each.period(),
                each.legalBasis()));
      }
    }
    if (tables.fileHashes().containsKey("chapter-98.json")) {
      for (Chapter98Provision each : tables.chapter98()) {
        add(
            plain(
                Kind.FEE,
                "chapter 98",
                each.code().dotted(),
                each.about()
                    + ", dutiable: "
                    + each.dutiable()
                    + whole(
                        each.isFreeOfProcessingFee(), each.fullValuePrograms(), each.preference()),
                ALWAYS,
                each.legalBasis()));
      }
    }
    for (String path : tables.fileHashes().keySet()) {
      if (path.startsWith(ExchangeRate.FOLDER) && wanted.test(path)) {
        rates(tables.exchangeRates(currencyOf(path)));
      }
    }
    if (wanted.test("exchange-rates.json")) {
      rates(tables.exchangeRates());
    }
  }

  private void rates(List<ExchangeRate> series) {
    for (ExchangeRate each : series) {
      for (ExchangeRate.Rate rate : each.periods()) {
        String says =
            rate.rate().toPlainString() + ' ' + each.per() + " for one " + each.currency();
        add(
            new RateStatement(
                Kind.FEE,
                each.id(),
                each.currency(),
                says,
                says,
                rate.toString(),
                rate.period(),
                rate.legalBasis()));
      }
    }
  }

  private static String currencyOf(String path) {
    int slash = path.lastIndexOf('/');
    return path.substring(slash + 1, path.length() - ".json".length()).toUpperCase(Locale.ROOT);
  }

  private void taxes(ImportTax.Taxes taxes) {
    for (List<ImportTax> all : List.of(taxes.vat(), taxes.consumption())) {
      for (ImportTax tax : all) {
        for (ImportTax.Rate rate : tax.periods()) {
          String amount =
              rate.amount().signum() == 0
                  ? ""
                  : " and " + rate.amount().toPlainString() + " yuan/" + rate.unit();
          add(
              plain(
                  Kind.FEE,
                  tax.id(),
                  rate.valueFrom().map(Object::toString).orElse(""),
                  tax.name() + " " + rate.percent().toPlainString() + "%" + amount,
                  rate.period(),
                  rate.legalBasis()));
        }
      }
    }
  }

  private void schedules() {
    for (int number = 1; number <= LAST_CHAPTER; number++) {
      String chapter = (number < 10 ? "0" : "") + number;
      if (wanted.test("us-schedule/" + chapter + ".json")) {
        for (ScheduleLine line : tables.schedule().everyLine(CommodityCode.of(chapter))) {
          String special = line.special().toString();
          add(
              plain(
                  Kind.SCHEDULE,
                  "US",
                  line.code().dotted(),
                  line.general()
                      + (special.isEmpty() ? "" : "; special " + special)
                      + "; column 2 "
                      + line.column2(),
                  line.period(),
                  List.of("HTSUS " + line.revision())));
        }
      }
      if (wanted.test("china-schedule/" + chapter + ".json")) {
        for (ChinaTariffLine line : tables.chinaSchedule().linesAbout(CommodityCode.of(chapter))) {
          add(
              plain(
                  Kind.SCHEDULE,
                  "CN",
                  line.code().dotted(),
                  chinese(line),
                  line.period(),
                  List.of(line.revision())));
        }
      }
    }
  }

  private static String chinese(ChinaTariffLine line) {
    StringBuilder rates = new StringBuilder(ChinaTariffLine.inYuan(line.mfn()));
    line.provisional()
        .ifPresent(rate -> rates.append("; provisional ").append(ChinaTariffLine.inYuan(rate)));
    line.parts().mfn().ifPresent(rate -> rates.append("; part ").append(rate));
    line.parts()
        .provisional()
        .ifPresent(rate -> rates.append("; provisional of part ").append(rate));
    return rates.toString();
  }

  private static RateStatement plain(
      Kind kind, String id, String key, String says, Period period, List<String> acts) {
    return new RateStatement(kind, id, key, says, says, says, period, acts);
  }

  private static String whole(Object... parts) {
    return List.of(parts).toString();
  }

  private void add(RateStatement rule) {
    rules.add(rule);
  }
}
