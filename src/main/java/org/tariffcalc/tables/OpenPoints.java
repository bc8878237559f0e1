package org.tariffcalc.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.file.Manifest.Pending;

/**
 * What the tables leave open about some goods: acts not read, cases not decided, lists not seen.
 */
public final class OpenPoints {

  private final RateTables tables;
  private final String importer;
  private final String origin;
  private final Optional<CommodityCode> code;

  /**
   * The open points of some goods.
   *
   * @param importer importing country
   * @param origin country of origin
   * @param code code of the goods; empty for goods on no product list
   */
  public OpenPoints(
      RateTables tables, String importer, String origin, Optional<CommodityCode> code) {
    this.tables = tables;
    this.importer = importer;
    this.origin = origin;
    this.code = code;
  }

  /**
   * The points that bear on an entry on a day.
   *
   * @param charged programs that are charged on the goods
   */
  public List<Pending> on(LocalDate day, Set<String> charged) {
    List<Pending> found = new ArrayList<>();
    for (Pending each : tables.pending()) {
      if (!each.from().isAfter(day) && concerns(each, day, charged)) {
        found.add(each);
      }
    }
    return found;
  }

  /**
   * Whether a point is about the goods, on its first day if that is still to come: a point about a
   * program only where that is charged, unless it names goods, which may come under the program.
   *
   * @param charged programs that are charged on the goods
   */
  public boolean concerns(Pending point, LocalDate day, Set<String> charged) {
    LocalDate then = point.from().isAfter(day) ? point.from() : day;
    return (point.importer().isEmpty() || point.importer().equals(importer))
        && tables.countries().coversAny(point.origins(), origin, then)
        && (point.isGeneral() ? isCharged(point, charged) : isNamed(point, then));
  }

  private static boolean isCharged(Pending point, Set<String> charged) {
    if (point.programs().isEmpty()) {
      return true;
    }
    for (String program : point.programs()) {
      if (charged.contains(program)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(Pending point, LocalDate day) {
    if (code.isEmpty()) {
      return false;
    }
    for (String digits : point.codes()) {
      if (code.get().digits().startsWith(digits)) {
        return true;
      }
    }
    for (String list : point.lists()) {
      if (tables.list(list).entry(code.get(), day, point.tier()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
