package org.tariffcalc.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.customs.duty.DutyResult.Amount;
import org.tariffcalc.customs.duty.DutyResult.NeedsQuantity;
import org.tariffcalc.customs.duty.Floor;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.customs.quantity.Unit;

class DutyAmountTest {

  private static ChargeBase base(String value, String... quantities) {
    List<Quantity> parsed = new ArrayList<>();
    for (String quantity : quantities) {
      parsed.add(Quantity.parse(quantity));
    }
    return new ChargeBase(new BigDecimal(value), new Quantities(parsed));
  }

  private static String arithmetic(String rate, ChargeBase base) {
    return ((Amount) DutyExpression.parse(rate).on(base)).arithmetic();
  }

  private static List<String> missing(String rate, ChargeBase base) {
    return ((NeedsQuantity) DutyExpression.parse(rate).on(base))
        .units().stream().map(Unit::toString).toList();
  }

  @ParameterizedTest(name = "{0}: {1} on {2} and {3} is {4}")
  @CsvFileSource(
      resources = "/cases/duty-expressions/amounts.csv",
      delimiter = '|',
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void everyShapeOfRateGivesTheAmountWorkedByHand(
      String provision,
      String rate,
      String value,
      @Nullable String quantities,
      BigDecimal amount,
      String working) {
    ChargeBase base = quantities == null ? base(value) : base(value, quantities.split("; ", -1));

    DutyResult result = DutyExpression.parse(rate).on(base);

    assertThat(result).as("%s: %s", provision, working).isInstanceOf(Amount.class);
    assertThat(((Amount) result).exact()).isEqualByComparingTo(amount);
  }

  @Test
  void thirdsAreCarriedFarBelowTheCent() {
    Amount amount = (Amount) DutyExpression.parse("33 1/3%").on(base("10000"));

    assertThat(amount.exact().setScale(10, java.math.RoundingMode.DOWN))
        .isEqualByComparingTo("3333.3333333333");
    assertThat(amount.arithmetic()).isEqualTo("33 1/3% × 10,000.00");
  }

  @Test
  void arithmeticCanBeRedoneByAClerk() {
    assertThat(arithmetic("Free", base("10000"))).isEqualTo("Free");
    assertThat(arithmetic("20%", base("10000"))).isEqualTo("20% × 10,000.00");
    assertThat(arithmetic("4.4¢/kg", base("10000", "2500kg"))).isEqualTo("4.4¢/kg × 2,500 kg");
    assertThat(arithmetic("76¢/pr. + 32%", base("1000", "100pr")))
        .isEqualTo("76¢/pr. × 100 pr. + 32% × 1,000.00");
    assertThat(arithmetic("51¢ each + 5.3% on the battery", base("1000", "100", "battery=2%")))
        .isEqualTo("51¢ each × 100 No. + 5.3% on the battery × 20.00");
    assertThat(
            arithmetic("3.9% on the movement and case", base("1000", "movement=600", "case=350")))
        .isEqualTo("3.9% on the movement and case × (600.00 + 350.00)");
    assertThat(arithmetic("2.8¢/jewel over 7", base("1000", "10No", "150jewels")))
        .isEqualTo("2.8¢/jewel over 7 × (150 jewels - 7 × 10 No.)");
    assertThat(arithmetic("89.6¢/1000", base("1000", "2500No")))
        .isEqualTo("89.6¢/1000 × 2.5 thousand");
  }

  @Test
  void slidingScaleShowsTheStepsItTook() {
    String sugar =
        "3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree"
            + " in proportion) but not less than 3.143854¢/kg";

    assertThat(arithmetic(sugar, base("1", "1000kg", "96degrees")))
        .isEqualTo("(3.6606¢ - 0.020668¢ × 4)/kg × 1,000 kg");
    assertThat(arithmetic(sugar, base("1", "1000kg", "70degrees")))
        .isEqualTo("3.143854¢/kg × 1,000 kg");
  }

  @Test
  void missingQuantitiesAreNamedInTheOrderOfTheRate() {
    assertThat(missing("4.4¢/kg", base("100"))).containsExactly("kg");
    assertThat(missing("4.4¢/kg", base("100", "12doz"))).containsExactly("kg");
    assertThat(missing("1.7¢/kg on lead content", base("100", "2000kg")))
        .containsExactly("kg on lead content");
    assertThat(missing("4.4¢/liter + 31.4¢/pf. liter", base("100", "10liters")))
        .containsExactly("pf. liter");
    assertThat(missing("44¢ each + 6% on the case + 5.3% on the battery", base("100", "case=1%")))
        .containsExactly("No.", "value of the battery");
    assertThat(
            missing(
                "3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of"
                    + " a degree in proportion) but not less than 3.143854¢/kg",
                base("100", "5kg")))
        .containsExactly("degrees of polarization");
  }

  @Test
  void bareNumberCountsForNothingWhenTwoUnitsAreAskedFor() {
    assertThat(missing("4.4¢/liter + 31.4¢/pf. liter", base("100", "10")))
        .containsExactly("liter", "pf. liter");
  }

  @Test
  void pairIsNotTwoPieces() {
    assertThat(missing("76¢/pr.", base("100", "200No"))).containsExactly("pr.");
  }

  @ParameterizedTest
  @CsvSource({"100kg, 0.1t", "12No, 1doz", "1000 ml, 1 liter"})
  void sameQuantityInTwoUnitsIsAccepted(String one, String other) {
    assertThat(base("1", one, other).quantities().all()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"100kg, 1t", "12No, 2doz", "5, 6", "case=10%, case=20%", "case=10%, case=5"})
  void twoAnswersToOneQuestionAreRefused(String one, String other) {
    assertThatThrownBy(() -> base("1", one, other)).isInstanceOf(UsageError.class);
  }

  @Test
  void partsNeverMakeUpMoreThanTheWhole() {
    assertThatThrownBy(() -> base("100", "case=60%", "strap=50%"))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("110%");
    DutyExpression onTheCase = DutyExpression.parse("6% on the case");
    ChargeBase tooMuch = base("100", "case=100.01");
    assertThatThrownBy(() -> onTheCase.on(tooMuch))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("100.01");
  }

  @Test
  void floorGivesTheWholeDutyWithTheBaseDutyInIt() {
    DutyExpression floor = DutyExpression.parse("floor 15%");

    assertThat(((Amount) floor.on(base("10000"))).exact()).isEqualByComparingTo("1500");
    assertThat(floor.adValoremPercent()).isEmpty();
    assertThat(((Floor) floor).percent()).isEqualByComparingTo("15");
  }

  @Test
  void referenceGivesNoAmountAtAll() {
    DutyExpression rate = DutyExpression.parse("See additional U.S. note 1");

    assertThat(rate.on(base("10000")))
        .isEqualTo(new DutyResult.Refers("See additional U.S. note 1"));
    assertThat(rate.isComputable()).isFalse();
  }
}
