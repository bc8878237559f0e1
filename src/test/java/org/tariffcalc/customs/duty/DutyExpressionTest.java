package org.tariffcalc.customs.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.quantity.Unit;

class DutyExpressionTest {

  /** Left as some revision of the schedule prints it, markup and slips included. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'2.5% '|2.5%",
        "2.5% <u></u>|2.5%",
        "2.50%|2.5%",
        "14.5¢/m<sup>2 </sup>+ 0.4%|14.5¢/m2 + 0.4%",
        "<il>86.1¢/m<sup>2</sup></il> of recording surface|86.1¢/m2 of recording surface",
        "86.1¢/m2of recording surface|86.1¢/m2 of recording surface",
        "$1.13/m³|$1.13/m3",
        "40¢/kg +10.4%|40¢/kg + 10.4%",
        "2.2¢/kg  +  33.5%|2.2¢/kg + 33.5%",
        "22¢/kg on drained weght + 45%|22¢/kg on drained weight + 45%",
        "4.5¢/ liter|4.5¢/liter",
        "18.9¢/pf.liter|18.9¢/pf. liter",
        "0.3¢/line/ gross + 4.6%|0.3¢/line/gross + 4.6%",
        "$2/1,000 + 60%|$2/1000 + 60%",
        "$2.50/thou- sand + 40%|$2.50/1000 + 40%",
        "10¢/1,000 pins + 3.5%|10¢/1000 pins + 3.5%",
        "37% /|37%",
        "$2.70 each + 45% on the case + 35% on thebattery|$2.70 each + 45% on the case + 35% on the"
            + " battery",
        "5% on case and strap, band or bracelet|5% on the case and strap, band or bracelet",
        "$5.00 each|$5 each",
        "4.4c/kg|4.4¢/kg",
        "$0.044/kg|4.4¢/kg",
        "floor 15%|floor 15%",
        "'Free, under bond'|'Free, under bond'",
        "Free (See U.S. note 4 of this subchapter)|'Free, see U.S. note 4 of this subchapter'",
      })
  void printedTextHasOneCanonicalForm(String printed, String canonical) {
    DutyExpression rate = DutyExpression.parse(printed);

    assertThat(rate).hasToString(canonical);
    assertThat(rate.isComputable()).isTrue();
    assertThat(DutyExpression.parse(canonical)).isEqualTo(rate);
  }

  @Test
  void lessThanIsReadWhereThePrinterDroppedThan() {
    String printed =
        "4.3817¢/kg less 0.0622005¢ /kg for each degree under 100 degrees (and fractions of a"
            + " degree in proportion) but not less 2.831562¢ /kg";

    assertThat(DutyExpression.parse(printed)).isInstanceOf(SlidingScale.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The rate applicable to each garment in the ensemble if separately entered",
        "The rate of duty appli- cable to that article in the set subject to the high- est rate of"
            + " duty",
        "See additional U.S. note 1",
        "See 9822.04.01-9822.04.03",
        "The duty provided in the applicable subheading + 25%",
        "A duty upon the value of the repairs or alterations (see U.S. note 3 of this subchapter)",
        "3 percent of the fair retail value",
        "4.3% + 1.7¢/jewel + 0.2¢ for each other piece or part, but if consisting in part of a"
            + " plate or a set of plates the total duty shall not exceed the duty for the complete"
            + " movement",
      })
  void proseSendsTheReaderElsewhere(String printed) {
    DutyExpression rate = DutyExpression.parse(printed);

    assertThat(rate)
        .isInstanceOfSatisfying(
            Refer.class, r -> assertThat(r.kind()).isEqualTo(Refer.Kind.ELSEWHERE));
    assertThat(rate.toString()).doesNotContain("- ");
    assertThat(DutyExpression.parse(rate.toString())).isEqualTo(rate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5", "-5%", "5%%", "5% 3%", "5 %/kg", "4.4¢", "4.4¢/stone", "4.4¢/kgs", "5% on the lid",
            "1 4/3%", "1 1/0%",
        "$/kg", "¢/kg", "Free!", "5% +", "+ 5%", "floor", "floor 5¢/kg", "free", "twelve percent",
            "1.2.3%", "1,2%",
      })
  void shapeThatNobodyHasSeenIsNeverTakenForZero(String printed) {
    assertThat(DutyExpression.parse(printed))
        .isInstanceOfSatisfying(
            Refer.class, r -> assertThat(r.kind()).isEqualTo(Refer.Kind.NOT_UNDERSTOOD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "<il></il>", "\u200b"})
  void emptyPlaceIsNoRate(String printed) {
    assertThat(DutyExpression.parse(printed)).isEqualTo(Refer.nothing());
  }

  @Test
  void onlyFreeAndPlainPercentagesHaveAnAdValoremPercent() {
    assertThat(DutyExpression.parse("Free").adValoremPercent()).contains(BigDecimal.ZERO);
    assertThat(DutyExpression.parse("2.5%").adValoremPercent()).contains(new BigDecimal("2.5"));
    assertThat(DutyExpression.parse("6.5% on the entire set").adValoremPercent())
        .contains(new BigDecimal("6.5"));
    assertThat(DutyExpression.parse("33 1/3%").adValoremPercent())
        .hasValueSatisfying(
            percent -> assertThat(percent).isEqualByComparingTo("33.33333333333333333333"));
    for (String rate :
        List.of("4.4¢/kg", "4.4¢/kg + 3%", "6% on the case", "floor 15%", "See note 1", "")) {
      assertThat(DutyExpression.parse(rate).adValoremPercent()).as(rate).isEmpty();
    }
  }

  @Test
  void unitsNeededSayWhatAQuoteMustAskFor() {
    assertThat(DutyExpression.parse("2.5%").unitsNeeded()).isEmpty();
    assertThat(DutyExpression.parse("44¢ each + 2.8¢/jewel over 7 + 6% on the case").unitsNeeded())
        .extracting(Unit::example)
        .containsExactly("-q 100No", "-q 100jewel", "-q case=30%");
    assertThat(DutyExpression.parse("1.7¢/kg on lead content + 0.5¢/pf. liter").unitsNeeded())
        .extracting(Unit::example)
        .containsExactly("-q 100kg:lead", "-q 100pf.liter");
  }
}
