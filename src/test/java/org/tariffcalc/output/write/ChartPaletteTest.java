package org.tariffcalc.output.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One program has one color, in every picture. */
class ChartPaletteTest {

  @ParameterizedTest
  @ValueSource(strings = {"us-on-china", "us-on-world", "china-on-us"})
  void everyProgramOfTheTablesHasAColor(String table) throws java.io.IOException {
    String text = Files.readString(Path.of("rates", table + ".json"));
    Matcher programs = Pattern.compile("\"program\": \"([^\"]+)\"").matcher(text);
    while (programs.find()) {
      assertThat(ChartPalette.knows(programs.group(1))).as(programs.group(1)).isTrue();
    }
  }

  @Test
  void feesAndTheBaseRateAreToldApart() {
    assertThat(ChartPalette.FEES).isNotEqualTo(ChartPalette.of("base"));
  }

  @Test
  void aSentenceForAPageNamesNoOption() {
    assertThat(WithoutOptions.of("--program S (USMCA): 10,000.00"))
        .isEqualTo("program S (USMCA): 10,000.00");
  }

  @Test
  void linesKeepTheirRoom() {
    assertThat(Lettering.lines("percent of the customs value", 11, false, 80))
        .hasSizeGreaterThan(1)
        .allMatch(line -> Lettering.width(line, 11, false) <= 80);
  }
}
