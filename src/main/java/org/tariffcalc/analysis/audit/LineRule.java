package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;

/**
 * What lines owe that have goods, origin, headings and the stretch of days in common: what their
 * headings claim, the other side of every fact that is assumed, and what could be claimed beside.
 */
final class LineRule {

  /** Large enough for shares of it to be right to the cent. */
  private static final BigDecimal SAMPLE_VALUE = new BigDecimal("10000000.00");

  private final Assessor assessor;
  private final Scaled scaled;
  private final HeadingLaw law;
  private final LocalDate day;
  private final List<String> headings;
  private final Map<String, String> refused = new LinkedHashMap<>();
  private final List<String> open = new ArrayList<>();
  private final Variant claimed;
  private final Optional<Proportion> proportion;
  private volatile @Nullable List<Variant> others;
  private volatile @Nullable Supplier<List<Relief>> claims;
  private volatile @Nullable Supplier<List<Alternative>> alternatives;
  private volatile @Nullable List<Offer> offers;

  /**
   * The same goods with something asserted.
   *
   * @param name what is asserted, in words
   * @param asserting asserts it of a shipment
   * @param sample an assessment of such goods at the value of the first line
   * @param proportion what they pay by their value alone, where they do
   */
  record Variant(
      String name,
      UnaryOperator<Shipment> asserting,
      Assessment sample,
      Optional<Proportion> proportion) {}

  /**
   * Something that could be claimed of the sample.
   *
   * @param claim heading or symbol of a preference
   * @param name what it is
   * @param saves US dollars of the sample
   * @param basis last day and acts; the lines of a rule are of a stretch of days in which no claim
   *     begins or ends
   */
  private record Offer(String claim, String name, BigDecimal saves, HeadingLaw.Claim basis) {

    Saving saving(BigDecimal money) {
      return new Saving(claim, name, money, basis.until(), basis.legalBasis());
    }
  }

  LineRule(Assessor assessor, Scaled scaled, HeadingLaw law, DeclaredLine first) {
    this.assessor = assessor;
    this.law = law;
    this.day = first.entryDate();
    this.scaled = scaled;
    this.headings = first.headings();
    Shipment goods =
        first.shipment().quantities().isEmpty()
            ? first.shipment().withValue(SAMPLE_VALUE)
            : first.shipment();
    UnaryOperator<Shipment> asserting = UnaryOperator.identity();
    Assessor.Priced priced = assessor.priced(goods);
    for (String heading : headings) {
      if (priced.due().filing().contains(heading)) {
        continue;
      }
      UnaryOperator<Shipment> before = asserting;
      UnaryOperator<Shipment> claiming = each -> before.apply(each).withClaim(heading);
      try {
        priced = assessor.priced(claiming.apply(goods));
        asserting = claiming;
      } catch (UsageError e) {
        if (e.wrong().contains("it needs")) {
          open.add(e.wrong());
        } else {
          refused.put(heading, e.wrong());
        }
      } catch (NoAnswer e) {
        open.add(e.wrong());
      }
    }
    this.proportion = Proportion.of(scaled, priced.due());
    this.claimed = new Variant("", asserting, priced.due(), proportion);
    this.claims = priced.claims();
    this.alternatives = priced.others();
  }

  /** Facts that a claimed heading needs and the file does not have. */
  List<String> open() {
    return open;
  }

  /** Why headings that a line declares without duty do not free its goods. */
  List<String> refused(DeclaredLine line) {
    List<String> reasons = new ArrayList<>();
    refused.forEach(
        (heading, why) -> {
          if (line.amounts().getOrDefault(heading, BigDecimal.ZERO).signum() == 0) {
            reasons.add(why);
          }
        });
    return reasons;
  }

  /** What a line owes with what its headings claim, told at length. */
  Assessment due(Shipment shipment) {
    return at(claimed, shipment);
  }

  /**
   * What a line owes with what its headings claim.
   *
   * @param amounts what that is in proportion to the value, where it may be told so
   */
  Owed owed(DeclaredLine line, Optional<Proportion.Amounts> amounts) {
    return owed(claimed, line, amounts);
  }

  private Owed owed(Variant variant, DeclaredLine line, Optional<Proportion.Amounts> amounts) {
    return amounts.isPresent() && variant.proportion().isPresent()
        ? new Owed.InProportion(
            variant.proportion().get(), amounts.get(), line, () -> at(variant, line.shipment()))
        : Owed.of(at(variant, line.shipment()), line);
  }

  private Assessment at(Variant variant, Shipment shipment) {
    return scaled
        .of(variant.sample(), shipment)
        .orElseGet(() -> assessor.figures(variant.asserting().apply(shipment)));
  }

  /**
   * What is owed if it comes to what was paid by the other side of a fact that is assumed: what the
   * goods are not, or a metal that the line has none of.
   */
  Optional<Owed> asPaid(DeclaredLine line, boolean isShort, List<String> remarks) {
    for (Variant each : others()) {
      try {
        Optional<Proportion.Amounts> amounts = Optional.empty();
        if (isShort && each.proportion().isPresent()) {
          amounts = each.proportion().get().on(line.value());
        }
        Owed other = owed(each, line, amounts);
        if (other.total().compareTo(line.total()) == 0) {
          remarks.add("as filed, " + each.name());
          return Optional.of(other);
        }
      } catch (NoAnswer | UsageError e) {
        // That side of the fact has no price for these quantities, so it was not what was paid.
      }
    }
    return Optional.empty();
  }

  /**
   * What could be claimed of a line, with what it would save: in proportion to the value where all
   * duty is, which may be a cent off.
   */
  List<Saving> savings(DeclaredLine line, Owed due) {
    if (due.total().signum() == 0 || offers().isEmpty()) {
      return List.of();
    }
    BigDecimal value = Money.roundedToDollar(line.value());
    if (proportion.isPresent() && value.signum() != 0) {
      return savings(value);
    }
    Shipment goods = claimed.asserting().apply(due.assessment().shipment());
    List<Saving> savings = new ArrayList<>();
    for (Offer each : offers(assessor.priced(goods).claims().get())) {
      add(savings, each, each.saves());
    }
    return savings;
  }

  /** The same of a line whose duty is all in proportion to its value in whole dollars. */
  List<Saving> savings(BigDecimal value) {
    List<Offer> all = offers();
    List<Saving> savings = new ArrayList<>(all.size());
    for (Offer each : all) {
      add(
          savings,
          each,
          each.saves()
              .multiply(value)
              .divide(claimed.sample().customsValue(), 2, RoundingMode.HALF_UP));
    }
    return savings;
  }

  private static void add(List<Saving> savings, Offer offer, BigDecimal saves) {
    if (saves.signum() > 0) {
      savings.add(offer.saving(saves));
    }
  }

  /** What such lines pay by their value alone; empty where some duty is not in proportion. */
  Optional<Proportion> proportion() {
    return proportion;
  }

  /** The reliefs that are a heading or a preference, and no share to declare. */
  private List<Offer> offers(List<Relief> reliefs) {
    List<Offer> found = new ArrayList<>();
    for (Relief each : reliefs) {
      if (!each.isContent()) {
        String claim = each.claim().substring(each.claim().indexOf(' ') + 1);
        found.add(new Offer(claim, each.name(), each.saves(), law.claim(claim, day)));
      }
    }
    return List.copyOf(found);
  }

  /** The other sides of facts that are assumed, made when they are first asked for. */
  private List<Variant> others() {
    List<Variant> known = others;
    if (known == null) {
      known = foundOthers();
      others = known;
    }
    return known;
  }

  /** What could be claimed of the sample, made when it is first asked for. */
  private List<Offer> offers() {
    List<Offer> known = offers;
    Supplier<List<Relief>> asked = claims;
    if (known == null && asked != null) {
      known = offers(asked.get());
      offers = known;
      // What it holds of the goods is many times larger than what it says.
      claims = null;
    }
    return known == null ? Objects.requireNonNull(offers) : known;
  }

  private List<Variant> foundOthers() {
    Assessment sample = claimed.sample();
    Shipment goods = sample.shipment();
    List<Variant> found = new ArrayList<>();
    for (String metal : sample.openMetals()) {
      add(found, "without " + metal, each -> each.withContent(metal, BigDecimal.ZERO), goods);
    }
    for (Alternative each : alternatives()) {
      boolean isDeclared = headings.containsAll(each.claimed());
      boolean isDenied = each.denied().stream().noneMatch(headings::contains);
      if (!each.headings().isEmpty() && isDeclared && isDenied) {
        add(found, (each.isDenial() ? "not " : "") + each.condition(), each::of, goods);
      }
    }
    return found;
  }

  /** The other side of what is assumed of the sample; asked for once. */
  private List<Alternative> alternatives() {
    Supplier<List<Alternative>> asked = alternatives;
    alternatives = null;
    return asked == null
        ? assessor.assess(claimed.sample().shipment()).alternatives()
        : asked.get();
  }

  private void add(List<Variant> all, String name, UnaryOperator<Shipment> more, Shipment goods) {
    UnaryOperator<Shipment> asserting = each -> more.apply(claimed.asserting().apply(each));
    try {
      Assessment other = assessor.figures(more.apply(goods));
      all.add(new Variant(name, asserting, other, Proportion.of(scaled, other)));
    } catch (NoAnswer | UsageError e) {
      // Nothing is asserted that the engine refuses.
      return;
    }
  }
}
