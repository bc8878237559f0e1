package org.tariffcalc.tables.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.file.Manifest;
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
  static final Period ALWAYS = Period.since(LocalDate.EPOCH);

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
   * @param wanted which of the files to read, by path
   */
  static List<RateStatement> of(RateTables tables, Predicate<String> wanted) {
    RateStatements read = new RateStatements(tables, wanted);
    if (tables.manifest().measureFiles().stream().anyMatch(wanted)) {
      read.measures();
    }
    read.lists();
    if (wanted.test("countries.json")) {
      read.origins();
    }
    read.rules.addAll(FeeStatements.of(tables));
    read.schedules();
    return read.rules;
  }

  /** The rules of an edition, with what the rules of a day are not compared in. */
  static List<RateStatement> ofEdition(RateTables tables, Predicate<String> wanted) {
    RateStatements read = new RateStatements(tables, wanted);
    read.rules.addAll(of(tables, wanted));
    read.rules.addAll(FeeStatements.besides(tables, wanted));
    return read.rules;
  }

  /** What files say beside rules, as they lie in the directory of the tables. */
  static List<RateStatement> leaves(RateTables tables, Predicate<String> wanted) {
    List<RateStatement> leaves = new ArrayList<>(TableLeaves.of(tables, Manifest.FILE));
    for (String path : tables.fileHashes().keySet()) {
      if (wanted.test(path) && !path.startsWith("schema/")) {
        leaves.addAll(TableLeaves.of(tables, path));
      }
    }
    return leaves;
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
            rate.metal(),
            rate.floorCounts(),
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
                e.floorCounts(),
                e.isOnFullValue(),
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
                            new RateStatement(
                                Kind.GROUP,
                                group,
                                each.origin(),
                                "member",
                                "member",
                                each.toString(),
                                each.period(),
                                List.of()))));
    for (Countries.Preference preference : tables.countries().preferences().values()) {
      for (Countries.PreferencePeriod each : preference.periods()) {
        String says = preference.name() + ", in force";
        add(
            new RateStatement(
                Kind.PREFERENCE,
                preference.symbol(),
                "",
                says,
                says,
                preference.toString() + each,
                each.period(),
                each.legalBasis()));
      }
    }
  }

  private void schedules() {
    for (int number = 1; number <= LAST_CHAPTER; number++) {
      String chapter = (number < 10 ? "0" : "") + number;
      if (wanted.test("us-schedule/" + chapter + ".json")) {
        for (ScheduleLine line : tables.schedule().everyLine(CommodityCode.of(chapter))) {
          String special = line.special().toString();
          String says =
              line.general()
                  + (special.isEmpty() ? "" : "; special " + special)
                  + "; column 2 "
                  + line.column2();
          add(
              new RateStatement(
                  Kind.SCHEDULE,
                  Importer.US.word(),
                  line.code().dotted(),
                  says,
                  says,
                  whole(line.units(), line.published()),
                  line.period(),
                  List.of("HTSUS " + line.revision())));
        }
      }
      if (wanted.test("china-schedule/" + chapter + ".json")) {
        for (ChinaTariffLine line : tables.chinaSchedule().linesAbout(CommodityCode.of(chapter))) {
          String says = chinese(line);
          add(
              new RateStatement(
                  Kind.SCHEDULE,
                  Importer.CN.word(),
                  line.code().dotted(),
                  says,
                  says,
                  line.toString(),
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

  /** A rule that says all there is of it. */
  static RateStatement plain(
      Kind kind, String id, String key, String says, Period period, List<String> acts) {
    return new RateStatement(kind, id, key, says, says, says, period, acts);
  }

  /** Everything about a rule, as one text. */
  static String whole(Object... parts) {
    return List.of(parts).toString();
  }

  private void add(RateStatement rule) {
    rules.add(rule);
  }
}
