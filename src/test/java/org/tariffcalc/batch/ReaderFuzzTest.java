package org.tariffcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.Blocks;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.row.CsvRows;
import org.tariffcalc.intake.row.JsonRows;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.intake.row.Rows;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;

/** Readers of rows against random input: nothing throws, nothing is lost, nothing is made up. */
class ReaderFuzzTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final ShipmentDefaults DEFAULTS =
      ShipmentDefaults.onDay(LocalDate.of(2025, 4, 11));
  private static final String[] BITS = {
    "\"",
    "\"\"",
    ",",
    "\n",
    "\r\n",
    "\r",
    "9503.00.00",
    "CN",
    "100",
    "2025-04-11",
    " ",
    "é",
    "\ufeff",
    "\0",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\\",
    "null",
    "{\"code\":\"95030000\",",
    "\"origin\":\"CN\"",
    "1e9",
    "\"value\":1}",
    ";",
    "\t",
    "0",
    "-",
    "."
  };

  static LongStream seeds() {
    return LongStream.range(1, 41);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void cellsWrittenByAnotherLibraryComeBackAsTheyWere(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> rows = new ArrayList<>();
    StringWriter text = new StringWriter();
    CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF)
            .quoteStrategy(
                random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.NON_EMPTY)
            .build(text);
    for (int i = 0; i < 200; i++) {
      List<String> row = new ArrayList<>(List.of("x"));
      for (int j = random.nextInt(6); j >= 0; j--) {
        row.add(noise(random, 6));
      }
      rows.add(row);
      writer.writeRecord(row);
    }
    writer.flush();

    List<List<String>> read = new ArrayList<>();
    Blocks blocks = new Blocks(dripping(text.toString().getBytes(UTF_8), random), true);
    for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
      CsvRecords records =
          new CsvRecords(next.get().bytes(), 0, next.get().length(), next.get().terminator());
      while (records.next()) {
        assertThat(records.defect()).isEmpty();
        read.add(records.cells());
      }
    }

    assertThat(read).isEqualTo(rows);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noiseIsReadToItsEndAndEveryRowIsAShipmentOrAFault(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = noise(random, 4000).getBytes(UTF_8);
    for (int i = 0; i < 20; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    ShipmentColumns columns =
        ShipmentColumns.of(List.of("code", "origin", "value"), "noise", DEFAULTS, TABLES);
    ShipmentColumns objects = ShipmentColumns.ofObjects(DEFAULTS, TABLES);
    for (boolean isNdjson : new boolean[] {false, true}) {
      int length = 0;
      Blocks blocks = new Blocks(dripping(bytes, random), !isNdjson);
      for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
        Block block = next.get();
        length += block.length();
        Rows rows =
            isNdjson
                ? new JsonRows(block, objects, List.of("code", "note"), Set.of())
                : new CsvRows(block, columns);
        while (rows.next()) {
          RowBytes out = new RowBytes();
          rows.appendCells(out);
          assertThat(rows.members(true)).isNotNull();
          if (rows.reading() instanceof RowReading.Faulty faulty) {
            assertThat(faulty.fault().wrong()).isNotBlank().doesNotContain("\n");
          }
        }
      }
      boolean hasMark = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
      assertThat(length).isEqualTo(hasMark ? bytes.length - 3 : bytes.length);
    }
  }

  private static String noise(SplittableRandom random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(BITS[random.nextInt(BITS.length)]);
    }
    return text.toString();
  }

  /** A stream that gives a few bytes at a time, as a pipe may. */
  private static InputStream dripping(byte[] bytes, SplittableRandom random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1 + random.nextInt(50)));
      }
    };
  }
}
