package org.tariffcalc.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariffcalc.customs.duty.AdValorem;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.Compound;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.customs.duty.DutyResult.Amount;
import org.tariffcalc.customs.duty.Floor;
import org.tariffcalc.customs.duty.PartRate;
import org.tariffcalc.customs.duty.SlidingScale;
import org.tariffcalc.customs.duty.Specific;
import org.tariffcalc.customs.quantity.Constituent;
import org.tariffcalc.customs.quantity.PlainUnit;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.customs.quantity.Unit;

/** Laws that hold for every duty expression, tried on generated ones. */
class DutyPropertiesTest {

  private static final int TRIES = 400;

  static Stream<Long> seeds() {
    return LongStream.of(20250411L, 20260608L, 20180706L).boxed();
  }

  private static BigDecimal number(SplittableRandom random, int below, int scale) {
    return BigDecimal.valueOf(random.nextLong(1, below), random.nextInt(scale + 1));
  }

  private static <T> T oneOf(SplittableRandom random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static DutyExpression term(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> AdValorem.ofPercent(number(random, 2_000, 2));
      case 1 -> new AdValorem(new BigDecimal(random.nextInt(100)), 1, random.nextInt(2, 9));
      case 2 -> new PartRate(number(random, 2_000, 2), parts(random));
      default -> specific(random);
    };
  }

  private static List<Constituent> parts(SplittableRandom random) {
    return oneOf(
        random,
        List.of(
            List.of(Constituent.CASE),
            List.of(Constituent.STRAP),
            List.of(Constituent.BATTERY),
            List.of(Constituent.MOVEMENT, Constituent.CASE),
            List.of(Constituent.CASE, Constituent.STRAP),
            List.of(Constituent.SIGHT)));
  }

  private static Specific specific(SplittableRandom random) {
    BigDecimal dollars = number(random, 500_000, 7);
    if (random.nextInt(8) == 0) {
      return new Specific(dollars, Unit.of(PlainUnit.JEWEL), random.nextInt(0, 20));
    }
    return Specific.of(
        dollars,
        oneOf(
            random,
            List.of(
                Unit.of(PlainUnit.KG),
                Unit.of(PlainUnit.EACH),
                Unit.of(PlainUnit.DOZEN),
                Unit.of(PlainUnit.THOUSAND),
                Unit.of(PlainUnit.TONNE),
                Unit.of(PlainUnit.PROOF_LITER),
                new Unit(PlainUnit.KG, "on lead content"),
                new Unit(PlainUnit.KG, ", including weight of container"),
                new Unit(PlainUnit.KG, "clean"),
                new Unit(PlainUnit.THOUSAND, "pins"))));
  }

  private static DutyExpression expression(SplittableRandom random) {
    int terms = random.nextInt(6);
    if (terms == 0) {
      return new Floor(number(random, 2_000, 2));
    }
    if (terms == 5) {
      return new SlidingScale(
          number(random, 90_000, 7), number(random, 900, 9), number(random, 80_000, 7));
    }
    if (terms == 1) {
      return term(random);
    }
    List<DutyExpression> all = new ArrayList<>();
    for (int i = 0; i < terms; i++) {
      all.add(term(random));
    }
    return new Compound(all);
  }

  private static Quantities enough(SplittableRandom random) {
    List<Quantity> all = new ArrayList<>();
    for (String unit :
        List.of("kg", "No", "pf.liters", "jewels", "kg:lead", "kg:container", "kg:clean")) {
      all.add(Quantity.parse(random.nextInt(1, 100_000) + unit));
    }
    all.add(Quantity.parse("97.5degrees"));
    for (String part : List.of("case", "strap", "battery", "movement", "sight")) {
      all.add(Quantity.parse(part + "=" + random.nextInt(0, 21) + "%"));
    }
    return new Quantities(all);
  }

  private static BigDecimal duty(DutyExpression rate, BigDecimal value, Quantities quantities) {
    DutyResult result = rate.on(new ChargeBase(value, quantities));
    assertThat(result).as(rate.toString()).isInstanceOf(Amount.class);
    return ((Amount) result).exact();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void canonicalTextReadsBackAsTheSameExpression(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < TRIES; i++) {
      DutyExpression rate = expression(random);
      assertThat(DutyExpression.parse(rate.toString())).as(rate.toString()).isEqualTo(rate);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void moreValueNeverMeansLessDuty(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < TRIES; i++) {
      DutyExpression rate = expression(random);
      Quantities quantities = enough(random);
      BigDecimal value = number(random, 100_000_000, 2);
      BigDecimal more = value.add(number(random, 1_000_000, 2));
      assertThat(duty(rate, more, quantities))
          .as("%s on %s and %s", rate, value, more)
          .isGreaterThanOrEqualTo(duty(rate, value, quantities));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void adValoremDutyOfTwoHalvesIsTheDutyOfTheWhole(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < TRIES; i++) {
      AdValorem rate = AdValorem.ofPercent(number(random, 20_000, 3));
      BigDecimal one = number(random, 100_000_000, 2);
      BigDecimal other = number(random, 100_000_000, 2);
      assertThat(duty(rate, one, Quantities.none()).add(duty(rate, other, Quantities.none())))
          .isEqualByComparingTo(duty(rate, one.add(other), Quantities.none()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noTextMakesTheParserFail(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String letters = "0123456789.,%¢$/+ -kgFrefloron the case<>²\u200b";
    for (int i = 0; i < TRIES * 10; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      DutyExpression rate = DutyExpression.parse(text.toString());
      assertThat(DutyExpression.parse(rate.toString())).as(text.toString()).isEqualTo(rate);
    }
  }
}
