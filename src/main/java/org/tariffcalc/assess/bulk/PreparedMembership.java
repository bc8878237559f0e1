package org.tariffcalc.assess.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.stacking.ListMembership;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.list.ListIndex;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;

/** Answers from the standing of goods that was worked out once for all their shipments. */
final class PreparedMembership implements ListMembership {

  private final ListIndex lists;
  private final int[] standing;
  private final LocalDate day;

  PreparedMembership(ListIndex lists, int[] standing, LocalDate day) {
    this.lists = lists;
    this.standing = standing;
    this.day = day;
  }

  @Override
  public List<ProductList.Group> matches(String list) {
    return longest(list, "");
  }

  @Override
  public Optional<ProductList.Group> entry(Exemption.ListReference reference) {
    List<ProductList.Group> found = longest(reference.list(), reference.tier());
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  private List<ProductList.Group> longest(String list, String tier) {
    int number = lists.numberOf(list);
    List<ProductList.Group> found = new ArrayList<>(1);
    int longest = 0;
    for (int each : standing) {
      int length = ListIndex.coveringDigits(each);
      if (length > 0 && length >= longest && isOf(each, number)) {
        ProductList.Group group = lists.group(ListIndex.place(each));
        if (group.period().contains(day) && (tier.isEmpty() || tier.equals(group.tier()))) {
          if (length > longest) {
            found.clear();
          }
          longest = length;
          found.add(group);
        }
      }
    }
    return found;
  }

  private boolean isOf(int standing, int list) {
    return lists.listOf(ListIndex.place(standing)) == list;
  }

  @Override
  public List<ProductList.Group> finerThan(String list) {
    int number = lists.numberOf(list);
    List<ProductList.Group> found = new ArrayList<>(0);
    for (int each : standing) {
      if (ListIndex.isDivided(each) && isOf(each, number)) {
        ProductList.Group group = lists.group(ListIndex.place(each));
        if (group.period().contains(day)) {
          found.add(group);
        }
      }
    }
    return found;
  }

  @Override
  public Optional<LocalDate> firstDay(String list) {
    return days(new Exemption.ListReference(list, "")).map(Period::from);
  }

  @Override
  public Optional<Period> span(Exemption.ListReference reference) {
    return days(reference);
  }

  private Optional<Period> days(Exemption.ListReference reference) {
    int number = lists.numberOf(reference.list());
    Period span = null;
    for (int each : standing) {
      if (ListIndex.coveringDigits(each) > 0 && isOf(each, number)) {
        ProductList.Group group = lists.group(ListIndex.place(each));
        if (reference.tier().isEmpty() || reference.tier().equals(group.tier())) {
          span = span == null ? group.period() : span.spanning(group.period());
        }
      }
    }
    return Optional.ofNullable(span);
  }
}
