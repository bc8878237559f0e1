package org.tariffcalc.assess.stacking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;

/** Looks into each list that is asked of; goods without a code are on none. */
public record SearchedMembership(RateTables tables, Optional<CommodityCode> code, LocalDate day)
    implements ListMembership {

  public static SearchedMembership of(RateTables tables, Shipment shipment) {
    return new SearchedMembership(tables, shipment.code(), shipment.entryDate());
  }

  @Override
  public List<ProductList.Group> matches(String list) {
    return code.isEmpty() ? List.of() : tables.list(list).matches(code.get(), day);
  }

  @Override
  public Optional<ProductList.Group> entry(Exemption.ListReference reference) {
    return code.isEmpty()
        ? Optional.empty()
        : tables.list(reference.list()).entry(code.get(), day, reference.tier());
  }

  @Override
  public List<ProductList.Group> finerThan(String list) {
    return code.isEmpty() ? List.of() : tables.list(list).finerThan(code.get(), day);
  }

  @Override
  public Optional<LocalDate> firstDay(String list) {
    return code.isEmpty() ? Optional.empty() : tables.list(list).firstDayOf(code.get());
  }

  @Override
  public Optional<Period> span(Exemption.ListReference reference) {
    return code.isEmpty()
        ? Optional.empty()
        : tables.list(reference.list()).span(code.get(), reference.tier());
  }
}
