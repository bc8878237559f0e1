package org.tariffcalc.assess;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.ChargeBase;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.DutyExpression;
import org.tariffcalc.customs.DutyResult;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Quantities;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.tables.ScheduleLine;

/**
 * What the tables say of the goods of one code, made ready for many shipments of them: the lines of
 * the schedule with both columns, and where the code stands on the product lists.
 */
public final class Goods {

  private final CommodityCode code;
  private final String dotted;
  private final byte[] heading;
  private final int shape;
  private final int[] standing;
  private final OwnFee ownFee;
  private final Line[] lines;
  private final int[] spells;

  /**
   * The goods of a code.
   *
   * @param shape number that goods of the same standing share
   * @param standing standing on the lists
   * @param ownFee the fee that hangs on the goods and not only on the entry
   * @param history lines of the schedule in the order of time; empty when there never was one
   * @param isCarriedBack whether the first of them also answers for the days before the tables
   * @param spells entry dates on which a code of ten digits exists; empty when that is not asked
   */
  Goods(
      CommodityCode code,
      int shape,
      int[] standing,
      OwnFee ownFee,
      List<ScheduleLine> history,
      boolean isCarriedBack,
      List<Period> spells) {
    this.code = code;
    this.dotted = code.dotted();
    this.heading = dotted.getBytes(US_ASCII);
    this.shape = shape;
    this.standing = standing;
    this.ownFee = ownFee;
    this.lines = new Line[history.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = new Line(history.get(i), isCarriedBack && i == 0);
    }
    this.spells = new int[spells.size() * 2];
    for (int i = 0; i < spells.size(); i++) {
      this.spells[2 * i] = day(spells.get(i).from());
      this.spells[2 * i + 1] = spells.get(i).to().map(Goods::day).orElse(Integer.MAX_VALUE);
    }
  }

  CommodityCode code() {
    return code;
  }

  /** The code as it is filed, in ASCII; not to be changed. */
  byte[] heading() {
    return heading;
  }

  String dotted() {
    return dotted;
  }

  int shape() {
    return shape;
  }

  int[] standing() {
    return standing;
  }

  boolean owesOwnFee() {
    return ownFee != OwnFee.NONE;
  }

  /** The fee on the goods themselves. */
  OwnFee ownFee() {
    return ownFee;
  }

  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /**
   * The line of a day.
   *
   * @return null when there is none, or none of ten digits, as far as is known here
   */
  @Nullable Line lineOn(int epochDay) {
    for (Line line : lines) {
      if (epochDay >= line.from && epochDay <= line.to) {
        return epochDay < line.printedFrom || exists(epochDay) ? line : null;
      }
    }
    return null;
  }

  private boolean exists(int epochDay) {
    for (int i = 0; i < spells.length; i += 2) {
      if (epochDay >= spells[i] && epochDay <= spells[i + 1]) {
        return true;
      }
    }
    return spells.length == 0;
  }

  /** A line of the schedule while its rates stay the same. */
  static final class Line {
    private final int from;
    private final int printedFrom;
    private final int to;
    private final Column general;
    private final Column column2;

    Line(ScheduleLine line, boolean isCarriedBack) {
      this.printedFrom = day(line.period().from());
      this.from = isCarriedBack ? Integer.MIN_VALUE : printedFrom;
      this.to = line.period().to().map(Goods::day).orElse(Integer.MAX_VALUE);
      String heading = line.code().dotted();
      boolean rounds = !Shipment.isBeverage(Optional.of(line.code()));
      this.general = new Column(line.general(), heading, rounds);
      this.column2 = new Column(line.column2(), heading, rounds);
    }

    Column column(boolean second) {
      return second ? column2 : general;
    }
  }

  /** A rate of the line. */
  static final class Column {
    private final DutyExpression duty;
    private final boolean roundsQuantities;
    private final String heading;
    private final byte[] text;
    private final @Nullable Percentage percentage;
    private volatile @Nullable TariffException refusal;

    Column(DutyExpression duty, String heading, boolean roundsQuantities) {
      this.duty = duty;
      this.roundsQuantities = roundsQuantities;
      this.heading = heading;
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
