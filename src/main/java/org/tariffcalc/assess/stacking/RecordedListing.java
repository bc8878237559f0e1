package org.tariffcalc.assess.stacking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;

/**
 * Remembers what an assessment asked of the lists. Goods for which they would have answered the
 * same pay the same.
 */
public final class RecordedListing implements ListMembership {

  private final ListMembership listing;
  private final List<Asked> asked = new ArrayList<>();

  public RecordedListing(ListMembership listing) {
    this.listing = listing;
  }

  /** A question and its answer. */
  private record Asked(Function<ListMembership, Object> question, Object answer) {}

  private <T> T answer(Function<ListMembership, T> question) {
    T answer = question.apply(listing);
    asked.add(new Asked(question::apply, answer));
    return answer;
  }

  /** Whether the lists say the same of other goods, as far as they were asked. */
  public boolean isSame(ListMembership other) {
    for (Asked each : asked) {
      if (!each.question.apply(other).equals(each.answer)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<ProductList.Group> matches(String list) {
    return answer(each -> each.matches(list));
  }

  @Override
  public Optional<ProductList.Group> entry(Exemption.ListReference reference) {
    return answer(each -> each.entry(reference));
  }

  @Override
  public List<ProductList.Group> finerThan(String list) {
    return answer(each -> each.finerThan(list));
  }

  @Override
  public Optional<LocalDate> firstDay(String list) {
    return answer(each -> each.firstDay(list));
  }

  @Override
  public Optional<Period> span(Exemption.ListReference reference) {
    return answer(each -> each.span(reference));
  }
}
