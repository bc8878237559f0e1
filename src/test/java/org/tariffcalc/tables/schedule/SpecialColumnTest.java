package org.tariffcalc.tables.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.customs.duty.DutyExpression;

class SpecialColumnTest {

  /** Left as some revision of the schedule prints it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Free (A+,AU,BH,E*, IL, S, SG)|Free (A+,AU,BH,E*,IL,S,SG)",
        "Free(A, AU, BH,CL, CO)|Free (A,AU,BH,CL,CO)",
        "Free (A,AU,SG)2.7% (JP)|Free (A,AU,SG) 2.7% (JP)",
        "Free (A,AU,SG)8.8¢/liter(JO)|Free (A,AU,SG) 8.8¢/liter (JO)",
        "Free (AU,MA,.OM,P) |Free (AU,MA,OM,P)",
        "Free (A,E IL,SG)|Free (A,E,IL,SG)",
        "Free (BH) See 9919.04.50, 9919.04.57 (PA (PA)|Free (BH) See 9919.04.50, 9919.04.57 (PA)",
        "Free (A,L,KR,L,MA)|Free (A,L,KR,MA)",
        "52.8¢/kg  + 4.3% (S+)|52.8¢/kg + 4.3% (S+)",
        "Free|Free",
        "Free (AU) A duty upon the value of the repairs oralterations (see U.S. note 3 of this"
            + " subchapter) (B,C,)|Free (AU) A duty upon the value of the repairs oralterations"
            + " (see U.S. note 3 of this subchapter) (B,C)",
        "'Free (See U.S. note 4 of this subchapter)'|'Free, see U.S. note 4 of this subchapter'",
        "The rate provided for beneficiary countries in heading 9901.00.50 (PA)"
            + "|The rate provided for beneficiary countries in heading 9901.00.50 (PA)",
      })
  void printedColumnHasOneCanonicalForm(String printed, String canonical) {
    SpecialColumn column = SpecialColumn.parse(printed);

    assertThat(column).hasToString(canonical);
    assertThat(SpecialColumn.parse(canonical)).isEqualTo(column);
  }

  @Test
  void eachSymbolHasItsOwnRate() {
    SpecialColumn column =
        SpecialColumn.parse("Free (BH,CL,S,S+) 1.7% (KR) See 9822.04.01-9822.04.03 (AU)");

    assertThat(column.rateOf("CL")).contains(DutyExpression.parse("Free"));
    assertThat(column.rateOf("KR")).contains(DutyExpression.parse("1.7%"));
    assertThat(column.rateOf("AU").orElseThrow().isComputable()).isFalse();
    assertThat(column.rateOf("A")).isEmpty();
    assertThat(column.symbols()).containsExactly("BH", "CL", "S", "S+", "KR", "AU");
  }

  @Test
  void emptyColumnNamesNobody() {
    assertThat(SpecialColumn.parse(" \n").entries()).isEmpty();
  }
}
