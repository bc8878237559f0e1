package org.tariffcalc.analysis.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.intake.row.TradeFile;
import org.tariffcalc.intake.row.TradeFile.Flow;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries.Membership;

/**
 * Which lines of a trade hold others: 85 holds 8504.40 of the same origin, a total of an origin all
 * of its codes, the European Union its member states. Billed beside them they would count twice.
 */
final class TradeLevels {

  private final Map<String, Flow> exact = new HashMap<>();
  private final Map<String, Flow> finer = new HashMap<>();
  private final List<String> members;

  TradeLevels(List<Flow> trade, RateTables tables, LocalDate day) {
    this.members = members(tables, day);
    for (Flow each : trade) {
      String code = digits(each);
      exact.putIfAbsent(key(each, each.origin(), code), each);
      for (int length = 0; length < code.length(); length += 2) {
        finer.putIfAbsent(key(each, each.origin(), code.substring(0, length)), each);
      }
    }
  }

  /** The member states of the European Union on a day. */
  static List<String> members(RateTables tables, LocalDate day) {
    List<String> members = new ArrayList<>();
    for (Membership each : tables.countries().groups().getOrDefault(TradeFile.UNION, List.of())) {
      if (each.period().contains(day)) {
        members.add(each.origin());
      }
    }
    return members;
  }

  /** A line that is a part of another one. */
  Optional<Flow> partOf(Flow line) {
    String code = digits(line);
    Flow part = finer.get(key(line, line.origin(), code));
    if (part == null && line.origin().equals(TradeFile.UNION)) {
      for (String member : members) {
        part = part == null ? finer.get(key(line, member, code)) : part;
        for (int length = 0; part == null && length <= code.length(); length += 2) {
          part = exact.get(key(line, member, code.substring(0, length)));
        }
      }
    }
    return Optional.ofNullable(part);
  }

  private static String digits(Flow line) {
    return line.code().map(CommodityCode::digits).orElse("");
  }

  private static String key(Flow line, String origin, String code) {
    return line.importer() + origin + code;
  }
}
