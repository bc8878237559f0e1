package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.assess.answer.FigureColumns;
import org.tariffcalc.cli.RandomShipments.Drawn;

/** Rows have the figures of quotes. */
class BatchPropertiesTest {

  private static final Map<String, String> COLUMNS = columns();

  @ParameterizedTest(name = "60 shipments from seed {0}")
  @ValueSource(longs = {1, 1001, 2001})
  void rowHasTheFiguresThatAQuoteHas(long seed) {
    List<Drawn> shipments = RandomShipments.from(seed, 60).toList();
    StringBuilder rows =
        new StringBuilder("code,origin,value,entry_date,mode,loaded_date,us_content\n");
    for (Drawn each : shipments) {
      rows.append(row(each)).append('\n');
    }

    List<NamedCsvRecord> batch =
        records(Answer.fed(rows.toString().getBytes(UTF_8), List.of("batch", "-")));

    assertThat(batch).hasSameSizeAs(shipments);
    for (int i = 0; i < shipments.size(); i++) {
      Answer answer = Answer.to(shipments.get(i).quote("--format", "csv"));
      if (answer.exitCode() == 0) {
        NamedCsvRecord quote = records(answer).get(0);
        for (String column : FigureColumns.NAMES) {
          assertThat(batch.get(i).getField(column))
              .as("%s of %s", column, shipments.get(i))
              .isEqualTo(quote.getField(column));
        }
        assertThat(batch.get(i).getField("error")).as("%s", shipments.get(i)).isEmpty();
      } else {
        assertThat(answer.err())
            .as("%s", shipments.get(i))
            .startsWith("tariff: " + batch.get(i).getField("error") + "\n");
      }
    }
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("--origin", "");
    columns.put("--value", "");
    columns.put("--date", "");
    columns.put("--mode", "");
    columns.put("--loaded", "");
    columns.put("--content", "");
    return columns;
  }

  private static String row(Drawn drawn) {
    Map<String, String> cells = new LinkedHashMap<>(COLUMNS);
    List<String> question = new ArrayList<>(drawn.question());
    String code = question.remove(0);
    for (int i = 0; i < question.size(); i += 2) {
      cells.put(question.get(i), question.get(i + 1).replace("us=", ""));
    }
    cells.put("--value", String.valueOf(drawn.value()));
    return code + "," + String.join(",", cells.values());
  }

  private static List<NamedCsvRecord> records(Answer answer) {
    List<NamedCsvRecord> records = new ArrayList<>();
    CsvReader.builder().ofNamedCsvRecord(answer.out()).forEach(records::add);
    return records;
  }
}
