package org.tariffcalc.assess.us;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.Deposit;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.Fee;

/**
 * What the entry of goods costs beside duty, decided and not yet priced: up to which value it is
 * informal, and the fees of both kinds. Every pricer works out fees from it.
 *
 * @param mode the mode of transport, also one that the type of entry says; empty when not known
 * @param limits up to which value goods may be entered informally
 * @param formal the fees where the entry is formal, or of the type that was given
 * @param informal the fees where it is informal, or of the type that was given
 */
public record EntryPlan(String mode, InformalEntry limits, Costs formal, Costs informal) {

  /** Entries that only one means of transport knows. */
  private static final Map<String, String> MODE_OF_ENTRY =
      Map.of("mail-customs", "post", "express-hub", "express");

  /**
   * The fees of an entry of a type, whatever its value.
   *
   * @param entry type of the entry
   * @param fees fees at their rate of the day
   * @param unset fees whose rate of the day the tables do not have
   */
  public record Costs(String entry, List<EntryFee> fees, List<Fee> unset) {}

  /**
   * The plan of an entry.
   *
   * @param shipment of whose goods nothing matters but origin, day, mode and type of entry
   * @throws UsageError when the type of entry is not one of the mode of transport
   */
  public static EntryPlan of(RateTables tables, Shipment shipment) {
    String mode = mode(shipment);
    Optional<String> given = shipment.entry();
    return new EntryPlan(
        mode,
        InformalEntry.of(tables, shipment.origin(), shipment.enteredOn()),
        costs(tables, shipment, mode, given.orElse("formal")),
        costs(tables, shipment, mode, given.orElse("informal")));
  }

  private static Costs costs(RateTables tables, Shipment shipment, String mode, String entry) {
    List<EntryFee> fees = new ArrayList<>();
    List<Fee> unset = new ArrayList<>();
    for (Fee fee : tables.fees()) {
      if (isOfEntry(fee, entry) && (fee.modes().isEmpty() || fee.modes().contains(mode))) {
        fee.rateOn(shipment.enteredOn())
            .ifPresentOrElse(rate -> fees.add(new EntryFee(fee, rate)), () -> unset.add(fee));
      }
    }
    return new Costs(entry, List.copyOf(fees), List.copyOf(unset));
  }

  private static String mode(Shipment shipment) {
    String entry = shipment.entry().orElse("");
    String bound = MODE_OF_ENTRY.getOrDefault(entry, "");
    String mode = shipment.mode().orElse(bound);
    if (!bound.isEmpty() && !mode.equals(bound)) {
      throw new UsageError(
          "an entry " + entry + " is one of goods by " + bound + ", not by " + mode,
          "--mode " + bound);
    }
    return mode;
  }

  /** A formal entry on paper or of a deposit owes what every formal entry owes. */
  private static boolean isOfEntry(Fee fee, String entry) {
    return fee.entry().isEmpty()
        || fee.entry().equals(entry)
        || fee.entry().equals("formal")
            && (entry.equals("formal-manual") || entry.equals(Deposit.ENTRY));
  }

  /**
   * The fees of an entry of a type.
   *
   * @param entry the type that was given, else formal or informal
   */
  public Costs of(String entry) {
    return informal.entry().equals(entry) ? informal : formal;
  }
}
