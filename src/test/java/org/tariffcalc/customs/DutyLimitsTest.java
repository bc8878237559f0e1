package org.tariffcalc.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.duty.AdValorem;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.customs.duty.Floor;
import org.tariffcalc.customs.duty.PartRate;
import org.tariffcalc.customs.duty.SlidingScale;
import org.tariffcalc.customs.duty.Specific;
import org.tariffcalc.customs.quantity.Constituent;
import org.tariffcalc.customs.quantity.PlainUnit;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.customs.quantity.Unit;

/** Rates, values and quantities exactly at their limits, and just beyond. */
class DutyLimitsTest {

  private static final BigDecimal LESS_THAN_NOTHING = new BigDecimal("-0.0001");
  private static final Unit KG = Unit.of(PlainUnit.KG);

  @Test
  void nothingIsARateAndAValueButNotLessThanNothing() {
    assertThat(AdValorem.ofPercent(BigDecimal.ZERO).whole()).isZero();
    assertThat(new Floor(BigDecimal.ZERO).percent()).isZero();
    assertThat(new Specific(BigDecimal.ZERO, KG, 0).over()).isZero();
    assertThat(new PartRate(BigDecimal.ZERO, List.of(Constituent.CASE)).percent()).isZero();
    assertThat(ChargeBase.of(BigDecimal.ZERO).value()).isZero();
    assertThat(new Quantity(BigDecimal.ZERO, KG).amount()).isZero();

    refuses(() -> AdValorem.ofPercent(LESS_THAN_NOTHING));
    refuses(() -> new Floor(LESS_THAN_NOTHING));
    refuses(() -> new Specific(LESS_THAN_NOTHING, KG, 0));
    refuses(() -> new Specific(BigDecimal.ONE, KG, -1));
    refuses(() -> new PartRate(LESS_THAN_NOTHING, List.of(Constituent.CASE)));
    refuses(() -> ChargeBase.of(LESS_THAN_NOTHING));
    refuses(() -> new Quantity(LESS_THAN_NOTHING, KG));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "7, 8"})
  void aFractionOfAPercentIsLessThanOne(int numerator, int denominator) {
    assertThatCode(() -> new AdValorem(BigDecimal.ONE, numerator, denominator))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "2, 2", "3, 2", "0, 0", "0, -1"})
  void otherFractionsAreNone(int numerator, int denominator) {
    refuses(() -> new AdValorem(BigDecimal.ONE, numerator, denominator));
  }

  @Test
  void noShipmentHoldsMoreThanTenToTheFifteenth() {
    assertThat(Quantity.parse("1000000000000000kg").amount()).isEqualByComparingTo("1e15");
    assertThatThrownBy(() -> Quantity.parse("1000000000000001kg")).isInstanceOf(UsageError.class);
    assertThat(new Quantity(new BigDecimal("1e15"), KG).amount()).isEqualByComparingTo("1e15");
    refuses(() -> new Quantity(new BigDecimal("1000000000000001"), KG));
  }

  @Test
  void aPartIsAtMostTheWhole() {
    assertThat(Quantity.parse("case=100%").amount()).isEqualByComparingTo("100");
    assertThatThrownBy(() -> Quantity.parse("case=100.01%")).isInstanceOf(UsageError.class);
    assertThatCode(() -> Quantities.of(Quantity.parse("case=70%"), Quantity.parse("strap=30%")))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> Quantities.of(Quantity.parse("case=70%"), Quantity.parse("strap=30.01%")))
        .isInstanceOf(UsageError.class);
  }

  // 6% on a case worth all of 100 dollars is 6 dollars; one worth a cent more is refused.
  @Test
  void aPartGivenInDollarsIsWorthAtMostTheGoods() {
    PartRate rate = new PartRate(new BigDecimal(6), List.of(Constituent.CASE));
    BigDecimal value = new BigDecimal(100);

    DutyResult all =
        rate.evaluate(new ChargeBase(value, Quantities.of(Quantity.parse("case=100"))));
    assertThat(((DutyResult.Amount) all).exact()).isEqualByComparingTo("6");
    assertThatThrownBy(
            () ->
                rate.evaluate(new ChargeBase(value, Quantities.of(Quantity.parse("case=100.01")))))
        .isInstanceOf(UsageError.class);
  }

  // 2 cents less 0.1 cent for each degree under 100, at least 1 cent: at 90 degrees the two meet.
  @ParameterizedTest
  @CsvSource({
    "100, 2.00, (2¢ - 0.1¢ × 0)/kg × 100 kg",
    "91, 1.10, (2¢ - 0.1¢ × 9)/kg × 100 kg",
    "90, 1.00, (2¢ - 0.1¢ × 10)/kg × 100 kg",
    "89, 1.00, 1¢/kg × 100 kg",
  })
  void sugarSlidesDownToItsLeastRate(String degrees, String duty, String arithmetic) {
    DutyResult result = sugar().evaluate(sugar(degrees));

    assertThat(((DutyResult.Amount) result).exact()).isEqualByComparingTo(duty);
    assertThat(((DutyResult.Amount) result).arithmetic()).isEqualTo(arithmetic);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.1", "101"})
  void sugarHasAtMostAHundredDegrees(String degrees) {
    assertThatThrownBy(() -> sugar().evaluate(sugar(degrees))).isInstanceOf(UsageError.class);
  }

  @Test
  void sugarNeedsWeightAndDegrees() {
    assertThat(sugar().unitsNeeded()).containsExactly(KG, Unit.of(PlainUnit.DEGREE));
  }

  private static SlidingScale sugar() {
    return new SlidingScale(
        new BigDecimal("0.02"), new BigDecimal("0.001"), new BigDecimal("0.01"));
  }

  private static ChargeBase sugar(String degrees) {
    return new ChargeBase(
        new BigDecimal(1000),
        Quantities.of(Quantity.parse("100kg"), Quantity.parse(degrees + "degrees")));
  }

  private static void refuses(ThrowingCallable made) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
  }
}
