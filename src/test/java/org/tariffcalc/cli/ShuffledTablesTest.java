package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariffcalc.cli.RandomShipments.Drawn;

/** What yields to what stands in the tables' words, never in the order of their lines. */
class ShuffledTablesTest {

  @TempDir private Path temporary;

  static Stream<Long> seeds() {
    return LongStream.of(11, 12).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderOfMeasuresProgramsAndExemptionSetsChangesNoFigure(long seed) {
    TableCopy shuffled = TableCopy.in(temporary.resolve("rates"), ".json");
    shuffled.shuffle(new SplittableRandom(seed), "measures", "programs", "exemptionSets");
    shuffled.sealed();

    RandomShipments.from(seed * 1000, 40)
        .forEach(
            drawn ->
                assertThat(figures(drawn, shuffled)).as("%s", drawn).isEqualTo(figures(drawn)));
  }

  private static Map<String, BigDecimal> figures(Drawn drawn, TableCopy tables) {
    return figures(Answer.to(drawn.quote("--json", "--rates", tables.directory().toString())));
  }

  private static Map<String, BigDecimal> figures(Drawn drawn) {
    return figures(Answer.to(drawn.quote("--json")));
  }

  private static Map<String, BigDecimal> figures(Answer answer) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (JsonNode charge : answer.json().path("charges")) {
      String key = charge.path("measure").asText() + " " + charge.path("heading").asText();
      figures.merge(key, charge.path("amount").decimalValue(), BigDecimal::add);
    }
    for (String total : new String[] {"totalDuty", "totalTaxesAndFees", "landedCost"}) {
      figures.put(total, answer.total(total));
    }
    return figures;
  }
}
