package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of products in place of one code. */
class ListOfProductsTest {

  @TempDir private Path folder;
  private String list = "";

  @BeforeEach
  void twoProducts() throws IOException {
    list =
        Files.writeString(
                folder.resolve("products.csv"),
                "id,code,origin,value\nSOFA,9401.61.60.11,VN,18000\nTOY,9503.00.00,CN,10000\n")
            .toString();
  }

  /** Sofas of Vietnam pay 25%, from 1 January 2027 30% (Proclamation 11000). */
  @Test
  void nextSaysOfEachUntilWhenItHolds() {
    Answer answer = Answer.to("next", list, "-d", "2026-11-29");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .contains("SOFA: 25%, holds until 2026-12-31")
        .contains("From 2027-01-01: duty 25% -> 30%")
        .contains("TOY: 12.5%");
    JsonNode json = Answer.to("next", list, "-d", "2026-11-29", "--json").json();
    assertThat(json.at("/products/0/id").asText()).isEqualTo("SOFA");
    assertThat(json.at("/products/0/next/holdsTo").asText()).isEqualTo("2026-12-31");
    assertThat(json.at("/products/0/next/today/totalDuty").decimalValue())
        .isEqualByComparingTo("4500.00");
  }

  @Test
  void compareRanksEachProductByOrigin() {
    JsonNode json =
        Answer.to("compare", list, "--origins", "DE,VN", "-d", "2026-11-29", "--json").json();

    assertThat(json.path("products")).hasSize(2);
    // Toys of Germany pay 10%, of China and Vietnam 12.5% (U.S. note 52).
    assertThat(json.at("/products/1/choices/0/origin").asText()).isEqualTo("DE");
    assertThat(json.at("/products/1/choices/0/totalDuty").decimalValue())
        .isEqualByComparingTo("1000.00");
    assertThat(json.at("/products/1/choices")).hasSize(3);
    assertThat(Answer.to("compare", list, "--origins", "DE", "-d", "2026-11-29").out())
        .contains("SOFA")
        .contains("Germany");
  }

  @Test
  void whatIsNotAskedOrNotReadIsRefused() throws IOException {
    BadInputTest.assertRefused(Answer.to("compare", list), 2);
    BadInputTest.assertRefused(Answer.to("compare", list, "--origins", "DE", "-f", "csv"), 2);
    BadInputTest.assertRefused(Answer.to("next", "9503.00.00"), 2);
    BadInputTest.assertRefused(Answer.to("compare", "9503.00.00", "--origins", "CN,VN"), 2);
    BadInputTest.assertRefused(
        Answer.to("next", folder.resolve("no.csv").toString(), "-o", "CN"), 66);
    String bad =
        Files.writeString(
                folder.resolve("bad.csv"),
                "id,code,origin,value\nTOY,9503.00.00,CN,10000\nNOT,x,CN,1\n")
            .toString();
    assertThat(Answer.to("next", bad, "-d", "2026-11-29").exitCode()).isEqualTo(65);
    assertThat(Answer.to("next", bad, "-d", "2026-11-29").out()).contains("NOT: no figure, line 3");
  }
}
