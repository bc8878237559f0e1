package org.tariffcalc.tables.schedule;

import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;

/**
 * A code of the Chinese tariff that came after 2019 or ended before 2026. China's tariffs of the
 * years between are not published freely, so the days are those on which it can have been a line.
 *
 * @param code eight digits
 * @param period the days on which it can be taken for a line, both ends included
 * @param confidence of the other codes: {@code B} where an old line was divided, {@code C} for
 *     candidates; empty without other codes
 * @param others the codes under which such goods can have stood before, or can stand since
 */
public record ChinaCodeLife(
    CommodityCode code, Period period, String confidence, List<CommodityCode> others) {

  static final String FILE = "china-codes.json";
  private static final int TARIFF_LINE = 8;

  /** Copies the codes. */
  public ChinaCodeLife {
    others = List.copyOf(others);
  }

  /** The one line of eight digits under which such goods stood or stand, if there is one only. */
  public Optional<CommodityCode> onlyOther() {
    return others.size() == 1 && others.get(0).length() == TARIFF_LINE
        ? Optional.of(others.get(0))
        : Optional.empty();
  }

  /** The days of a code; empty for one that was a line in 2019 and is one in 2026, or never was. */
  static Optional<ChinaCodeLife> of(CommodityCode code, SortedRecords records) {
    return records.under(code.upTo(TARIFF_LINE).digits()).stream()
        .findFirst()
        .map(RecordReader::chinaCode);
  }
}
