package org.tariffcalc.assess.bulk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.us.BaseRate;
import org.tariffcalc.assess.us.Section321;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * What the tables say of the goods of one code, made ready for many shipments of them: the lines of
 * the schedule with both columns, and where the code stands on the product lists.
 */
public final class ListedGoods {

  private static final int DAYS = 3;
  private static final int[] NONE = {};
  private static final int NO = 1;
  private static final int YES = 2;

  private final CommodityCode code;
  private final String dotted;
  private final byte[] heading;
  private final int[] standing;
  private final OpenCottonFee ownFee;
  private final boolean isFreeOfProcessingFee;
  private final int[] days;
  private final Column[] columns;
  private final int[] spells;
  private final long key;
  private final int shape;
  // The last line once more, which most rows ask for: without it they go to three arrays.
  private final int lastFrom;
  private final int lastTo;
  private final boolean isLastWhole;
  private final @Nullable Column lastGeneral;
  private volatile @Nullable LineNumbers numbers;
  private volatile int keptFromRelease;

  /**
   * The goods of a code.
   *
   * @param shape number that goods of the same standing share
   * @param standing standing on the lists
   * @param ownFee the fee that hangs on the goods and not only on the entry
   * @param isFreeOfProcessingFee whether the code itself frees from the merchandise processing fee
   * @param history lines of the schedule in the order of time; empty when there never was one
   * @param columns the general rate and that of column 2 of each of them
   * @param isCarriedBack whether the first of them also answers for the days before the tables
   * @param spells entry dates on which a code of ten digits exists; empty when that is not asked
   */
  ListedGoods(
      CommodityCode code,
      int shape,
      int[] standing,
      OpenCottonFee ownFee,
      boolean isFreeOfProcessingFee,
      List<ScheduleLine> history,
      Column[] columns,
      boolean isCarriedBack,
      List<Period> spells) {
    this.code = code;
    this.key = key(Long.parseLong(code.digits()), code.length());
    this.dotted = code.dotted();
    this.heading = dotted.getBytes(US_ASCII);
    this.shape = shape;
    this.standing = standing;
    this.ownFee = ownFee;
    this.isFreeOfProcessingFee = isFreeOfProcessingFee;
    this.days = new int[history.size() * DAYS];
    for (int i = 0; i < history.size(); i++) {
      Period period = history.get(i).period();
      int printed = day(period.from());
      days[i * DAYS] = isCarriedBack && i == 0 ? Integer.MIN_VALUE : printed;
      days[i * DAYS + 1] = printed;
      days[i * DAYS + 2] = period.to().map(ListedGoods::day).orElse(Integer.MAX_VALUE);
    }
    this.columns = columns;
    this.spells = spells.isEmpty() ? NONE : new int[spells.size() * 2];
    for (int i = 0; i < spells.size(); i++) {
      this.spells[2 * i] = day(spells.get(i).from());
      this.spells[2 * i + 1] = spells.get(i).to().map(ListedGoods::day).orElse(Integer.MAX_VALUE);
    }
    int last = history.size() - 1;
    this.isLastWhole = last >= 0 && spells.isEmpty();
    this.lastFrom = isLastWhole ? days[last * DAYS + 1] : 0;
    this.lastTo = isLastWhole ? days[last * DAYS + 2] : 0;
    this.lastGeneral = isLastWhole ? columns[2 * last] : null;
  }

  /**
   * The key of a code, other than that of any other code.
   *
   * @param number the digits as a number
   * @param digits how many there are
   */
  public static long key(long number, int digits) {
    return number << 4 | digits;
  }

  /** The key of these goods' code. */
  public long key() {
    return key;
  }

  /** The code of eight or ten digits. */
  public CommodityCode code() {
    return code;
  }

  /** The ten-digit numbers of the line, once they were asked for. */
  @Nullable LineNumbers numbers() {
    return numbers;
  }

  void keep(LineNumbers ofLine) {
    numbers = ofLine;
  }

  /** How many digits the code has, 8 or 10. */
  public int digits() {
    return (int) key & 15;
  }

  /** The code as it is filed, in ASCII; not to be changed. */
  public byte[] heading() {
    return heading;
  }

  String dotted() {
    return dotted;
  }

  public int shape() {
    return shape;
  }

  int[] standing() {
    return standing;
  }

  boolean owesOwnFee() {
    return ownFee != OpenCottonFee.NONE;
  }

  /** Whether no merchandise processing fee is owed on goods of the code. */
  boolean isFreeOfProcessingFee() {
    return isFreeOfProcessingFee;
  }

  /** The fee on the goods themselves. */
  OpenCottonFee ownFee() {
    return ownFee;
  }

  /** Whether some day or origin closes the release without an entry to these goods. */
  boolean isEverKeptFromRelease(RateTables tables) {
    int known = keptFromRelease;
    if (known == 0) {
      known = Section321.isEverClosedTo(tables, code) ? YES : NO;
      keptFromRelease = known;
    }
    return known == YES;
  }

  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /**
   * The rate of a day.
   *
   * @param second whether that of column 2
   * @return null when there is no line, or none of ten digits, as far as is known here
   */
  @Nullable Column columnOn(int epochDay, boolean second) {
    if (isLastWhole && !second && epochDay >= lastFrom && epochDay <= lastTo) {
      return lastGeneral;
    }
    int line = lineOn(epochDay);
    return line < 0 ? null : columns[second ? 2 * line + 1 : 2 * line];
  }

  private int lineOn(int epochDay) {
    for (int at = 0; at < days.length; at += DAYS) {
      if (epochDay >= days[at] && epochDay <= days[at + 2]) {
        return epochDay < days[at + 1] || exists(epochDay) ? at / DAYS : -1;
      }
    }
    return -1;
  }

  private boolean exists(int epochDay) {
    for (int i = 0; i < spells.length; i += 2) {
      if (epochDay >= spells[i] && epochDay <= spells[i + 1]) {
        return true;
      }
    }
    return spells.length == 0;
  }

  /** A rate of the line; where it stands elsewhere, also what that leaves open. */
  static final class Column implements FormulaFigures.LeftOpen {
    private final DutyExpression duty;
    private final boolean roundsQuantities;
    private final String heading;
    private final byte[] text;
    private final @Nullable Percentage percentage;
    private volatile @Nullable TariffException refusal;
    private volatile int needsQuantity;

    Column(DutyExpression duty, CommodityCode line, boolean roundsQuantities) {
      this.duty = duty;
      this.roundsQuantities = roundsQuantities;
      this.heading = line.dotted();
      this.text = duty.toString().getBytes(UTF_8);
      this.percentage = Percentage.of(duty).orElse(null);
    }

    /** The rate as it is printed, in UTF-8; not to be changed. */
    byte[] text() {
      return text;
    }

    /** The rate, where it is a percentage of the value. */
    @Nullable Percentage percentage() {
      return percentage;
    }

    /** What the rate comes to. */
    DutyResult on(long dollars, Quantities quantities) {
      return duty.on(new ChargeBase(BigDecimal.valueOf(dollars), quantities, roundsQuantities));
    }

    /** Whether the schedule sends elsewhere for the rate, so that the total is without it. */
    boolean isElsewhere() {
      return BaseRate.isElsewhere(duty);
    }

    @Override
    public String of(ListedGoods goods, int epochDay) {
      return BaseRate.leftOpen(heading, duty).replace(';', ',');
    }

    /** Whether the rate comes to nothing without a quantity. */
    boolean needsQuantity() {
      int known = needsQuantity;
      if (known == 0) {
        known = on(1, Quantities.none()) instanceof DutyResult.Amount ? NO : YES;
        needsQuantity = known;
      }
      return known == YES;
    }

    /** Why the rate comes to nothing without a quantity; the same object each time. */
    TariffException refusal() {
      TariffException known = refusal;
      if (known == null) {
        known = BaseRate.noAmount(duty, heading, on(1, Quantities.none()));
        refusal = known;
      }
      return known;
    }
  }
}
