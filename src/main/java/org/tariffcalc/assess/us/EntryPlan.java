package org.tariffcalc.assess.us;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.TransportMode;
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
public record EntryPlan(
    Optional<TransportMode> mode, InformalEntry limits, Costs formal, Costs informal) {

  /**
   * The fees of an entry of a type, whatever its value.
   *
   * @param entry type of the entry
   * @param fees fees at their rate of the day
   * @param unset fees whose rate of the day the tables do not have
   */
  public record Costs(EntryType entry, List<EntryFee> fees, List<Fee> unset) {}

  /**
   * The plan of an entry.
   *
   * @param shipment of whose goods nothing matters but origin, day, mode and type of entry
   * @throws UsageError when the type of entry is not one of the mode of transport
   */
  public static EntryPlan of(RateTables tables, Shipment shipment) {
    Optional<TransportMode> mode = mode(shipment);
    Optional<EntryType> given = shipment.entry();
    return new EntryPlan(
        mode,
        InformalEntry.of(tables, shipment.origin(), shipment.enteredOn()),
        costs(tables, shipment, mode, given.orElse(EntryType.FORMAL)),
        costs(tables, shipment, mode, given.orElse(EntryType.INFORMAL)));
  }

  private static Costs costs(
      RateTables tables, Shipment shipment, Optional<TransportMode> mode, EntryType entry) {
    List<EntryFee> fees = new ArrayList<>();
    List<Fee> unset = new ArrayList<>();
    for (Fee fee : tables.fees()) {
      if (fee.isOwedOn(entry)
          && (fee.modes().isEmpty() || mode.filter(fee.modes()::contains).isPresent())) {
        fee.rateOn(shipment.enteredOn())
            .ifPresentOrElse(rate -> fees.add(new EntryFee(fee, rate)), () -> unset.add(fee));
      }
    }
    return new Costs(entry, List.copyOf(fees), List.copyOf(unset));
  }

  private static Optional<TransportMode> mode(Shipment shipment) {
    Optional<TransportMode> given = shipment.mode();
    Optional<TransportMode> bound = shipment.entry().flatMap(EntryType::mode);
    if (bound.isEmpty()) {
      return given;
    }
    if (given.isPresent() && !given.equals(bound)) {
      String only = bound.get().word();
      throw new UsageError(
          "an entry "
              + shipment.entry().get()
              + " is one of goods by "
              + only
              + ", not by "
              + given.get(),
          "--mode " + only);
    }
    return bound;
  }

  /**
   * The fees of an entry of a type.
   *
   * @param entry the type that was given, else formal or informal
   */
  public Costs of(EntryType entry) {
    return informal.entry() == entry ? informal : formal;
  }
}
