package org.tariffcalc.tables.china;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tariffcalc.customs.TariffException.InputError;

/**
 * The acts behind the rows: a row names them itself, as in {@code CN2026 (SCTC 2025 No.11 and
 * No.12)}, or names the tariff of a year whose acts another row names.
 */
final class ChinaActs {

  /** Acts in parentheses, with what a source says beside them. */
  static final Pattern IN_PARENTHESES = Pattern.compile(" \\(SCTC [^)]*\\)");

  private static final Pattern ACT =
      Pattern.compile("SCTC (\\d{4}) No\\. ?(\\d+)(?: and No\\. ?(\\d+))?");
  private static final Pattern OF_YEAR = Pattern.compile("CN(\\d{4}) \\((SCTC [^)]*)\\)");

  private final Map<String, Set<String>> ofYear = new LinkedHashMap<>();
  private final Map<String, LocalDate> published;

  /**
   * The acts that rows name.
   *
   * @param published the days on which acts were published, as far as they are told
   * @throws InputError when no row names an act
   */
  ChinaActs(List<ChinaTariffRow> rows, Map<String, LocalDate> published) {
    this.published = Map.copyOf(published);
    for (ChinaTariffRow row : rows) {
      Matcher year = OF_YEAR.matcher(row.source());
      if (year.find()) {
        ofYear.computeIfAbsent(year.group(1), each -> in(year.group(2)));
      }
    }
    if (ofYear.isEmpty()) {
      throw new InputError(
          "no row of the file names the act of its tariff",
          "a source such as CN2027 (SCTC 2026 No.11) on the rows of the new tariff");
    }
  }

  /** The acts behind a row; of a row that names no year those of the last one. */
  List<String> of(ChinaTariffRow row) {
    Set<String> acts = new LinkedHashSet<>();
    String year = row.year().orElse(new TreeSet<>(ofYear.keySet()).last());
    acts.addAll(ofYear.getOrDefault(year, Set.of()));
    acts.addAll(in(row.source()));
    return new ArrayList<>(acts);
  }

  /** The day on which the last of a row's acts was published, else its first entry date. */
  LocalDate published(ChinaTariffRow row) {
    return of(row).stream()
        .flatMap(act -> Stream.ofNullable(published.get(act)))
        .max(LocalDate::compareTo)
        .orElse(row.from());
  }

  private static Set<String> in(String text) {
    Set<String> acts = new LinkedHashSet<>();
    Matcher act = ACT.matcher(text);
    while (act.find()) {
      acts.add(chinese(act.group(1), act.group(2)));
      if (act.group(3) != null) {
        acts.add(chinese(act.group(1), act.group(3)));
      }
    }
    return acts;
  }

  /** The name under which the Customs Tariff Commission publishes an announcement. */
  static String chinese(String year, String number) {
    return "税委会公告" + year + "年第" + number + "号";
  }
}
