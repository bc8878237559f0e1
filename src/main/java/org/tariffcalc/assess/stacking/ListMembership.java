package org.tariffcalc.assess.stacking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;

/** What the product lists say of goods that have a code, on their entry date. */
public interface ListMembership {

  /** The entries of a list that decide: those of the longest digits that cover the code. */
  List<ProductList.Group> matches(String list);

  /** The entry that decides about one tier of a list, whatever other tiers say. */
  Optional<ProductList.Group> entry(Exemption.ListReference reference);

  /** The groups of a list with entries strictly below the code: the code alone does not decide. */
  List<ProductList.Group> finerThan(String list);

  /** The first day on which the list covers the code at all. */
  Optional<LocalDate> firstDay(String list);

  /** The days from the first to the last on which entries of a tier cover the code. */
  Optional<Period> span(Exemption.ListReference reference);

  /** Whether entries of a tier stand strictly below the code. */
  default boolean isDividedBelow(Exemption.ListReference reference) {
    for (ProductList.Group group : finerThan(reference.list())) {
      if (reference.tier().isEmpty() || reference.tier().equals(group.tier())) {
        return true;
      }
    }
    return false;
  }
}
