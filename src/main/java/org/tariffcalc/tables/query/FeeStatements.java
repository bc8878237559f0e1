package org.tariffcalc.tables.query;

import static org.tariffcalc.tables.query.RateStatements.plain;
import static org.tariffcalc.tables.query.RateStatements.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.Chapter98Provision;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.fee.Fee;
import org.tariffcalc.tables.fee.ImportTax;
import org.tariffcalc.tables.fee.InterestRate;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.query.RateStatement.Kind;

/** What an edition says of fees, taxes, limits, interest, chapter 98 and exchange. */
final class FeeStatements {

  private final RateTables tables;
  private final Predicate<String> wanted;
  private final List<RateStatement> rules = new ArrayList<>();

  private FeeStatements(RateTables tables, Predicate<String> wanted) {
    this.tables = tables;
    this.wanted = wanted;
  }

  /** Fees of an entry and China's taxes. */
  static List<RateStatement> of(RateTables tables) {
    FeeStatements read = new FeeStatements(tables, path -> true);
    read.feesAndTaxes();
    return read.rules;
  }

  /** What rules of a day are not compared in. */
  static List<RateStatement> besides(RateTables tables, Predicate<String> wanted) {
    FeeStatements read = new FeeStatements(tables, wanted);
    read.besides();
    return read.rules;
  }

  private void feesAndTaxes() {
    for (Fee fee : tables.fees()) {
      for (Fee.Rate rate : fee.periods()) {
        String limits =
            rate.min().map(min -> ", at least " + min.toPlainString()).orElse("")
                + rate.max().map(max -> ", at most " + max.toPlainString()).orElse("");
        String says = rate.rate() + limits;
        add(
            new RateStatement(
                Kind.FEE,
                fee.id(),
                fee.entry().map(EntryType::word).orElse(""),
                says,
                says,
                whole(fee.kind(), fee.name(), fee.modes(), fee.isOwedByImporter(), rate),
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
        String says = "up to " + each.amount().toPlainString();
        add(
            new RateStatement(
                Kind.FEE,
                limit.id(),
                String.join(" ", limit.origins()),
                says,
                says,
                whole(limit.purpose(), limit.exceptions(), each),
                each.period(),
                each.legalBasis()));
      }
      for (ValueLimit.Closing each : limit.closings()) {
        add(
            new RateStatement(
                Kind.FEE,
                limit.id() + " closed",
                String.join(" ", limit.origins()),
                "closed",
                "closed",
                each.toString(),
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
                RateStatements.ALWAYS,
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
                whole(each.purpose(), each.importer(), rate),
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
          String says = tax.name() + " " + rate.percent().toPlainString() + "%" + amount;
          add(
              new RateStatement(
                  Kind.FEE,
                  tax.id(),
                  rate.valueFrom().map(Object::toString).orElse(""),
                  says,
                  says,
                  whole(
                      tax.scope(),
                      tax.condition(),
                      tax.appliesByDefault(),
                      tax.isUndecided(),
                      tax.otherwise(),
                      rate),
                  rate.period(),
                  rate.legalBasis()));
        }
      }
    }
  }

  private void add(RateStatement rule) {
    rules.add(rule);
  }
}
