package org.tariffcalc.assess.stacking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.duty.AdValorem;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ProductList;

/** Goods on the lists of two metals: what is one metal is not the other. */
class MetalContentTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
  private static final BigDecimal VALUE = new BigDecimal("10000.00");
  private static final Set<String> METALS =
      Set.of("section-232-steel", "section-232-aluminum", "section-232-copper");

  private static Set<CommodityCode> codesOf(String list) {
    Set<CommodityCode> codes =
        new TreeSet<>((one, other) -> one.dotted().compareTo(other.dotted()));
    for (ProductList.Group group : TABLES.list(list).groups()) {
      if (group.onContent() && group.period().contains(DAY)) {
        for (String code : group.codes()) {
          if (code.length() >= 8) {
            codes.add(CommodityCode.of(code));
          }
        }
      }
    }
    return codes;
  }

  private static Set<CommodityCode> codesOfBoth(String one, String other) {
    Set<CommodityCode> codes = codesOf(one);
    codes.retainAll(codesOf(other));
    return codes;
  }

  private static Assessment assessed(
      CommodityCode code, String origin, LocalDate day, String metal, int percent) {
    Shipment goods =
        Shipment.ofUnlistedGoods(origin, "US", day, VALUE)
            .withCode(code)
            .withBaseRate(AdValorem.ofPercent(BigDecimal.ZERO))
            .withContent(metal, BigDecimal.valueOf(percent));
    return new Assessor(TABLES).figures(goods);
  }

  private static BigDecimal metalOf(Assessment assessment) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Charge charge : assessment.charges()) {
      if (METALS.contains(charge.program())) {
        sum = sum.add(charge.base());
      }
    }
    return sum;
  }

  @ParameterizedTest(name = "{0} and {1} of {2}")
  @CsvSource({
    "steel, aluminum, CN",
    "steel, aluminum, GB",
    "steel, aluminum, VN",
    "steel, aluminum, BR",
    "aluminum, steel, CN",
    "aluminum, steel, MX",
    "copper, aluminum, CN",
    "copper, aluminum, JP"
  })
  void metalsNeverComeToMoreThanTheValue(String metal, String other, String origin) {
    List<String> over = new ArrayList<>();
    Set<CommodityCode> codes = codesOfBoth("s232-" + metal, "s232-" + other);
    assertThat(codes).isNotEmpty();
    for (CommodityCode code : codes) {
      for (int percent : new int[] {0, 60, 100}) {
        Assessment assessment = assessed(code, origin, DAY, metal, percent);
        if (metalOf(assessment).compareTo(VALUE) > 0) {
          over.add(code.dotted() + " with " + percent + "%: " + metalOf(assessment));
        }
        if (percent == 100 && assessment.filing().size() > assessment.charges().size() + 2) {
          over.add(code.dotted() + " files " + assessment.filing());
        }
      }
    }
    assertThat(over).isEmpty();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "CN, 2025-04-05",
    "CN, 2025-06-03",
    "VN, 2025-04-09",
    "JP, 2025-05-01",
    "GB, 2025-06-03",
    "BR, 2025-04-05",
    "IN, 2025-06-03",
    "DE, 2025-04-10"
  })
  void noDerivativePaysTheReciprocalDutyBeforeJune2025(String origin, LocalDate day) {
    // EO 14257 s. 3(b)(ii), CBP FAQ of 8 May 2025: on no part of the value.
    List<String> charged = new ArrayList<>();
    for (String metal : List.of("steel", "aluminum")) {
      for (ProductList.Group group : TABLES.list("s232-" + metal).groups()) {
        if (group.period().contains(day)) {
          for (String code : group.codes()) {
            if (code.length() >= 8
                && paysBoth(assessed(CommodityCode.of(code), origin, day, metal, 40))) {
              charged.add(code);
            }
          }
        }
      }
    }
    assertThat(charged).isEmpty();
  }

  private static boolean paysBoth(Assessment assessment) {
    boolean paysReciprocal =
        assessment.charges().stream().anyMatch(each -> each.program().equals("ieepa-reciprocal"));
    return paysReciprocal && metalOf(assessment).signum() > 0;
  }

  @Test
  void twoUndeclaredMetalsStillCountWholeEach() {
    Shipment goods =
        Shipment.ofUnlistedGoods("VN", "US", DAY, VALUE).withCode(CommodityCode.of("9403999040"));
    Assessment assessment = new Assessor(TABLES).figures(goods);
    assertThat(metalOf(assessment)).isEqualByComparingTo("20000.00");
    assertThat(assessment.openMetals()).containsExactlyInAnyOrder("steel", "aluminum");
  }
}
