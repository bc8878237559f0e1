package org.tariffcalc.assess.bulk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.customs.TariffException;

/**
 * The figures of one plain shipment, filled anew for each one so that a stream of them leaves
 * nothing behind. Amounts are US cents.
 */
public final class FormulaFigures {

  private static final byte[] NOTHING = {};

  /** A base rate, a formula, the fee on the goods and the ten digits of a divided line. */
  private static final int MOST_OPEN = 4;

  private static final long SAME = -1;

  private long customsDollars;
  private long baseDutyCents;
  private long additionalCents;
  private long feeCents;
  private long refundableCents;
  private long drawbackCents;
  private long drawbackOpenCents;
  private byte[] baseRate = NOTHING;
  private byte[] filedBefore = NOTHING;
  private List<String> openMetals = List.of();
  private long lowestCents;
  private boolean areFeesAlike;
  private final LeftOpen[] open = new LeftOpen[MOST_OPEN];
  private int opened;
  private @Nullable ListedGoods goods;
  private int day;
  private @Nullable TariffException refusal;
  private boolean isReleasable;

  /** Keeps whether the goods could be released without an entry; the figures come after it. */
  void releasable(boolean could) {
    isReleasable = could;
  }

  /** Whether the goods could be released free of duty without an entry. */
  public boolean isReleasable() {
    return isReleasable;
  }

  void begin(long dollars) {
    customsDollars = dollars;
    baseDutyCents = 0;
    additionalCents = 0;
    feeCents = 0;
    refundableCents = 0;
    drawbackCents = 0;
    drawbackOpenCents = 0;
    baseRate = NOTHING;
    filedBefore = NOTHING;
    openMetals = List.of();
    lowestCents = SAME;
    areFeesAlike = true;
    opened = 0;
    refusal = null;
  }

  void base(byte[] rate, long cents) {
    baseRate = rate;
    baseDutyCents = cents;
  }

  void additional(long cents) {
    additionalCents += cents;
  }

  void refundable(long cents) {
    refundableCents += cents;
  }

  /** Adds a part of all duty by what drawback on export reaches. */
  void drawback(Drawback.Reach reach, long cents) {
    if (reach == Drawback.Reach.YES) {
      drawbackCents += cents;
    } else if (reach != Drawback.Reach.NO) {
      drawbackOpenCents += cents;
    }
  }

  void fee(long cents) {
    feeCents += cents;
  }

  void fileBefore(byte[] headings) {
    filedBefore = headings;
  }

  void countInFull(List<String> metals) {
    openMetals = metals;
  }

  /** Something that a shipment leaves open; said in words only when somebody asks. */
  @FunctionalInterface
  interface LeftOpen {
    String of(ListedGoods goods, int epochDay);
  }

  void leaveOpen(LeftOpen what, ListedGoods ofGoods, int onDay) {
    open[opened++] = what;
    goods = ofGoods;
    day = onDay;
  }

  void refuse(TariffException why) {
    refusal = why;
  }

  /** Customs value in whole dollars. */
  public long customsDollars() {
    return customsDollars;
  }

  /**
   * The base rate as the schedule prints it, or the duty that is charged in its place, in UTF-8;
   * not to be changed.
   */
  public byte[] baseRate() {
    return baseRate;
  }

  /** The base duty. */
  public long baseDutyCents() {
    return baseDutyCents;
  }

  /** Every other duty. */
  public long additionalCents() {
    return additionalCents;
  }

  /** The part of all duty that was collected and later held unlawful. */
  public long refundableCents() {
    return refundableCents;
  }

  /** The part of all duty that drawback on export reaches; what is refundable is not in it. */
  public long drawbackCents() {
    return drawbackCents;
  }

  /** The part that it reaches in part, or of which that is not known. */
  public long drawbackOpenCents() {
    return drawbackOpenCents;
  }

  /** An amount in percent of the customs value, in ten thousandths of a percent, half up. */
  public long percent(long cents) {
    return (cents * 10_000 + customsDollars / 2) / customsDollars;
  }

  /** All fees. */
  public long feeCents() {
    return feeCents;
  }

  /** Headings filed before the goods' own, each with a semicolon behind it; not to be changed. */
  public byte[] filedBefore() {
    return filedBefore;
  }

  /** Metals whose share is not declared and that count with all of the value that they can be. */
  public List<String> openMetals() {
    return openMetals;
  }

  /** The duty of the least of a divided line's numbers; of other goods all duty there is. */
  public long lowestDutyCents() {
    return lowestCents == SAME ? baseDutyCents + additionalCents : lowestCents;
  }

  /**
   * Keeps the least duty of a divided line.
   *
   * @param withSameFees whether the fees are the same whichever number the goods have
   */
  void lowest(long cents, boolean withSameFees) {
    lowestCents = cents;
    areFeesAlike = withSameFees;
  }

  /** Whether the fees are those of every number of a divided line. */
  public boolean areFeesAlike() {
    return areFeesAlike;
  }

  /** Whether something was left open. */
  public boolean isUndecided() {
    return opened > 0;
  }

  /**
   * The names of what could not be decided, parted by semicolons; empty when nothing was left open.
   */
  public String undecided() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < opened; i++) {
      names.append(i == 0 ? "" : ";").append(open[i].of(Objects.requireNonNull(goods), day));
    }
    return names.toString();
  }

  /** Why there are no figures. */
  public TariffException refusal() {
    return Objects.requireNonNull(refusal);
  }
}
