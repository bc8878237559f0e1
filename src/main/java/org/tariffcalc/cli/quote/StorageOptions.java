package org.tariffcalc.cli.quote;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.customs.TariffException.UsageError;
import picocli.CommandLine.Option;

/**
 * Goods out of a bonded warehouse or a foreign-trade zone: which day fixes their rate. A warehouse:
 * the day of withdrawal (19 U.S.C. 1315(a), 19 CFR 141.69(a), 144.38); a zone with privileged
 * foreign status: the day of that status (19 CFR 146.41, 146.65(a)(1)); with nonprivileged status
 * the day of entry, as for other goods (19 CFR 146.65(a)(2)).
 */
public final class StorageOptions {

  private static final String WITHDRAWN = "--withdrawn";
  private static final String STATUS = "--ftz-status-date";

  @Option(
      names = WITHDRAWN,
      paramLabel = "DATE",
      description =
          "Day of withdrawal from a bonded warehouse; its rates apply, not those of --date (19 CFR"
              + " 141.69(a)).")
  private @Nullable String withdrawn;

  @Option(
      names = STATUS,
      paramLabel = "DATE",
      description =
          "Day of privileged foreign status in a foreign-trade zone; its rates apply, not those of"
              + " --date (19 CFR 146.65).")
  private @Nullable String status;

  /**
   * The shipment on the day that fixes its rate.
   *
   * @param isDated whether the day of entry was given, and not taken to be today
   */
  Shipment governed(Shipment shipment, boolean isDated) {
    if (withdrawn == null && status == null) {
      return shipment;
    }
    if (shipment.isIntoChina()) {
      throw new UsageError(
          (withdrawn == null ? STATUS : WITHDRAWN) + " is for entry into the United States",
          "--date with the day of the Chinese declaration");
    }
    if (status == null) {
      LocalDate day = Dates.parsed(String.valueOf(withdrawn), WITHDRAWN);
      if (isDated && day.isBefore(shipment.entryDate())) {
        throw new UsageError(
            "goods entered for warehouse on "
                + shipment.entryDate()
                + " cannot be withdrawn on "
                + day,
            "--date with the day of the warehouse entry, before " + WITHDRAWN);
      }
      return (isDated ? shipment : shipment.withEntryDate(day)).withdrawnOn(day);
    }
    if (withdrawn != null) {
      throw new UsageError(
          WITHDRAWN + " is for a warehouse, " + STATUS + " for a zone", "one of them");
    }
    LocalDate day = Dates.parsed(status, STATUS);
    if (day.isAfter(shipment.entryDate())) {
      throw new UsageError(
          "privileged status of " + day + " is later than the entry on " + shipment.entryDate(),
          STATUS + " with a day up to --date");
    }
    return shipment.withPrivilegedStatusOf(day);
  }
}
