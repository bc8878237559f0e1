package org.tariffcalc.tables.china;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tariffcalc.tables.json.Json;

/**
 * One row of the file: what a line of the Chinese tariff pays while it stays the same.
 *
 * @param code eight digits
 * @param from first entry date
 * @param to last entry date; empty while open
 * @param rates members of the record that say what is paid, in their order
 * @param source where the row was read, as the file says it
 * @param sure whether its rate was read or follows by a rule, and was not carried over from another
 *     year
 */
record ChinaTariffRow(
    String code,
    LocalDate from,
    Optional<LocalDate> to,
    Map<String, String> rates,
    String source,
    boolean sure) {

  private static final Pattern YEAR = Pattern.compile("CN(\\d{4})");

  /** Copies the rates. */
  ChinaTariffRow {
    rates = new LinkedHashMap<>(rates);
  }

  /** The row with another first day. */
  ChinaTariffRow since(LocalDate day) {
    return day.isAfter(from) ? new ChinaTariffRow(code, day, to, rates, source, sure) : this;
  }

  /** The row with the rate within the tariff quota that the tables hold and the file does not. */
  ChinaTariffRow withQuota(Map<String, String> quota) {
    Map<String, String> more = new LinkedHashMap<>(rates);
    String note = more.remove("note");
    more.putAll(quota);
    if (note != null) {
      more.put("note", note);
    }
    return new ChinaTariffRow(code, from, to, more, source, sure);
  }

  /** What the tables call the source: the years it names, without the acts in parentheses. */
  String revision() {
    return ChinaActs.IN_PARENTHESES
        .matcher(source)
        .replaceAll("")
        .replaceAll("ITC (\\d{4}) (=|and) CN(\\d{4})", "$1 and $3")
        .replaceAll("CN(\\d{4}); ITC (\\d{4}) = provisional", "$1 and the provisional rate of $2")
        .replaceAll("(CN|ITC )(?=\\d{4})", "")
        .replace("derived: ", "")
        .strip();
  }

  /** The year of the tariff that the source names, if it names one. */
  Optional<String> year() {
    Matcher year = YEAR.matcher(source);
    return year.find() ? Optional.of(year.group(1)) : Optional.empty();
  }

  /** The record of the table. */
  Json record() {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("code", Json.text(code));
    members.put("from", Json.text(from.toString()));
    members.put("to", to.<Json>map(day -> Json.text(day.toString())).orElseGet(Json.Nothing::new));
    rates.forEach(
        (name, value) ->
            members.put(name, value.equals("true") ? new Json.Flag(true) : Json.text(value)));
    members.put("revision", Json.text(revision()));
    return new Json.Members(members);
  }
}
