package org.tariffcalc.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * Rows as a data team has them, the same for the same seed: every eight-digit code in force on one
 * day, fifteen origins, China for three rows in ten, entry dates from the first day of the tables
 * on, prices of a hundred to a million dollars.
 */
final class RandomRows {

  static final String HEADER = "id,code,origin,value,entry_date\n";

  private static final long SEED = 7;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final LocalDate FIRST_OF_CHINA = LocalDate.of(2018, 7, 6);
  private static final LocalDate FIRST_OF_OTHERS = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 10);
  private static final List<String> OTHERS =
      List.of("VN", "MX", "CA", "DE", "JP", "KR", "IN", "TW", "GB", "CH", "FR", "TH", "IT", "BR");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<String> codes;
  private int next;

  RandomRows(RateTables tables) {
    this.codes = codes(tables);
  }

  /** The codes, with dots. */
  static List<String> codes(RateTables tables) {
    List<String> codes = new ArrayList<>();
    for (int chapter = 1; chapter <= 97; chapter++) {
      CommodityCode prefix = CommodityCode.of((chapter < 10 ? "0" : "") + chapter);
      for (ScheduleLine line : tables.schedule().everyLine(prefix)) {
        if (line.code().length() == 8 && line.period().contains(DAY)) {
          codes.add(line.code().dotted());
        }
      }
    }
    return codes;
  }

  /** The next row, with its line end. */
  String row() {
    boolean isChinese = random.nextInt(10) < 3;
    LocalDate first = isChinese ? FIRST_OF_CHINA : FIRST_OF_OTHERS;
    LocalDate day = first.plusDays(random.nextLong(LAST.toEpochDay() - first.toEpochDay() + 1));
    long cents = Math.round(Math.pow(10, 4 + 4 * random.nextDouble()));
    return next++
        + ","
        + codes.get(random.nextInt(codes.size()))
        + ","
        + (isChinese ? "CN" : OTHERS.get(random.nextInt(OTHERS.size())))
        + ","
        + cents / 100
        + (cents % 100 < 10 ? ".0" : ".")
        + cents % 100
        + ","
        + day
        + "\n";
  }
}
