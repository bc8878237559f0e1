package org.tariffcalc.customs.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.duty.DutyExpression;

class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2500kg|2,500 kg",
        "2,500.5 KG|2,500.5 kg",
        " 500 No |500 No.",
        "500No.|500 No.",
        "500pcs|500 No.",
        "12doz|12 doz.",
        "12 Dz Pcs|12 doz.",
        "3 doz. prs.|3 doz. prs.",
        "1.5t|1.5 t",
        "30kg:lead|30 kg on lead content",
        "30kg: Lead|30 kg on lead content",
        "30 Pb kg|30 kg on lead content",
        "5kg:sugars|5 kg of total sugars",
        "5 kg ttl sug|5 kg of total sugars",
        "20cy kg|20 clean kg",
        "137clean kg|137 clean kg",
        "137cleankg|137 clean kg",
        "137 kg clean|137 clean kg",
        "30 kg on lead content|30 kg on lead content",
        "30 kg of lead|30 kg on lead content",
        "30 kg on nickel content|30 kg on nickel content",
        "5 kg of total sugars|5 kg of total sugars",
        "5 kg of sugar|5 kg of total sugars",
        "8 kg on drained weight|8 kg on drained weight",
        "8 kg, including weight of container|8 kg, including weight of container",
        "3 1000 pins|3 1000 pins",
        "2 gross of immediate containers|2 gross of immediate containers",
        "96 degrees of polarization|96 degrees of polarization",
        "96 degrees of polarization|96 degrees of polarization",
        "30 % value of the case|30 % value of the case",
        "12 USD value of the battery|12 USD value of the battery",
        "96degrees|96 degrees of polarization",
        "14 W|14 W",
        "7 kg cmsc|7 kg on cmsc content",
        "10 m²|10 m2",
        "500|500",
        "0|0",
        "case=30%|30 % value of the case",
        "battery=0.80|0.8 USD value of the battery",
        "battery=$0.80|0.8 USD value of the battery",
        "sight = 20 USD|20 USD value of the sight",
      })
  void quantityIsReadAsTyped(String typed, String read) {
    assertThat(Quantity.parse(typed)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "kg",
        "-5kg",
        "-0.01",
        "5stone",
        "5kg:",
        "1.2.3kg",
        "1,23kg",
        "1e5kg",
        "5..kg",
        ".",
        "٣kg",
        "9999999999999999kg",
        "1000000000000000000000000000000000000000kg",
        "101degrees",
        "case=",
        "case=101%",
        "case=-1%",
        "lid=5%",
        "=5%",
        "case=5kg",
        "case=5%%",
        "5 kg kg",
        "NaN",
        "0x10",
      })
  void whatIsNoQuantityIsRefusedWithAWayOut(String typed) {
    assertThatThrownBy(() -> Quantity.parse(typed))
        .isInstanceOfSatisfying(
            UsageError.class,
            error -> {
              assertThat(error.wrong()).contains("quantity '" + typed.strip() + "'");
              assertThat(error.remedy()).isNotBlank();
            });
  }

  @ParameterizedTest
  @EnumSource(PlainUnit.class)
  void printedUnitIsReadAgain(PlainUnit unit) {
    if (Set.of(PlainUnit.NONE, PlainUnit.UNRATED, PlainUnit.VALUE, PlainUnit.SHARE)
        .contains(unit)) {
      return;
    }
    assertThat(Unit.parse(unit.printed())).contains(Unit.of(unit));
  }

  @Test
  void exampleOfAUnitIsAQuantityThatAnswersIt() {
    for (Unit unit :
        DutyExpression.parse(
                "1¢/kg of total sugars + 2¢/pf. liter + 3¢/jewel + 4¢/lin. m + 5¢/line/gross")
            .unitsNeeded()) {
      Quantity example = Quantity.parse(unit.example().substring("-q ".length()));
      assertThat(Quantities.of(example).amountIn(unit)).as(unit.example()).isPresent();
    }
  }

  @Test
  void litresAreNeverKilograms() {
    assertThat(Quantities.of(Quantity.parse("5liters")).amountIn(Unit.of(PlainUnit.KG))).isEmpty();
  }

  @Test
  void dozenConvertsToPiecesAndGross() {
    Quantities twelveDozen = Quantities.of(Quantity.parse("12doz"));

    assertThat(twelveDozen.amountIn(Unit.of(PlainUnit.EACH)))
        .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("144"));
    assertThat(twelveDozen.amountIn(Unit.of(PlainUnit.GROSS)))
        .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("1"));
  }
}
