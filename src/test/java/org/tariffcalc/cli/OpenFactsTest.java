package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts that a code leaves open, and whether they matter. */
class OpenFactsTest {

  private static Answer quote(String goods) {
    return Answer.to(List.of(("quote " + goods).split(" ", -1)));
  }

  @Test
  void aDividedLineIsDecidedWhereEveryLineGivesWayToTheDutyOnTrucks() {
    // 8701.23.00.80 alone is a derivative of steel, and goods that pay the duty on trucks pay none
    // on steel (Proclamation 10984): 4% and 25%.
    Answer truck = quote("8701.23.00 -o DE -v 100000 -d 2025-12-01 --json");
    assertThat(truck.total("totalDuty")).isEqualByComparingTo("29000.00");
    assertThat(truck.json().path("complete").asBoolean()).isTrue();

    Answer other = quote("8701.23.00 -o DE -v 100000 -d 2025-12-01 --not 9903.74.01 --json");
    assertThat(other.json().path("complete").asBoolean()).isFalse();
    assertThat(other.json().path("missing").path(0).asText()).contains("ten-digit code");
  }

  @Test
  void theOtherCaseIsToldAlsoWhereItCostsTheSame() {
    // Goods of Mexico: 4% and 25%, of trucks or of the fentanyl duty.
    String goods = "8701.23.00 -o MX -v 100000 -d 2025-12-01 -f ";
    assertThat(quote(goods + "table").out().replaceAll("\\s+", " "))
        .contains("29,000.00, 29%, the same");
    assertThat(quote(goods + "markdown").out()).contains("29,000.00, 29%, the same.");
  }

  @Test
  void anInTransitRuleThatIsClaimedNamesWhatItNeeds() {
    String goods = "9503.00.00 -o CN -v 10000 -d 2025-05-01 --claim 9903.01.28";
    assertThat(quote(goods).err())
        .contains("loaded before 2025-04-05 by ocean")
        .contains("needs --loaded DATE and --mode ocean");
    assertThat(quote(goods + " --loaded 2025-04-01").err()).contains("needs --mode ocean");
    assertThat(quote(goods + " --loaded 2025-04-01 --mode ocean").exitCode()).isZero();
  }
}
