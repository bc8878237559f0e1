package org.tariffcalc.tables.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.query.RateStatement.Kind;

/**
 * What a file of an edition says beside rules that have a kind of their own, leaf by leaf: names,
 * sources, numbers of goods, what is pending, law on refunds.
 */
final class TableLeaves {

  private static final int LONGEST_ARRAY = 40;

  /** Members by which an element is known among its neighbors, the first that it has. */
  private static final List<String> NAMES =
      List.of(
          "id",
          "symbol",
          "code",
          "path",
          "origin",
          "measure",
          "old",
          "first",
          "prefix",
          "type",
          "heading",
          "currency",
          "revision");

  /** Members by which elements of the same name are told apart, the first that they have. */
  private static final List<String> DAYS = List.of("from", "on", "to");

  /** Of each kind of file, the members that rules of other kinds tell. */
  private static final Map<String, List<String>> TOLD =
      Map.of(
          "measures",
          List.of("measures", "exemptionSets"),
          "lists/",
          List.of("groups"),
          "countries.json",
          List.of("preferences"),
          "fees.json",
          List.of("fees", "limits"),
          "interest.json",
          List.of("periods"),
          "chapter-98.json",
          List.of("provisions"),
          "exchange-rates",
          List.of("exchangeRates"),
          "china-taxes.json",
          List.of("vat", "consumptionTax"),
          "schedule",
          List.of("lines"),
          Manifest.FILE,
          List.of("files"));

  /** Members within those of which the rules do not tell. */
  private static final Map<String, Set<String>> LEFT_OUT =
      Map.of(
          "fees.json",
          Set.of(
              "fees.payer",
              "limits.name",
              "limits.closed.verified",
              "limits.periods.legalBasis",
              "limits.periods.note",
              "limits.periods.verified"),
          "exchange-rates",
          Set.of(
              "exchangeRates.date",
              "exchangeRates.legalBasis",
              "exchangeRates.name",
              "exchangeRates.periods.inverse",
              "exchangeRates.periods.note"),
          "china-taxes.json",
          Set.of("vat.periods.note", "consumptionTax.periods.note"),
          "schedule",
          Set.of("lines.quota"));

  private final String file;
  private final List<String> told;
  private final Set<String> leftOut;
  private final List<RateStatement> leaves = new ArrayList<>();

  private TableLeaves(RateTables tables, String file) {
    String kind = kind(tables, file);
    this.file = file;
    this.told = TOLD.getOrDefault(kind, List.of());
    this.leftOut = LEFT_OUT.getOrDefault(kind, Set.of());
  }

  /** The leaves of a file as it lies in the directory of the tables. */
  static List<RateStatement> of(RateTables tables, String file) {
    TableLeaves read = new TableLeaves(tables, file);
    Path path = tables.directory().resolve(file);
    try {
      if (CanonicalJson.read(Files.readAllBytes(path)) instanceof Json.Members root) {
        root.byName().forEach((name, value) -> read.walk(name, name, value));
      }
    } catch (IOException e) {
      throw new InvalidTables(path + " cannot be read: " + e.getMessage(), "tariff rates validate");
    }
    return read.leaves;
  }

  private static String kind(RateTables tables, String file) {
    if (tables.manifest().measureFiles().contains(file)) {
      return "measures";
    }
    if (file.matches("(us|china)-schedule/\\d\\d\\.json")) {
      return "schedule";
    }
    int slash = file.indexOf('/');
    if (file.startsWith("exchange-rates")) {
      return "exchange-rates";
    }
    return slash < 0 ? file : file.substring(0, slash + 1);
  }

  /**
   * Adds the leaves of a member.
   *
   * @param place where it stands, with the names of elements
   * @param names the names of the members on the way to it
   */
  private void walk(String place, String names, Json value) {
    if (value instanceof Json.Members members) {
      members.byName().forEach((name, each) -> walk(place + "." + name, names + "." + name, each));
    } else if (value instanceof Json.Elements elements) {
      elements(place, names, elements.all());
    } else if (isWanted(names)) {
      add(place, text(value));
    }
  }

  private boolean isWanted(String names) {
    int dot = names.indexOf('.');
    return !told.contains(dot < 0 ? names : names.substring(0, dot)) || leftOut.contains(names);
  }

  private void elements(String place, String names, List<Json> elements) {
    if (!elements.isEmpty() && elements.get(0).isScalar() && !isWanted(names)) {
      return;
    }
    if (elements.size() <= LONGEST_ARRAY && elements.stream().allMatch(Json::isScalar)) {
      add(place, String.join(", ", elements.stream().map(TableLeaves::text).toList()));
      return;
    }
    for (int i = 0; i < elements.size(); i++) {
      Json each = elements.get(i);
      if (each.isScalar()) {
        add(place + '[' + text(each) + ']', text(each));
      } else {
        walk(place + '[' + name(each, i) + ']', names, each);
      }
    }
  }

  private static String name(Json element, int index) {
    String name = first(element, NAMES);
    String day = first(element, DAYS);
    String both = (name + ' ' + day).strip();
    return both.isEmpty() ? String.valueOf(index + 1) : both;
  }

  private static String first(Json element, List<String> names) {
    if (element instanceof Json.Members members) {
      for (String name : names) {
        if (members.byName().get(name) instanceof Json.Text text) {
          return text.value();
        }
      }
    }
    return "";
  }

  private static String text(Json scalar) {
    if (scalar instanceof Json.Text text) {
      return text.value();
    }
    if (scalar instanceof Json.Numeral numeral) {
      return numeral.value().toPlainString();
    }
    return scalar instanceof Json.Flag flag ? String.valueOf(flag.value()) : "none";
  }

  private void add(String place, String says) {
    leaves.add(
        new RateStatement(
            Kind.TABLE, file, place, says, says, says, RateStatements.ALWAYS, List.of()));
  }
}
