package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;

/**
 * What the statute leaves out of an emergency duty by the kind of the goods and not by their code:
 * donations and informational materials (50 U.S.C. 1702(b)(2), (3)). Nobody can see it from a code,
 * so the claim is named where such goods are common.
 */
class KindsOfGoodsTest {

  /** Savings on 10,000 are the rates of the duties: 20% and 10% of China, 25% and 25% of India. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4901.99.00.70 -o CN -d 2025-09-23|9903.01.22=2000
          9701.21.00 -o CN -d 2025-09-23|9903.01.22=2000 9903.01.31=1000
          8523.49.40.00 -o IN -d 2025-09-23|9903.01.31=2500 9903.01.89=2500
          4911.91.20 -o BR -d 2025-09-23|9903.01.31=1000 9903.01.80=4000
          9701.21.00 -o DE -d 2026-03-01|9903.03.11=1000
          8523.49.40.00 -o VN -d 2026-08-23|9903.05.92=1250
          6201.20.11 -o VN -d 2026-03-01 -q 10kg|9903.03.10=1000
          7326.90.86 -o VN -d 2026-03-01|
          """)
  void theClaimIsNamedWithWhatItSaves(String arguments, String expected) {
    Map<String, String> savings = new TreeMap<>();
    for (JsonNode each : quote(arguments).json().path("reliefs")) {
      String claim = each.path("claim").asText();
      if (claim.startsWith("--claim") && each.path("name").asText().matches("(don|inform).*")) {
        savings.put(
            claim.substring("--claim ".length()),
            each.path("saves").decimalValue().setScale(0).toPlainString());
      }
    }

    assertThat(String.join(" ", savings.entrySet().stream().map(Object::toString).toList()))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void mailNamesTheClaimToo() {
    JsonNode reliefs =
        quote("4901.99.00.93 -o GB -d 2025-09-23 --mode post --value 100").json().path("reliefs");

    assertThat(reliefs).hasSize(1);
    assertThat(reliefs.path(0).path("claim").asText()).isEqualTo("--claim 9903.01.31");
    assertThat(reliefs.path(0).path("saves").decimalValue()).isEqualByComparingTo(BigDecimal.TEN);
  }

  @Test
  void everyExemptionOfDonationsAndInformationalMaterialsSaysWhereItIsNamed() {
    RateTables tables = RateTables.open(Path.of("rates"));
    int found = 0;
    for (Measure measure : tables.allMeasures()) {
      for (Exemption exemption : tables.exemptionsOf(measure)) {
        if (exemption.reason().matches("(donation|informational).*")) {
          found++;
          assertThat(exemption.isOfKindsOfGoods()).as(exemption.heading()).isTrue();
        }
      }
    }
    assertThat(found).isGreaterThan(18);
  }

  private static Answer quote(String arguments) {
    List<String> all = new ArrayList<>(List.of("quote", "--json"));
    all.addAll(List.of(arguments.split(" ")));
    if (!all.contains("--value")) {
      all.addAll(List.of("--value", "10000"));
    }
    return Answer.to(all);
  }
}
