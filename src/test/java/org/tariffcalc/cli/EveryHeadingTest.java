package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.OtherHeadings;
import org.tariffcalc.tables.query.HeadingUses;

/**
 * Every heading 9903 that the schedule printed from 2025 Basic to 2026 Revision 21 is answered: by
 * the measures, exemptions and lists that use it, or by what else is known of it.
 */
class EveryHeadingTest {

  private static final Path PRINTED = Path.of("src/test/resources/headings-of-chapter-99.txt");

  @Test
  void everyPrintedHeadingIsAnswered() throws IOException {
    RateTables tables = RateTables.open(Path.of("rates"));
    List<String> unknown = new ArrayList<>();
    for (String heading : Files.readAllLines(PRINTED)) {
      if (OtherHeadings.of(heading, tables.otherHeadings()).isEmpty()
          && HeadingUses.of(heading, tables).isEmpty()) {
        unknown.add(heading);
      }
    }

    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9903.80.06", "9903.81.26", "9903.78.02", "9903.89.05", "9903.52.01"})
  void headingOutsideTheMeasuresHasAuthorityDutyDatesActRefundAndDrawback(String heading) {
    JsonNode json = Answer.to(List.of("rates", "show", heading, "--json")).json();

    for (String field : List.of("authority", "duty", "drawback", "refund", "about")) {
      assertThat(json.path(field).asText()).as(field).isNotBlank();
    }
    assertThat(json.has("to")).isTrue();
    assertThat(json.path("legalBasis")).isNotEmpty();
  }

  @Test
  void quotaOfKoreanSteelEndsWithItsExemption() {
    assertThat(Answer.to(List.of("rates", "show", "9903.80.06")).out())
        .contains("absolute", "from 2018-06-01 to 2025-03-11", "Proclamation 10896");
  }
}
