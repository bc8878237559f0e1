package org.tariffcalc.assess;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException;

/**
 * The figures of one plain shipment, filled anew for each one so that a stream of them leaves
 * nothing behind. Amounts are US cents.
 */
public final class PlainFigures {

  private long customsDollars;
  private long baseDutyCents;
  private long additionalCents;
  private long feeCents;
  private String baseRate = "";
  private static final byte[] NOTHING = {};

  private byte[] filedBefore = NOTHING;
  private byte[] ownHeading = NOTHING;
  private String undecided = "";
  private @Nullable TariffException refusal;

  void begin(long dollars) {
    customsDollars = dollars;
    baseDutyCents = 0;
    additionalCents = 0;
    feeCents = 0;
    baseRate = "";
    filedBefore = NOTHING;
    ownHeading = NOTHING;
    undecided = "";
    refusal = null;
  }

  void base(String rate, long cents) {
    baseRate = rate;
    baseDutyCents = cents;
  }

  void additional(long cents) {
    additionalCents += cents;
  }

  void fee(long cents) {
    feeCents += cents;
  }

  void headings(byte[] before, byte[] own) {
    filedBefore = before;
    ownHeading = own;
  }

  void leaveOpen(String what) {
    undecided = what;
  }

  void refuse(TariffException why) {
    refusal = why;
  }

  /** Customs value in whole dollars. */
  public long customsDollars() {
    return customsDollars;
  }

  /** The base rate as the schedule prints it; empty where another duty is charged in its place. */
  public String baseRate() {
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

  /** All fees. */
  public long feeCents() {
    return feeCents;
  }

  /** Headings filed before the goods' own, each with a semicolon behind it; not to be changed. */
  public byte[] filedBefore() {
    return filedBefore;
  }

  /** The goods' own heading; not to be changed. */
  public byte[] ownHeading() {
    return ownHeading;
  }

  /** What could not be decided; empty when nothing was left open. */
  public String undecided() {
    return undecided;
  }

  /** Why there are no figures. */
  public TariffException refusal() {
    return Objects.requireNonNull(refusal);
  }
}
