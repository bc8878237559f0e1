package org.tariffcalc.tables.schedule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.duty.DutyExpression;

/**
 * A line of the Chinese tariff while its rate stays the same.
 *
 * @param code eight digits, or ten where they differ in rate
 * @param period entry dates, both ends included
 * @param mfn the most-favored-nation rate; before July 2019 with a provisional rate already in it
 * @param provisional the provisional rate of the whole line, which is charged instead unless it is
 *     inferred from another year
 * @param provisionalAtMost a specific duty that is charged instead of the provisional rate where it
 *     comes to less
 * @param parts rates of goods that the tariff describes in words within the line
 * @param grounds how sure it is
 * @param revision the tariff that holds it
 */
public record ChinaTariffLine(
    CommodityCode code,
    Period period,
    DutyExpression mfn,
    Optional<DutyExpression> provisional,
    Optional<DutyExpression> provisionalAtMost,
    Parts parts,
    Grounds grounds,
    String revision) {

  private static final Pattern CENTS = Pattern.compile("(\\d+(?:\\.\\d+)?)¢");

  /**
   * Rates of a part of the line, which the code does not tell apart.
   *
   * @param mfn of goods under the Information Technology Agreement
   * @param provisional of goods with a provisional rate
   * @param inQuota of goods with a certificate of the tariff quota
   */
  public record Parts(
      Optional<DutyExpression> mfn,
      Optional<DutyExpression> provisional,
      Optional<DutyExpression> inQuota) {}

  /** How sure a rate is. */
  public enum Sureness {
    /** Read in the tariff of the day, or the same before and after it, and confirmed. */
    SURE,
    /** Read once, or derived by a rule that was tested. */
    UNCONFIRMED,
    /** Carried over from the tariff of another year, repaired or contradicted. */
    INFERRED
  }

  /**
   * What a line rests on.
   *
   * @param mfn how sure the most-favored-nation rate is
   * @param mfnTakenFrom the year whose rate it is, when that is another than the day's
   * @param provisional how sure the provisional rate is, of the line or its part
   * @param provisionalTakenFrom the year whose rate it is, when that is another than the day's
   * @param isProvisionalUnknown whether a provisional rate may have stood below the rate
   * @param isEquivalent whether the law had a specific duty and the rate is what it came to
   * @param isOutOfQuota whether goods within a tariff quota pay less
   * @param isQuotaRateSeen whether the rate within the quota was read in a customs table
   * @param note what else is to know, empty for nothing
   */
  public record Grounds(
      Sureness mfn,
      Optional<String> mfnTakenFrom,
      Sureness provisional,
      Optional<String> provisionalTakenFrom,
      boolean isProvisionalUnknown,
      boolean isEquivalent,
      boolean isOutOfQuota,
      boolean isQuotaRateSeen,
      String note) {

    /** Reads the members of a record; a line without a confidence was read in its own tariff. */
    static Grounds of(Map<String, String> members) {
      Optional<String> mfnFrom = Optional.ofNullable(members.get("mfnTakenFrom"));
      Optional<String> provisionalFrom = Optional.ofNullable(members.get("provisionalTakenFrom"));
      return new Grounds(
          sureness(members.getOrDefault("confidence", "A"), mfnFrom),
          mfnFrom,
          sureness(members.getOrDefault("provisionalConfidence", "A"), provisionalFrom),
          provisionalFrom,
          members.containsKey("provisionalUnknown"),
          members.containsKey("equivalent"),
          members.containsKey("quota") || members.containsKey("inQuota"),
          members.getOrDefault("inQuotaConfidence", "").equals("B"),
          members.getOrDefault("note", ""));
    }

    private static Sureness sureness(String confidence, Optional<String> takenFrom) {
      if (takenFrom.isPresent() || confidence.equals("C")) {
        return Sureness.INFERRED;
      }
      return confidence.equals("A") ? Sureness.SURE : Sureness.UNCONFIRMED;
    }
  }

  /**
   * What goods of the code pay: the provisional rate of the whole line, else the other. China
   * grants a provisional rate for one year; one that is inferred from another year does not lower
   * the duty.
   */
  public DutyExpression duty() {
    return isProvisionalCharged() ? provisional.orElse(mfn) : mfn;
  }

  /** Whether the whole line pays a provisional rate that was read for the day. */
  public boolean isProvisionalCharged() {
    return provisional.isPresent() && grounds.provisional() != Sureness.INFERRED;
  }

  /** A provisional rate of the whole line that another year had and that may stand on the day. */
  public Optional<DutyExpression> provisionalOfAnotherYear() {
    return isProvisionalCharged() ? Optional.empty() : provisional;
  }

  /** How sure {@link #duty} is. */
  public Sureness sureness() {
    if (provisional.isPresent()) {
      return grounds.provisional();
    }
    if (grounds.mfn() == Sureness.INFERRED) {
      return Sureness.INFERRED;
    }
    return grounds.isEquivalent() ? Sureness.UNCONFIRMED : grounds.mfn();
  }

  /** A rate with its amounts in yuan, as China writes them. */
  public static String inYuan(DutyExpression rate) {
    return inYuan(rate.toString());
  }

  /** The text of a rate or a calculation, in which cents stand for hundredths of a yuan. */
  public static String inYuan(String text) {
    return CENTS
        .matcher(text)
        .replaceAll(cents -> "¥" + new BigDecimal(cents.group(1)).movePointLeft(2).toPlainString())
        .replace('$', '¥');
  }
}
